// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "domain/firing.h"
#include "domain/work_order.h"
#include "workspace/alerts/firing_context.h"

#include <vector>

namespace xinglin::orders {

/// A new one, for who and what the subject tells.
WorkOrder orderOf(const Firing &firing, const AlertRule &rule, const FiringContext::Subject &subject);
/// Takes over what a firing shows: the order becomes one of that rule.
void describe(WorkOrder &order, const Firing &firing, const AlertRule &rule);
/// A sick sensor fires by the thousand: of many lines of a kind only ever fewer are written.
bool isWorthALine(int count);
/// Whether the order is the third of its rule for the person within seven days.
bool isRecurring(const WorkOrder &order, const std::vector<WorkOrder> &earlier);
/// Whether a rule looks for low values of the metric.
bool looksBelow(const RuleExpression &when, std::uint8_t metric);
/// Imported history that is older than what is known of a person comes too late for nobody: it is past like
/// all history, not missed. `isKnown`: the firing was told before.
FiringChange asPast(FiringChange change, bool isKnown);

}  // namespace xinglin::orders
