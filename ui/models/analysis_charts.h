// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "reports/charts/chart_spec.h"
#include "ui/models/analysis_results.h"

/// Charts of the window from the engine's results: a result that tells nothing makes an empty chart with its
/// reason. Texts are in the installed language. GUI thread.
namespace xinglin::charts {

using results::Results;

/// Lays what the engine knows over a person's daily course of the metric: the expected value and its band,
/// days beyond it, change points with their size, and the forecast after the last day when it is better than
/// "same as last week".
void addAnalyses(ChartSpec &spec, const Results &results, const Metric &metric);

/// The name of a metric's key in the installed language; the key itself when nobody knows it.
QString metricName(const QString &key);
/// Unit of a result as people read it.
QString unitLabel(const AnalysisResult &result);

/// Nightly resting heart rate with the nights on which the two-night rule was yellow or red.
ChartSpec restingHeartRate(const AnalysisResult &result, const AnalysisResult *twoNights);
/// The statistic of all metrics together, night by night, alarms marked.
ChartSpec multiMetric(const AnalysisResult &result);
/// The 24 h profile and the cosine through it.
ChartSpec rhythm(const AnalysisResult &result);
/// Hours asleep, night by night; and the middle of each night as hours from midnight.
ChartSpec sleepNights(const AnalysisResult &result);
ChartSpec sleepMiddles(const AnalysisResult &result);
ChartSpec bloodPressure(const AnalysisResult &result);
/// Minutes a day below 94% and below 90%.
ChartSpec oxygenBurden(const AnalysisResult &result);
ChartSpec dailySteps(const AnalysisResult &result);
/// An EWMA and its limits, in scales.
ChartSpec controlChart(const AnalysisResult &result);
ChartSpec healthScore(const AnalysisResult &result);
/// Which features made the profile unusual, most first.
ChartSpec isolationFeatures(const AnalysisResult &result);

/// Mean health score of the unit's people, day by day.
ChartSpec unitScore(const AnalysisResult &result);
/// Distribution of a metric over a unit: quantiles as a box, the exact histogram as its outline.
ChartSpec unitDistribution(const std::vector<const AnalysisResult *> &quantiles, const QString &unitName);
/// Rates of sub-units against their size with 95% and 99.8% limits; those outside are named.
ChartSpec funnel(const AnalysisResult &result);
/// A dot and an interval for each sub-unit, worst first; `spread` names what is drawn.
ChartSpec standardised(const AnalysisResult &result);
ChartSpec shrunken(const AnalysisResult &result);
/// Counts with what was to be expected at most; alarms marked; the forecast after them when there is one.
ChartSpec dailyCounts(const AnalysisResult &result, const AnalysisResult *forecast);
ChartSpec weeklyCounts(const AnalysisResult &result);
/// Hour by day, means of the metric.
ChartSpec hourByDay(const AnalysisResult &result);

}  // namespace xinglin::charts
