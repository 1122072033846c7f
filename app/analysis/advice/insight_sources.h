// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/advice/insights.h"

namespace xinglin::insight_sources {

/// Adds what the result tells of the unit, each with its surprise and the people concerned; most results tell
/// nothing.
void addFrom(std::vector<Insight> &out, const AnalysisResult &result, const MetricDictionary &metrics,
             double people);

}  // namespace xinglin::insight_sources
