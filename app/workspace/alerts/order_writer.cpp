// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_writer.h"

#include "workspace/alerts/dispatch.h"

namespace xinglin::orders {

OrderEvent lineOf(const WorkOrder &order, const Context &context, OrderEvent::Kind kind)
{
    OrderEvent line;
    line.order = order.id;
    line.time = context.clock.now();
    line.kind = kind;
    return line;
}

Result<WorkOrder> OrderWriter::save(const WorkOrder &before, WorkOrder after, OrderEvent line)
{
    if (Status dispatched = duty::dispatchChanged(m_session, m_context, m_duty, before, after); !dispatched)
        return fail(dispatched.error());
    auto saved = m_session.orders().saveOrder(after);
    if (!saved)
        return saved;
    if (before.state != after.state) {
        line.before = before.state;
        line.after = after.state;
    }
    if (Status added = m_session.orders().addEvent(line); !added)
        return fail(added.error());
    return saved;
}

}  // namespace xinglin::orders
