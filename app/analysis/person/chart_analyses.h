// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/control_charts.h"
#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <vector>

namespace xinglin {

/// Above this a robust z is unusual, and above that an outlier (Iglewicz and Hoaglin 1993).
inline constexpr double kUnusualZ = 2.0;
inline constexpr double kOutlierDeviation = 3.5;

/// Deviation of each metric's newest day from the person's usual, with its reason in words ("deviation-z").
std::vector<AnalysisResult> deviationAnalysis(const PersonRecord &record);

/// Limits of a person's charts, calibrated for one false episode in 365 nights of one metric (episodes less
/// than 7 nights apart are one) with calibrateLimit: 3,000 people x 365 nights, baseline of 28 guarded
/// nights, noise of Student's t with 5 degrees and autocorrelation 0.3, a tenth of the nights missing. Limits
/// for independent normal values (2.675 and 4.082) would alarm seven times as often.
inline constexpr double kEwmaLimitOneSided = 4.58, kEwmaLimitTwoSided = 5.08;
inline constexpr double kCusumLimitOneSided = 10.5, kCusumLimitTwoSided = 12.6;
EwmaSettings personEwma(bool isTwoSided);
/// Begins at half of its limit (fast initial response), grows to 1.25 limits at most: an alarm ends within
/// days of its cause. Both charts begin anew after more than 14 days without a value.
CusumSettings personCusum(bool isTwoSided);

/// EWMA and CUSUM of each metric's deviations ("control-charts").
std::vector<AnalysisResult> controlChartAnalysis(const PersonRecord &record);

}  // namespace xinglin
