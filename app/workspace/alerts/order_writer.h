// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "workspace/context.h"

namespace xinglin::orders {

/// A line of the program's own in an order's time line, at the workspace's now.
OrderEvent lineOf(const WorkOrder &order, const Context &context, OrderEvent::Kind kind);

/// Saves the order with its line; clocks and escalation follow what changed.
Result<WorkOrder> saveChange(StoreSession &session, const Context &context, const WorkOrder &before,
                             WorkOrder after, OrderEvent line);

}  // namespace xinglin::orders
