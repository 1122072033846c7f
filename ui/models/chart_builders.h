// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "reports/charts/chart_spec.h"
#include "workspace/requests.h"

#include <QString>

#include <vector>

/// Charts of the window from the engine's figures: what is drawn, never how. Texts are in the installed
/// language. Every chart says n and period; what is unknown stays a gap. GUI thread.
namespace xinglin::charts {

/// One subject's course of a metric. `n` counts the values behind it.
struct CourseLine
{
    QString subject;
    MetricCourse course;
    std::int64_t n = 0;
    bool isPerson = false;
    bool isWithheld = false;  ///< nothing of it may be shown
};

/// One subject's samples of a metric.
struct SampleLine
{
    QString subject;
    Series series;
};

/// Days of one person: the mean of each day, the baseline's band and the usual range.
ChartSpec personCourse(const CourseLine &line, const Metric &metric, const DayRange &days);
/// Days of several subjects on one scale. The baseline's band is drawn only when there is a single person.
ChartSpec dailyCourses(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days);
/// Samples over time, extremes kept; a pause longer than the series' own limit is a gap.
ChartSpec sampleCourses(const std::vector<SampleLine> &lines, const Metric &metric, const Zone &zone);
/// Counts of one subject, or shares of several, in at most 40 equal bins of whole steps.
ChartSpec distribution(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days);
/// Mean by local hour of the day.
ChartSpec hourlyCourse(const std::vector<CourseLine> &lines, const Metric &metric, const DayRange &days);
/// Points that each metric adds to a health score, most first.
ChartSpec scoreParts(const ScoreFigures &score, const MetricDictionary &metrics);

}  // namespace xinglin::charts
