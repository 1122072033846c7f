// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"
#include "workspace/alerts/rule_requests.h"

// The actions of `xinglinctl rules`; the classes live in rules_*_verb.cpp.
namespace xinglin {

std::unique_ptr<Verb> makeRulesListVerb();
std::unique_ptr<Verb> makeRulesShowVerb();
std::unique_ptr<Verb> makeRulesAddVerb();
std::unique_ptr<Verb> makeRulesSetStateVerb();
std::unique_ptr<Verb> makeRulesDiffVerb();
std::unique_ptr<Verb> makeRulesExportVerb();
std::unique_ptr<Verb> makeRulesImportVerb();
std::unique_ptr<Verb> makeRulesBacktestVerb();

/// A rule as `rules list --json` and `rules show --json` give it: what is exported, with id, version, history
/// and the line of words in both languages.
QJsonObject jsonOf(const RuleRow &row, const Zone &zone);
/// Opens the workspace and finds the rule.
Result<RuleRow> openRule(Session &session, const QString &idOrCode);

}  // namespace xinglin
