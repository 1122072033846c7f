// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/advice/insights.h"

namespace xinglin::insight_sources {

/// What sources need beside their own result.
struct InsightContext
{
    std::span<const AnalysisResult> results;
    const MetricDictionary &metrics;
    double people = 0.0;
};

/// Adds what the result tells of the unit, each with its surprise and the people concerned; most results tell
/// nothing.
void addFrom(std::vector<Insight> &out, const AnalysisResult &result, const InsightContext &context);

}  // namespace xinglin::insight_sources
