// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"
#include "domain/alert_rule.h"

#include <QString>

#include <span>
#include <vector>

namespace xinglin {

/// Where a person stands, for the choice of rules.
struct PersonPlace
{
    std::int32_t index = -1;  ///< dense
    PersonId id;
    QString position;
    std::span<const UnitId> path;  ///< the person's unit first, then upwards to the root
};

/// For each person the rules that apply: of those that share a code the nearest one (person, position,
/// deepest unit, tenant; of equals the one that stands first). The state of a rule is the caller's affair.
/// Linear in the people for a given number of codes and depth of the tree.
std::vector<PersonRules> applicableRules(std::span<const AlertRule> rules,
                                         std::span<const PersonPlace> people);

}  // namespace xinglin
