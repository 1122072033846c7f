// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_json.h"

namespace xinglin {

/// Conditions and their joins as JSON: {"kind": "level", "metric": "heart_rate", "side": "above",
/// "threshold": 120, "dwell_s": 300}, {"all": [...]}, {"any": [...]}.
QJsonObject expressionJson(const RuleExpression &expression, const MetricDictionary &metrics);
tl::expected<RuleExpression, RuleProblem> expressionFromJson(const QJsonValue &json, const QString &place,
                                                             const MetricDictionary &metrics);

/// "level", "trend", "deviation", "event", "absence".
QString conditionKindName(RuleCondition::Kind kind);

/// How deep joins may nest in anything that is read.
inline constexpr int kDeepestRule = 8;

}  // namespace xinglin
