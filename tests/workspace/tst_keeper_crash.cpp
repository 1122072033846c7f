// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/child_process.h"
#include "tests/workspace/kept_workspace.h"
#include "vitals/device_day.h"
#include "workspace/keeper.h"

#include <QCoreApplication>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <set>
#include <unistd.h>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kRounds = 300;
constexpr int kRoundsPerCheck = 20;
constexpr int kRecordsPerBatch = 20;
constexpr int kBatchesPerRun = 200;
constexpr int kRecordsPerRun = kRecordsPerBatch * kBatchesPerRun;

/// Record `number` of all that are ever sent: everything about it follows from its number.
struct Sent
{
    explicit Sent(int number)
        : device(number % KeptWorkspace::kPeople)
        , time(std::int64_t{1'788'192'000'000} + std::int64_t{number} * 1000)
        , rate(60 + number % 60)
    {}
    int device;
    std::int64_t time;
    std::int32_t rate;
};

/// Sends batches for ever, each an import of its own: staged, appended, committed, then acknowledged on
/// stdout.
int write(Store &store, int run)
{
    for (int batch = 0; batch < kBatchesPerRun; ++batch) {
        const int first = run * kRecordsPerRun + batch * kRecordsPerBatch;
        KeptWorkspace::arriveIn(store, [first](RecordBatch &records) {
            for (int i = 0; i < kRecordsPerBatch; ++i) {
                const Sent sent(first + i);
                KeptWorkspace::addRow(records, sent.device, sent.time,
                                      {{QStringLiteral("heart_rate"), sent.rate}});
            }
        });
        std::printf("%d\n", batch);
        std::fflush(stdout);
    }
    return 0;
}

/// What a child process does until it is killed: write, keep, or both.
int beChild(const QString &mode, const QString &folder, int run)
{
    auto store = KeptWorkspace::must(SqliteStore::open(folder));
    const SystemClock clock;
    Context context{*store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
    std::unique_ptr<Keeper> keeper;
    if (mode != QLatin1String("write"))
        keeper = std::make_unique<Keeper>(context, folder);
    if (mode != QLatin1String("keep"))
        return write(*store, run);
    for (int i = 0; i < 500 && !keeper->isKeeper(); ++i)
        usleep(1000);
    std::printf("0\n");
    std::fflush(stdout);
    for (;;)
        pause();
}

/// Every stored record by number.
std::map<int, int> storedRecords(KeptWorkspace &workspace)
{
    std::map<int, int> found;
    KeptWorkspace::must(workspace.fixture->read([&](StoreSession &session) {
        return session.vitals().visitAllBlocks([&](std::int32_t device, Day day, Bytes block) -> Status {
            const DeviceDay stored = KeptWorkspace::must(decodeDay(day, block));
            for (std::size_t row = 0; row < stored.size(); ++row) {
                const auto number = static_cast<int>((stored.timeAt(row) - Sent(0).time) / 1000);
                const Sent sent(number);
                const bool isRight = sent.device == device && sent.time == stored.timeAt(row) &&
                                     stored.columns.front().values[row] == sent.rate;
                found[isRight ? number : -1] += 1;
            }
            return {};
        });
    }));
    return found;
}

}  // namespace

class TestKeeperCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedIsThereOnceWhateverIsKilled()
    {
        KeptWorkspace workspace;
        workspace.close();
        Random random(61);
        std::set<int> acknowledged, open;
        for (int run = 0; run < kRounds; ++run) {
            play(workspace.fixture.folder(), random, run, acknowledged, open);
            if ((run + 1) % kRoundsPerCheck != 0)
                continue;
            workspace.reopen();
            workspace.settle();
            QCOMPARE(workspace.findings(), QStringList());
            const auto stored = storedRecords(workspace);
            for (const auto &[number, times] : stored)
                QVERIFY2(times == 1 && (acknowledged.contains(number) || open.contains(number)),
                         qPrintable(QStringLiteral("record %1, %2 times").arg(number).arg(times)));
            for (const int number : acknowledged)
                QVERIFY2(stored.contains(number),
                         qPrintable(QStringLiteral("record %1 is lost").arg(number)));
            QCOMPARE(workspace.receivedByEverybody(), std::int64_t(stored.size()));
            workspace.close();
        }
        QVERIFY(acknowledged.size() > 1000);
    }

    void aKeeperKilledAgainAndAgainEndsWithTheSameFigures()
    {
        KeptWorkspace killed, undisturbed;
        const auto fill = [&](RecordBatch &records) {
            Random random(63);
            for (int device = 0; device < KeptWorkspace::kPeople; ++device)
                killed.wear(records, random, device, killed.at(0, 0), killed.at(15, 0), 60'000);
        };
        killed.arrive(fill);
        undisturbed.arrive(fill);
        undisturbed.settle();
        killed.close();
        Random random(64);
        int kills = 0;
        double longest = 500;  // microseconds; a little longer each time, so that any machine gets to the end
        for (bool isOwed = true; isOwed; ++kills, longest *= 1.2) {
            Child keeper(QStringLiteral("keep"), killed.fixture.folder(), 0);
            keeper.waitForLines(1);
            keeper.kill(random.below(static_cast<std::uint64_t>(longest)));
            killed.reopen();
            isOwed = KeptWorkspace::must(KeeperWork::owed(killed.fixture.store())) > 0;
            if (isOwed)
                killed.close();
        }
        QVERIFY(kills > 3);
        QCOMPARE(killed.findings(), QStringList());
        QVERIFY(killed.figures() == undisturbed.figures());
    }

    void anotherTakesOverFromAKilledKeeper()
    {
        KeptWorkspace workspace;
        Child child(QStringLiteral("keep"), workspace.fixture.folder(), 0);
        child.waitForLines(1);
        Keeper keeper(workspace.context(), workspace.fixture.folder());
        workspace.arrive([&](RecordBatch &records) {
            Random random(62);
            workspace.wear(records, random, 1, workspace.at(0, 0), workspace.at(1, 0));
        });
        // The other one keeps: it does the work for us.
        QVERIFY(keeper.settle());
        QVERIFY(!keeper.isKeeper());
        QCOMPARE(workspace.receivedByEverybody(), 144);
        child.kill(0);
        QTRY_VERIFY_WITH_TIMEOUT(keeper.isKeeper(), 1000);
    }

private:
    /// One round: a writer, a keeper, both in one process or both in two, killed somewhere.
    static void play(const QString &folder, Random &random, int run, std::set<int> &acknowledged,
                     std::set<int> &open)
    {
        const auto mode = random.below(4);
        std::unique_ptr<Child> keeper;
        if (mode >= 2)
            keeper = std::make_unique<Child>(QStringLiteral("keep"), folder, run);
        const QString what = mode == 1 ? QStringLiteral("both") : QStringLiteral("write");
        Child writer(what, folder, run);
        writer.waitForLines(static_cast<int>(random.below(12)));
        if (keeper && random.below(2) == 0)
            keeper->kill(random.below(3000));
        const int batches = writer.kill(random.below(3000));
        if (keeper && random.below(2) == 0)
            keeper->kill(random.below(20'000));
        const int first = run * kRecordsPerRun;
        for (int i = 0; i < batches * kRecordsPerBatch; ++i)
            acknowledged.insert(first + i);
        // The batch at hand may have become durable just before it could be acknowledged.
        for (int i = 0; i < kRecordsPerBatch; ++i)
            open.insert(first + batches * kRecordsPerBatch + i);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--child"))
        return beChild(arguments[2], arguments[3], arguments[4].toInt());
    TestKeeperCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keeper_crash.moc"
