// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/card_parts.h"

#include "ui/models/analysis_results.h"
#include "ui/models/explanation.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/spec_parts.h"

#include <cmath>

namespace xinglin::cards {

CardContent cardOf(const AnalysisResult &result, const QString &title)
{
    CardContent card;
    card.key = result.metric.isEmpty() ? result.method : result.method + QLatin1Char('/') + result.metric;
    card.title = title;
    card.basis = charts::basisOf(result);
    card.sentence = names::of(result.text);
    card.sources.push_back(result);
    if (result.notApplicable) {
        card.reason = names::of(result.notApplicable->reason);
        if (card.reason.isEmpty())
            card.reason = CardText::tr("Not applicable here.");
        card.sentence.clear();
        card.basis.clear();
        return card;
    }
    QStringList flags;
    for (const QString &flag : result.flags)
        flags += flagText(flag);
    //: separates names in a list
    card.note = flags.join(CardText::tr(", "));
    return card;
}

void addChart(CardContent &card, ChartSpec spec, bool isExplorable)
{
    if (!card.reason.isEmpty() || spec.isEmpty())
        return;
    card.chart = std::move(spec);
    card.isExplorable = isExplorable;
}

void addNumber(CardContent &card, const AnalysisResult &result, const char *key, const QString &name,
               int decimals, const QString &unit, const QString &hover)
{
    const auto value = results::number(result.detail.value(QLatin1String(key)));
    if (!value || !card.reason.isEmpty())
        return;
    card.facts.push_back({name, format::withUnit(format::number(*value, decimals), unit), hover});
}

QString clockText(double minutes)
{
    const int whole = static_cast<int>(std::lround(minutes));
    const int wrapped = ((whole % 1440) + 1440) % 1440;
    return QStringLiteral("%1:%2")
        .arg(wrapped / 60, 2, 10, QLatin1Char('0'))
        .arg(wrapped % 60, 2, 10, QLatin1Char('0'));
}

void addFigure(CardContent &card, const AnalysisResult &result, int decimals, const QString &unit)
{
    if (!result.value || !card.reason.isEmpty())
        return;
    card.figure = format::withUnit(format::number(*result.value, decimals), unit);
    if (result.low && result.high && *result.low < *result.high)
        card.interval =
            CardText::tr("%1 interval %2")
                .arg(format::percent(result.confidence), format::interval(result.low, result.high, decimals));
}

}  // namespace xinglin::cards
