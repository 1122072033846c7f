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

int lines(const std::vector<OrderEvent> &timeline, OrderEvent::Kind kind)
{
    return static_cast<int>(std::count_if(timeline.begin(), timeline.end(),
                                          [&](const OrderEvent &each) { return each.kind == kind; }));
}

QStringList kinds(const std::vector<OrderEvent> &timeline)
{
    QStringList names;
    for (const OrderEvent &line : timeline)
        names += orderEventKindName(line.kind);
    return names;
}

Firing ended(Firing firing, std::int64_t when)
{
    firing.state = Firing::State::ended;
    firing.ended = firing.lastSeen = when;
    return firing;
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

    void theSameRuleAndPersonAreOneOrderWhileItIsUnfinished()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const WorkOrder first = f.fire(f.firing(rule, 1, 130));
        f.pass(3 * 3'600'000);
        const WorkOrder again = f.fire(f.firing(rule, 1, 160));
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.firings, 2);
        QCOMPARE(again.occurrences, 2);
        QCOMPARE(again.worst, 160);
        QCOMPARE(again.lastSeen, f.clock.now());
        // What is only seen again changes no version: nobody's act is refused because of a noisy sensor.
        QCOMPARE(again.version, first.version);
        QVERIFY(f.fire(f.firing(rule, 2)).id != first.id);
        XVERIFY(f.act(OrderVerb::acknowledge, first.id));
        XVERIFY(f.act(OrderVerb::falseAlarm, first.id, QStringLiteral("loose strap")));
        QVERIFY(f.fire(f.firing(rule, 1)).id != first.id);
    }

    void graverRulesWithinFiveMinutesJoin()
    {
        OrderFixture f;
        const AlertRule p2 = f.addRule("mild", AlertSeverity::p2), p1 = f.addRule("high", AlertSeverity::p1);
        const AlertRule p0 = f.addRule("extreme", AlertSeverity::p0);
        const WorkOrder first = f.fire(f.firing(p2, 1));
        f.pass(4 * kMinute);
        const WorkOrder second = f.fire(f.firing(p1, 1));
        QCOMPARE(second.id, first.id);
        QVERIFY(second.severity == AlertSeverity::p1);
        f.pass(5 * kMinute);
        const WorkOrder third = f.fire(f.firing(p0, 1));
        QCOMPARE(third.id, first.id);
        QVERIFY(third.severity == AlertSeverity::p0);
        QCOMPARE(third.ruleCode, QStringLiteral("extreme"));
        QCOMPARE(third.firings, 3);
        QCOMPARE(lines(f.timeline(first.id), OrderEvent::Kind::joined), 2);
        // A rule the order speaks for already goes on in it; another one that is less grave does not.
        QCOMPARE(f.fire(f.firing(p1, 1)).id, first.id);
        QCOMPARE(f.order(first.id).firings, 4);
        const AlertRule other = f.addRule("other", AlertSeverity::p1);
        const WorkOrder beside = f.fire(f.firing(other, 1));
        QVERIFY(beside.id != first.id);
        f.pass(60 * kMinute);
        QCOMPARE(f.fire(f.firing(p2, 1)).id, first.id);
        QCOMPARE(f.fire(f.firing(other, 1)).id, beside.id);
    }

    void oneSampleIsOneOrderInWhateverOrderItsRulesFire()
    {
        OrderFixture f;
        const AlertRule p2 = f.addRule("mild", AlertSeverity::p2), p1 = f.addRule("high", AlertSeverity::p1),
                        p0 = f.addRule("extreme", AlertSeverity::p0);
        std::vector<const AlertRule *> rules{&p0, &p1, &p2};
        std::sort(rules.begin(), rules.end());
        int person = 0;
        do {
            std::vector<FiringChange> changes;
            for (const AlertRule *rule : rules)
                changes.push_back(
                    {FiringChange::Kind::opened, f.firing(*rule, person, 190), f.clock.now().ms()});
            f.tell(changes);
            const OrderId id = f.record(changes[0].firing).order;
            for (const FiringChange &change : changes)
                QCOMPARE(f.record(change.firing).order, id);
            const WorkOrder order = f.order(id);
            QVERIFY(order.severity == AlertSeverity::p0);
            QCOMPARE(order.ruleCode, QStringLiteral("extreme"));
            QCOMPARE(order.firings, 3);
            QCOMPARE(lines(f.timeline(id), OrderEvent::Kind::joined), 2);
            // When the graver is over the other still holds.
            Firing over = f.record(changes[static_cast<std::size_t>(
                                               std::find(rules.begin(), rules.end(), &p0) - rules.begin())]
                                       .firing)
                              .firing;
            over.state = Firing::State::ended;
            over.ended = over.lastSeen;
            f.tell(FiringChange::Kind::ended, over);
            QVERIFY(f.order(id).isActive);
            ++person;
        } while (std::next_permutation(rules.begin(), rules.end()));
        QCOMPARE(person, 6);
        QCOMPARE(f.count(), 6);
    }

    void whatIsLateOrTakenNoticeOfDoesNotHideAGraverAlert()
    {
        OrderFixture f;
        const AlertRule p1 = f.addRule("high", AlertSeverity::p1),
                        p0 = f.addRule("extreme", AlertSeverity::p0);
        const WorkOrder first = f.fire(f.firing(p1, 1));
        f.pass(5 * kMinute + 1);
        QVERIFY(f.fire(f.firing(p0, 1)).id != first.id);
        const WorkOrder other = f.fire(f.firing(p1, 2));
        XVERIFY(f.act(OrderVerb::acknowledge, other.id));
        const WorkOrder graver = f.fire(f.firing(p0, 2));
        QVERIFY(graver.id != other.id);
        QVERIFY(graver.state == OrderState::open);
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

    void theThirdInSevenDaysIsRecurring()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const auto fireAndClose = [&](int days) {
            f.pass(days * kDayMs);
            const WorkOrder order = f.fire(f.firing(rule, 1));
            OrderFixture::must(f.act(OrderVerb::acknowledge, order.id));
            OrderFixture::must(f.act(OrderVerb::falseAlarm, order.id, QStringLiteral("strap")));
            return order.recurring;
        };
        QVERIFY(!fireAndClose(0));
        QVERIFY(!fireAndClose(3));
        QVERIFY(!fireAndClose(4));  // the first is seven days ago
        f.pass(kDayMs);
        const WorkOrder third = f.fire(f.firing(rule, 1));
        QVERIFY(third.recurring);
        QCOMPARE(lines(f.timeline(third.id), OrderEvent::Kind::recurring), 1);
        XVERIFY(f.act(OrderVerb::acknowledge, third.id));
        XVERIFY(f.act(OrderVerb::handle, third.id));
        XFAILS(f.act(OrderVerb::finish, third.id, QStringLiteral("rested")), ErrorCode::invalidData);
        OrderAct finish;
        finish.verb = OrderVerb::finish;
        finish.orders = {third.id};
        finish.note = QStringLiteral("rested");
        finish.rootCause = QStringLiteral("heat in the drift");
        XVERIFY(orders::act(f.context(), f.actor, finish));
        QCOMPARE(f.order(third.id).rootCause, QStringLiteral("heat in the drift"));
    }

    void aStormIsOneOrder()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        constexpr int kFirings = 144'000;
        std::vector<FiringChange> changes;
        for (int i = 0; i < kFirings; ++i) {
            const Firing firing = f.firing(rule, 1);
            changes.push_back({Change::opened, firing, 1});
            changes.push_back({Change::ended, ended(firing, firing.fired + 500), 1});
            f.pass(600);
        }
        for (std::size_t i = 0; i < changes.size(); i += 16'000)
            f.tell({changes.begin() + static_cast<std::ptrdiff_t>(i),
                    changes.begin() + static_cast<std::ptrdiff_t>(std::min(changes.size(), i + 16'000))});
        QCOMPARE(f.count(), 1);
        const WorkOrder order = f.order(f.record(changes.front().firing).order);
        QCOMPARE(order.firings, kFirings);
        QCOMPARE(order.occurrences, kFirings);
        QVERIFY(f.timeline(order.id).size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestFiringIntake)
#include "tst_firing_intake.moc"
