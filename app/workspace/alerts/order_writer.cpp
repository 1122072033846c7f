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

Result<WorkOrder> saveChange(StoreSession &session, const Context &context, const WorkOrder &before,
                             WorkOrder after, OrderEvent line)
{
    if (Status dispatched = duty::dispatchChanged(session, context, before, after); !dispatched)
        return fail(dispatched.error());
    auto saved = session.orders().saveOrder(after);
    if (!saved)
        return saved;
    if (before.state != after.state) {
        line.before = before.state;
        line.after = after.state;
    }
    if (Status added = session.orders().addEvent(line); !added)
        return fail(added.error());
    return saved;
}

}  // namespace xinglin::orders
