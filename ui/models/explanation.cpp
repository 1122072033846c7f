// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/explanation.h"

#include "analysis/method.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace xinglin {
namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString valueText(double value, const QString &unit)
{
    const int digits = std::abs(value) >= 100.0 ? 0 : std::abs(value) >= 10.0 ? 1 : 2;
    return format::number(value, digits) + (unit.isEmpty() ? QString() : QChar(0x00a0) + unit);
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
    if (flag == QLatin1String("learning"))
        return ExplainText::tr("learning: too little history for a baseline of their own");
    if (flag == QLatin1String("low_coverage"))
        return ExplainText::tr("low coverage");
    if (flag == QLatin1String("suppressed"))
        return ExplainText::tr("too few people to show");
    if (flag == QLatin1String("changing_now"))
        return ExplainText::tr("may be changing right now");
    if (flag == QLatin1String("empty_strata"))
        return ExplainText::tr("some groups of age and sex have nobody in a sub-unit");
    if (flag == QLatin1String("rate_too_low_for_events"))
        return ExplainText::tr("measured too seldom to tell single falls");
    if (flag == QLatin1String("simulated"))
        return ExplainText::tr("from simulated values");
    if (flag == QLatin1String("derived"))
        return ExplainText::tr("from values a watch derived");
    QString words = flag;
    return words.replace(QLatin1Char('_'), QLatin1Char(' '));
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
    if (method != nullptr && !method->source.isEmpty())
        explanation.facts.push_back({ExplainText::tr("Source"), method->source});
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
