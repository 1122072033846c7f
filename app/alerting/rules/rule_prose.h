// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "domain/alert_rule.h"
#include "domain/metric.h"

namespace xinglin {

/// The rule as a sentence for people who never write one: conditions, how long they must hold, when they end,
/// the pause after the end, the hours and the grade. Unlike ruleText it is not read back; its scope is left
/// out.
/// Any thread.
BilingualText ruleProse(const AlertRule &rule, const MetricDictionary &metrics);

}  // namespace xinglin
