// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_words.h"

namespace xinglin {

/// A chart that says how many values it rests on and when, and what it says without any.
ChartSpec startedChart(const ReportWords &words, ChartSpec::Kind kind, ChartSpec::XAxis axis,
                       const QString &title, std::int64_t n);

/// Whether a person's day has one value, the sum of it: steps, sleep.
bool isDayTotal(const Metric &metric);

/// Person-days (a person: days) by score.
ChartSpec scoreDistributionChart(const ReportWords &words, const SubjectFigures &figures);
/// The score day by day with what was usual before each day.
ChartSpec scoreCourseChart(const ReportWords &words, const SubjectFigures &figures, bool isPerson);
/// Person-days with a score, day by day: how many people the figures rest on.
ChartSpec scoredPeopleChart(const ReportWords &words, const SubjectFigures &figures);

/// A metric day by day with its usual range and baseline; gaps where there is no data. A person's days also
/// show their extremes.
ChartSpec metricCourseChart(const ReportWords &words, const Metric &metric, const MetricCourse &course,
                            std::int64_t n, bool isPerson);
ChartSpec metricHoursChart(const ReportWords &words, const Metric &metric, const MetricCourse &course,
                           std::int64_t n);
ChartSpec metricDistributionChart(const ReportWords &words, const Metric &metric, const MetricCourse &course,
                                  std::int64_t n, bool isPerson);
/// Nights (rows: metrics) coloured by how far they are from the person's usual.
ChartSpec deviationStrip(const ReportWords &words, const SubjectFigures &figures);

/// Scores of sub-units as dots with their intervals; the whole unit's interval is the band behind.
ChartSpec unitScoresChart(const ReportWords &words, const std::vector<ReportUnit> &units,
                          const ScoreFigures &whole);
ChartSpec unitCoverageChart(const ReportWords &words, const std::vector<ReportUnit> &units);

/// What a chart of categories shows, in words for who cannot see it: "Wearing rate by unit: Mine 1 97.9%,
/// Mine 2 no data"; a row without a figure is told as the picture tells it; of more than twelve the lowest
/// and the highest. `unit` stands behind each number.
QString categoriesTold(const ReportWords &words, const ChartSpec &chart, int decimals, const QString &unit);

/// "usual range 60–100 bpm"; empty for a metric without one.
QString usualRangeText(const ReportWords &words, const Metric &metric);

}  // namespace xinglin
