// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "domain/metric.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace xinglin {

/// A number with its 95% interval; what cannot be said is absent, never 0.
struct Estimate
{
    std::optional<double> value, low, high;
};

/// How much of what should be there is there.
struct Coverage
{
    std::int64_t people = 0;        ///< members on the last day of the period
    std::int64_t daysWithData = 0;  ///< a person: days; a unit: person-days
    std::int64_t daysExpected = 0;  ///< a person: days of the period; a unit: person-days of membership
    double share = 0.0;             ///< daysWithData / daysExpected
    double completeness =
        0.0;                 ///< records received / expected by the devices' own interval, of days with data
    DayRange expected = {};  ///< a unit: the days that `daysExpected` is of; invalid: there are none
};

/// One metric of a subject and a period, in units. Level metrics: over samples; cumulative and sleep: over
/// day totals.
struct MetricFigures
{
    std::uint8_t metric = 0;
    std::int64_t n = 0;
    std::optional<double> mean, sd, min, max, p10, p25, p50, p75, p90;
    std::optional<double> outOfUsual;  ///< share of the counted values outside the usual range
    std::vector<std::pair<QString, std::int64_t>>
        excluded;                 ///< flag name -> values left out, only those above 0
    std::int64_t personDays = 0;  ///< days, of a unit person-days, with the metric: n of meanOfDays
    Estimate
        meanOfDays;  ///< mean of the person-days' means with its interval (people are the units of chance)
};

/// One contribution to a score: the parts' points add up to the score.
struct ScorePart
{
    std::uint8_t metric = 0;
    double points = 0.0;  ///< contribution to the 0..100 score
    double weight = 0.0;  ///< effective weight after re-normalising, parts add up to 1
};

struct ScoreFigures
{
    std::optional<double> value, low, high;  ///< nothing below 50% of the weight
    std::vector<ScorePart> parts;
    std::vector<std::uint8_t> missing;  ///< metrics with weight but without data
    bool learning = false;              ///< judged by the population default for lack of own history
};

/// One day of a course. Absent is "no data".
struct DayPoint
{
    Day day;
    std::int64_t n = 0;
    std::optional<double> value;  ///< mean of the day (level) or mean day total (cumulative, sleep), units
    std::optional<double> min, max;
    std::optional<double> baseline, baselineLow,
        baselineHigh;                 ///< a person's expected value and band (+- 2 scales)
    std::optional<double> deviation;  ///< robust z against the baseline
    bool isWithheld = false;          ///< too few people had it for this reader; `value` is absent then
    bool isOwnBaseline = false;       ///< of `baseline`; false: the population's, for lack of own days
    bool counts = true;  ///< false: of a person's day that lacks more than half of its records; it is shown
                         ///< but enters no mean and no trend
};

/// Theil-Sen slope per 30 days with the 95% interval by rank and the Mann-Kendall p (Sen 1968; Kendall
/// 1975).
struct Trend
{
    std::int64_t n = 0;
    std::optional<double> slopePer30Days, low, high, p;
    std::optional<double> correctedP = std::nullopt;  ///< where several trends were asked about, see `asked`
    std::int64_t asked = 1;  ///< trends of the subject among which `correctedP` was corrected; 1: none other
    /// The step in which single values come, units, where the course moved by less from its first day to its
    /// last: too little for anybody to feel or a watch to show, however sure it is.
    std::optional<double> withinStep = std::nullopt;

    /// What people are told of chance: corrected where several trends were asked about.
    std::optional<double> chance() const { return correctedP ? correctedP : p; }
    /// Whether it is told as rising or falling.
    bool isClear() const { return chance().value_or(1.0) < 0.05; }
    /// Whether it is one to look at.
    bool isNotable() const { return isClear() && !withinStep; }
};

/// This period against another, on means of person-days: difference with a 95% interval.
struct Comparison
{
    DayRange with;
    Estimate difference;
    std::optional<double> before, after;
};

/// The course and distribution of one metric.
struct MetricCourse
{
    std::uint8_t metric = 0;
    std::vector<DayPoint> days;                     ///< every day of the period, in order
    std::array<std::optional<double>, 24> hours{};  ///< mean by local hour, units
    /// A person's usual by local hour for the last day of the period, units: [0] weekdays, [1] weekends.
    std::array<std::array<std::optional<double>, 24>, 2> usualHours{};
    /// Middle of a bar (units) -> count; bars of `barSteps` steps that begin at multiples of it, none of
    /// them left out between the first and the last.
    std::vector<std::pair<double, std::int64_t>> histogram;
    std::int64_t barSteps = 1;
    Trend trend;  ///< in SubjectFigures corrected for all metrics of the subject, those not asked for too
    Comparison previous;
};

/// All figures of a person or unit over a period. `suppressed`: a group too small for this reader; nothing
/// else is told.
struct SubjectFigures
{
    DayRange days;
    bool suppressed = false;
    Coverage coverage;
    std::vector<MetricFigures> metrics;  ///< by dictionary order
    ScoreFigures score;
    std::vector<DayPoint> scoreDays;                              ///< course of the score
    std::vector<std::pair<double, std::int64_t>> scoreHistogram;  ///< whole points -> person-days
    Trend scoreTrend;
    Comparison scorePrevious;
    std::vector<MetricCourse> courses;  ///< only when asked for
    QStringList flags;                  ///< "learning", "low_coverage", ...
};

}  // namespace xinglin
