// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "analysis/unit/unit_record.h"

#include <vector>

// The analyses of a unit by the numbers of the specification, O1 to O9.
namespace xinglin {

/// O1: one result a metric: mean of the person-days with its interval, spread, ends, coverage, course; hours
/// by day of the heart rate.
std::vector<AnalysisResult> rollUpAnalysis(const UnitRecord &record);
/// O2: one result a metric: exact quantiles and the histogram of all values.
std::vector<AnalysisResult> quantilesAnalysis(const UnitRecord &record);
/// O3: share of people with a strong deviation, direct to the unit's own ages and sexes, by sub-unit.
std::vector<AnalysisResult> standardisedRatesAnalysis(const UnitRecord &record);
/// O4: the same share shrunken, with the probability of being the highest.
std::vector<AnalysisResult> shrinkageAnalysis(const UnitRecord &record);
/// O5: the same share in a funnel with over-dispersion.
std::vector<AnalysisResult> funnelAnalysis(const UnitRecord &record);
/// O6: people with a strong deviation a day (EARS) and such days a week (Farrington), against chance.
std::vector<AnalysisResult> surveillanceAnalysis(const UnitRecord &record);
/// O7: who stands out on the last night, with the share of false ones under control.
std::vector<AnalysisResult> falseDiscoveryAnalysis(const UnitRecord &record);
/// O8: what a reader of groups sees of the sub-units.
std::vector<AnalysisResult> privacyGuardAnalysis(const UnitRecord &record);
/// O9: key figures of the work orders and their weekly charts.
std::vector<AnalysisResult> alarmFiguresAnalysis(const UnitRecord &record);

}  // namespace xinglin
