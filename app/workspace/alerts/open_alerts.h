// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"

namespace xinglin::numbers {

/// Unfinished orders of every unit with everything below it, from one look at the store. The tree is that of
/// the day, with units that were closed before where they were last. Any thread.
Result<OpenAlerts> openAlerts(const Context &context, const Actor &actor, Day day);

}  // namespace xinglin::numbers
