// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"

namespace xinglin::numbers {

/// What the verdicts of the last two years teach about the orders that match, the first of them by severity
/// and time. Nothing is left out or hidden: the order of looking changes, and that only once it has proved
/// better on later verdicts; P0 comes first whatever was learnt.
Result<LearnedOrder> learnedOrder(const Context &context, const Actor &actor, const OrderFilter &filter,
                                  int limit);

}  // namespace xinglin::numbers
