// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/engine_results.h"
#include "reports/builders/report_words.h"

// Charts of a report from the engine's results. A result without the keys makes an empty chart that says "no
// data".
namespace xinglin::engine {

/// Marks change points on a metric's course and draws the forecast after it, where it proved better than
/// "same as last week". `measure`: what the course is of, "day" (means of the days), "night" or "resting";
/// what was found in another is left out.
void addToCourse(ChartSpec &chart, const ReportWords &words, const Metric &metric, const Results &results,
                 QStringView measure);

ChartSpec restingChart(const ReportWords &words, const AnalysisResult &resting,
                       const AnalysisResult *twoNights);
ChartSpec multiMetricChart(const ReportWords &words, const AnalysisResult &result);
ChartSpec rhythmChart(const ReportWords &words, const AnalysisResult &result);
ChartSpec sleepChart(const ReportWords &words, const AnalysisResult &result);

/// Name of a sub-unit of a result's list; its code where it has none.
QString unitNameIn(const ReportWords &words, const QJsonValue &unit);
/// One box with its outline; nothing where the quantiles are missing.
ChartSpec distributionBox(const ReportWords &words, const AnalysisResult &result);
ChartSpec funnelChart(const ReportWords &words, const AnalysisResult &result);
/// A dot and an interval for each sub-unit, the highest first, `key` naming the figure ("rate", "estimate").
ChartSpec unitIntervals(const ReportWords &words, const AnalysisResult &result, const QString &title,
                        const QString &xLabel, const char *key);
/// Lets two charts of one quantity that stand side by side be compared.
void giveOneAxis(ChartSpec &one, ChartSpec &other);
ChartSpec dailyCountsChart(const ReportWords &words, const AnalysisResult &result,
                           const AnalysisResult *forecast);
ChartSpec weeklyCountsChart(const ReportWords &words, const AnalysisResult &result);
/// Rows: hours of the day; columns: days.
ChartSpec hourByDayChart(const ReportWords &words, const AnalysisResult &result);

}  // namespace xinglin::engine
