// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/period_change.h"
#include "analysis/subject_figures.h"
#include "analysis/trend.h"
#include "analysis/unit/privacy_guard.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kMostBars = 40;

/// Calls `visit(point, row or null)` for every day of the period, in order, and `before(row)` for the
/// rows earlier than it.
template <typename Before, typename Visit>
void forEachDay(const SubjectData &data, std::vector<DayPoint> &points, const Before &before,
                const Visit &visit)
{
    auto row = data.rows.begin();
    for (; row != data.rows.end() && row->day < data.days.first; ++row)
        before(*row);
    points.reserve(static_cast<std::size_t>(data.days.days()));
    for (Day day = data.days.first; day <= data.days.last; ++day) {
        DayPoint &point = points.emplace_back();
        point.day = day;
        const bool found = row != data.rows.end() && row->day == day;
        visit(point, found ? &*row : nullptr);
        if (found)
            ++row;
    }
}

void judge(DayPoint &point, const std::optional<Baseline> &usual)
{
    if (!usual)
        return;
    point.baseline = usual->center;
    point.baselineLow = usual->low();
    point.baselineHigh = usual->high();
    if (point.value)
        point.deviation = usual->z(*point.value);
}

/// Mean of the hour: of its samples, or of what a person-day gained in it.
std::array<std::optional<double>, 24> hourMeans(const MetricSummary &summary, const Metric &metric)
{
    std::array<std::optional<double>, 24> means;
    for (std::size_t hour = 0; hour < means.size(); ++hour) {
        const HourCell &cell = summary.hours[hour];
        const std::int64_t n = metric.aggregation == Aggregation::level ? cell.n : summary.moments.n;
        if (cell.n > 0 && n > 0)
            means[hour] = static_cast<double>(cell.sum) / static_cast<double>(n * metric.perUnit);
    }
    return means;
}

/// The widest of 1, 2, 5, 10, ... steps that is not above twice the interquartile range over the cube root of
/// n (Freedman and Diaconis 1981), so that few values do not stand as a comb; wider where more than kMostBars
/// bars would be needed.
std::int64_t barWidth(const Histogram &histogram)
{
    const std::int64_t span = std::int64_t{*histogram.max()} - *histogram.min() + 1;
    const double range = *histogram.quantile(0.75) - *histogram.quantile(0.25);
    const double advised = 2.0 * range / std::cbrt(static_cast<double>(histogram.total()));
    std::int64_t width = 1;
    for (std::int64_t decade = 1;; decade *= 10) {
        for (const std::int64_t next : {decade, 2 * decade, 5 * decade}) {
            const bool fits = span / width + 2 <= static_cast<std::int64_t>(kMostBars) || span <= width;
            if (fits && static_cast<double>(next) > advised)
                return width;
            width = next;
        }
    }
}

/// Bars of equal width that begin at its multiples, named by their middle; empty ones between them too.
std::vector<std::pair<double, std::int64_t>> bars(const Histogram &histogram, const Metric &metric,
                                                  std::int64_t width)
{
    std::vector<std::pair<double, std::int64_t>> result;
    const auto barOf = [width](std::int64_t value) { return value / width - (value % width < 0 ? 1 : 0); };
    const std::int64_t first = barOf(*histogram.min());
    for (std::int64_t bar = first; bar <= barOf(*histogram.max()); ++bar) {
        const double middle = static_cast<double>(bar * width) + static_cast<double>(width - 1) / 2.0;
        result.emplace_back(metric.toUnits(middle), 0);
    }
    for (const Histogram::Bin &bin : histogram.bins())
        result[static_cast<std::size_t>(barOf(bin.value) - first)].second += bin.count;
    return result;
}

/// What the day's row has of the metric. `anyCounts`: of a person's days some count, so that others do not.
void takeDay(const SubjectData &data, const Metric &metric, bool anyCounts, const PersonDay *row,
             DayPoint &point)
{
    if (!row)
        return;
    const MetricSummary *found = row->summary.find(metric.number);
    point.isWithheld = std::ranges::find(row->withheld, metric.number) != row->withheld.end();
    if (!found || found->moments.n <= 0)
        return;
    point.n = found->moments.n;
    point.counts = !data.isPerson || row->summary.countedDays > 0 || !anyCounts;
    point.value = dayValue(*found, metric);
    if (isSpreadTold(found->dayMeans.n, data.smallestGroup)) {
        point.min = metric.toUnits(*found->histogram.min());
        point.max = metric.toUnits(*found->histogram.max());
    }
}

}  // namespace

Trend metricTrend(const SubjectData &data, const Metric &metric)
{
    std::vector<DayPoint> points;
    const bool anyCounts = hasDaysThatCount(data.rows, data.days);
    forEachDay(
        data, points, [](const PersonDay &) {},
        [&](DayPoint &point, const PersonDay *row) { takeDay(data, metric, anyCounts, row, point); });
    return trendOf(points, metric.toUnits(1.0));
}

std::vector<DayPoint> metricDays(const SubjectData &data, const Metric &metric)
{
    std::vector<DayPoint> points;
    BaselineWindow window(scaleFloorOf(metric));
    const bool anyCounts = hasDaysThatCount(data.rows, data.days);
    const auto population = data.isPerson ? populationBaseline(metric) : std::nullopt;
    const auto remember = [&](Day day, const Summary &summary) {
        const MetricSummary *found = summary.countedDays > 0 ? summary.find(metric.number) : nullptr;
        if (const auto value = found ? dayValue(*found, metric) : std::nullopt)
            window.add(day, *value);
    };
    forEachDay(
        data, points, [&](const PersonDay &row) { remember(row.day, row.summary); },
        [&](DayPoint &point, const PersonDay *row) {
            takeDay(data, metric, anyCounts, row, point);
            const auto own = window.own(point.day);
            judge(point, own ? own : population);
            point.isOwnBaseline = own.has_value();
            if (row)
                remember(point.day, row->summary);
        });
    return points;
}

std::vector<DayPoint> scoreCourse(const SubjectData &data)
{
    std::vector<DayPoint> points;
    BaselineWindow window(1.0);
    const auto remember = [&](Day day, const Summary &summary) {
        if (const auto mean = summary.score.value.mean())
            window.add(day, *mean / kScoreDivisor);
    };
    forEachDay(
        data, points, [&](const PersonDay &row) { remember(row.day, row.summary); },
        [&](DayPoint &point, const PersonDay *row) {
            point.isWithheld = row && row->isScoreWithheld;
            if (row && row->summary.score.value.n > 0) {
                const ScoreSummary &score = row->summary.score;
                point.n = score.value.n;
                point.value = *score.value.mean() / kScoreDivisor;
                if (isSpreadTold(score.value.n, data.smallestGroup)) {
                    point.min = *score.histogram.min();
                    point.max = *score.histogram.max();
                }
            }
            judge(point, window.own(point.day));
            point.isOwnBaseline = point.baseline.has_value();
            if (row)
                remember(point.day, row->summary);
        });
    return points;
}

MetricCourse metricCourse(const SubjectData &data, const Metric &metric, const Summary &total)
{
    MetricCourse course;
    course.metric = metric.number;
    course.days = metricDays(data, metric);
    course.trend = trendOf(course.days, metric.toUnits(1.0));
    if (data.isPerson) {
        const HourProfile profile = hourProfileFor(metric, data.days.last, data.rows);
        for (std::size_t kind = 0; kind < profile.cells.size(); ++kind) {
            for (std::size_t hour = 0; hour < profile.cells[kind].size(); ++hour) {
                if (const auto &cell = profile.cells[kind][hour])
                    course.usualHours[kind][hour] = cell->center;
            }
        }
    }
    const MetricSummary *now = total.find(metric.number);
    if (now) {
        course.hours = hourMeans(*now, metric);
        if (!now->histogram.isEmpty() && isSpreadTold(now->dayMeans.n, data.smallestGroup)) {
            course.barSteps = barWidth(now->histogram);
            course.histogram = bars(now->histogram, metric, course.barSteps);
        }
    }
    course.previous = metricChange(data, metric);
    return course;
}

}  // namespace xinglin
