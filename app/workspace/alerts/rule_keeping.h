// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/rule_names.h"
#include "workspace/alerts/rule_requests.h"
#include "workspace/context.h"

#include <optional>

namespace xinglin::rules {

/// Whether a rule may be kept beside the stored ones: it makes sense, is the only one of its code and scope,
/// and leaves emergencies alone. `before`: its stored version, if any.
std::optional<RuleProblem> refusal(const AlertRule &rule, const AlertRule *before,
                                   const std::vector<AlertRule> &stored, const MetricDictionary &metrics,
                                   const QString &place);

/// Keeps a rule within the session's write and audits what changed; the stored one when nothing did.
Result<AlertRule> keep(StoreSession &session, const Context &context, const Actor &actor,
                       const AlertRule &rule, const AlertRule *before);

/// The fields in which two rules differ, by place.
std::vector<RuleDifference> differencesOf(const AlertRule &before, const AlertRule &after,
                                          const RuleTerms &terms);

/// A rule with the words it is shown with.
RuleRow rowOf(StoreSession &session, const AlertRule &rule, const RuleTerms &terms, Day day);

}  // namespace xinglin::rules
