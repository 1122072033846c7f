// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"
#include "alerting/rules/applicable_rules.h"
#include "workspace/context.h"

#include <vector>

namespace xinglin::rules {

/// The rules in force and whom they apply to: what RuleEvaluator::setRules takes.
struct RuleSet
{
    std::vector<AlertRule> rules;     ///< observed and live ones, by code and then by id
    std::vector<PersonRules> people;  ///< everybody that ever was, by dense index
};

/// The observed and live rules, applied to everybody as they stand in the organisation today (the workspace's
/// clock).
Result<RuleSet> readRules(StoreSession &session, const Context &context);

/// The same for rules given (whatever their state) and a day: what a back-test runs.
Result<RuleSet> rulesFor(StoreSession &session, std::vector<AlertRule> rules, Day day);

}  // namespace xinglin::rules
