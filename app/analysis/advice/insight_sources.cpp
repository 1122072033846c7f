// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/insight_sources.h"

#include "analysis/distributions.h"
#include "analysis/person/night_courses.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"
#include "analysis/step_counter.h"
#include "analysis/wearing_fall.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

namespace xinglin::insight_sources {
namespace {

constexpr double kDailyLimitZ = 3.09;  // the 0.999 quantile of the daily limit
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
    const double people = counts.at(day).toDouble();
    const SentencePart when(
        spokenDay(Day::fromText(result.detail[QLatin1String("days")].toArray().at(day).toString())));
    const SentencePart most(std::floor(upper.at(day).toDouble()), 0);
    out.push_back(insightOf(
        "surveillance", result, surprise(day), people,
        people < 1.5
            ? sentence(QT_TRANSLATE_NOOP("Analysis",
                                         "On %1, one person was far from their own usual; up to %2 would "
                                         "be chance."),
                       {when, most})
            : sentence(QT_TRANSLATE_NOOP("Analysis",
                                         "On %1, %2 people were far from their own usual; up to %3 would "
                                         "be chance."),
                       {when, {people, 0}, most})));
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

/// The movement of one metric's mean, when it is more than a sensor's least spread and more surprising than
/// `least`.
std::optional<Insight> shiftOf(const AnalysisResult &result, const QJsonValue &each,
                               const InsightContext &context, double least)
{
    const Metric *metric = context.metrics.find(each[QLatin1String("metric")].toString());
    const auto difference = numberIn(each, "difference");
    const auto low = numberIn(each, "low"), high = numberIn(each, "high");
    if (!metric || !difference || !low || !high || *high <= *low ||
        std::abs(*difference) < metric->scaleFloor.value_or(0.0))
        return std::nullopt;
    const double surprise = std::abs(*difference) / ((*high - *low) / (2.0 * kTwoSided95));
    if (surprise < least)
        return std::nullopt;
    const int digits = shownDigits(*metric);
    Insight insight = insightOf(
        "shift", result, surprise, context.people,
        sentence(QT_TRANSLATE_NOOP("Analysis", "%1: the mean of the days moved from %2 to %3 %4 against the "
                                               "period before."),
                 {metric->name, groupedNumber(*numberIn(each, "before"), digits),
                  groupedNumber(*numberIn(each, "after"), digits), metric->unitLabel}),
        {}, !mayHarm(*metric, *difference));
    insight.metric = metric->key;
    return insight;
}

/// Of what one step counter makes only the first is told, and that the rest moved with it.
void joinStepCounter(std::vector<Insight> &shifts, const MetricDictionary &metrics)
{
    const auto isOfCounter = [](const Insight &shift) { return isOfStepCounter(shift.metric); };
    const auto first = std::ranges::find_if(shifts, isOfCounter);
    if (first == shifts.end())
        return;
    std::vector<BilingualText> rest;
    const auto isRest = [&, kept = first->metric, isBetter = first->isBetter](const Insight &shift) {
        return isOfCounter(shift) && shift.metric != kept && shift.isBetter == isBetter;
    };
    for (const Insight &shift : shifts) {
        if (!isRest(shift))
            continue;
        first->surprise = std::max(first->surprise, shift.surprise);
        rest.push_back(metrics.find(shift.metric)->name);
    }
    if (rest.empty())
        return;
    first->text = followedBy(first->text,
                             sentence(QT_TRANSLATE_NOOP("Analysis", "Moved with it: %1."), {listed(rest)}));
    std::erase_if(shifts, isRest);
}

/// Metrics whose mean moved by more than so many looks explain.
void addShifts(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    const QJsonArray list = result.detail[QLatin1String("metrics")].toArray();
    if (list.isEmpty())
        return;
    const double least = normalQuantile(1.0 - 0.025 / static_cast<double>(list.size()));
    std::vector<Insight> shifts;
    for (const QJsonValue &each : list) {
        if (auto shift = shiftOf(result, each, context, least))
            shifts.push_back(*std::move(shift));
    }
    joinStepCounter(shifts, context.metrics);
    std::ranges::move(shifts, std::back_inserter(out));
}

/// "Temperature 36.84 ℃ (usually 36.48)", in both languages.
BilingualText behindText(const QJsonArray &behind, const MetricDictionary &metrics)
{
    std::vector<BilingualText> all;
    for (const QJsonValue &each : behind) {
        const Metric *metric = metrics.find(each[QLatin1String("metric")].toString());
        if (!metric)
            continue;
        const int digits = shownDigits(*metric);
        all.push_back(
            sentence(QT_TRANSLATE_NOOP("Analysis", "%1 %2 %3 (usually %4)"),
                     {metric->name, groupedNumber(numberIn(each, "value").value_or(0.0), digits),
                      metric->unitLabel, groupedNumber(numberIn(each, "usual").value_or(0.0), digits)}));
    }
    return listed(all);
}

/// The day that a month is remembered by.
void addLowDay(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    const QJsonValue low = result.detail[QLatin1String("low_day")];
    const auto score = numberIn(low, "score"), usual = numberIn(low, "usual");
    const auto deviation = numberIn(low, "deviation"), people = numberIn(low, "people");
    if (!score || !usual || !deviation || !people)
        return;
    BilingualText text =
        sentence(QT_TRANSLATE_NOOP("Analysis", "On %1 the mean health score was %2, usually %3 (%4 scales)."),
                 {spokenDay(Day::fromText(low[QLatin1String("day")].toString())), groupedNumber(*score, 1),
                  groupedNumber(*usual, 1), groupedNumber(*deviation, 1)});
    const BilingualText behind = behindText(low[QLatin1String("metrics")].toArray(), context.metrics);
    if (!behind.en.isEmpty())
        text = followedBy(
            text, sentence(QT_TRANSLATE_NOOP("Analysis", "Farthest from the usual that day: %1."), {behind}));
    out.push_back(insightOf("low-day", result, std::abs(*deviation), *people, std::move(text)));
}

void addScore(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context)
{
    const double people = context.people;
    addLowDay(out, result, context);
    if (result.days.days() > 1) {  // from one day to the next there is no better or worse
        addScoreChange(out, result, people);
        addShifts(out, result, context);
    }
    const QJsonValue wearing = result.detail[QLatin1String("wearing")];
    const auto now = numberIn(wearing, "now"), before = numberIn(wearing, "before");
    const auto fall = now && before ? wearingFall(*now, *before, people) : std::nullopt;
    if (!fall)
        return;
    const double both = (*now + *before) / 2.0;
    const double error = std::sqrt(2.0 * both * (1.0 - both) / people);
    if (error <= 0.0)
        return;
    out.push_back(insightOf(
        "wearing", result, *fall / error, *fall * people,
        sentence(QT_TRANSLATE_NOOP("Analysis", "Watches were worn on %1% of the days, %2% in the period "
                                               "before: the figures stand for fewer people."),
                 {{*now * 100.0, 0}, {*before * 100.0, 0}})));
}

void addDiscoveries(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &)
{
    const double q = numberIn(result.detail, "q").value_or(0.05);
    if (!result.value || *result.value < 1.0 || q <= 0.0 || q >= 1.0)
        return;
    const char *words =
        *result.value < 1.5
            ? QT_TRANSLATE_NOOP(
                  "Analysis", "One person stands out even after allowing for the number of people looked at.")
            : QT_TRANSLATE_NOOP("Analysis", "%1 people stand out even after allowing for the number of "
                                            "people looked at.");
    out.push_back(insightOf("discoveries", result, normalQuantile(1.0 - q), *result.value,
                            *result.value < 1.5 ? sentence(words) : sentence(words, {{*result.value, 0}})));
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
                                     SourceMethod{"funnel", addFunnel}, SourceMethod{"unit-score", addScore},
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
