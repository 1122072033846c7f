// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"
#include "analysis/unit/unit_record.h"

#include <vector>

// Forecasts are told only where they beat "same as last week" on the history they are made from; where they
// do not, the figures of the comparison are in `detail`.
namespace xinglin {

/// The 30 days after the last one asked about (or 7) of each metric of a person, from up to 180 days.
std::vector<AnalysisResult> forecastAnalysis(const PersonRecord &record);

/// The same of a unit: people with a strong deviation a day, people with data a day, mean health score.
std::vector<AnalysisResult> unitForecastAnalysis(const UnitRecord &record);

}  // namespace xinglin
