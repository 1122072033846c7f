// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/explanation.h"

#include "analysis/method.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <map>

namespace xinglin {
namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString valueText(double value, const QString &unit)
{
    const int digits = std::abs(value) >= 100.0 ? 0 : std::abs(value) >= 10.0 ? 1 : 2;
    return format::withUnit(format::number(value, digits), unit);
}

QString inputText(const InputUsed &input)
{
    QStringList parts;
    if (input.value)
        parts += valueText(*input.value, input.unit);
    if (input.n > 0 && !(input.value && input.n == 1))
        parts += ExplainText::tr("n = %1").arg(format::count(input.n));
    if (input.days.isValid())
        parts += format::days(input.days);
    const QString origin = names::of(input.origin);
    if (!origin.isEmpty())
        parts += origin;
    return parts.isEmpty() ? format::noData() : parts.join(QStringLiteral(" · "));
}

void addFacts(Explanation &explanation, const AnalysisResult &result)
{
    const auto add = [&explanation](const QString &name, const QString &value) {
        if (!value.isEmpty())
            explanation.facts.push_back({name, value});
    };
    const QString unit = charts::unitLabel(result);
    if (result.value)
        add(ExplainText::tr("Value"), valueText(*result.value, unit));
    if (result.low && result.high)
        add(ExplainText::tr("%1 interval").arg(format::percent(result.confidence)),
            valueText(*result.low, {}) + QChar(0x2013) + valueText(*result.high, unit));
    if (result.n > 0)
        add(ExplainText::tr("Rests on"), ExplainText::tr("n = %1").arg(format::count(result.n)));
    if (result.days.isValid())
        add(ExplainText::tr("Period"), format::days(result.days));
    if (result.coverage)
        add(ExplainText::tr("Coverage"), format::percent(*result.coverage));
    QStringList flags;
    for (const QString &flag : result.flags)
        flags += flagText(flag);
    //: separates names in a list
    add(ExplainText::tr("To know"), flags.join(ExplainText::tr(", ")));
    if (result.notApplicable)
        add(ExplainText::tr("Not applicable"), names::of(result.notApplicable->reason));
}

}  // namespace

QString flagText(const QString &flag)
{
    static const std::map<QString, const char *> kWords{
        {QStringLiteral("learning"),
         QT_TRANSLATE_NOOP("Explanation", "learning: too little history for a baseline of their own")},
        {QStringLiteral("low_coverage"), QT_TRANSLATE_NOOP("Explanation", "low coverage")},
        {QStringLiteral("suppressed"),
         QT_TRANSLATE_NOOP("Explanation", "withheld: too few people, or figures that would tell of so few")},
        {QStringLiteral("names_withheld"),
         QT_TRANSLATE_NOOP("Explanation", "names are withheld from readers of groups")},
        {QStringLiteral("changing_now"), QT_TRANSLATE_NOOP("Explanation", "may be changing right now")},
        {QStringLiteral("empty_strata"),
         QT_TRANSLATE_NOOP("Explanation", "some groups of age and sex have nobody in a sub-unit")},
        {QStringLiteral("rate_too_low_for_events"),
         QT_TRANSLATE_NOOP("Explanation", "measured too seldom to tell single falls")},
        {QStringLiteral("age_unknown"), QT_TRANSLATE_NOOP("Explanation", "the age is not known")},
        {QStringLiteral("days_left_out"),
         QT_TRANSLATE_NOOP("Explanation", "days with too few people are left out")},
        {QStringLiteral("family_of_diabetes"),
         QT_TRANSLATE_NOOP("Explanation", "relatives with diabetes stand in for those with heart disease")},
        {QStringLiteral("has_diabetes"), QT_TRANSLATE_NOOP("Explanation", "diabetes is known already")},
        {QStringLiteral("implausible_calories"),
         QT_TRANSLATE_NOOP("Explanation", "the calories do not fit the steps")},
        {QStringLiteral("incomplete"), QT_TRANSLATE_NOOP("Explanation", "incomplete")},
        {QStringLiteral("missing_inputs"), QT_TRANSLATE_NOOP("Explanation", "inputs are missing")},
        {QStringLiteral("much_left_out"), QT_TRANSLATE_NOOP("Explanation", "many values are left out")},
        {QStringLiteral("no_difference"), QT_TRANSLATE_NOOP("Explanation", "no difference beyond chance")},
        {QStringLiteral("restarted"), QT_TRANSLATE_NOOP("Explanation", "started anew after a long pause")},
        {QStringLiteral("simulated"), QT_TRANSLATE_NOOP("Explanation", "from simulated values")},
        {QStringLiteral("derived"), QT_TRANSLATE_NOOP("Explanation", "from values a watch derived")}};
    const auto found = kWords.find(flag);
    return found == kWords.end() ? QString(flag).replace(QLatin1Char('_'), QLatin1Char(' '))
                                 : QCoreApplication::translate("Explanation", found->second);
}

Explanation explain(const AnalysisResult &result)
{
    Explanation explanation;
    const Method *method = findMethod(result.method);
    explanation.title = method != nullptr ? names::of(method->name) : result.method;
    if (!result.metric.isEmpty())
        explanation.title += QStringLiteral(" · ") + charts::metricName(result.metric);
    if (method != nullptr)
        explanation.purpose = names::of(method->purpose);
    addFacts(explanation, result);
    const QString version = ExplainText::tr("version %1").arg(result.version);
    const bool hasNumber = method != nullptr && !method->number.isEmpty();
    explanation.facts.push_back({ExplainText::tr("Method"),
                                 QStringList{result.method, hasNumber ? method->number : QString(), version}
                                     .filter(QRegularExpression(QStringLiteral(".+")))
                                     .join(QStringLiteral(" · "))});
    if (method != nullptr)
        explanation.facts.push_back({ExplainText::tr("Source"), names::of(method->source)});
    for (const InputUsed &input : result.inputs)
        explanation.inputs.push_back({names::of(input.name), inputText(input)});
    return explanation;
}

QString Explanation::text() const
{
    QStringList lines{title};
    if (!purpose.isEmpty())
        lines += purpose;
    for (const auto *part : {&facts, &inputs}) {
        for (const Line &line : *part)
            lines += line.name + QStringLiteral(": ") + line.value;
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace xinglin
