// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"

// What people do to orders (see AlertDesk). Synchronous, any thread. An act is one write with its lines in
// the time lines and one entry in the audit chain.
namespace xinglin::orders {

Result<OrderActOutcome> act(Context &context, const Actor &actor, const OrderAct &act);
Result<OrderActOutcome> undo(Context &context, const Actor &actor, const QString &token);

/// Unfinished orders of a unit that is closed go to the unit above it. Within the write that closes it.
Status leaveClosedUnit(StoreSession &session, const Context &context, UnitId unit, UnitId parent);

}  // namespace xinglin::orders
