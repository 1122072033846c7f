// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "domain/metric.h"

#include <span>
#include <vector>

// What matters in a unit and a period, found in the results of the unit's analyses by fixed rules.
//
// Measure of an insight, 0 to 100: 100 · min(s, 6) / 6 · √(c / p), where c people are concerned of the
// unit's p, and s is the surprise in standard errors:
// - surveillance, a day: 3.09 + (count − upper) / √max(upper, 1), as the limit is the 0.999 quantile;
//   a week: (count − expected) / √max(expected, 1). A limit of 0 tells nothing.
// - funnel: |z| after allowing for over-dispersion; only units that are flagged by it.
// - worst (shrinkage): Φ⁻¹(P(worst)) − Φ⁻¹(1 / units); from P(worst) 0.8 and three units on.
// - change of the score: |difference| / standard error (its 95% interval / 3.92); from half a point on,
//   and only when the interval leaves out 0.
// - wearing: fall of the rate / standard error of a difference of two shares of p people; from 5 points on.
// - discoveries: Φ⁻¹(1 − q), people who stand out after allowing for the number of looks.
// - shift of a metric's mean of the days against the period before: |difference| / standard error; only
//   from the metric's scale floor on, and beyond Φ⁻¹(1 − 0.025 / metrics).
// - forecast of the people far from their usual: |mean of the next seven days − mean of the last seven|
//   / spread (mean 80% interval / 2.563); only when the last week lies outside the interval.
// At most two of a kind and five in all; the largest first, ties by kind, metric and unit.
namespace xinglin {

struct Insight
{
    QString kind;  ///< see above
    double surprise = 0.0;
    double people = 0.0;   ///< concerned
    double measure = 0.0;  ///< see above
    BilingualText text;
    bool isBetter = false;         ///< a change for the better
    QString method, metric, unit;  ///< evidence; unit: id of the sub-unit, empty for the whole
};

/// `people` of the unit; nothing is found without people.
std::vector<Insight> insightsFrom(std::span<const AnalysisResult> results, const MetricDictionary &metrics,
                                  std::int64_t people);

}  // namespace xinglin
