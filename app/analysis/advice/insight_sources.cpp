// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/insight_sources.h"

#include "analysis/distributions.h"
#include "analysis/sentence.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace xinglin::insight_sources {
namespace {

constexpr double kDailyLimitZ = 3.09;  // the 0.999 quantile of the daily limit
constexpr double kLeastWorst = 0.5;
constexpr qsizetype kLeastUnits = 3;
constexpr double kLeastFall = 0.05;
constexpr double kTwoSided95 = 1.96;

using Add = void (*)(std::vector<Insight> &, const AnalysisResult &, const MetricDictionary &, double);

std::optional<double> numberIn(const QJsonValue &object, const char *key)
{
    const QJsonValue value = object[QLatin1String(key)];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QString numberWords(double value, int digits)
{
    QString text = QString::number(std::abs(value), 'f', digits);
    return value < 0.0 && text.toDouble() != 0.0 ? QChar(0x2212) + text : text;
}

BilingualText unitName(const QJsonValue &unit)
{
    return {unit[QLatin1String("name_zh")].toString(), unit[QLatin1String("name_en")].toString()};
}

BilingualText metricName(const AnalysisResult &result, const MetricDictionary &metrics)
{
    const Metric *metric = metrics.find(result.metric);
    return metric ? metric->name : BilingualText{result.metric, result.metric};
}

Insight insightOf(const char *kind, const AnalysisResult &result, double surprise, double people,
                  BilingualText text, const QString &unit = {}, bool isBetter = false)
{
    return {QLatin1String(kind), surprise,      people, 0.0, std::move(text), isBetter,
            result.method,       result.metric, unit};
}

/// The alarmed place of a course that surprises most; -1 without one. Where the limit is 0 nobody could
/// deviate before, and an alarm says only that judging began.
template <typename Surprise>
qsizetype mostSurprising(const QJsonArray &alarm, const QJsonArray &limit, const Surprise &surprise)
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < alarm.size(); ++i) {
        if (alarm[i].toBool() && limit.at(i).toDouble() > 0.0 && (best < 0 || surprise(i) > surprise(best)))
            best = i;
    }
    return best;
}

void addDailyCounts(std::vector<Insight> &out, const AnalysisResult &result)
{
    const QJsonArray counts = result.detail[QLatin1String("counts")].toArray();
    const QJsonArray upper = result.detail[QLatin1String("upper")].toArray();
    const auto surprise = [&](qsizetype i) {
        const double limit = upper.at(i).toDouble();
        return kDailyLimitZ + (counts.at(i).toDouble() - limit) / std::sqrt(std::max(limit, 1.0));
    };
    const qsizetype day = mostSurprising(result.detail[QLatin1String("alarm")].toArray(), upper, surprise);
    if (day < 0)
        return;
    out.push_back(insightOf(
        "surveillance", result, surprise(day), counts.at(day).toDouble(),
        sentence(QT_TRANSLATE_NOOP("Analysis",
                                   "On %1, %2 people were far from their own usual; up to %3 would "
                                   "be chance."),
                 {result.detail[QLatin1String("days")].toArray().at(day).toString(),
                  numberWords(counts.at(day).toDouble(), 0), numberWords(upper.at(day).toDouble(), 1)})));
}

void addWeeklyCounts(std::vector<Insight> &out, const AnalysisResult &result)
{
    const QJsonValue weekly = result.detail[QLatin1String("weekly")];
    const QJsonArray counts = weekly[QLatin1String("counts")].toArray();
    const QJsonArray expected = weekly[QLatin1String("expected")].toArray();
    const auto surprise = [&](qsizetype i) {
        const double usual = expected.at(i).toDouble();
        return (counts.at(i).toDouble() - usual) / std::sqrt(std::max(usual, 1.0));
    };
    const qsizetype week = mostSurprising(weekly[QLatin1String("alarm")].toArray(), expected, surprise);
    if (week < 0)
        return;
    out.push_back(insightOf(
        "surveillance", result, surprise(week), counts.at(week).toDouble() / 7.0,
        sentence(QT_TRANSLATE_NOOP("Analysis", "In the week of %1 there were %2 days far from the own usual; "
                                               "%3 were expected."),
                 {weekly[QLatin1String("weeks")].toArray().at(week).toString(),
                  numberWords(counts.at(week).toDouble(), 0),
                  numberWords(expected.at(week).toDouble(), 1)})));
}

void addCounts(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &, double)
{
    addDailyCounts(out, result);
    addWeeklyCounts(out, result);
}

bool isFlagged(const QJsonValue &flag)
{
    return flag.toBool() || flag.toDouble() != 0.0 ||
           (flag.isString() && !flag.toString().isEmpty() && flag != QLatin1String("none") &&
            flag != QLatin1String("inside"));
}

void addFunnel(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &, double)
{
    for (const QJsonValue &unit : result.detail[QLatin1String("units")].toArray()) {
        const auto z = numberIn(unit, "z_adjusted");
        if (!z || std::abs(*z) < kTwoSided95 || !isFlagged(unit[QLatin1String("flag")]))
            continue;
        const char *words =
            *z > 0.0
                ? QT_TRANSLATE_NOOP("Analysis", "%1 has more people far from their own usual than its "
                                                "size and the spread of the units explain (z = %2).")
                : QT_TRANSLATE_NOOP("Analysis", "%1 has fewer people far from their own usual than its size "
                                                "and the spread of the units explain (z = %2).");
        out.push_back(insightOf("funnel", result, std::abs(*z),
                                numberIn(unit, "people").value_or(numberIn(unit, "n").value_or(0.0)),
                                sentence(words, {unitName(unit), numberWords(*z, 1)}),
                                unit[QLatin1String("id")].toString(), *z < 0.0));
    }
}

void addWorst(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &, double)
{
    const QJsonArray units = result.detail[QLatin1String("units")].toArray();
    if (units.size() < kLeastUnits)
        return;
    const double even = normalQuantile(1.0 / static_cast<double>(units.size()));
    for (const QJsonValue &unit : units) {
        const auto worst = numberIn(unit, "p_worst");
        if (!worst || *worst < kLeastWorst)
            continue;
        const double surprise = normalQuantile(std::min(*worst, 1.0 - 1e-9)) - even;
        out.push_back(insightOf(
            "worst", result, surprise, numberIn(unit, "people").value_or(numberIn(unit, "n").value_or(0.0)),
            sentence(QT_TRANSLATE_NOOP("Analysis",
                                       "%1 has the highest share of people far from their own usual, "
                                       "with a probability of %2%."),
                     {unitName(unit), numberWords(*worst * 100.0, 0)}),
            unit[QLatin1String("id")].toString()));
    }
}

void addScoreChange(std::vector<Insight> &out, const AnalysisResult &result, double people)
{
    const QJsonValue change = result.detail[QLatin1String("change")];
    const auto difference = numberIn(change, "difference");
    const auto low = numberIn(change, "low"), high = numberIn(change, "high");
    if (!difference || !low || !high || *high <= *low || (*low <= 0.0 && *high >= 0.0))
        return;
    const char *words =
        *difference > 0.0
            ? QT_TRANSLATE_NOOP("Analysis", "The mean health score rose by %1 points against the period "
                                            "before (95% interval %2 to %3).")
            : QT_TRANSLATE_NOOP("Analysis", "The mean health score fell by %1 points against the period "
                                            "before (95% interval %2 to %3).");
    out.push_back(
        insightOf("change", result, std::abs(*difference) / ((*high - *low) / (2.0 * kTwoSided95)), people,
                  sentence(words, {{std::abs(*difference), 1}, numberWords(*low, 1), numberWords(*high, 1)}),
                  {}, *difference > 0.0));
}

void addScore(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &,
              double people)
{
    addScoreChange(out, result, people);
    const QJsonValue wearing = result.detail[QLatin1String("wearing")];
    const auto now = numberIn(wearing, "now"), before = numberIn(wearing, "before");
    if (!now || !before || *before - *now < kLeastFall)
        return;
    const double both = (*now + *before) / 2.0;
    const double error = std::sqrt(2.0 * both * (1.0 - both) / people);
    if (error <= 0.0)
        return;
    out.push_back(insightOf(
        "wearing", result, (*before - *now) / error, (*before - *now) * people,
        sentence(QT_TRANSLATE_NOOP("Analysis", "Watches were worn on %1% of the days, %2% in the period "
                                               "before: the figures stand for fewer people."),
                 {{*now * 100.0, 0}, {*before * 100.0, 0}})));
}

void addDiscoveries(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &, double)
{
    const double q = numberIn(result.detail, "q").value_or(0.05);
    if (!result.value || *result.value < 1.0 || q <= 0.0 || q >= 1.0)
        return;
    out.push_back(insightOf(
        "discoveries", result, normalQuantile(1.0 - q), *result.value,
        sentence(QT_TRANSLATE_NOOP("Analysis", "%1 people stand out even after allowing for the number of "
                                               "people looked at."),
                 {{*result.value, 0}})));
}

/// Quantiles that also tell of the period before.
void addShift(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &metrics,
              double people)
{
    const QJsonValue shift = result.detail[QLatin1String("shift")];
    const auto difference = numberIn(shift, "difference");
    const auto low = numberIn(shift, "low"), high = numberIn(shift, "high");
    if (!difference || !low || !high || *high <= *low || (*low <= 0.0 && *high >= 0.0))
        return;
    out.push_back(insightOf(
        "shift", result, std::abs(*difference) / ((*high - *low) / (2.0 * kTwoSided95)), people,
        sentence(QT_TRANSLATE_NOOP("Analysis", "%1: the middle of the unit moved by %2 against the period "
                                               "before."),
                 {metricName(result, metrics), numberWords(*difference, 1)})));
}

struct SourceMethod
{
    const char *method;
    Add add;
};
constexpr std::array kInsightSources{SourceMethod{"surveillance", addCounts},
                                     SourceMethod{"funnel", addFunnel},
                                     SourceMethod{"shrinkage", addWorst},
                                     SourceMethod{"unit-score", addScore},
                                     SourceMethod{"false-discovery", addDiscoveries},
                                     SourceMethod{"quantiles", addShift}};

}  // namespace

void addFrom(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &metrics,
             double people)
{
    if (result.notApplicable)
        return;
    for (const SourceMethod &source : kInsightSources) {
        if (result.method == QLatin1String(source.method))
            source.add(out, result, metrics, people);
    }
}

}  // namespace xinglin::insight_sources
