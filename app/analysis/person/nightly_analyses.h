// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <vector>

namespace xinglin {

/// U1: how many values count, and what is wrong with the others, by quality code.
std::vector<AnalysisResult> validityAnalysis(const PersonRecord &record);
/// U2: minutes a day the watch was worn, see wear.h; a begun day without records has none.
std::vector<AnalysisResult> wearAnalysis(const PersonRecord &record);
/// U3: mean heart rate of each night, 00:00-07:00 without steps.
std::vector<AnalysisResult> restingHeartRateAnalysis(const PersonRecord &record);
/// U4: one result for each metric the person has: what is usual on the last day, its course, and the profile
/// by hour of weekdays and weekends.
std::vector<AnalysisResult> baselineAnalysis(const PersonRecord &record);
/// U7: how strongly several metrics of a night agree on strain, see multi_metric.h.
std::vector<AnalysisResult> multiMetricAnalysis(const PersonRecord &record);
/// U8: NightSignal's rule, see two_night_rule.h.
std::vector<AnalysisResult> twoNightRuleAnalysis(const PersonRecord &record);
/// U16: time at low saturation, see oxygen_burden.h.
std::vector<AnalysisResult> oxygenBurdenAnalysis(const PersonRecord &record);
/// U17: steps, bands, days in a row, sitting, and whether the calories fit the steps.
std::vector<AnalysisResult> activityAnalysis(const PersonRecord &record);

}  // namespace xinglin
