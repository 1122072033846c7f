// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "analysis/unit/unit_record.h"

#include <vector>

namespace xinglin {

/// The unit's health score: mean over its person-days with its interval, parts, distribution, course, change
/// against the period before, and the change of the wearing rate.
std::vector<AnalysisResult> unitScoreAnalysis(const UnitRecord &record);

}  // namespace xinglin
