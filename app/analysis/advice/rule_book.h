// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/advice/condition.h"
#include "core/language.h"
#include "core/result.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace xinglin {

/// A state in which advice would be wrong: fever against exercise.
struct ContraIndication
{
    QString id;
    BilingualText text;  ///< "signs of an acute illness"
    Condition when;
};

/// What a contra-indication does to a rule's advice.
struct RuleContra
{
    QString id;
    std::optional<BilingualText> instead;  ///< nothing: the advice is not given at all
};

/// 1..100: what must be done today 90-100, within days 70-89, at the next visit 50-69, habits 30-49, data and
/// forms 10-29. Within its band a rule may rise with a field of its result.
struct RulePriority
{
    int base = 50;
    QStringList path;             ///< empty: always the base
    double from = 0.0, to = 1.0;  ///< of the field
    int add = 0;                  ///< at `to`, in proportion between
    int of(const AnalysisResult &result) const;
};

struct AdviceRule
{
    QString id;
    int version = 1;
    QString topic;           ///< of one topic only the most pressing is told
    QString method, metric;  ///< what results it is bound to; metric empty: each of the method's, the first
                             ///< that fires
    Condition when;
    BilingualText text;  ///< with places such as {value:1} or {detail.ttr:0%}
    std::optional<BilingualText>
        because;           ///< the figure it rests on, with places; nothing: the result's text
    QStringList evidence;  ///< ids
    QString who;           ///< self, officer, doctor, manager
    RulePriority priority;
    std::vector<RuleContra> contra;
    QStringList follow;  ///< metrics that show whether the advice worked
};

/// Rules, contra-indications and the sources both rest on.
struct RuleBook
{
    struct Source
    {
        QString id;
        BilingualText citation;  ///< works of others are cited the same in both
    };
    std::vector<AdviceRule> rules;  ///< by id
    std::vector<ContraIndication> contra;
    std::vector<Source> sources;

    const ContraIndication *findContra(const QString &id) const;
    BilingualText citation(const QString &id) const;
};

/// Reads one file of rules, contra-indications or sources into the book. The error names the rule and the
/// field.
Status addToRuleBook(RuleBook &book, const QByteArray &json);
/// What a book must be as a whole: unique ids, known contra-indications and sources.
Status checkRuleBook(const RuleBook &book);
/// The shipped rules (resources/analysis/advice). Read once; any thread.
const RuleBook &ruleBook();

/// The text with its places filled from the result, or nothing when one is absent. {field}, {field:digits},
/// {field:digits%} for shares, {field:+digits} with its sign, {field:|digits} without one (where the verb
/// tells the direction), {field:7*1} the last seven entries of a course ("7.2 / – / 4.8"), {field:1h} minutes
/// as hours, {metric} for its name, {series} for that of the values ("… at night"), {unit} for the unit; ids
/// of metrics come with the dictionary's names.
std::optional<BilingualText> filledFrom(const BilingualText &text, const AnalysisResult &result);
/// The places of a text, without braces and digits.
QStringList placesOf(const QString &text);

}  // namespace xinglin
