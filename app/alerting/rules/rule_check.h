// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_json.h"

#include <map>
#include <optional>

namespace xinglin {

inline constexpr int kMostRuleConditions = 16;

/// Whether a rule makes sense by itself: the first thing that does not, with its place ("when.all[1].clear").
/// Refuses what could never fire, would always fire, or contradicts itself. `place` begins the place.
std::optional<RuleProblem> checkRule(const AlertRule &rule, const MetricDictionary &metrics,
                                     const QString &place = {});
/// The same for the conditions alone.
std::optional<RuleProblem> checkExpression(const RuleExpression &expression, const MetricDictionary &metrics,
                                           const QString &place);

/// The fields of a rule as text by their places ("when.threshold" -> "120"), as its JSON has them: equal maps
/// are equal rules, differing entries are what changed.
std::map<QString, QString> ruleFields(const AlertRule &rule, const RuleTerms &terms);

}  // namespace xinglin
