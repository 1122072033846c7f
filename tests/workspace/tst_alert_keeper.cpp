// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file_sync.h"
#include "domain/ports/alert_record_port.h"
#include "domain/ports/record_port.h"
#include "tests/storage/size_limit.h"
#include "tests/workspace/watched_workspace.h"
#include "workspace/alerts/attachment_files.h"
#include "workspace/alerts/order_acts.h"
#include "workspace/care_use_cases.h"
#include "workspace/demo/demo_clock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

namespace {

using Kind = OrderEvent::Kind;
constexpr std::int64_t kMinute = WatchedWorkspace::kMinute;
constexpr std::int64_t kHour = WatchedWorkspace::kHour;

/// What the order waits for, in the order in which it fell due.
QStringList dueSteps(WatchedWorkspace &at, OrderId order)
{
    QStringList steps;
    for (const OrderEvent &line : at.timeline(order)) {
        if (line.kind == Kind::breached || line.kind == Kind::escalated)
            steps += line.detail.value(QLatin1String("due")).toString().mid(11, 5) +
                     (line.kind == Kind::breached
                          ? QStringLiteral(" breached")
                          : QStringLiteral(" step %1").arg(line.detail.value(QLatin1String("step")).toInt()));
    }
    return steps;
}

WorkspaceInfo infoOf(WatchedWorkspace &at)
{
    return KeptWorkspace::must(care::info(at.context, Actor{QStringLiteral("li")}));
}

Result<OrderActOutcome> act(WatchedWorkspace &at, OrderVerb verb, OrderId order, const QString &file = {})
{
    OrderAct what;
    what.verb = verb;
    what.orders = {order};
    what.file = file;
    return orders::act(at.context, Actor{QStringLiteral("li")}, what);
}

}  // namespace

/// What the keeper makes of a world in which things break.
class TestAlertKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMachineThatSleptForADayCatchesUpAndSaysSo();
    void aWorkspaceThatWasClosedOvernightCatchesUpAndSaysSo();
    void shortAndOldPausesAreNotTold();
    void aClockSetByHandLeavesNoPauses();
    void aClockSetBackAnHourCallsNobodyLater();
    void aClockSetBackWhileClosedCallsNobodyLater();
    void aFullDiskLosesNoAlert();
    void aFullDiskRefusesActsAndFiles();
    void fiveHundredRulesAndAHundredSamplesASecond();
    void olderHistoryIsPastAndLateDataIsMissed();
};

void TestAlertKeeper::aMachineThatSleptForADayCatchesUpAndSaysSo()
{
    WatchedWorkspace at;
    at.keep();
    const Instant began = at.clock.now();
    at.send(0, 150);
    QTRY_COMPARE(at.orders().size(), std::size_t{1});
    const OrderId order = at.orders().front().id;
    QVERIFY(!infoOf(at).unwatched);
    at.clock.pass(24 * kHour);
    QTRY_COMPARE(at.unwatched().size(), std::size_t{1});
    QCOMPARE(at.unwatched().front(), (TimeRange{began, began + 24 * kHour}));
    QCOMPARE(infoOf(at).unwatched, std::optional(TimeRange{began, began + 24 * kHour}));
    // Everything, in the order in which it fell due, up to who stands above all.
    QTRY_VERIFY(!at.orders().front().escalateAt.isValid());
    const QStringList steps = dueSteps(at, order);
    QCOMPARE(steps.size(), 4);
    QVERIFY2(std::is_sorted(steps.begin(), steps.end()), qPrintable(steps.join(QLatin1Char('\n'))));
    QCOMPARE(steps.front(), QStringLiteral("10:15 breached"));
    QCOMPARE(steps.back().mid(6), QStringLiteral("step 3"));
    for (const OrderEvent &line : at.lines(order, Kind::escalated))
        QCOMPARE(line.time, at.clock.now());
    // Once: whoever keeps next finds nothing to do.
    at.keeper.reset();
    at.keep();
    XVERIFY(at.keeper->settle());
    QCOMPARE(dueSteps(at, order), steps);
    QCOMPARE(at.unwatched().size(), std::size_t{1});
}

void TestAlertKeeper::aWorkspaceThatWasClosedOvernightCatchesUpAndSaysSo()
{
    WatchedWorkspace at;
    at.keep();
    at.send(0, 150);
    XVERIFY(at.keeper->settle());
    at.clock.pass(20'000);
    const Instant closed = at.clock.now();
    at.keeper.reset();
    at.clock.pass(7 * kHour);
    // Data of the night came meanwhile; whoever opens it is told before any keeper has looked.
    at.send(5, 160);
    QCOMPARE(infoOf(at).unwatched, std::optional(TimeRange{closed, closed + 7 * kHour}));
    at.keep();
    XVERIFY(at.keeper->settle());
    QCOMPARE(at.unwatched(), (std::vector{TimeRange{closed, closed + 7 * kHour}}));
    QCOMPARE(at.orders().size(), std::size_t{2});
    QCOMPARE(dueSteps(at, at.orders().front().id).size(), 4);
    QCOMPARE(dueSteps(at, at.orders().back().id).size(), 0);
    QCOMPARE(infoOf(at).watchedUntil, at.clock.now());
}

void TestAlertKeeper::shortAndOldPausesAreNotTold()
{
    WatchedWorkspace at;
    at.keep();
    at.send(0, 80);
    XVERIFY(at.keeper->settle());
    at.clock.pass(4 * kMinute);
    QTRY_COMPARE(at.unwatched().size(), std::size_t{1});
    QVERIFY(!infoOf(at).unwatched);
    at.clock.pass(kHour);
    QTRY_COMPARE(at.unwatched().size(), std::size_t{2});
    QVERIFY(infoOf(at).unwatched);
    QCOMPARE(infoOf(at).unwatched->ms(), kHour);
    // A day later it is old.
    at.keeper.reset();
    at.clock.pass(24 * kHour - 1);
    const auto watched = [&] {
        return at.kept.fixture->write(
            [&](StoreSession &session) { return session.evaluation().setWatchedUntil(at.clock.now()); });
    };
    XVERIFY(watched());
    QVERIFY(infoOf(at).unwatched);
    at.clock.pass(1);
    XVERIFY(watched());
    QVERIFY(!infoOf(at).unwatched);
}

void TestAlertKeeper::aClockSetByHandLeavesNoPauses()
{
    WatchedWorkspace at;
    DemoClock hand(at.clock.now());
    Context context{at.kept.fixture.store(), hand, at.kept.zone, MetricDictionary::builtIn(),
                    at.kept.fixture.folder()};
    Keeper keeper(context, at.kept.fixture.folder());
    for (int day = 0; day < 5; ++day) {
        at.send(0, 80 + day);
        keeper.wake();
        XVERIFY(keeper.settle());
        hand.advance(hand.now() + 6 * kHour);
    }
    XVERIFY(keeper.settle());
    QCOMPARE(at.unwatched().size(), std::size_t{0});
}

void TestAlertKeeper::aClockSetBackAnHourCallsNobodyLater()
{
    WatchedWorkspace at;
    at.keep();
    const Instant early = at.clock.now();
    at.send(4, 140);
    XVERIFY(at.keeper->settle());
    at.clock.pass(90 * kMinute);  // nobody was there for a while
    QTRY_COMPARE(at.unwatched().size(), std::size_t{1});
    const Instant opened = at.clock.now();
    at.send(0, 150);
    XVERIFY(at.keeper->settle());
    const OrderId order = at.orders().back().id;
    QCOMPARE(at.orders().back().opened, opened);
    at.clock.pass(5 * kMinute);
    QTRY_COMPARE(at.unwatched().size(), std::size_t{2});  // it was looked at
    at.clock.pass(-kHour);
    QTRY_COMPARE(at.orders().back().opened, opened + -kHour);
    const WorkOrder moved = at.orders().back();
    QCOMPARE(moved.id, order);
    QCOMPARE(moved.due, opened + (15 * kMinute - kHour));
    QCOMPARE(moved.acknowledgeBy, moved.due);
    QCOMPARE(moved.escalateAt, moved.due);
    QCOMPARE(at.orders().front().opened, early);  // that was before
    QCOMPARE(at.lines(order, Kind::comment).size(), std::size_t{1});
    const auto entries = KeptWorkspace::must(
        at.kept.fixture.read([](StoreSession &session) { return session.audit().entries(0, 0); }));
    QCOMPARE(std::count_if(
                 entries.begin(), entries.end(),
                 [](const AuditEntry &entry) { return entry.action == QLatin1String("clock.set_back"); }),
             1);
    // Ten minutes after that its time is over, as it would have been.
    at.clock.pass(10 * kMinute + 1);
    QTRY_COMPARE(at.lines(order, Kind::escalated).size(), std::size_t{1});
    XVERIFY(act(at, OrderVerb::acknowledge, order));
    QCOMPARE(at.orders().back().acknowledged - at.orders().back().opened, 15 * kMinute + 1);
    // And what comes now is watched as before.
    at.send(2, 150);
    XVERIFY(at.keeper->settle());
    QCOMPARE(at.orders().size(), std::size_t{3});
}

void TestAlertKeeper::aClockSetBackWhileClosedCallsNobodyLater()
{
    WatchedWorkspace at;
    at.keep();
    at.send(0, 150);
    XVERIFY(at.keeper->settle());
    const Instant due = at.orders().front().due;
    at.keeper.reset();
    at.clock.pass(-kHour);
    at.keep();
    QTRY_COMPARE(at.orders().front().due, due + -kHour);
    QCOMPARE(at.unwatched().size(), std::size_t{0});
}

void TestAlertKeeper::aFullDiskLosesNoAlert()
{
    WatchedWorkspace at;
    at.send(0, 150);
    at.send(5, 160);
    {
        const SizeLimit full(1);
        at.keep();
        const Status settled = at.keeper->settle();
        QVERIFY(!settled);
        QCOMPARE(settled.error().code, ErrorCode::diskFull);
        QVERIFY(!settled.error().message.isEmpty());
    }
    QCOMPARE(at.waiting(), 2);
    QCOMPARE(at.orders().size(), std::size_t{0});
    // There is room again: the keeper goes on.
    XVERIFY(at.keeper->settle());
    QCOMPARE(at.waiting(), 0);
    QCOMPARE(at.orders().size(), std::size_t{2});
    {
        // Full while what is due is done.
        const SizeLimit full(1);
        at.clock.pass(20 * kMinute);
        const Status settled = at.keeper->settle();
        QVERIFY(!settled);
        QCOMPARE(settled.error().code, ErrorCode::diskFull);
    }
    XVERIFY(at.keeper->settle());
    for (const WorkOrder &order : at.orders()) {
        QCOMPARE(at.lines(order.id, Kind::opened).size(), std::size_t{1});
        QCOMPARE(at.lines(order.id, Kind::breached).size(), std::size_t{1});
        QCOMPARE(at.lines(order.id, Kind::escalated).size(), std::size_t{1});
        QCOMPARE(order.firings, 1);
    }
    QCOMPARE(at.unwatched().size(), std::size_t{1});
}

void TestAlertKeeper::aFullDiskRefusesActsAndFiles()
{
    WatchedWorkspace at;
    at.keep();
    at.send(0, 150);
    XVERIFY(at.keeper->settle());
    const WorkOrder order = at.orders().front();
    const QString photo = at.kept.fixture.folder() + QStringLiteral("-photo.jpg");
    XVERIFY(writeFileDurably(photo, QByteArray(100'000, 'x')));
    {
        const SizeLimit full(50'000);
        XFAILS(act(at, OrderVerb::attach, order.id, photo), ErrorCode::diskFull);
    }
    {
        const SizeLimit full(1);
        XFAILS(act(at, OrderVerb::acknowledge, order.id), ErrorCode::diskFull);
    }
    QCOMPARE(at.orders().front(), order);
    QCOMPARE(at.lines(order.id, Kind::attached).size(), std::size_t{0});
    // Nothing is left of the file that did not fit.
    const QDir files(at.kept.fixture.folder() + QStringLiteral("/attachments"));
    QCOMPARE(files.entryList(QDir::Files | QDir::Hidden), QStringList());
    XVERIFY(act(at, OrderVerb::attach, order.id, photo));
    XVERIFY(act(at, OrderVerb::acknowledge, order.id));
    QCOMPARE(at.lines(order.id, Kind::attached).size(), std::size_t{1});
    QCOMPARE(files.entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(QFile::remove(photo));
}

void TestAlertKeeper::fiveHundredRulesAndAHundredSamplesASecond()
{
    constexpr int kRules = 500;
    constexpr int kSeconds = 60;
    WatchedWorkspace at;
    for (int i = 1; i < kRules; ++i)
        at.addRule(qPrintable(QStringLiteral("rule-%1").arg(i)), i < kRules / 2 ? 121 + i % 20 : 200 + i,
                   i % 7 == 0 ? AlertSeverity::info : AlertSeverity::p2);
    at.keep();
    QElapsedTimer timer;
    timer.start();
    // A sensor gone wild: a hundred samples a second, in batches of ten seconds as they come.
    for (int second = 0; second < kSeconds; second += 10) {
        KeptWorkspace::arriveIn(
            at.kept.fixture.store(),
            [&](RecordBatch &records) {
                for (int i = 0; i < 1000; ++i)
                    KeptWorkspace::addRow(records, 0, at.clock.now().ms() + i * 10,
                                          {{QStringLiteral("heart_rate"), 100 + (i * 37) % 60}});
            },
            ImportMode::live);
        at.clock.pass(10'000);
        XVERIFY(at.keeper->settle());
    }
    const double took = static_cast<double>(timer.elapsed()) / 1e3;
    qInfo("%d s of 100 samples/s under %d rules: %.2f s", kSeconds, kRules, took);
    // However often each rule fires, it has one order, alone or with others that fired at the same moment, or
    // none where it only notes.
    QStringList codes;
    for (const WorkOrder &order : at.orders()) {
        codes += order.ruleCode;
        QVERIFY(order.firings > 50);
        QVERIFY(at.timeline(order.id).size() < 40);
    }
    codes.sort();
    QCOMPARE(codes.removeDuplicates(), 0);
    const auto expected = [] {
        int orders = 1;
        for (int i = 1; i < kRules / 2; ++i)
            orders += i % 7 == 0 ? 0 : 1;
        return orders;
    };
    QVERIFY(codes.size() <= expected());
    std::int64_t firings = 0;
    for (const WorkOrder &order : at.orders())
        firings += order.firings;
    std::int64_t told = 0;
    QStringList rules = codes;
    for (int i = 1; i < kRules; ++i)
        rules += QStringLiteral("rule-%1").arg(i);
    rules.removeDuplicates();
    const Status counted = at.kept.fixture->read([&](StoreSession &session) -> Status {
        for (const QString &code : rules) {
            const Status seen = session.alertRecords().visitFirings(
                code, {Instant(0), kForever}, [&](const FiringRecord &record) -> Status {
                    told += record.fate == FiringRecord::Fate::order ? 1 : 0;
                    return record.fate == FiringRecord::Fate::order && !record.order.isValid()
                               ? fail(ErrorCode::damaged, code)
                               : Status();
                });
            if (!seen)
                return seen;
        }
        return {};
    });
    XVERIFY(counted);
    QCOMPARE(told, firings);
}

void TestAlertKeeper::olderHistoryIsPastAndLateDataIsMissed()
{
    WatchedWorkspace at;
    at.keep();
    at.send(0, 80);
    XVERIFY(at.keeper->settle());
    const auto bring = [&](ImportMode mode, std::int64_t from) {
        KeptWorkspace::arriveIn(
            at.kept.fixture.store(),
            [&](RecordBatch &records) {
                for (int minute = 0; minute < 30; ++minute)
                    KeptWorkspace::addRow(
                        records, 0, from + minute * kMinute,
                        {{QStringLiteral("heart_rate"), minute / 10 == 1 ? 140 + minute : 80}});
            },
            mode);
        XVERIFY(at.keeper->settle());
    };
    const auto records = [&] {
        std::vector<FiringRecord> found;
        KeptWorkspace::must(at.kept.fixture->read([&](StoreSession &session) {
            return session.alertRecords().visitFirings(at.rule.code, {Instant(0), kForever},
                                                       [&](const FiringRecord &record) {
                                                           found.push_back(record);
                                                           return Status();
                                                       });
        }));
        return found;
    };
    // What the watch sends hours late cannot be acted on any more.
    bring(ImportMode::live, at.clock.now().ms() - 3 * kHour);
    QCOMPARE(records().size(), std::size_t{1});
    QVERIFY(records().front().fate == FiringRecord::Fate::missed);
    QCOMPARE(at.orders().size(), std::size_t{0});
    // A file of last week is history, also of somebody whose data comes live.
    const std::int64_t lastWeek = at.clock.now().ms() - 7 * 24 * kHour;
    bring(ImportMode::history, lastWeek);
    QCOMPARE(records().size(), std::size_t{2});
    const FiringRecord past = records().front();
    QVERIFY(past.fate == FiringRecord::Fate::past);
    QVERIFY(past.firing.state == Firing::State::ended);
    QCOMPARE(past.firing.fired, lastWeek + 10 * kMinute);
    QCOMPARE(past.firing.worst, 159);
    QCOMPARE(at.orders().size(), std::size_t{1});
    const WorkOrder order = at.orders().front();
    QVERIFY(order.origin == OrderOrigin::past && order.state == OrderState::done);
    QCOMPARE(order.opened, Instant(lastWeek + 10 * kMinute));
    // One record a day, however often its values come.
    bring(ImportMode::history, lastWeek);
    QCOMPARE(at.orders().size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestAlertKeeper)
#include "tst_alert_keeper.moc"
