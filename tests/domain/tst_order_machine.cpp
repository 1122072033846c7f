// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_machine.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace xinglin;

namespace {

constexpr std::size_t kVerbs = 14;

/// Where each verb leads from each state, in the order of OrderState; '.' is refused. o open, a acknowledged,
/// s on scene, h handling, d done, u followed up, f false alarm, r reopened, w withdrawn.
const std::map<OrderVerb, const char *> kTable{
    {OrderVerb::acknowledge, "a......a."},   {OrderVerb::arrive, ".s......."},
    {OrderVerb::handle, ".hh......"},        {OrderVerb::finish, "...d....."},
    {OrderVerb::falseAlarm, ".fffff..."},    {OrderVerb::reopen, "....rrr.r"},
    {OrderVerb::assign, "oash...r."},        {OrderVerb::addHandler, "oash...r."},
    {OrderVerb::removeHandler, "oash...r."}, {OrderVerb::comment, "oashdufrw"},
    {OrderVerb::snooze, "oash...r."},        {OrderVerb::wake, "oash...r."},
    {OrderVerb::attach, "oashdufrw"},        {OrderVerb::followUp, "....u...."},
};
constexpr const char *kLetters = "oashdufrw";

OrderStep fullStep(OrderVerb verb)
{
    OrderStep step;
    step.verb = verb;
    step.actor = QStringLiteral("li");
    step.now = Instant(1'000);
    step.note = QStringLiteral("called, rested");
    step.reason = QStringLiteral("loose_strap");
    step.rootCause = QStringLiteral("heat");
    step.person = PersonId(7);
    step.until = Instant(2'000);
    return step;
}

WorkOrder orderIn(OrderState state)
{
    WorkOrder order;
    order.state = state;
    order.snoozedUntil = isUnfinished(state) ? Instant(1'500) : Instant();
    return order;
}

QString nameOf(const Status &status)
{
    return status ? QStringLiteral("allowed") : errorName(status.error().code);
}

}  // namespace

class TestOrderMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbFromEveryState()
    {
        QCOMPARE(kTable.size(), kVerbs);
        for (const auto &[verb, row] : kTable) {
            for (std::size_t i = 0; i < kOrderStates; ++i) {
                const auto state = static_cast<OrderState>(i);
                const QByteArray name =
                    (orderStateName(state) + QStringLiteral(" ") + orderVerbName(verb)).toUtf8();
                const char *context = name.constData();
                const auto after = taken(orderIn(state), fullStep(verb));
                if (row[i] == '.') {
                    QVERIFY2(!after && after.error().code == ErrorCode::conflict, context);
                    QVERIFY2(!after.error().message.isEmpty(), context);
                    QVERIFY2(!stateAfter(state, verb), context);
                    continue;
                }
                QVERIFY2(after, context);
                QVERIFY2(kLetters[static_cast<std::size_t>(after->state)] == row[i], context);
            }
        }
    }

    void whatIsPossibleIsWhatIsAllowed()
    {
        for (std::size_t i = 0; i < kOrderStates; ++i) {
            const WorkOrder order = orderIn(static_cast<OrderState>(i));
            const auto possible = possibleVerbs(order);
            for (std::size_t verb = 0; verb < kVerbs; ++verb) {
                const auto each = static_cast<OrderVerb>(verb);
                const bool isListed = std::find(possible.begin(), possible.end(), each) != possible.end();
                QCOMPARE(isListed, mayTake(order, fullStep(each)).has_value());
            }
        }
    }

    void onlyAPersonActs()
    {
        OrderStep step = fullStep(OrderVerb::acknowledge);
        step.actor = QStringLiteral("  ");
        QCOMPARE(nameOf(mayTake(orderIn(OrderState::open), step)), errorName(ErrorCode::permission));
    }

    void whatIsNeededIsAskedFor()
    {
        const auto without = [](OrderState state, OrderVerb verb, auto change) {
            WorkOrder order = orderIn(state);
            OrderStep step = fullStep(verb);
            change(order, step);
            return nameOf(mayTake(order, step));
        };
        const QString invalid = errorName(ErrorCode::invalidData), allowed = QStringLiteral("allowed");
        const auto noNote = [](WorkOrder &, OrderStep &step) { step.note = QStringLiteral(" "); };
        const auto noWords = [](WorkOrder &, OrderStep &step) { step.note = step.reason = QString(); };
        const auto noPerson = [](WorkOrder &, OrderStep &step) { step.person = {}; };
        const auto noCause = [](WorkOrder &, OrderStep &step) { step.rootCause.clear(); };
        const auto recurring = [](WorkOrder &order, OrderStep &step) {
            order.recurring = true;
            step.rootCause.clear();
        };
        const auto nowOver = [](WorkOrder &, OrderStep &step) { step.until = step.now; };
        QCOMPARE(without(OrderState::handling, OrderVerb::finish, noNote), invalid);
        QCOMPARE(without(OrderState::handling, OrderVerb::finish, noCause), allowed);
        QCOMPARE(without(OrderState::handling, OrderVerb::finish, recurring), invalid);
        QCOMPARE(without(OrderState::acknowledged, OrderVerb::falseAlarm, noNote), allowed);
        QCOMPARE(without(OrderState::acknowledged, OrderVerb::falseAlarm, noWords), invalid);
        QCOMPARE(without(OrderState::done, OrderVerb::reopen, noNote), invalid);
        QCOMPARE(without(OrderState::open, OrderVerb::comment, noNote), invalid);
        QCOMPARE(without(OrderState::open, OrderVerb::assign, noPerson), invalid);
        QCOMPARE(without(OrderState::open, OrderVerb::snooze, nowOver), invalid);
        QCOMPARE(without(OrderState::open, OrderVerb::acknowledge, noWords), allowed);
    }

    void aP0IsNotHiddenBeforeSomebodyKnows()
    {
        WorkOrder order = orderIn(OrderState::open);
        order.severity = AlertSeverity::p0;
        QCOMPARE(nameOf(mayTake(order, fullStep(OrderVerb::snooze))), errorName(ErrorCode::conflict));
        order.state = OrderState::acknowledged;
        QVERIFY(mayTake(order, fullStep(OrderVerb::snooze)));
    }

    void theFirstTimeOfEachStays()
    {
        WorkOrder order = orderIn(OrderState::open);
        const auto step = [&](OrderVerb verb, std::int64_t now) {
            OrderStep taking = fullStep(verb);
            taking.now = Instant(now);
            taking.until = Instant(now + 1);
            const auto after = taken(order, taking);
            QVERIFY2(after, qPrintable(orderVerbName(verb)));
            order = *after;
        };
        step(OrderVerb::acknowledge, 10);
        QCOMPARE(order.ownerText, QStringLiteral("li"));  // no order without an owner
        step(OrderVerb::arrive, 20);
        step(OrderVerb::handle, 30);
        step(OrderVerb::snooze, 35);
        QVERIFY(!order.handled.isValid());  // somebody is at it
        step(OrderVerb::finish, 40);
        QVERIFY(!order.snoozedUntil.isValid());
        QCOMPARE(order.outcome, QStringLiteral("called, rested"));
        step(OrderVerb::reopen, 50);
        QVERIFY(!order.closed.isValid() && order.outcome.isEmpty());
        step(OrderVerb::acknowledge, 60);
        step(OrderVerb::falseAlarm, 70);
        QCOMPARE(order.acknowledged, Instant(10));
        QCOMPARE(order.arrived, Instant(20));
        QCOMPARE(order.handled, Instant(40));
        QCOMPARE(order.closed, Instant(70));
        QCOMPARE(order.outcome, QStringLiteral("loose_strap: called, rested"));
    }

    void recordsOfThePastAreLeftAlone()
    {
        WorkOrder order = orderIn(OrderState::done);
        order.origin = OrderOrigin::past;
        QVERIFY(!mayTake(order, fullStep(OrderVerb::reopen)));
        QVERIFY(mayTake(order, fullStep(OrderVerb::comment)));
        QVERIFY((possibleVerbs(order) == std::vector{OrderVerb::comment, OrderVerb::attach}));
    }
};

QTEST_GUILESS_MAIN(TestOrderMachine)
#include "tst_order_machine.moc"
