// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"
#include "workspace/requests.h"

namespace xinglin::test {

/// A believable result of every method of a person, by plain formulas of the id: illness in the last nights,
/// one lasting change, a forecast that helps, risks with something missing. NEWS2 and China-PAR do not apply
/// without data.
std::vector<AnalysisResult> cannedPersonAnalyses(std::int64_t id, const DayRange &days, bool hasData);

/// The same of every method of a unit; the second sub-unit is out of the funnel, the last one too small.
std::vector<AnalysisResult> cannedUnitAnalyses(const OrgTree &tree, UnitId unit, const DayRange &days,
                                               bool hasData);

}  // namespace xinglin::test
