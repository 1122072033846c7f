// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_machine.h"
#include "tests/workspace/child_process.h"
#include "tests/workspace/watched_workspace.h"
#include "workspace/alerts/order_acts.h"
#include "workspace/alerts/order_queries.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdio>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kRounds = 12;
const Actor kParent{QStringLiteral("parent")}, kChild{QStringLiteral("child")};

/// Acknowledges whatever waits, as somebody who has just read it; how many it was that did it.
int acknowledge(Context &context, const Actor &actor, int most = 500)
{
    OrderPageRequest request;
    request.filter.states = {OrderState::open};
    request.limit = most;
    const OrderPage page = KeptWorkspace::must(orders::page(context, actor, request));
    int done = 0;
    for (const OrderRow &row : page.rows) {
        OrderAct act;
        act.verb = OrderVerb::acknowledge;
        act.orders = {row.order.id};
        act.version = row.order.version;
        const auto outcome = orders::act(context, actor, act);
        if (!outcome && outcome.error().code != ErrorCode::conflict)
            qFatal("%s", qPrintable(say(outcome.error())));
        done += outcome ? static_cast<int>(outcome->done) : 0;
    }
    return done;
}

/// Keeps until it is killed, and acts whenever it is told; a line for each order that it acknowledged.
int beChild(const QString &folder)
{
    auto store = KeptWorkspace::must(SqliteStore::open(folder));
    const SystemClock clock;
    Context context{*store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn(), folder};
    Keeper keeper(context, folder);
    while (std::getchar() != EOF) {
        for (int done = acknowledge(context, kChild); done > 0; --done)
            std::printf("acknowledged\n");
        std::fflush(stdout);
    }
    return 0;
}

}  // namespace

/// Two programs have the workspace open, keep it and act on its orders at the same time.
class TestAlertProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOrderIsOpenedOnceAndTakenByOneOfThem()
    {
        WatchedWorkspace at;
        const SystemClock clock;
        Context context{at.kept.fixture.store(), clock, at.kept.zone, MetricDictionary::builtIn(),
                        at.kept.fixture.folder()};
        Keeper keeper(context, at.kept.fixture.folder());
        auto child = std::make_unique<Child>(QStringLiteral("act"), at.kept.fixture.folder(), 0);
        int byParent = 0;
        std::size_t expected = 0;
        std::int64_t time = clock.now().ms() - WatchedWorkspace::kHour;
        const auto sendToAll = [&](std::int32_t rate) {
            time += WatchedWorkspace::kMinute;
            KeptWorkspace::arriveIn(
                at.kept.fixture.store(),
                [&](RecordBatch &records) {
                    for (int person = 0; person < KeptWorkspace::kPeople; ++person)
                        KeptWorkspace::addRow(records, person, time, {{QStringLiteral("heart_rate"), rate}});
                },
                ImportMode::live);
        };
        for (int round = 0; round < kRounds; ++round) {
            sendToAll(150);
            expected += KeptWorkspace::kPeople;
            QTRY_COMPARE(at.orders().size(), expected);
            if (round == 0) {
                byParent += acknowledge(context, kParent, 1);  // however fast the other is
                child->tell();
                child->waitForLines(1);  // it is there
            }
            const auto isWaiting = [&] {
                child->tell();
                byParent += acknowledge(context, kParent);
                const auto all = at.orders();
                return std::any_of(all.begin(), all.end(), [](const WorkOrder &order) {
                    return waitsForAcknowledgement(order.state);
                });
            };
            QTRY_VERIFY(!isWaiting());
            finishAll(context, at);
            sendToAll(70);
            XVERIFY(keeper.settle());
        }
        const int byChild = child->kill(0);
        child.reset();
        QCOMPARE(byParent + byChild, static_cast<int>(expected));
        QVERIFY2(byChild > 0 && byParent > 0, qPrintable(QStringLiteral("%1 %2").arg(byChild).arg(byParent)));
        for (const WorkOrder &order : at.orders()) {
            QCOMPARE(at.lines(order.id, OrderEvent::Kind::opened).size(), std::size_t{1});
            const auto transitions = at.lines(order.id, OrderEvent::Kind::transition);
            QCOMPARE(transitions.size(), std::size_t{3});
            QVERIFY(transitions[0].after == OrderState::acknowledged);
            QVERIFY(transitions[2].after == OrderState::done);
            QCOMPARE(order.firings, 1);
        }
        // The other is gone: this one keeps on.
        sendToAll(155);
        XVERIFY(keeper.settle());
        QVERIFY(keeper.isKeeper());
        QCOMPARE(at.orders().size(), expected + KeptWorkspace::kPeople);
        const auto check = KeptWorkspace::must(
            at.kept.fixture.read([](StoreSession &session) { return session.audit().entries(0, 0); }));
        QVERIFY(check.size() >= expected * 3);
    }

private:
    static void finishAll(Context &context, WatchedWorkspace &at)
    {
        for (const WorkOrder &order : at.orders()) {
            if (!isUnfinished(order.state))
                continue;
            for (const OrderVerb verb : {OrderVerb::handle, OrderVerb::finish}) {
                OrderAct act;
                act.verb = verb;
                act.orders = {order.id};
                act.note = act.rootCause = QStringLiteral("rested");
                KeptWorkspace::must(orders::act(context, kParent, act));
            }
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--child"))
        return beChild(arguments[3]);
    TestAlertProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_alert_processes.moc"
