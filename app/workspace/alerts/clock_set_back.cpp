// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/clock_set_back.h"

#include "domain/ports/order_port.h"
#include "workspace/audit_entry.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace xinglin::duty {
namespace {

/// Unfinished orders that may count from an instant that has not come yet.
Result<std::vector<WorkOrder>> ordersAhead(StoreSession &session, Instant now)
{
    auto clocked = session.orders().dueOrders(kForever, std::numeric_limits<int>::max());
    if (!clocked)
        return clocked;
    std::map<OrderId, WorkOrder> found;
    for (WorkOrder &order : *clocked)
        found.emplace(order.id, std::move(order));
    const Status visited =
        session.orders().visitOrders({now, kForever}, {}, [&](const WorkOrder &order) -> Status {
            if (isUnfinished(order.state) && order.origin != OrderOrigin::past)
                found.emplace(order.id, order);
            return {};
        });
    if (!visited)
        return fail(visited.error());
    std::vector<WorkOrder> orders;
    for (auto &[id, order] : found)
        orders.push_back(std::move(order));
    return orders;
}

/// When the running clock of the order began: its opening or its latest transition.
Result<Instant> clockBegan(StoreSession &session, const WorkOrder &order)
{
    const auto lines = session.orders().timeline(order.id);
    if (!lines)
        return fail(lines.error());
    const auto latest = std::find_if(lines->rbegin(), lines->rend(), [](const OrderEvent &line) {
        return line.kind == OrderEvent::Kind::transition || line.kind == OrderEvent::Kind::opened;
    });
    return latest == lines->rend() ? order.opened : std::max(latest->time, order.opened);
}

/// Moves what counts from the time that has not come; whether anything did.
bool moveBack(WorkOrder &order, Instant clockBegan, Instant now, std::int64_t back)
{
    const WorkOrder before = order;
    for (Instant *each : {&order.opened, &order.acknowledged, &order.arrived, &order.handled, &order.told}) {
        if (each->isValid() && *each > now)
            *each = *each + -back;
    }
    if (clockBegan > now) {
        // A clock that runs once more after a reopening ends nowhere in the numbers.
        Instant &judged = waitsForAcknowledgement(order.state) ? order.acknowledgeBy : order.handleBy;
        Instant none;
        Instant &by = judged == order.due ? judged : none;
        for (Instant *each : {&order.due, &order.escalateAt, &by}) {
            if (each->isValid())
                *each = *each + -back;
        }
    }
    return !(order == before);
}

OrderEvent lineAbout(const WorkOrder &order, Instant now, std::int64_t back)
{
    constexpr std::int64_t minute = 60'000;
    OrderEvent line;
    line.order = order.id;
    line.time = now;
    line.kind = OrderEvent::Kind::comment;
    line.note =
        QCoreApplication::translate("Workspace", "The clock was set back by %1 min; what is due moved "
                                                 "with it.")
            .arg((back + minute / 2) / minute);
    line.detail = {{QStringLiteral("clock_set_back_ms"), qint64{back}}};
    return line;
}

}  // namespace

Result<int> followClockSetBack(StoreSession &session, const Context &context, Instant before)
{
    const Instant now = context.clock.now();
    const std::int64_t back = before - now;
    auto orders = ordersAhead(session, now);
    if (!orders)
        return fail(orders.error());
    int moved = 0;
    for (WorkOrder &order : *orders) {
        const auto began = clockBegan(session, order);
        if (!began)
            return fail(began.error());
        if (!moveBack(order, *began, now, back))
            continue;
        if (Status told = session.orders().addEvent(lineAbout(order, now, back)); !told)
            return fail(told.error());
        if (const auto saved = session.orders().saveOrder(order); !saved)
            return fail(saved.error());
        ++moved;
    }
    Status noted = audit(session, context, Actor{QStringLiteral("xinglin")}, QStringLiteral("clock.set_back"),
                         QStringLiteral("workspace"),
                         {{QStringLiteral("from"), context.zone.isoText(before)},
                          {QStringLiteral("to"), context.zone.isoText(now)},
                          {QStringLiteral("orders"), moved}});
    return noted ? Result<int>(moved) : fail(noted.error());
}

}  // namespace xinglin::duty
