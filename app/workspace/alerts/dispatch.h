// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/context.h"

namespace xinglin::duty {

/// Gives a new order its owner (heads of the unit, of the nearest ancestor that has any, the duty list), the
/// due instant of its first clock and of its first escalation, and tells the owner. Within the write that
/// opens it; what it sets in `order` is saved by the caller, what it tells is in the same write.
Status dispatchOpened(StoreSession &session, const Context &context, WorkOrder &order);

/// Clocks and escalation after a change of state, severity, owner or snooze. Within the write that changes
/// it, before the order is saved.
Status dispatchChanged(StoreSession &session, const Context &context, const WorkOrder &before,
                       WorkOrder &after);

/// Does what is due now (breaches, escalation steps, snoozes that are over), each once however often it is
/// called and killed; in writes of bounded size. The number of orders it changed. Only for the keeper.
Result<int> runDue(Context &context);

}  // namespace xinglin::duty
