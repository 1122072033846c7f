// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

namespace {

using Change = FiringChange::Kind;
constexpr std::int64_t kMinute = OrderFixture::kMinute;

}  // namespace

/// Which firings are one order.
class TestFiringGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_GUILESS_MAIN(TestFiringGrouping)
#include "tst_firing_grouping.moc"
