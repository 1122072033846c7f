// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"

#include "core/random.h"
#include "domain/order_machine.h"
#include "workspace/alerts/statistics.h"
#include "workspace/alerts/wear_course.h"

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

namespace {

using Change = FiringChange::Kind;
using Fate = FiringRecord::Fate;
constexpr std::int64_t kMinute = OrderFixture::kMinute;

QStringList kinds(const std::vector<OrderEvent> &timeline)
{
    QStringList names;
    for (const OrderEvent &line : timeline)
        names += orderEventKindName(line.kind);
    return names;
}

Firing withdrawn(Firing firing)
{
    firing.state = Firing::State::withdrawn;
    return firing;
}

}  // namespace

class TestFiringIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFiringOpensAnOrder()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const Firing firing = f.firing(rule, 1, 141);
        f.pass(2'000);
        const WorkOrder order = f.fire(firing);
        QVERIFY(order.state == OrderState::open && order.severity == AlertSeverity::p1);
        QCOMPARE(order.number, 1);
        QCOMPARE(order.person, f.people[1].id);
        QCOMPARE(order.device, f.devices[1].id);
        QCOMPARE(order.unit, f.units[2].id);
        QCOMPARE(order.ruleCode, QStringLiteral("hr-high"));
        QCOMPARE(order.worst, 141);
        QCOMPARE(order.eventTime, Instant(firing.fired));
        QCOMPARE(order.opened, f.clock.now());
        const FiringRecord record = f.record(firing);
        QVERIFY(record.fate == Fate::order && record.order == order.id);
        QCOMPARE(record.evidence.value(QStringLiteral("worst")).toInt(), 141);
        const auto timeline = f.timeline(order.id);
        QCOMPARE(kinds(timeline), (QStringList{QStringLiteral("opened"), QStringLiteral("notified")}));
        QVERIFY(timeline[0].after == OrderState::open);
        QCOMPARE(timeline[0].detail.value(QStringLiteral("rule")).toString(), QStringLiteral("hr-high"));
        QCOMPARE(timeline[0].detail.value(QStringLiteral("version")).toInt(), rule.version);
    }

    void aTimeLineSaysWhatHappenedBeforeWhoWasTold()
    {
        OrderFixture f;
        const AlertRule p2 = f.addRule("mild", AlertSeverity::p2), p1 = f.addRule("high", AlertSeverity::p1);
        const OrderId id = f.fire(f.firing(p2, 1)).id;
        f.fire(f.firing(p1, 1));
        XVERIFY(f.act(OrderVerb::acknowledge, id));
        XVERIFY(f.act(OrderVerb::falseAlarm, id, QStringLiteral("loose strap")));
        XVERIFY(f.act(OrderVerb::reopen, id, QStringLiteral("was real")));
        QCOMPARE(kinds(f.timeline(id)).join(QLatin1Char(' ')),
                 QStringLiteral("opened notified joined notified transition transition transition notified"));
    }

    void theSameNewsTwiceChangesNothing()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        Firing firing = f.firing(rule, 1);
        std::vector<FiringChange> changes{{Change::opened, firing, 1}};
        firing.occurrences = 4;
        firing.worst = 150;
        firing.lastSeen += kMinute;
        changes.push_back({Change::updated, firing, 2});
        changes.push_back({Change::ended, ended(firing, firing.lastSeen), 3});
        f.tell(changes);
        const OrderId id = f.record(firing).order;
        const WorkOrder once = f.order(id);
        const auto timeline = f.timeline(id);
        f.tell(changes);
        QVERIFY(f.order(id) == once);
        QCOMPARE(f.timeline(id).size(), timeline.size());
        QCOMPARE(f.count(), 1);
        QCOMPARE(once.occurrences, 4);
        QCOMPARE(once.worst, 150);
        QVERIFY(!once.isActive);
        QCOMPARE(lines(timeline, OrderEvent::Kind::cleared), 1);
    }

    void observedAndInfoAndPastMakeNoQueue()
    {
        OrderFixture f;
        const AlertRule watched = f.addRule("watched", AlertSeverity::p0, RuleState::observe);
        const AlertRule info = f.addRule("battery", AlertSeverity::info);
        const AlertRule live = f.addRule("hr-high", AlertSeverity::p1);
        const Firing first = f.firing(watched, 1), second = f.firing(info, 1);
        f.tell({{Change::opened, first, 1}, {Change::opened, second, 1}});
        QVERIFY(f.record(first).fate == Fate::observed && !f.record(first).order.isValid());
        QVERIFY(f.record(second).fate == Fate::info);
        std::vector<FiringChange> history;
        for (int i = 0; i < 50; ++i) {
            history.push_back({Change::opened, f.firing(live, 1), 1});
            f.pass(kMinute);
        }
        f.tell(history, OrderOrigin::past);
        QCOMPARE(f.count(), 0);
        QCOMPARE(f.countOf(OrderState::done), 1);  // one a rule, person and day
        const WorkOrder past = f.order(f.record(history.front().firing).order);
        QVERIFY(past.origin == OrderOrigin::past && past.closed == past.opened);
        QCOMPARE(past.firings, 50);
        XFAILS(f.act(OrderVerb::reopen, past.id, QStringLiteral("why")), ErrorCode::conflict);
    }

    void whatBeganInHistoryAndGoesOnIsAnOrder()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const AlertRule watched = f.addRule("watched", AlertSeverity::p0, RuleState::observe);
        Firing goesOn = f.firing(rule, 1, 141), over = f.firing(rule, 2), observed = f.firing(watched, 3);
        f.tell({{Change::opened, goesOn, 1}, {Change::opened, over, 1}, {Change::opened, observed, 1}},
               OrderOrigin::past);
        QCOMPARE(f.countOf(OrderState::open), 0);
        const OrderId past = f.record(goesOn).order;
        f.pass(3 * kMinute);
        goesOn.lastSeen = observed.lastSeen = f.clock.now().ms();
        goesOn.worst = 152;
        // More history is no reason to call anybody, and what is over needs nobody.
        f.tell(Change::updated, goesOn, OrderOrigin::past);
        f.tell(Change::ended, ended(over, f.clock.now().ms()));
        QCOMPARE(f.countOf(OrderState::open), 0);
        f.pass(kMinute);
        goesOn.lastSeen = observed.lastSeen = f.clock.now().ms();
        f.tell({{Change::updated, goesOn, 2}, {Change::updated, observed, 2}});
        QCOMPARE(f.countOf(OrderState::open), 1);
        const FiringRecord record = f.record(goesOn);
        QVERIFY(record.fate == Fate::order && record.order.isValid() && record.order != past);
        const WorkOrder order = f.order(record.order);
        QVERIFY(order.origin == OrderOrigin::live && order.state == OrderState::open);
        QCOMPARE(order.person, f.people[1].id);
        QCOMPARE(order.worst, 152);
        QCOMPARE(order.opened, f.clock.now());
        QVERIFY(f.record(observed).fate == Fate::observed && !f.record(observed).order.isValid());
        // Told once more it is the same order.
        f.tell(Change::updated, goesOn);
        QCOMPARE(f.record(goesOn).order, record.order);
        QCOMPARE(f.countOf(OrderState::open), 1);
    }

    void whatWasKeptAwayIsCountedByWhatKeptItAway()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const AlertRule watched = f.addRule("watched", AlertSeverity::p1, RuleState::observe);
        const auto cooled = [&](const AlertRule &of) {
            Firing firing = f.firing(of, 1);
            firing.state = Firing::State::cooled;
            firing.ended = firing.lastSeen;
            f.tell(Change::opened, firing);
            return firing;
        };
        const WorkOrder order = f.fire(f.firing(rule, 1));
        f.fire(f.firing(rule, 1));
        f.fire(f.firing(rule, 1));
        Firing quiet = cooled(rule), gone = cooled(rule);
        QVERIFY(f.record(quiet).fate == Fate::cooled && !f.record(quiet).order.isValid());
        QVERIFY(f.record(quiet).evidence.isEmpty());
        QVERIFY(f.record(cooled(watched)).fate == Fate::observed);  // nobody would have heard of it
        quiet.occurrences = 5;
        f.tell(Change::updated, quiet);
        QCOMPARE(f.record(quiet).firing.occurrences, 5);
        gone.state = Firing::State::withdrawn;
        f.tell(Change::withdrawn, gone);  // late data: there was nothing to keep quiet
        Firing history = f.firing(rule, 2);
        history.state = Firing::State::cooled;
        f.tell(Change::opened, history, OrderOrigin::past);
        QCOMPARE(f.count(), 1);
        QCOMPARE(f.order(order.id).firings, 3);

        StatisticsRequest request;
        const Day today = f.context().zone.dayOf(f.clock.now());
        request.days = {today - 1, today};
        request.withAvoided = true;
        AvoidedFirings expected;
        expected.folded = expected.joined = 2;
        expected.cooled = 1;
        QCOMPARE(numbers::statistics(f.context(), f.actor, request)->avoided, expected);
        QCOMPARE(numbers::fatigue(f.context(), f.actor, {{}, request.days, true})->avoided, expected);
        request.unit = f.units[2].id;
        const auto ofUnit = [&] {
            return numbers::statistics(f.context(), f.actor, request, Reader::seesIndividuals)->avoided;
        };
        QCOMPARE(ofUnit(), expected);
        request.days = {today - 2, today - 1};
        QCOMPARE(ofUnit(), AvoidedFirings());
    }

    void silencesKeepAwayAndCount()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1),
                        other = f.addRule("low", AlertSeverity::p1);
        Silence what;
        what.rule = rule.code;
        what.unit = f.units[1].id;  // with the team below it
        what.until = f.clock.now() + 10 * kMinute;
        XFAILS(orders::silence(f.context(), f.actor, what), ErrorCode::usage);  // no reason
        what.reason = QStringLiteral("drill");
        const auto made = orders::silence(f.context(), f.actor, what);
        XVERIFY(made);
        for (int i = 0; i < 5; ++i)
            f.tell(Change::opened, f.firing(rule, 1));
        QCOMPARE(f.count(), 0);
        QCOMPARE(orders::silences(f.context(), f.actor, false)->front().suppressed, 5);
        FatigueRequest board;
        const Day today = f.context().zone.dayOf(f.clock.now());
        board.days = {today - 1, today};
        QCOMPARE(numbers::fatigue(f.context(), f.actor, board)->avoided.silenced, 5);
        board.unit = f.units[1].id;
        QCOMPARE(numbers::fatigue(f.context(), f.actor, board)->avoided.silenced, 5);
        board.days = {today + 1, today + 2};
        QCOMPARE(numbers::fatigue(f.context(), f.actor, board)->avoided.silenced, 0);
        QVERIFY(f.fire(f.firing(other, 1)).id.isValid());
        f.pass(10 * kMinute);
        QVERIFY(f.fire(f.firing(rule, 1)).id.isValid());  // it is over
        QVERIFY(orders::silences(f.context(), f.actor, false)->empty());
        QCOMPARE(orders::silences(f.context(), f.actor, true)->size(), std::size_t{1});
    }

    void aCallForHelpIsNeverKeptAway()
    {
        OrderFixture f;
        Silence what;
        what.person = f.people[1].id;
        what.until = f.clock.now() + kMinute;
        what.reason = QStringLiteral("test");
        XVERIFY(orders::silence(f.context(), f.actor, what));
        const WorkOrder order = f.fire(f.emergency(1, 1));
        QVERIFY(order.severity == AlertSeverity::p0 && order.event == QStringLiteral("SOS_EVENT"));
        // Of a device that nobody wears.
        const WorkOrder unbound = f.fire(f.emergency(-1, 4));
        QVERIFY(!unbound.person.isValid());
        QCOMPARE(unbound.device, f.devices[4].id);
        QCOMPARE(f.fire(f.emergency(-1, 4)).id, unbound.id);
        QVERIFY(f.fire(f.emergency(-1, 5)).id != unbound.id);
    }

    void aDeviceThatIsNotWornTellsNothing()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const auto wear = [&](const char *value) {
            DeviceEvent event;
            event.key = "WEAR_STATUS_CHANGED";
            event.value = value;
            OrderFixture::must(f.store.write([&](StoreSession &session) {
                return session.devices().addEvent(f.devices[1].id, f.clock.now(), event);
            }));
        };
        wear("0");
        f.pass(1'000);
        const Firing off = f.firing(rule, 1);
        f.tell(Change::opened, off);
        QVERIFY(f.record(off).fate == Fate::inhibited);
        QCOMPARE(f.count(), 0);
        QVERIFY(f.fire(f.emergency(1, 1)).id.isValid());
        f.pass(1'000);
        wear("1");
        f.pass(1'000);
        QVERIFY(f.fire(f.firing(rule, 1)).id.isValid());
    }

    void whatADeviceToldLastCounts()
    {
        Random random(11);
        int off = 0;
        for (int round = 0; round < 200; ++round) {
            const TimeRange range{Instant(0), Instant(3 * kDayMs)};
            Device device;
            device.lastSeen = Instant(static_cast<std::int64_t>(random.below(3 * kDayMs)));
            if (random.below(3) > 0)
                device.worn = random.below(2) == 0;
            std::vector<StoredEvent> events(random.below(5));
            for (StoredEvent &each : events) {
                each.time = Instant(static_cast<std::int64_t>(random.below(3 * kDayMs)));
                each.event.key = random.below(4) == 0 ? "SOS_EVENT" : "WEAR_STATUS_CHANGED";
                each.event.value = random.below(2) == 0 ? "0" : "1";
            }
            std::sort(events.begin(), events.end(),
                      [](const StoredEvent &a, const StoredEvent &b) { return a.time < b.time; });
            const WearCourse course(range, events, device);
            const Instant when(kDayMs + static_cast<std::int64_t>(random.below(2 * kDayMs)));
            QVERIFY(course.covers(when));
            bool isOff = device.worn == false && device.lastSeen <= when;
            for (const StoredEvent &each : events) {
                if (each.event.key == "WEAR_STATUS_CHANGED" && each.time <= when &&
                    each.time >= when + -kDayMs)
                    isOff = each.event.value == "0";
            }
            QCOMPARE(course.isOff(when), isOff);
            off += isOff ? 1 : 0;
        }
        QVERIFY(off > 20 && off < 180);
        QVERIFY(!WearCourse().covers(Instant(5)));
    }

    void lateDataWithdraws()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const Firing first = f.firing(rule, 1), second = f.firing(rule, 2);
        const WorkOrder unseen = f.fire(first), seen = f.fire(second);
        XVERIFY(f.act(OrderVerb::acknowledge, seen.id));
        f.pass(kMinute);
        f.tell(Change::withdrawn, withdrawn(first));
        f.tell(Change::withdrawn, withdrawn(second));
        const WorkOrder gone = f.order(unseen.id);
        QVERIFY(gone.state == OrderState::withdrawn);
        QCOMPARE(gone.closed, f.clock.now());
        QVERIFY(!gone.outcome.isEmpty());
        const OrderEvent line = f.timeline(unseen.id).back();
        QVERIFY(line.kind == OrderEvent::Kind::withdrawn && line.after == OrderState::withdrawn);
        QCOMPARE(line.detail.value(QStringLiteral("reason")).toString(), QStringLiteral("late_data"));
        QVERIFY(f.order(seen.id).state == OrderState::acknowledged);  // only marked
        QCOMPARE(lines(f.timeline(seen.id), OrderEvent::Kind::withdrawn), 1);
        QVERIFY(f.record(first).firing.state == Firing::State::withdrawn);
    }

    void missedFiringsAreRecorded()
    {
        OrderFixture f;
        Firing firing = f.firing(f.addRule("hr-high", AlertSeverity::p0), 1);
        firing.state = Firing::State::missed;
        f.tell(Change::missed, firing);
        QVERIFY(f.record(firing).fate == Fate::missed);
        QCOMPARE(f.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFiringIntake)
#include "tst_firing_intake.moc"
