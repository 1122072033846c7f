// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/rules/rule_scanner.h"

#include <optional>

namespace xinglin {

/// What the parts of the parser of rule lines share: where they are, and the first error, which ends the
/// line.
class RuleParsing
{
public:
    RuleParsing(const QString &text, const RuleTerms &terms)
        : m_scan(text)
        , m_terms(terms)
    {}

    RuleScanner &scan() { return m_scan; }
    const RuleTerms &terms() const { return m_terms; }
    const std::optional<RuleTextError> &error() const { return m_error; }

    /// Keeps the error if it is the first; always false.
    bool failAt(const RuleTextError &error);
    /// Something else is expected at the next word; `what` is a text of the context "Rules".
    bool expect(const char *what);
    /// What was taken since the place is wrong.
    bool refuse(qsizetype since, const char *what);
    /// Takes a span of time, at most kLongestRuleSpanMs.
    bool span(std::int64_t &into);

private:
    RuleScanner m_scan;
    const RuleTerms &m_terms;
    std::optional<RuleTextError> m_error;
};

/// Reads one condition: "heart rate > 120 /min for 5 min clear at 110". False after an error.
class RuleConditionParser
{
public:
    explicit RuleConditionParser(RuleParsing &parsing)
        : m_parsing(parsing)
        , m_scan(parsing.scan())
    {}

    bool condition(RuleCondition &into);

private:
    bool event(RuleCondition &into);
    std::optional<QString> takeEvent();
    bool absenceChinese(RuleCondition &into, std::int64_t span);
    bool absenceEnglish(RuleCondition &into);
    const Metric *takeMetric();
    bool comparisonOf(RuleCondition &into, const Metric &metric);
    bool windowBefore(std::int64_t &window);
    bool trend(RuleCondition &into, const Metric &metric, bool isRise, std::optional<std::int64_t> window);
    bool deviation(RuleCondition &into);
    bool deviations(double &into);
    bool threshold(double &into, const Metric &metric);
    bool unit(const Metric &metric);
    bool staying(RuleCondition &into, const Metric &metric);
    int row(RuleCondition &into);
    bool clearing(RuleCondition &into, const Metric &metric);

    RuleParsing &m_parsing;
    RuleScanner &m_scan;
};

}  // namespace xinglin
