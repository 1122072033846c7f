// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_cards.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/card_parts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace xinglin::cards {
namespace {

/// A number with what it means, so that nobody needs to know the letters.
void addMeaning(CardContent &card, const AnalysisResult &result, const char *key, const QString &name,
                double from, const QString &below, const QString &above)
{
    const auto value = results::number(result, key);
    if (!value || !card.reason.isEmpty())
        return;
    card.facts.push_back(
        {name, format::number(*value, 2) + QStringLiteral(" · ") + (*value < from ? below : above), {}});
}

CardContent rhythmCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("The day's rhythm"));
    if (!result.metric.isEmpty())
        card.title += QStringLiteral(" · ") + charts::metricName(result.metric);
    const QString unit =
        charts::unitLabel(result).isEmpty() ? CardText::tr("bpm") : charts::unitLabel(result);
    const auto mesor = results::number(result, "mesor"), amplitude = results::number(result, "amplitude"),
               peak = results::number(result, "acrophase_hour");
    if (card.reason.isEmpty() && mesor && amplitude) {
        card.facts.push_back({CardText::tr("mean and swing"),
                              format::number(*mesor, 1) + QStringLiteral(" ± ") +
                                  format::withUnit(format::number(*amplitude, 1), unit),
                              CardText::tr("of the cosine through the 24 hours")});
    }
    if (card.reason.isEmpty() && peak)
        card.facts.push_back({CardText::tr("highest at"), clockText(*peak * 60.0), {}});
    addMeaning(card, result, "is", CardText::tr("days alike (IS, 0–1)"), 0.5,
               CardText::tr("days differ from each other"), CardText::tr("days are alike"));
    addMeaning(card, result, "iv", CardText::tr("restlessness within a day (IV, 0–2)"), 0.8,
               CardText::tr("calm, one swing a day"), CardText::tr("broken up, many ups and downs"));
    addMeaning(card, result, "ra", CardText::tr("contrast of day and night (RA, 0–1)"), 0.6,
               CardText::tr("day and night little apart"), CardText::tr("clear day and night"));
    const auto active = results::number(result, "m10_start"), quiet = results::number(result, "l5_start");
    if (card.reason.isEmpty() && active && quiet)
        card.facts.push_back(
            {CardText::tr("most active 10 h, quietest 5 h"),
             CardText::tr("from %1, from %2").arg(clockText(*active * 60.0), clockText(*quiet * 60.0)),
             {}});
    addChart(card, charts::rhythm(result), false);
    return card;
}

CardContent sleepCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Sleep"));
    if (!card.reason.isEmpty())
        return card;
    double sum = 0.0;
    int known = 0;
    for (const auto &each : results::numbers(result.detail.value(QStringLiteral("minutes")))) {
        if (each) {
            sum += *each;
            ++known;
        }
    }
    if (known > 0) {
        card.figure = format::number(sum / known / 60.0, 1) + QChar(0x00a0) + CardText::tr("h");
        card.interval = CardText::tr("mean of %n night(s)", nullptr, known);
    }
    addNumber(card, result, "debt_hours", CardText::tr("sleep debt"), 1, CardText::tr("h"),
              CardText::tr("hours missing against the recommended least, over the nights with data"));
    addNumber(card, result, "regularity", CardText::tr("regularity (100: every day the same)"), 0);
    addChart(card, charts::sleepNights(result));
    return card;
}

CardContent middleCard(const AnalysisResult &result)
{
    ChartSpec spec = charts::sleepMiddles(result);
    if (spec.isEmpty() || result.notApplicable)
        return {};
    CardContent card = cardOf(result, CardText::tr("Middle of the sleep"));
    card.key += QStringLiteral("/middle");
    card.sentence.clear();
    double sum = 0.0;
    int known = 0;
    for (const ChartSpec::Point &point : spec.series.front().points) {
        if (point.y) {
            sum += *point.y;
            ++known;
        }
    }
    card.figure = clockText(sum / std::max(known, 1) * 60.0);
    card.interval = CardText::tr("mean of %n night(s)", nullptr, known);
    addChart(card, std::move(spec));
    return card;
}

CardContent seasonCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Hours on working days and weekends"));
    if (!result.metric.isEmpty())
        card.title += QStringLiteral(" · ") + charts::metricName(result.metric);
    if (!card.reason.isEmpty())
        return card;
    ChartSpec spec;
    spec.xAxis = ChartSpec::XAxis::hour;
    spec.title = card.title;
    spec.yLabel = charts::unitLabel(result);
    int colour = 0;
    for (const auto &[key, name] :
         {std::pair("hours", CardText::tr("working days")), std::pair("weekend", CardText::tr("weekends"))}) {
        ChartSpec::Series series;
        series.name = name;
        series.colour = colour++;
        double hour = 0.0;
        for (const auto &each : results::numbers(result.detail.value(QLatin1String(key))))
            series.points.push_back({hour++, each, {}, {}});
        if (!series.points.empty())
            spec.series.push_back(std::move(series));
    }
    spec.alternative = card.title + QStringLiteral(". ") + card.sentence;
    addChart(card, std::move(spec), false);
    return card;
}

QString pressureWord(const QString &category)
{
    if (category == QLatin1String("normal"))
        return CardText::tr("normal");
    if (category == QLatin1String("raised"))
        return CardText::tr("raised");
    if (category == QLatin1String("elevated"))
        return CardText::tr("high normal");
    QString words = category;
    return category.startsWith(QLatin1String("grade_")) ? CardText::tr("grade %1").arg(category.back())
                                                        : words.replace(QLatin1Char('_'), QLatin1Char(' '));
}

CardContent pressureCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Blood pressure"));
    if (card.reason.isEmpty() && !result.category.isEmpty()) {
        const bool isNormal = result.category == QLatin1String("normal");
        card.badge = pressureWord(result.category);
        card.tone =
            isNormal ? Tone::good
            : result.category == QLatin1String("grade_2") || result.category == QLatin1String("grade_3")
                ? Tone::alarm
                : Tone::watch;
    }
    addNumber(card, result, "map", CardText::tr("mean arterial pressure"), 0, CardText::tr("mmHg"));
    addNumber(card, result, "pp", CardText::tr("pulse pressure"), 0, CardText::tr("mmHg"));
    addNumber(card, result, "arv", CardText::tr("change from reading to reading (ARV)"), 1,
              CardText::tr("mmHg"));
    if (const auto ttr = results::number(result, "ttr"); ttr && card.reason.isEmpty())
        card.facts.push_back({CardText::tr("time in range"), format::percent(*ttr), {}});
    addChart(card, charts::bloodPressure(result));
    return card;
}

CardContent oxygenCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Blood oxygen"));
    for (const auto &[key, name] : {std::pair("lowest", CardText::tr("lowest")),
                                    std::pair("events", CardText::tr("falls of 3 points or more"))}) {
        if (!result.detail.value(QLatin1String(key)).isArray())
            addNumber(card, result, key, name, 0, key[0] == 'l' ? QStringLiteral("%") : QString());
    }
    addChart(card, charts::oxygenBurden(result));
    return card;
}

CardContent activityCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Activity"));
    addNumber(card, result, "streak", CardText::tr("days in a row with enough steps"), 0);
    addChart(card, charts::dailySteps(result));
    return card;
}

using Build = CardContent (*)(const AnalysisResult &);

std::vector<CardContent> built(const Results &results,
                               std::initializer_list<std::pair<const char *, Build>> wanted)
{
    std::vector<CardContent> all;
    for (const auto &[method, build] : wanted) {
        for (const AnalysisResult *each : results::all(results, QString::fromLatin1(method))) {
            CardContent card = build(*each);
            if (card.isPresent())
                all.push_back(std::move(card));
        }
    }
    return all;
}

}  // namespace

std::vector<CardContent> rhythmAndSleep(const Results &results)
{
    return built(
        results,
        {{"rhythm", &rhythmCard}, {"sleep", &sleepCard}, {"sleep", &middleCard}, {"seasonal", &seasonCard}});
}

std::vector<CardContent> body(const Results &results)
{
    return built(
        results,
        {{"blood-pressure", &pressureCard}, {"oxygen-burden", &oxygenCard}, {"activity", &activityCard}});
}

}  // namespace xinglin::cards
