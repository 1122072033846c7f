// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "domain/metric.h"

#include <QByteArray>
#include <QJsonObject>

#include <tl/expected.hpp>

// Alert rules as JSON: what is exported, imported, compared and stored. Reading is strict: an unknown field,
// a wrong type or a number out of range is told with its place. Identity and history (id, version, who
// changed it) are no part of it.
namespace xinglin {

/// The longest span of time a rule may name.
inline constexpr std::int64_t kLongestRuleSpanMs = 31 * kDayMs;

/// What is wrong with a rule and where: "rules[3].when.threshold".
struct RuleProblem
{
    QString place;
    QString text;  ///< translated
    friend bool operator==(const RuleProblem &, const RuleProblem &) = default;
};
/// "chapters[3].key: There is no …", or the text alone where the whole document is meant.
QString problemText(const RuleProblem &problem);

/// Units and people by the codes that files carry. Any thread.
class RuleScopeNames
{
public:
    virtual ~RuleScopeNames() = default;
    /// An invalid id when there is none of that code.
    virtual UnitId unit(QStringView code) const = 0;
    virtual PersonId person(QStringView code) const = 0;
    /// Empty when unknown.
    virtual QString code(UnitId id) const = 0;
    virtual QString code(PersonId id) const = 0;
};

/// Codes are the ids themselves: for storage, where names may change.
class RuleScopeIds final : public RuleScopeNames
{
public:
    UnitId unit(QStringView code) const override { return UnitId::fromText(code); }
    PersonId person(QStringView code) const override { return PersonId::fromText(code); }
    QString code(UnitId id) const override { return id.text(); }
    QString code(PersonId id) const override { return id.text(); }
};

/// What readers and writers of rules need to know around them.
struct RuleTerms
{
    const MetricDictionary &metrics;
    const RuleScopeNames &names;
};

/// Leaves out what has its default, so that equal rules are equal bytes.
QJsonObject ruleJson(const AlertRule &rule, const RuleTerms &terms);
/// `place` begins the place of a problem ("rules[3]"; may be empty).
tl::expected<AlertRule, RuleProblem> ruleFromJson(const QJsonObject &json, const QString &place,
                                                  const RuleTerms &terms);

/// Several rules as a document: {"format": "xinglin-rules", "version": 1, "rules": [...]}. What this writes,
/// reads and writes again to the same bytes.
QByteArray rulesDocument(const std::vector<AlertRule> &rules, const RuleTerms &terms);

struct RuleDocument
{
    std::vector<AlertRule> rules;
    std::vector<RuleProblem> problems;  ///< the first of each rule; rules with one are left out
};
RuleDocument readRulesDocument(const QByteArray &json, const RuleTerms &terms);

}  // namespace xinglin
