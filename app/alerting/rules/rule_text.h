// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "domain/rule_json.h"

#include <QString>

#include <tl/expected.hpp>

#include <optional>

// Alert rules in one line of words: "心率 > 120 /min 持续 5 min -> P1", "heart rate > 120 /min for 5 min ->
// P1". What is written in either language reads back as the same rule; what people type may use the words of
// both, full-width signs, other names of metrics, and leave units out. The grammar is in README.md.
namespace xinglin {

/// The parts of a rule that the line says. What it leaves out is absent.
struct RuleParts
{
    RuleExpression when;
    std::optional<AlertSeverity> severity;
    std::optional<std::vector<ActiveHours>> hours;
    std::optional<RuleScope> scope;
    std::optional<std::int64_t> coolDownMs, lateHorizonMs;

    /// Puts everything the line says into the rule; what it does not say gets its default, but the severity
    /// stays.
    void applyTo(AlertRule &rule) const;
};

/// Where a line stops making sense, and what would.
struct RuleTextError
{
    qsizetype column = 0;  ///< of the text, from 0, in UTF-16 units
    qsizetype length = 0;  ///< of the word that is wrong; 0: the line ends too early
    QString expected;      ///< translated: "a number"
    /// "At “foo” (column 8): expected a number."
    QString message(const QString &text) const;
};

tl::expected<RuleParts, RuleTextError> parseRuleText(const QString &text, const RuleTerms &terms);

/// The whole line.
QString ruleText(const AlertRule &rule, Language language, const RuleTerms &terms);
BilingualText ruleText(const AlertRule &rule, const RuleTerms &terms);
/// Only the conditions.
QString expressionText(const RuleExpression &expression, Language language, const MetricDictionary &metrics);
/// "5 min", "90 s": in the largest unit that fits whole.
QString durationText(std::int64_t ms);
/// "22:00-06:00 Mon-Fri".
QString hoursText(const std::vector<ActiveHours> &hours, Language language);
/// How a metric is called within a line: "heart rate".
QString metricInText(const Metric &metric, Language language);
/// Its unit as a line shows it: "/min", "℃".
QString unitInText(const Metric &metric, Language language);

}  // namespace xinglin
