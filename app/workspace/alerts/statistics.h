// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"
#include "workspace/small_groups.h"

// The numbers of alerts, from the store's narrow records: the cost grows with the orders of the period asked
// for, not with those that are stored. Any thread; each call works on one snapshot.
namespace xinglin::numbers {

/// Figures of the unit's orders (an invalid unit: of all, also of people in no unit), whole and in groups. By
/// unit: its direct parts with everything below them. A unit that was closed counts where it was last. usage:
/// an invalid range; notFound: the unit never was.
Result<OrderStatistics> statistics(const Context &context, const Actor &actor,
                                   const StatisticsRequest &request, Reader reader = Reader::seesGroups);

/// What wears people out over the days.
Result<FatigueBoard> fatigue(const Context &context, const Actor &actor, const FatigueRequest &request,
                             Reader reader = Reader::seesGroups);

}  // namespace xinglin::numbers
