// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "workspace/alerts/duty_book.h"
#include "workspace/context.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace xinglin::orders {

/// A line of the program's own in an order's time line, at the workspace's now.
OrderEvent lineOf(const WorkOrder &order, const Context &context, OrderEvent::Kind kind);

/// Saves orders that change, within one write: clocks, escalation and who is told follow each change. What
/// that asks of duty is read once, and what changed is stored in sets.
class OrderWriter
{
public:
    OrderWriter(StoreSession &session, const Context &context)
        : m_session(session)
        , m_context(context)
        , m_duty(session, context, context.clock.now())
    {}

    /// With its line in the time line, at once. The answer has the next version.
    Result<WorkOrder> save(const WorkOrder &before, WorkOrder after, OrderEvent line);
    /// The same, stored with others by finish(): for many. Until then read orders by order() only.
    Result<WorkOrder> gather(const WorkOrder &before, WorkOrder after, OrderEvent line);
    /// The order as it is now.
    Result<std::optional<WorkOrder>> order(OrderId id);
    /// Stores what is not stored yet; before the write ends. Fails ever after it has failed once: then the
    /// write must not be committed.
    Status finish();

private:
    Status store();

    StoreSession &m_session;
    const Context &m_context;
    duty::DutyBook m_duty;
    Status m_stored;
    std::vector<OrderChange> m_waiting;
    std::unordered_set<OrderId> m_waitingIds;
};

}  // namespace xinglin::orders
