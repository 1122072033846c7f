// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "analysis/result.h"

namespace xinglin {

/// Version of the score's map and weights; a result says which one made it.
inline constexpr int kScoreVersion = 1;

/// Value, interval, flags, category, parts, what is missing and the inputs of a score; courses, n, coverage
/// and text are the caller's. Parts: {metric, points, weight}, points adding up to the value.
AnalysisResult scoreResult(const QString &method, const DayRange &days, const ScoreFigures &figures,
                           const MetricDictionary &metrics);

}  // namespace xinglin
