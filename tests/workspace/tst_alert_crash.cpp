// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/alert_record_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"
#include "tests/workspace/child_process.h"
#include "tests/workspace/kept_workspace.h"
#include "vitals/device_day.h"
#include "workspace/keeper.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdio>
#include <numeric>
#include <set>
#include <tuple>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kRounds = 80;
constexpr int kRoundsPerCheck = 20;
constexpr int kBatchesPerRun = 200;
constexpr int kRecordsPerBatch = 24;
const QString kCode = QStringLiteral("heart-rate-high");

/// Record `number` of all that are ever sent: a minute later for each round of the devices; half an hour of
/// work, half of rest.
struct Sent
{
    explicit Sent(int number)
        : device(number % KeptWorkspace::kPeople)
        , time(std::int64_t{1'788'192'000'000} + std::int64_t{number / KeptWorkspace::kPeople} * 60'000)
        , rate((number / KeptWorkspace::kPeople / 15 + device) % 2 == 0 ? 70 + number % 7 : 125 + number % 7)
    {}
    int device;
    std::int64_t time;
    std::int32_t rate;
};

void addRule(KeptWorkspace &workspace)
{
    AlertRule rule;
    rule.code = kCode;
    rule.name = named("心率高");
    rule.state = RuleState::live;
    rule.changed = Instant(1);
    rule.changedBy = QStringLiteral("tester");
    rule.severity = AlertSeverity::p1;
    rule.when.condition.metric = MetricDictionary::builtIn().find(QStringLiteral("heart_rate"))->number;
    rule.when.condition.threshold = 120;
    rule.when.condition.dwellMs = 5 * 60'000;
    KeptWorkspace::must(workspace.fixture.write([&](StoreSession &s) { return s.rules().saveRule(rule); }));
}

void send(Store &store, std::span<const int> numbers)
{
    KeptWorkspace::arriveIn(
        store,
        [&](RecordBatch &records) {
            for (const int number : numbers) {
                const Sent sent(number);
                KeptWorkspace::addRow(records, sent.device, sent.time,
                                      {{QStringLiteral("heart_rate"), sent.rate}});
            }
        },
        ImportMode::live);
}

/// What a child process does until it is killed: sends, and keeps what it sent.
int beChild(const QString &folder, int run)
{
    auto store = KeptWorkspace::must(SqliteStore::open(folder));
    const SystemClock clock;
    Context context{*store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
    Keeper keeper(context, folder);
    for (int batch = 0; batch < kBatchesPerRun; ++batch) {
        std::vector<int> numbers(kRecordsPerBatch);
        std::iota(numbers.begin(), numbers.end(), (run * kBatchesPerRun + batch) * kRecordsPerBatch);
        send(*store, numbers);
        keeper.wake();
        std::printf("%d\n", batch);
        std::fflush(stdout);
    }
    return 0;
}

/// Numbers of all stored records, in order.
std::set<int> storedRecords(KeptWorkspace &workspace)
{
    std::set<int> found;
    KeptWorkspace::must(workspace.fixture->read([&](StoreSession &session) {
        return session.vitals().visitAllBlocks([&](std::int32_t device, Day day, Bytes block) -> Status {
            const DeviceDay stored = KeptWorkspace::must(decodeDay(day, block));
            for (std::size_t row = 0; row < stored.size(); ++row)
                found.insert(static_cast<int>((stored.timeAt(row) - Sent(0).time) / 60'000) *
                                 KeptWorkspace::kPeople +
                             device);
            return {};
        });
    }));
    return found;
}

using Told = std::tuple<std::int32_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, int, int>;

/// Every firing that was recorded.
std::multiset<Told> firings(KeptWorkspace &workspace)
{
    std::multiset<Told> found;
    KeptWorkspace::must(workspace.fixture->read([&](StoreSession &session) {
        return session.alertRecords().visitFirings(
            kCode, {Instant(0), kForever}, [&](const FiringRecord &record) -> Status {
                const Firing &firing = record.firing;
                found.insert({firing.person, firing.fired, firing.began, firing.lastSeen, firing.ended,
                              firing.occurrences, static_cast<int>(firing.state)});
                return {};
            });
    }));
    return found;
}

/// Orders by person: each firing stands under one of its person.
std::map<OrderId, int> firingsOfOrders(KeptWorkspace &workspace)
{
    std::map<OrderId, int> found;
    KeptWorkspace::must(workspace.fixture->read([&](StoreSession &session) {
        return session.orders().visitOrders({}, {}, [&](const WorkOrder &order) -> Status {
            const auto members = session.alertRecords().firingsOf(order.id);
            found[order.id] = static_cast<int>(KeptWorkspace::must(members).size());
            return {};
        });
    }));
    return found;
}

}  // namespace

class TestAlertCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeeperKilledWhileFiringLosesNothingAndRepeatsNothing()
    {
        KeptWorkspace killed;
        addRule(killed);
        killed.close();
        Random random(71);
        std::size_t most = 0;
        for (int run = 0; run < kRounds; ++run) {
            Child child(QStringLiteral("watch"), killed.fixture.folder(), run);
            child.waitForLines(static_cast<int>(random.below(12)));
            child.kill(random.below(4000));
            if ((run + 1) % kRoundsPerCheck != 0)
                continue;
            killed.reopen();
            killed.settle();
            QCOMPARE(killed.findings(), QStringList());
            // The same records, told to a keeper that nobody disturbs.
            KeptWorkspace undisturbed;
            addRule(undisturbed);
            const std::set<int> stored = storedRecords(killed);
            const std::vector<int> numbers(stored.begin(), stored.end());
            for (std::size_t at = 0; at < numbers.size(); at += kRecordsPerBatch)
                send(undisturbed.fixture.store(),
                     std::span(numbers).subspan(
                         at, std::min<std::size_t>(kRecordsPerBatch, numbers.size() - at)));
            undisturbed.settle();
            QVERIFY(firings(killed) == firings(undisturbed));
            most = firings(killed).size();
            // Each has an order, and an order has what it says.
            std::size_t members = 0;
            for (const auto &[order, count] : firingsOfOrders(killed))
                members += static_cast<std::size_t>(count);
            QCOMPARE(members, most);
            killed.close();
        }
        QVERIFY(most > 50);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--child"))
        return beChild(arguments[3], arguments[4].toInt());
    TestAlertCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_alert_crash.moc"
