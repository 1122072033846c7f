// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/duty/duty_world.h"

using namespace xinglin;
using namespace xinglin::test;

class TestDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlertGoesToTheHeadsOfTheUnit()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p1);
        QCOMPARE(world.codeOf(order.owner), QStringLiteral("lead"));
        QCOMPARE(order.due, order.opened + 15 * kMinute);
        QCOMPARE(order.acknowledgeBy, order.due);
        QCOMPARE(order.escalateAt, order.due);
        QCOMPARE(order.escalation, 0);
        QCOMPARE(world.timeline(order),
                 (QStringList{QStringLiteral("opened lead"), QStringLiteral("notified opened lead")}));
    }

    void anAbsentHeadGetsNothing()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        world.away("lead", now + -kHour, now + kHour);
        QCOMPARE(world.codeOf(world.open("w", AlertSeverity::p2).owner), QStringLiteral("deputy"));
        world.away("deputy", now + -kHour, now + kHour);
        const WorkOrder order = world.open("w", AlertSeverity::p2);
        QCOMPARE(world.codeOf(order.owner), QStringLiteral("miner"));
        QCOMPARE(order.escalation, 1);
    }

    void whoNeedsHelpIsNotTheOneWhoComes()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        QCOMPARE(world.codeOf(world.open("lead", AlertSeverity::p0).owner), QStringLiteral("deputy"));
        world.away("deputy", now + -kHour, now + kHour);
        QCOMPARE(world.codeOf(world.open("lead", AlertSeverity::p0).owner), QStringLiteral("miner"));
        for (const char *head : {"miner", "boss"})
            world.away(head, now + -kHour, now + kHour);
        world.onDuty("lead", now + -kHour, now + kHour);
        QCOMPARE(world.open("lead", AlertSeverity::p0).ownerText, duty::kDutyDesk);
        world.onDuty("desk", now + -kHour, now + kHour, DutyRole::deputy);
        QCOMPARE(world.codeOf(world.open("lead", AlertSeverity::p0).owner), QStringLiteral("desk"));
    }

    void withoutHeadsTheNearestUnitAboveHasIt()
    {
        DutyWorld world;
        QCOMPARE(world.codeOf(world.open("p", AlertSeverity::p1).owner), QStringLiteral("boss"));
    }

    void whenNobodyLeadsTheDutyListHasIt()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        for (const char *head : {"lead", "deputy", "miner", "boss"})
            world.away(head, now + -kHour, now + kHour);
        const WorkOrder nobody = world.open("w", AlertSeverity::p0);
        QVERIFY(!nobody.owner.isValid());
        QCOMPARE(nobody.ownerText, duty::kDutyDesk);
        QVERIFY(!nobody.escalateAt.isValid());
        world.onDuty("desk2", now + -kHour, now + kHour, DutyRole::deputy);
        world.onDuty("desk", now + -kHour, now + kHour);
        const WorkOrder someone = world.open("w", AlertSeverity::p0);
        QCOMPARE(world.codeOf(someone.owner), QStringLiteral("desk"));
        QVERIFY(someone.ownerText.isEmpty());
    }

    void anUnboundDeviceGoesToTheUnitOfItsLastWearer()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        const DeviceId device = DutyWorld::must(world.store.write([&](StoreSession &session) {
                                    Device made;
                                    made.serial = QStringLiteral("W1");
                                    auto saved = session.devices().saveDevice(made);
                                    Binding binding;
                                    binding.device = saved->id;
                                    binding.person = world.person("w");
                                    binding.time = {now + -2 * kDayMs, now + -kDayMs};
                                    (void)session.devices().saveBinding(binding);
                                    return saved;
                                })).id;
        WorkOrder sos;
        sos.severity = AlertSeverity::p0;
        sos.device = device;
        sos.event = QStringLiteral("SOS_EVENT");
        sos.opened = now;
        const WorkOrder order = world.open(sos);
        QCOMPARE(order.unit, world.unit("T"));
        QCOMPARE(world.codeOf(order.owner), QStringLiteral("lead"));
        sos.device = {};
        world.onDuty("desk", now + -kHour, now + kHour);
        QCOMPARE(world.codeOf(world.open(sos).owner), QStringLiteral("desk"));
    }

    void itClimbsTheTreeLevelByLevelAndEndsAtTheDutyList()
    {
        DutyWorld world;
        world.onDuty("desk", world.clock.now(), world.clock.now() + kHour);
        const WorkOrder order = world.open("w", AlertSeverity::p0);
        QCOMPARE(world.runDue(), 0);
        const std::pair<int, const char *> steps[]{{1, "miner"}, {2, "boss"}, {3, "desk"}};
        for (const auto &[level, code] : steps) {
            world.clock.pass(59 * kSecond);
            QCOMPARE(world.runDue(), 0);
            world.clock.pass(kSecond);
            QCOMPARE(world.runDue(), 1);
            const WorkOrder now = world.now(order);
            QCOMPARE(now.escalation, level);
            QCOMPARE(world.codeOf(now.owner), QString::fromLatin1(code));
            QVERIFY(now.breached);
        }
        QVERIFY(!world.now(order).escalateAt.isValid());
        world.clock.pass(kHour);
        QCOMPARE(world.runDue(), 0);
        QCOMPARE(world.timeline(order), world.nobodyCame(3));
    }

    void anAcknowledgementStopsIt()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p1);
        world.clock.pass(14 * kMinute);
        const WorkOrder taken = world.acknowledge(order);
        QCOMPARE(taken.due, world.clock.now() + 15 * kMinute);
        QCOMPARE(taken.handleBy, taken.due);
        QCOMPARE(taken.acknowledgeBy, order.due);
        QVERIFY(!taken.escalateAt.isValid());
        world.clock.pass(14 * kMinute);
        QCOMPARE(world.runDue(), 0);
        world.clock.pass(kMinute);
        QCOMPARE(world.runDue(), 1);
        QCOMPARE(world.runDue(), 0);
        QCOMPARE(world.timeline(order).mid(2), (QStringList{QStringLiteral("breached handle lead"),
                                                            QStringLiteral("notified breached lead")}));
        world.change(taken, [](WorkOrder &after) { after.state = OrderState::done; });
        QVERIFY(!world.now(order).due.isValid());
    }

    void whatFellDueWhileNobodyRanIsDoneInOrder()
    {
        DutyWorld world;
        const WorkOrder slow = world.open("w", AlertSeverity::p1);
        world.clock.pass(30 * kSecond);
        const WorkOrder quick = world.open("w", AlertSeverity::p0);
        world.clock.pass(kDayMs);
        QCOMPARE(world.runDue(), 2);
        QCOMPARE(world.now(quick).escalation, 3);
        QCOMPARE(world.now(slow).escalation, 3);
        QCOMPARE(world.timeline(slow)
                     .filter(QStringLiteral("escalated "))
                     .filter(QStringLiteral("notified"))
                     .size(),
                 3);
        QVERIFY(world.timeline(slow).last().startsWith(QLatin1String("notified escalated -")));
        QCOMPARE(world.now(slow).ownerText, duty::kDutyDesk);
    }

    void replayedOrdersClimbButTellNobody()
    {
        DutyWorld world;
        WorkOrder replayed = world.alert("w", AlertSeverity::p0);
        replayed.origin = OrderOrigin::replay;
        const WorkOrder order = world.open(replayed);
        world.clock.pass(kMinute);
        QCOMPARE(world.runDue(), 1);
        QCOMPARE(world.timeline(order),
                 (QStringList{QStringLiteral("opened lead"), QStringLiteral("breached acknowledge lead"),
                              QStringLiteral("escalated 1 miner")}));
    }

    void clocksStandStillOutsideWorkingHoursButForP0()
    {
        DutyWorld world;
        world.officeHours();
        // Wednesday 30 September 17:15; Thursday is National Day, work goes on on 8 October.
        world.clock.set(world.at("2026-09-30", 17, 15));
        QCOMPARE(world.open("w", AlertSeverity::p2).due, world.at("2026-10-08", 9, 15));
        QCOMPARE(world.open("w", AlertSeverity::p0).due, world.clock.now() + kMinute);
    }

    void theNearestServiceLevelWins()
    {
        DutyWorld world;
        const auto set = [&](const RuleScope &scope, int minutes) {
            ServiceLevel level;
            level.scope = scope;
            level.severity = AlertSeverity::p1;
            level.acknowledgeMs = level.handleMs = level.escalateMs = minutes * kMinute;
            DutyWorld::must(duty::saveServiceLevel(world.context, world.actor, level));
        };
        const auto due = [&](const char *who) {
            const WorkOrder order = world.open(who, AlertSeverity::p1);
            return (order.due - order.opened) / kMinute;
        };
        QCOMPARE(due("w"), 15);
        set({RuleScope::Kind::tenant, {}, {}, {}}, 20);
        QCOMPARE(due("w"), 20);
        set({RuleScope::Kind::unit, world.unit("M"), {}, {}}, 30);
        QCOMPARE(due("w"), 30);
        QCOMPARE(due("p"), 20);
        set({RuleScope::Kind::unit, world.unit("T"), {}, {}}, 40);
        QCOMPARE(due("w"), 40);
        set({RuleScope::Kind::position, {}, QStringLiteral("job of w"), {}}, 50);
        QCOMPARE(due("w"), 50);
        set({RuleScope::Kind::person, {}, {}, world.person("w")}, 60);
        QCOMPARE(due("w"), 60);
        QCOMPARE(due("p"), 20);
    }

    void aSnoozeStopsTheClockButNotThatOfP0()
    {
        DutyWorld world;
        const WorkOrder calm = world.open("w", AlertSeverity::p2);
        const WorkOrder urgent = world.open("w", AlertSeverity::p0);
        world.clock.pass(20 * kMinute);
        const Instant until = world.clock.now() + 2 * kHour;
        const auto sleep = [&](WorkOrder &after) { after.snoozedUntil = until; };
        // 40 of its 60 minutes are left.
        QCOMPARE(world.change(calm, sleep).due, until + 40 * kMinute);
        QCOMPARE(world.change(urgent, sleep).due, urgent.due);
        world.clock.pass(kHour);
        const WorkOrder awake = world.change(calm, [](WorkOrder &after) { after.snoozedUntil = {}; });
        QCOMPARE(awake.due, world.clock.now() + 40 * kMinute);
        QCOMPARE(awake.escalateAt, awake.due);
        QCOMPARE(awake.acknowledgeBy, awake.due);
    }

    void aSnoozeEndsByItself()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p2);
        world.change(order, [&](WorkOrder &after) { after.snoozedUntil = world.clock.now() + kHour; });
        world.clock.pass(kHour);
        QCOMPARE(world.runDue(), 1);
        QVERIFY(!world.now(order).snoozedUntil.isValid());
        QCOMPARE(world.now(order).due, world.clock.now() + kHour);
        QCOMPARE(world.timeline(order).last(), QStringLiteral("woken"));
    }

    void aGraverOrderIsDueSoonerFromNowOn()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p2);
        world.clock.pass(10 * kMinute);
        const WorkOrder graver =
            world.change(order, [](WorkOrder &after) { after.severity = AlertSeverity::p0; });
        QCOMPARE(graver.due, world.clock.now() + kMinute);
        QCOMPARE(graver.escalateAt, graver.due);
        QCOMPARE(world.timeline(order).last(), QStringLiteral("notified severity lead"));
        const WorkOrder calmer =
            world.change(graver, [](WorkOrder &after) { after.severity = AlertSeverity::p2; });
        QCOMPARE(calmer.due, graver.due);
    }

    void takingAnActBackGoesOnFromTheOriginalOpening()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p1);
        world.clock.pass(5 * kMinute);
        const WorkOrder taken = world.acknowledge(order);
        world.clock.pass(2 * kMinute);
        const WorkOrder back = world.change(taken, [](WorkOrder &after) {
            after.state = OrderState::open;
            after.acknowledged = {};
        });
        QCOMPARE(back.due, order.due);
        QCOMPARE(back.escalateAt, order.due);
        QVERIFY(!back.dueMarked);
    }

    void aReopenedOrderStartsAnew()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p1);
        world.clock.pass(20 * kMinute);
        QCOMPARE(world.runDue(), 1);
        const WorkOrder done = world.change(world.acknowledge(order), [&](WorkOrder &after) {
            after.state = OrderState::done;
            after.closed = world.clock.now();
        });
        world.clock.pass(kHour);
        const WorkOrder again =
            world.change(done, [](WorkOrder &after) { after.state = OrderState::reopened; });
        QCOMPARE(again.due, world.clock.now() + 15 * kMinute);
        QCOMPARE(again.escalateAt, again.due);
        QCOMPARE(again.escalation, 0);
        QCOMPARE(world.codeOf(again.owner), QStringLiteral("lead"));
        world.clock.pass(15 * kMinute);
        QCOMPARE(world.runDue(), 1);
        QCOMPARE(world.now(order).escalation, 1);
    }

    void aNewOwnerIsToldAndAMovedUnitRoutesAnew()
    {
        DutyWorld world;
        const WorkOrder order = world.open("w", AlertSeverity::p1);
        world.change(order, [&](WorkOrder &after) { after.owner = world.person("desk"); });
        QCOMPARE(world.timeline(order).last(), QStringLiteral("notified assigned desk"));
        const WorkOrder moved = world.change(order, [&](WorkOrder &after) { after.unit = world.unit("M"); });
        QCOMPARE(world.codeOf(moved.owner), QStringLiteral("miner"));
    }

    void manyInTheSameSecondAreAllDone()
    {
        DutyWorld world;
        constexpr int kMany = 2'500;
        DutyWorld::must(world.store.write([&](StoreSession &session) -> Result<int> {
            for (int i = 0; i < kMany; ++i) {
                auto added = session.orders().addOrder(world.alert("w", AlertSeverity::p0));
                if (!added)
                    return fail(added.error());
                if (Status sent = duty::dispatchOpened(session, world.context, *added); !sent)
                    return fail(sent.error());
                if (const auto saved = session.orders().saveOrder(*added); !saved)
                    return fail(saved.error());
            }
            return 0;
        }));
        world.clock.pass(kMinute);
        QCOMPARE(world.runDue(), kMany);
        QCOMPARE(world.runDue(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDispatch)
#include "tst_dispatch.moc"
