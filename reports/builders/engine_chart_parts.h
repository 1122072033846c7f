// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/engine_results.h"
#include "reports/builders/report_words.h"

// What the charts of results share.
namespace xinglin::engine {

/// The days a result is about as far as axes show them; those of the report where it tells none.
DayRange daysOf(const ReportWords &words, const AnalysisResult &result);
/// Title, n and the result's days, its own sentence as the text that stands for the picture.
ChartSpec startedChart(const ReportWords &words, const AnalysisResult &result, ChartSpec::Kind kind,
                       ChartSpec::XAxis axis, const QString &title);
ChartSpec::Series lineOf(const QString &name, ChartSpec::Role role, std::vector<ChartSpec::Point> points,
                         ChartSpec::Form form = ChartSpec::Form::natural);
void addIfAny(ChartSpec &chart, ChartSpec::Series series);
/// Whether what was measured, not the forecast, has more than one day: a single dot is no course.
bool isCourse(const ChartSpec &chart);
/// Leaves a chart of days with those that axes show, forecasts apart, and tells them under its title, behind
/// n ("27 nights"). Each point stands for `span` days from its own.
void keepShownDays(ChartSpec &chart, const ReportWords &words, const QString &n, int span = 1);
/// Median and 80% band of what may come, only where the forecast proved itself on the past; how far it goes
/// is told under the chart's title.
void addForecast(ChartSpec &chart, const ReportWords &words, const AnalysisResult &forecast);

}  // namespace xinglin::engine
