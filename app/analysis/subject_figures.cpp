// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/subject_figures.h"

#include "analysis/intervals.h"
#include "analysis/period_change.h"
#include "analysis/trend.h"
#include "analysis/unit/privacy_guard.h"
#include "core/period.h"
#include "domain/quality.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xinglin {
namespace {

std::optional<double> inUnits(std::optional<double> steps, const Metric &metric)
{
    return steps ? std::optional(metric.toUnits(*steps)) : std::nullopt;
}

std::optional<double> outOfUsual(const MetricSummary &summary, const Metric &metric)
{
    if ((!metric.usualLow && !metric.usualHigh) || summary.moments.n <= 0)
        return std::nullopt;
    const std::int64_t inside =
        summary.histogram.countBetween(metric.usualLow.value_or(std::numeric_limits<std::int32_t>::min()),
                                       metric.usualHigh.value_or(std::numeric_limits<std::int32_t>::max()));
    return static_cast<double>(summary.moments.n - inside) / static_cast<double>(summary.moments.n);
}

/// Flag name and number of the values left out for it.
std::vector<std::pair<QString, std::int64_t>> excludedOf(const MetricSummary &summary)
{
    std::vector<std::pair<QString, std::int64_t>> excluded;
    for (const Flag flag : kExcludingFlags) {
        for (std::size_t i = 0; i < summary.excluded.size(); ++i) {
            if (bit(flag) == 1u << i && summary.excluded[i] > 0)
                excluded.emplace_back(flagName(flag), summary.excluded[i]);
        }
    }
    return excluded;
}

/// Whether the person was still learning on the last day of the period that counts: fewer than seven days of
/// their own before it.
bool isLearning(const SubjectData &data)
{
    BaselineWindow days;
    bool learning = false;
    for (const PersonDay &row : data.rows) {
        if (row.summary.countedDays <= 0 || row.day > data.days.last)
            continue;
        if (row.day >= data.days.first)
            learning = !days.own(row.day);
        days.add(row.day, 0.0);
    }
    return learning;
}

/// Of days whose parts are withheld only the score is known: the others' parts stand for them.
void addParts(ScoreFigures &figures, const ScoreSummary &score)
{
    std::int64_t points = 0;
    std::int64_t weight = 0;
    for (const ScoreSummary::Part &part : score.parts) {
        points += part.points;
        weight += part.weight;
    }
    if (weight <= 0)
        return;
    const double whole =
        points > 0 ? static_cast<double>(score.value.sum) / static_cast<double>(points) : 1.0;
    const auto count = static_cast<double>(score.value.n);
    for (const ScoreSummary::Part &part : score.parts) {
        if (part.weight > 0)
            figures.parts.push_back({part.metric,
                                     static_cast<double>(part.points) / kScoreDivisor / count * whole,
                                     static_cast<double>(part.weight) / static_cast<double>(weight)});
    }
}

bool isLeftOut(const SubjectData &data)
{
    return std::ranges::any_of(data.rows, [&](const PersonDay &row) {
        return data.days.contains(row.day) && (row.isScoreWithheld || !row.withheld.empty());
    });
}

/// Of the days that were judged by people's own usual, no longer rough, unless the period is one of learning:
/// from one yardstick to the other the score falls by itself.
Trend scoreTrend(const SubjectData &data, const SubjectFigures &figures)
{
    std::vector<DayPoint> points = figures.scoreDays;
    auto row = data.rows.begin();
    Day roughUntil;
    for (DayPoint &point : points) {
        for (; row != data.rows.end() && row->day <= point.day; ++row) {
            if (row->summary.score.isLearning())
                roughUntil = row->day + kRoughDays;
        }
        point.counts =
            point.counts && (figures.score.learning || !roughUntil.isValid() || point.day > roughUntil);
    }
    return trendOf(points);
}

QStringList flagsOf(const SubjectData &data, const SubjectFigures &figures)
{
    QStringList flags;
    if (figures.coverage.daysWithData == 0)
        return {QStringLiteral("no_data")};
    if (figures.score.learning || (data.isPerson && isLearning(data)))
        flags += QStringLiteral("learning");
    if (figures.coverage.share < kLowCoverage)
        flags += QStringLiteral("low_coverage");
    if (isLeftOut(data))
        flags += QStringLiteral("days_left_out");
    return flags;
}

/// The wanted courses. The trends of the others are worked out too, since chance has to be corrected for
/// them.
std::vector<MetricCourse> coursesOf(const SubjectData &data, const MetricDictionary &metrics,
                                    const Summary &total, std::span<const std::uint8_t> wanted)
{
    std::vector<MetricCourse> courses;
    if (wanted.empty())
        return courses;
    std::vector<Trend> others;
    for (const Metric &metric : metrics.all()) {
        if (!metric.isAnalysed())
            continue;
        if (std::ranges::find(wanted, metric.number) != wanted.end())
            courses.push_back(metricCourse(data, metric, total));
        else
            others.push_back(metricTrend(data, metric));
    }
    correctTrends(courses, others);
    return courses;
}

}  // namespace

Summary sumOf(std::span<const PersonDay> rows, const DayRange &days)
{
    Summary total;
    for (const PersonDay &row : rows) {
        if (days.contains(row.day))
            total.add(row.summary);
    }
    return total;
}

bool hasDaysThatCount(std::span<const PersonDay> rows, const DayRange &days)
{
    return std::ranges::any_of(
        rows, [&](const PersonDay &row) { return days.contains(row.day) && row.summary.countedDays > 0; });
}

Summary sumOfCounted(std::span<const PersonDay> rows, const DayRange &days)
{
    if (!hasDaysThatCount(rows, days))
        return sumOf(rows, days);
    Summary total;
    for (const PersonDay &row : rows) {
        if (days.contains(row.day) && row.summary.countedDays > 0)
            total.add(row.summary);
    }
    return total;
}

std::int64_t daysWithMetric(std::span<const PersonDay> rows, const DayRange &days, std::uint8_t metric)
{
    return std::ranges::count_if(rows, [&](const PersonDay &row) {
        const MetricSummary *found = days.contains(row.day) ? row.summary.find(metric) : nullptr;
        return found && found->moments.n > 0;
    });
}

std::int64_t daysWithScore(std::span<const PersonDay> rows, const DayRange &days)
{
    return std::ranges::count_if(
        rows, [&](const PersonDay &row) { return days.contains(row.day) && row.summary.score.value.n > 0; });
}

MetricFigures metricFigures(const MetricSummary &summary, const Metric &metric, std::int64_t days,
                            bool isPerson, std::int64_t smallestGroup)
{
    MetricFigures figures;
    figures.metric = summary.metric;
    figures.n = summary.moments.n;
    figures.mean = inUnits(summary.moments.mean(), metric);
    if (const auto variance = summary.moments.variance())
        figures.sd = metric.toUnits(std::sqrt(*variance));
    static const Histogram nothing;
    const Histogram &histogram =
        isSpreadTold(summary.dayMeans.n, smallestGroup) ? summary.histogram : nothing;
    if (!histogram.isEmpty()) {
        figures.min = metric.toUnits(*histogram.min());
        figures.max = metric.toUnits(*histogram.max());
    }
    figures.p10 = inUnits(histogram.quantile(0.10), metric);
    figures.p25 = inUnits(histogram.quantile(0.25), metric);
    figures.p50 = inUnits(histogram.quantile(0.50), metric);
    figures.p75 = inUnits(histogram.quantile(0.75), metric);
    figures.p90 = inUnits(histogram.quantile(0.90), metric);
    figures.outOfUsual = outOfUsual(summary, metric);
    figures.excluded = excludedOf(summary);
    figures.personDays = summary.dayMeans.n;
    figures.meanOfDays =
        meanEstimate(summary.dayMeans, dayMeanDivisor(metric), chancesOf(summary.dayMeans.n, days, isPerson));
    return figures;
}

ScoreFigures scoreFigures(const ScoreSummary &score, const ScorePlan &plan, std::int64_t days, bool isPerson)
{
    ScoreFigures figures;
    const std::int64_t n = score.value.n;
    for (const ScorePlan::Row &row : plan.rows()) {
        const auto part = std::find_if(score.parts.begin(), score.parts.end(),
                                       [&](const auto &each) { return each.metric == row.metric.number; });
        if (part == score.parts.end() && row.weight > 0)
            figures.missing.push_back(row.metric.number);
    }
    if (n <= 0)
        return figures;
    const auto count = static_cast<double>(n);
    addParts(figures, score);
    const Estimate mean = meanEstimate(score.value, kScoreDivisor, chancesOf(n, days, isPerson));
    const double chance = mean.high ? *mean.high - *mean.value : 0.0;
    figures.value = mean.value;
    figures.low = std::max(0.0, static_cast<double>(score.low) / kScoreDivisor / count - chance);
    figures.high = std::min(100.0, static_cast<double>(score.high) / kScoreDivisor / count + chance);
    figures.learning = score.isLearning();
    return figures;
}

Coverage coverageOf(const Summary &total, std::int64_t people, std::int64_t daysExpected,
                    const DayRange &expected)
{
    Coverage coverage;
    coverage.people = people;
    coverage.daysWithData = total.personDays;
    coverage.daysExpected = daysExpected;
    coverage.expected = expected;
    if (daysExpected > 0)
        coverage.share =
            std::min(1.0, static_cast<double>(total.personDays) / static_cast<double>(daysExpected));
    if (total.expected > 0)
        coverage.completeness =
            std::min(1.0, static_cast<double>(total.received) / static_cast<double>(total.expected));
    else if (total.personDays > 0)
        coverage.completeness = 1.0;  // day totals only: nothing more was to come
    return coverage;
}

void correctTrends(std::span<MetricCourse> courses, std::span<const Trend> others)
{
    std::vector<Trend> trends;
    for (const MetricCourse &course : courses)
        trends.push_back(course.trend);
    trends.insert(trends.end(), others.begin(), others.end());
    correctTrends(trends);
    for (std::size_t i = 0; i < courses.size(); ++i)
        courses[i].trend = trends[i];
}

SubjectFigures subjectFigures(const SubjectData &data, const MetricDictionary &metrics, const ScorePlan &plan,
                              std::span<const std::uint8_t> wanted)
{
    SubjectFigures figures;
    figures.days = data.days;
    const Summary all = sumOf(data.rows, data.days);
    const Summary total = data.isPerson ? sumOfCounted(data.rows, data.days) : all;
    figures.coverage = coverageOf(all, data.people, data.daysExpected, data.expected);
    for (const Metric &metric : metrics.all()) {
        const MetricSummary *received = metric.isAnalysed() ? all.find(metric.number) : nullptr;
        if (received) {
            const MetricSummary *counted = total.find(metric.number);
            figures.metrics.push_back(metricFigures(counted ? *counted : *received, metric,
                                                    daysWithMetric(data.rows, data.days, metric.number),
                                                    data.isPerson, data.smallestGroup));
            figures.metrics.back().excluded = excludedOf(*received);
        }
    }
    figures.courses = coursesOf(data, metrics, total, wanted);
    figures.score = scoreFigures(total.score, plan, daysWithScore(data.rows, data.days), data.isPerson);
    figures.scoreDays = scoreCourse(data);
    if (isSpreadTold(total.score.value.n, data.smallestGroup)) {
        for (const Histogram::Bin &bin : total.score.histogram.bins())
            figures.scoreHistogram.emplace_back(bin.value, bin.count);
    }
    figures.scoreTrend = scoreTrend(data, figures);
    figures.scorePrevious = scoreChange(data);
    figures.flags = flagsOf(data, figures);
    return figures;
}

DayRange previousOf(const DayRange &days)
{
    for (const Period &period :
         {Period::monthOf(days.first), Period::quarterOf(days.first), Period::yearOf(days.first)}) {
        if (period.days() == days)
            return period.previous().days();
    }
    return Period::range(days).previous().days();
}

}  // namespace xinglin
