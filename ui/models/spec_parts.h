// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "ui/models/analysis_results.h"

// What the builders of charts share: series from parallel arrays, and the frame every chart has.
namespace xinglin::charts {

/// Points of a course; a day that cannot be read is left out, an absent value is a gap.
std::vector<ChartSpec::Point> coursePoints(const std::vector<Day> &days, const results::Values &values);
std::vector<ChartSpec::Point> bandEdges(const std::vector<Day> &days, const results::Values &low,
                                        const results::Values &high);
/// The days on which `is` holds, at their values: dots of what stands out.
ChartSpec::Series dotsWhere(const QString &name, const std::vector<Day> &days, const results::Values &values,
                            const std::vector<bool> &is, ChartSpec::Role role);
ChartSpec::Series lineOf(const QString &name, ChartSpec::Role role, std::vector<ChartSpec::Point> points);
/// Title, n and period, and why there is nothing to draw.
ChartSpec frameOf(const AnalysisResult &result, const QString &title, const QString &yLabel);
/// "n = 62 · 1–31 Oct 2026"
QString basisOf(const AnalysisResult &result);
/// How many values are known, smallest and largest, for a reader who cannot see the picture.
QString spokenRange(const ChartSpec &spec);
/// The result's own sentence, then the range.
void finish(ChartSpec &spec, const AnalysisResult &result);

}  // namespace xinglin::charts
