// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "analysis/score.h"

#include <cstdint>
#include <span>
#include <vector>

// From stored summaries to what people read. A unit's rows are its roll-ups, a person's rows are person-days;
// nothing here looks below them. All sums are whole numbers, so every figure is the same for any order and
// any number of threads.
namespace xinglin {

/// Days after most people's usual was learnt on which it still rests on few days: many are far from it, which
/// is no measure for later days.
inline constexpr int kRoughDays = 7;

/// What the figures of a subject are made from.
struct SubjectData
{
    bool isPerson = false;
    DayRange days;
    DayRange previousDays;            ///< the period compared with; invalid: none
    std::span<const PersonDay> rows;  ///< ascending; the period, the one before, and 31 days before `days`
    std::int64_t people = 0;          ///< members on the last day
    std::int64_t daysExpected = 0;    ///< person-days of membership that are over, or have data all the same
    std::int64_t smallestGroup = 0;   ///< the reader sees no figure of fewer people; 0: sees everybody
    DayRange expected = {};           ///< the days that `daysExpected` is of, of a unit
};

/// Divisor from the hundredths of a step in MetricSummary::dayMeans to units.
inline double dayMeanDivisor(const Metric &metric)
{
    return 100.0 * metric.perUnit;
}
/// Divisor from thousandths of a point.
inline constexpr double kScoreDivisor = 1000.0;

/// Below this share of days with data figures carry the flag "low_coverage".
inline constexpr double kLowCoverage = 0.5;

/// The rows of the days, added up.
Summary sumOf(std::span<const PersonDay> rows, const DayRange &days);

/// Whether any of the days counts: has at least half of its records.
bool hasDaysThatCount(std::span<const PersonDay> rows, const DayRange &days);
/// The rows of a person's days that count, added up, so that a day half seen makes no low total; where none
/// counts, all of them.
Summary sumOfCounted(std::span<const PersonDay> rows, const DayRange &days);

/// How many of the days have values of the metric in the rows, or a score.
std::int64_t daysWithMetric(std::span<const PersonDay> rows, const DayRange &days, std::uint8_t metric);
std::int64_t daysWithScore(std::span<const PersonDay> rows, const DayRange &days);

/// `days`: with values of the metric; `smallestGroup` as in SubjectData.
MetricFigures metricFigures(const MetricSummary &summary, const Metric &metric, std::int64_t days,
                            bool isPerson, std::int64_t smallestGroup);
/// The mean of the person-days' scores. Its interval is what is missing (see score.h) plus chance. `days`:
/// with a score.
ScoreFigures scoreFigures(const ScoreSummary &score, const ScorePlan &plan, std::int64_t days, bool isPerson);
/// `expected`: the days that `daysExpected` is of, of a unit.
Coverage coverageOf(const Summary &total, std::int64_t people, std::int64_t daysExpected,
                    const DayRange &expected = {});

/// The course of the score over the days, with what was usual before each day.
std::vector<DayPoint> scoreCourse(const SubjectData &data);
/// The metric on every day of the period, in order, with what was usual before each day.
std::vector<DayPoint> metricDays(const SubjectData &data, const Metric &metric);
/// The trend of these days alone, without what is usual of them.
Trend metricTrend(const SubjectData &data, const Metric &metric);
/// The course, hours, distribution, trend and comparison of one metric; `total` is the sum over the period.
/// The chance of the trend is that of one metric alone.
MetricCourse metricCourse(const SubjectData &data, const Metric &metric, const Summary &total);

/// Corrects the chances of the courses' trends for one another and for the `others` of the same subject, see
/// trend.h.
void correctTrends(std::span<MetricCourse> courses, std::span<const Trend> others = {});

/// All figures but the courses; `wanted` names the metrics (numbers) whose courses are added. Their trends
/// are corrected for all metrics of the subject, so that a metric's trend is as clear alone as among others.
SubjectFigures subjectFigures(const SubjectData &data, const MetricDictionary &metrics, const ScorePlan &plan,
                              std::span<const std::uint8_t> wanted = {});

/// The period that people compare with: the calendar month, quarter or week before when the range is one,
/// else as many days before.
DayRange previousOf(const DayRange &days);

}  // namespace xinglin
