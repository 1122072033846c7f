// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/insight_sources.h"

#include "analysis/distributions.h"
#include "analysis/person/night_courses.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace xinglin::insight_sources {
namespace {

constexpr double kDailyLimitZ = 3.09;  // the 0.999 quantile of the daily limit
constexpr double kLeastWorst = 0.8;
constexpr qsizetype kLeastUnits = 3;
constexpr double kLeastFall = 0.05;
constexpr double kLeastPoints = 0.5;
constexpr double kTwoSided95 = 1.96, kTwoSided80 = 1.2816;

using Add = void (*)(std::vector<Insight> &, const AnalysisResult &, const InsightContext &);

std::optional<double> numberIn(const QJsonValue &object, const char *key)
{
    const QJsonValue value = object[QLatin1String(key)];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

BilingualText unitName(const QJsonValue &unit)
{
    return {unit[QLatin1String("name_zh")].toString(), unit[QLatin1String("name_en")].toString()};
}

Insight insightOf(const char *kind, const AnalysisResult &result, double surprise, double people,
                  BilingualText text, const QString &unit = {}, bool isBetter = false)
{
    return {QLatin1String(kind), surprise,      people, 0.0, std::move(text), isBetter,
            result.method,       result.metric, unit};
}

/// Mean of the first or last seven values that are there; nothing with fewer than four.
std::optional<double> meanOfWeek(const QJsonArray &course, bool first)
{
    constexpr qsizetype kWeek = 7, kLeast = 4;
    const qsizetype from = first ? 0 : std::max<qsizetype>(0, course.size() - kWeek);
    double sum = 0.0;
    qsizetype n = 0;
    for (qsizetype i = from; i < std::min(from + kWeek, course.size()); ++i) {
        if (course[i].isDouble()) {
            sum += course[i].toDouble();
            ++n;
        }
    }
    return n >= kLeast ? std::optional(sum / static_cast<double>(n)) : std::nullopt;
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
                 {spokenDay(Day::fromText(result.detail[QLatin1String("days")].toArray().at(day).toString())),
                  groupedNumber(counts.at(day).toDouble(), 0),
                  groupedNumber(std::floor(upper.at(day).toDouble()), 0)})));
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
        sentence(
            QT_TRANSLATE_NOOP("Analysis", "In the week of %1 there were %2 days far from their own usual; "
                                          "%3 were expected."),
            {spokenDay(Day::fromText(weekly[QLatin1String("weeks")].toArray().at(week).toString())),
             groupedNumber(counts.at(week).toDouble(), 0), groupedNumber(expected.at(week).toDouble(), 0)})));
}

void addCounts(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &)
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

void addFunnel(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &)
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
                                sentence(words, {unitName(unit), groupedNumber(*z, 1)}),
                                unit[QLatin1String("id")].toString(), *z < 0.0));
    }
}

void addWorst(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &)
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
                                       "with a probability of %2."),
                     {unitName(unit), probabilityText(*worst)}),
            unit[QLatin1String("id")].toString()));
    }
}

void addScoreChange(std::vector<Insight> &out, const AnalysisResult &result, double people)
{
    const QJsonValue change = result.detail[QLatin1String("change")];
    const auto difference = numberIn(change, "difference");
    const auto low = numberIn(change, "low"), high = numberIn(change, "high");
    if (!difference || !low || !high || *high <= *low || (*low <= 0.0 && *high >= 0.0) ||
        std::abs(*difference) < kLeastPoints)
        return;
    const char *words =
        *difference > 0.0
            ? QT_TRANSLATE_NOOP("Analysis", "The mean health score rose by %1 points against the period "
                                            "before (95% interval %2 to %3).")
            : QT_TRANSLATE_NOOP("Analysis", "The mean health score fell by %1 points against the period "
                                            "before (95% interval %2 to %3).");
    out.push_back(insightOf(
        "change", result, std::abs(*difference) / ((*high - *low) / (2.0 * kTwoSided95)), people,
        sentence(words, {{std::abs(*difference), 1}, groupedNumber(*low, 1), groupedNumber(*high, 1)}), {},
        *difference > 0.0));
}

bool isShiftForBetter(const Metric &metric, double difference)
{
    return (metric.harm == Harm::low && difference > 0.0) || (metric.harm == Harm::high && difference < 0.0);
}

/// Metrics whose mean moved by more than a sensor's least spread and more than so many looks explain.
void addShifts(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    const QJsonArray list = result.detail[QLatin1String("metrics")].toArray();
    if (list.isEmpty())
        return;
    const double least = normalQuantile(1.0 - 0.025 / static_cast<double>(list.size()));
    for (const QJsonValue &each : list) {
        const Metric *metric = context.metrics.find(each[QLatin1String("metric")].toString());
        const auto difference = numberIn(each, "difference");
        const auto low = numberIn(each, "low"), high = numberIn(each, "high");
        if (!metric || !difference || !low || !high || *high <= *low ||
            std::abs(*difference) < metric->scaleFloor.value_or(0.0))
            continue;
        const double surprise = std::abs(*difference) / ((*high - *low) / (2.0 * kTwoSided95));
        if (surprise < least)
            continue;
        const int digits = shownDigits(*metric);
        const BilingualText unit = metric->unitLabel;
        Insight insight =
            insightOf("shift", result, surprise, context.people,
                      sentence(QT_TRANSLATE_NOOP(
                                   "Analysis", "%1: the mean of the days moved from %2 to %3 %4 against the "
                                               "period before."),
                               {metric->name, groupedNumber(*numberIn(each, "before"), digits),
                                groupedNumber(*numberIn(each, "after"), digits), unit}),
                      {}, isShiftForBetter(*metric, *difference));
        insight.metric = metric->key;
        out.push_back(std::move(insight));
    }
}

void addScore(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    const double people = context.people;
    addScoreChange(out, result, people);
    addShifts(out, result, context);
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

void addDiscoveries(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &)
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

/// The unit's courses to come against the last week.
void addForecast(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    const auto counts =
        std::ranges::find(context.results, QStringLiteral("surveillance"), &AnalysisResult::method);
    if (result.metric != QLatin1String("people_with_deviation") || counts == context.results.end())
        return;
    const auto recent = meanOfWeek(counts->detail[QLatin1String("counts")].toArray(), false);
    const auto ahead = meanOfWeek(result.detail[QLatin1String("median")].toArray(), true);
    const auto low = meanOfWeek(result.detail[QLatin1String("low")].toArray(), true);
    const auto high = meanOfWeek(result.detail[QLatin1String("high")].toArray(), true);
    if (!recent || !ahead || !low || !high || *high <= *low || (*low <= *recent && *recent <= *high))
        return;
    const double spread = (*high - *low) / (2.0 * kTwoSided80);
    out.push_back(insightOf(
        "forecast", result, std::abs(*ahead - *recent) / spread, std::abs(*ahead - *recent),
        sentence(QT_TRANSLATE_NOOP("Analysis",
                                   "Next week about %1 people a day will be far from their own usual "
                                   "(80% interval %2 to %3); in the last week there were %4."),
                 {groupedNumber(*ahead, 0), groupedNumber(std::floor(*low), 0),
                  groupedNumber(std::ceil(*high), 0), groupedNumber(*recent, 0)}),
        {}, *ahead < *recent));
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
                                     SourceMethod{"unit-forecast", addForecast}};

}  // namespace

void addFrom(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    if (result.notApplicable)
        return;
    for (const SourceMethod &source : kInsightSources) {
        if (result.method == QLatin1String(source.method))
            source.add(out, result, context);
    }
}

}  // namespace xinglin::insight_sources
