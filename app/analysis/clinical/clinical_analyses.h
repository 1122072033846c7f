// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <vector>

// The clinical scores as analyses of a person, see resources/analysis/methods. What a watch makes up of the
// heart rate is no pressure; what it feels at the wrist is no core temperature. All are screening.
namespace xinglin {

/// Means of the pressures a watch measured, their category at home, variability and time in range; the newest
/// office reading beside them.
std::vector<AnalysisResult> analyseBloodPressure(const PersonRecord &record);
/// NEWS2 of the last day and night. With more than five points left open it tells nothing but the interval.
std::vector<AnalysisResult> analyseNews2(const PersonRecord &record);
/// Ten-year risk by the lipid model where both lipids are known, else by the body-mass one.
std::vector<AnalysisResult> analyseFramingham(const PersonRecord &record);
std::vector<AnalysisResult> analyseChinaPar(const PersonRecord &record);
std::vector<AnalysisResult> analyseFindrisc(const PersonRecord &record);

}  // namespace xinglin
