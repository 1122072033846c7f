// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "workspace/alerts/duty_book.h"
#include "workspace/context.h"

namespace xinglin::orders {

/// A line of the program's own in an order's time line, at the workspace's now.
OrderEvent lineOf(const WorkOrder &order, const Context &context, OrderEvent::Kind kind);

/// Saves orders that change, within one write: clocks, escalation and who is told follow each change. What
/// that asks of duty is read once.
class OrderWriter
{
public:
    OrderWriter(StoreSession &session, const Context &context)
        : m_session(session)
        , m_context(context)
        , m_duty(session, context, context.clock.now())
    {}

    /// With its line in the time line.
    Result<WorkOrder> save(const WorkOrder &before, WorkOrder after, OrderEvent line);

private:
    StoreSession &m_session;
    const Context &m_context;
    duty::DutyBook m_duty;
};

}  // namespace xinglin::orders
