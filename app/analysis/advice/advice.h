// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"
#include "analysis/unit/unit_record.h"

#include <span>

// What follows from results: recommendations for a person, insights for a unit. Both read results and never
// the data again, so that each names the result that caused it.
namespace xinglin {

/// At most eight recommendations, the most pressing first, in the detail of one result ("recommendations").
AnalysisResult recommend(const PersonRecord &record, std::span<const AnalysisResult> results);

/// The three to five things that matter in the unit and the period, in the detail of one result ("insights").
AnalysisResult findInsights(const UnitRecord &record, std::span<const AnalysisResult> results);

}  // namespace xinglin
