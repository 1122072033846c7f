// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_cards.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/card_parts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QJsonObject>

#include <algorithm>

namespace xinglin::cards {
namespace {

CardContent funnelCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Who differs by more than chance?"));
    addChart(card, charts::funnel(result), false);
    if (const auto phi = results::number(result.detail.value(QStringLiteral("phi")));
        phi && card.reason.isEmpty())
        card.facts.push_back({CardText::tr("over-dispersion"), format::number(*phi, 2),
                              CardText::tr("How much more the sub-units differ than chance alone would make "
                                           "them; the limits are widened by it.")});
    card.isWide = true;
    return card;
}

CardContent comparisonCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Fair comparison"));
    card.interval = CardText::tr("as if all had the same ages and sexes");
    if (!card.reason.isEmpty())
        card.interval.clear();
    addChart(card, charts::standardised(result), false);
    return card;
}

CardContent shrunkenCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Best estimate of each sub-unit"));
    if (card.reason.isEmpty()) {
        auto units = results::units(result);
        std::stable_sort(units.begin(), units.end(), [](const auto &a, const auto &b) {
            return a.worst.value_or(0.0) > b.worst.value_or(0.0);
        });
        for (std::size_t i = 0; i < std::min<std::size_t>(units.size(), 3); ++i) {
            if (units[i].worst && *units[i].worst >= 0.05)
                card.facts.push_back({names::of(units[i].name), format::percent(*units[i].worst),
                                      CardText::tr("probability of being the worst of all")});
        }
    }
    addChart(card, charts::shrunken(result), false);
    return card;
}

}  // namespace

std::vector<CardContent> comparison(const Results &results)
{
    std::vector<CardContent> all;
    for (const AnalysisResult *each : results::all(results, u"funnel"))
        all.push_back(funnelCard(*each));
    for (const AnalysisResult *each : results::all(results, u"standardised-rates"))
        all.push_back(comparisonCard(*each));
    for (const AnalysisResult *each : results::all(results, u"shrinkage"))
        all.push_back(shrunkenCard(*each));
    for (const AnalysisResult *each : results::all(results, u"privacy-guard")) {
        const bool isHiding = each->detail.value(QStringLiteral("too_few")).toInt() > 0 ||
                              each->detail.value(QStringLiteral("complementary")).toInt() > 0;
        if (isHiding && !each->notApplicable)
            all.push_back(cardOf(*each, CardText::tr("Not shown, to protect people")));
    }
    return all;
}

std::vector<CardContent> distribution(const Results &results, const QString &unitName)
{
    std::vector<CardContent> all;
    for (const AnalysisResult *each : results::all(results, u"unit-score")) {
        CardContent card = cardOf(*each, CardText::tr("Health score"));
        addChart(card, charts::unitScore(*each));
        all.push_back(std::move(card));
    }
    for (const AnalysisResult *each : results::all(results, u"quantiles")) {
        CardContent card = cardOf(*each, charts::metricName(each->metric));
        addChart(card, charts::unitDistribution({each}, unitName), false);
        all.push_back(std::move(card));
    }
    return all;
}

std::vector<CardContent> counts(const Results &results)
{
    std::vector<CardContent> all;
    const AnalysisResult *forecast = results::find(results, u"unit-forecast", u"people_with_deviation");
    for (const AnalysisResult *each : results::all(results, u"surveillance")) {
        CardContent daily = cardOf(*each, CardText::tr("People with a strong deviation, day by day"));
        daily.isWide = true;
        const auto alarms = results::dailyCounts(*each).alarm;
        const auto beyond = std::count(alarms.begin(), alarms.end(), true);
        if (daily.reason.isEmpty()) {
            daily.badge = beyond == 0
                              ? CardText::tr("no day beyond chance")
                              : CardText::tr("%n day(s) beyond chance", nullptr, static_cast<int>(beyond));
            daily.tone = beyond == 0 ? Tone::good : Tone::watch;
        }
        addChart(daily, charts::dailyCounts(*each, forecast));
        if (forecast != nullptr) {
            daily.sources.push_back(*forecast);
            const QString words = forecast->notApplicable ? names::of(forecast->notApplicable->reason)
                                                          : names::of(forecast->text);
            if (!words.isEmpty() && daily.reason.isEmpty())
                daily.note = CardText::tr("Forecast: %1").arg(words);
        }
        all.push_back(std::move(daily));
        ChartSpec weeks = charts::weeklyCounts(*each);
        if (!weeks.isEmpty()) {
            CardContent weekly = cardOf(*each, CardText::tr("Week by week, against the same season"));
            weekly.key += QStringLiteral("/weekly");
            weekly.sentence.clear();
            weekly.isWide = true;
            addChart(weekly, std::move(weeks));
            all.push_back(std::move(weekly));
        }
    }
    for (const char *method : {"false-discovery", "alarm-figures"}) {
        for (const AnalysisResult *each : results::all(results, QString::fromLatin1(method))) {
            CardContent card = cardOf(*each, method[0] == 'f' ? CardText::tr("People who stand out together")
                                                              : CardText::tr("Alerts and how they were met"));
            addFigure(card, *each, 0, charts::unitLabel(*each));
            all.push_back(std::move(card));
        }
    }
    return all;
}

std::vector<CardContent> hours(const Results &results)
{
    std::vector<CardContent> all;
    for (const AnalysisResult *each : results::all(results, u"roll-up")) {
        ChartSpec spec = charts::hourByDay(*each);
        if (spec.isEmpty() && !each->notApplicable)
            continue;  // only some metrics are kept by the hour
        CardContent card = cardOf(*each, charts::metricName(each->metric));
        card.sentence.clear();
        if (each->metric.isEmpty())
            card.title = CardText::tr("Hour by hour");
        addChart(card, std::move(spec), false);
        card.isWide = true;
        all.push_back(std::move(card));
    }
    return all;
}

}  // namespace xinglin::cards
