// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "analysis/unit/unit_record.h"

#include <vector>

namespace xinglin {

/// One analysis of a unit: a pure function. Several results when it speaks of several metrics.
struct UnitAnalysis
{
    const char *method;  ///< id
    std::vector<AnalysisResult> (*run)(const UnitRecord &record);
};

/// Every analysis of a unit, one entry a method, in the order of the methods' numbers. What builds on others
/// (insights) is not here, see advice/.
const std::vector<UnitAnalysis> &unitAnalyses();

}  // namespace xinglin
