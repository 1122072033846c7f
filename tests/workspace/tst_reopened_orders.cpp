// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"

#include "core/random.h"
#include "domain/order_machine.h"
#include "workspace/alerts/statistics.h"

#include <array>
#include <set>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr std::int64_t kMinute = OrderFixture::kMinute;
constexpr std::int64_t kAcknowledgeMs = 15 * kMinute, kHandleMs = 15 * kMinute;  // of P1, by default

/// What the time line alone says of an order, by the plain rules: the first acknowledgement against its clock
/// from the opening, the first "done" against its clock from the acknowledgement; a false alarm in time stops
/// that one until the order is acknowledged again.
struct Told
{
    Instant opened, acknowledged, done, handling;
    bool isHandledLate = false, isFalseAlarm = false;
    std::optional<bool> inTime;  ///< acknowledged
};

Told toldBy(const std::vector<OrderEvent> &timeline, Instant now)
{
    Told told;
    const auto handledUntil = [&](Instant when) {
        told.isHandledLate = told.isHandledLate || (told.handling.isValid() && !told.done.isValid() &&
                                                    when > told.handling + kHandleMs);
    };
    for (const OrderEvent &line : timeline) {
        if (line.kind == OrderEvent::Kind::opened)
            told.opened = line.time;
        if (!line.after)
            continue;
        told.isFalseAlarm = *line.after == OrderState::falseAlarm;
        if (*line.after == OrderState::acknowledged) {
            told.acknowledged = told.acknowledged.isValid() ? told.acknowledged : line.time;
            told.handling = line.time;
        } else if (!isUnfinished(*line.after)) {
            handledUntil(line.time);
            told.handling = {};
            if (*line.after == OrderState::done && !told.done.isValid())
                told.done = line.time;
        }
    }
    handledUntil(now);
    const Instant by = told.opened + kAcknowledgeMs;
    if (told.acknowledged.isValid() || now > by)
        told.inTime = told.acknowledged.isValid() && told.acknowledged <= by;
    return told;
}

OrderFigures figuresOf(OrderFixture &f)
{
    StatisticsRequest request;
    const Day day = f.context().zone.dayOf(Instant(OrderFixture::kStart));
    request.days = {day, day + 60};
    return OrderFixture::must(numbers::statistics(f.context(), f.actor, request)).total;
}

/// An order that was acknowledged late, closed and opened again.
OrderId lateAndReopened(OrderFixture &f, const AlertRule &rule)
{
    const OrderId id = f.fire(f.firing(rule, 1)).id;
    f.pass(20 * kMinute);
    OrderFixture::must(f.act(OrderVerb::acknowledge, id));
    OrderFixture::must(f.act(OrderVerb::handle, id));
    f.pass(kMinute);
    OrderFixture::must(f.act(OrderVerb::finish, id, QStringLiteral("rested")));
    OrderFixture::must(f.act(OrderVerb::reopen, id, QStringLiteral("feels worse")));
    return id;
}

}  // namespace

class TestReopenedOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lateStaysLateHoweverItGoesOn()
    {
        for (const bool isGraver : {false, true}) {
            OrderFixture f;
            const AlertRule p1 = f.addRule("high", AlertSeverity::p1),
                            p0 = f.addRule("extreme", AlertSeverity::p0);
            const OrderId id = lateAndReopened(f, p1);
            const Instant by = f.order(id).acknowledgeBy;
            QCOMPARE(by, Instant(OrderFixture::kStart) + kAcknowledgeMs);
            if (isGraver) {
                Firing firing = f.firing(p0, 1);
                firing.fired = OrderFixture::kStart + 4 * kMinute;
                QCOMPARE(f.fire(firing).id, id);
            } else {
                OrderAct snooze;
                snooze.verb = OrderVerb::snooze;
                snooze.orders = {id};
                snooze.until = f.clock.now() + 60 * kMinute;
                XVERIFY(orders::act(f.context(), f.actor, snooze));
            }
            QCOMPARE(f.order(id).acknowledgeBy, by);
            QVERIFY(f.order(id).due > by);  // the new clock runs all the same
            f.pass(kMinute / 2);
            XVERIFY(f.act(OrderVerb::acknowledge, id));
            QCOMPARE(figuresOf(f).acknowledgedInSla, (RateFigures{0, 1}));
        }
    }

    void aLateHandlingIsNotMendedByASecondOne()
    {
        OrderFixture f;
        const OrderId id = f.fire(f.firing(f.addRule("high", AlertSeverity::p1), 1)).id;
        XVERIFY(f.act(OrderVerb::acknowledge, id));
        XVERIFY(f.act(OrderVerb::handle, id));
        f.pass(40 * kMinute);
        QVERIFY(!figuresOf(f).resolve.mean);  // nothing is done yet
        XVERIFY(f.act(OrderVerb::finish, id, QStringLiteral("rested")));
        QCOMPARE(figuresOf(f).timeout, (RateFigures{1, 1}));
        QCOMPARE(figuresOf(f).resolve.mean, std::optional(40.0 * 60.0));
        XVERIFY(f.act(OrderVerb::reopen, id, QStringLiteral("feels worse")));
        XVERIFY(f.act(OrderVerb::acknowledge, id));
        XVERIFY(f.act(OrderVerb::handle, id));
        XVERIFY(f.act(OrderVerb::finish, id, QStringLiteral("rested again")));
        QCOMPARE(figuresOf(f).timeout, (RateFigures{1, 1}));
        QCOMPARE(figuresOf(f).resolve.mean, std::optional(40.0 * 60.0));
    }

    void whatLateDataWithdrewMustBeAcknowledgedFromItsReopening()
    {
        for (const bool wasLate : {false, true}) {
            OrderFixture f;
            Firing firing = f.firing(f.addRule("high", AlertSeverity::p1), 1);
            const OrderId id = f.fire(firing).id;
            f.pass((wasLate ? 20 : 10) * kMinute);
            firing.state = Firing::State::withdrawn;
            f.tell(FiringChange::Kind::withdrawn, firing);
            QVERIFY(f.order(id).state == OrderState::withdrawn);
            f.pass(24 * 60 * kMinute);
            XVERIFY(f.act(OrderVerb::reopen, id, QStringLiteral("it was real")));
            f.pass(5 * kMinute);
            const auto taken = f.act(OrderVerb::acknowledge, id);
            XVERIFY(taken);
            QCOMPARE(figuresOf(f).acknowledgedInSla, (RateFigures{wasLate ? 0 : 1, 1}));
            const WorkOrder before = f.order(id);
            XVERIFY(orders::undo(f.context(), f.actor, taken->undo));  // the same clock goes on
            QCOMPARE(f.order(id).acknowledgeBy, before.acknowledgeBy);
            QCOMPARE(f.order(id).due, before.acknowledgeBy);
        }
    }

    /// Random lives; what the figures say must be what the time lines say.
    void theNumbersAreThoseOfTheTimeLines()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("high", AlertSeverity::p1);
        Random random(20260907);
        constexpr std::array verbs{OrderVerb::acknowledge, OrderVerb::handle,     OrderVerb::finish,
                                   OrderVerb::falseAlarm,  OrderVerb::reopen,     OrderVerb::handle,
                                   OrderVerb::finish,      OrderVerb::acknowledge};
        std::set<OrderId> ids;
        for (int i = 0; i < 80; ++i) {
            const OrderId id = f.fire(f.firing(rule, static_cast<int>(random.below(6)))).id;
            ids.insert(id);
            for (auto act = random.below(14); act > 0; --act) {
                f.pass(static_cast<std::int64_t>(random.below(25)) * kMinute);
                OrderVerb verb = verbs[random.below(verbs.size())];
                while (!stateAfter(f.order(id).state, verb))
                    verb = verbs[random.below(verbs.size())];
                const auto done = f.act(verb, id, QStringLiteral("why"));
                QVERIFY(done || verb == OrderVerb::finish);  // a recurring one asks for its cause
            }
        }
        const Instant now = f.clock.now();
        RateFigures inTime, late;
        std::vector<std::int64_t> acknowledge, resolve;
        int reopenedLate = 0;
        for (const OrderId id : ids) {
            const Told told = toldBy(f.timeline(id), now);
            inTime.of += told.inTime ? 1 : 0;
            inTime.count += told.inTime == true ? 1 : 0;
            ++late.of;
            late.count += told.inTime == false || told.isHandledLate ? 1 : 0;
            if (told.acknowledged.isValid())
                acknowledge.push_back(told.acknowledged - told.opened);
            if (told.done.isValid() && !told.isFalseAlarm)
                resolve.push_back(told.done - told.opened);
            reopenedLate += told.inTime == false && f.order(id).state == OrderState::reopened ? 1 : 0;
        }
        QVERIFY(reopenedLate > 0 && inTime.count > 10 && inTime.of - inTime.count > 5);
        const OrderFigures figures = figuresOf(f);
        QCOMPARE(figures.orders, std::int64_t(ids.size()));
        QCOMPARE(figures.acknowledgedInSla, inTime);
        QCOMPARE(figures.timeout, late);
        QCOMPARE(figures.acknowledge, spanFigures(acknowledge));
        QCOMPARE(figures.resolve, spanFigures(resolve));
    }
};

QTEST_GUILESS_MAIN(TestReopenedOrders)
#include "tst_reopened_orders.moc"
