// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <vector>

namespace xinglin {

/// The health score over the days, from the person's days themselves (never from stored scores), with the
/// parts that add up to it. See score.h.
std::vector<AnalysisResult> healthScoreAnalysis(const PersonRecord &record);

/// The period against the one before it (at most kAnalysisReach days) in every metric that a
/// rule of advice follows; heart rate by the nightly resting rate where there is one.
std::vector<AnalysisResult> effectAnalysis(const PersonRecord &record);

}  // namespace xinglin
