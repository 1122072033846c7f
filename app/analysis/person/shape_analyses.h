// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <vector>

// What the courses of a person's nights and days look like over time. The `detail` of each is told in its
// file of resources/analysis/methods.
namespace xinglin {

/// U10: slope per 30 days of each metric over the last 28 to 90 days, by Sen with Hamed and Rao's variance.
std::vector<AnalysisResult> trendAnalysis(const PersonRecord &record);

/// U11: levels of each metric over the last 60 days or more and where they change (PELT), and how likely a
/// change was as the days came in (Bayesian watch).
std::vector<AnalysisResult> changePointAnalysis(const PersonRecord &record);

/// U12: usual course of the day, apart for weekdays and weekends, and how much of the hours it explains; for
/// heart rate and steps over the last 28 to 90 days.
std::vector<AnalysisResult> seasonalAnalysis(const PersonRecord &record);

/// U13: cosinor and interdaily figures of heart rate and steps by hour over the last 7 to 90 days.
std::vector<AnalysisResult> rhythmAnalysis(const PersonRecord &record);

/// U14: duration, midpoint, debt and regularity of sleep over the last 7 days or more.
std::vector<AnalysisResult> sleepAnalysis(const PersonRecord &record);

/// U21: whether the last 30 days as a whole stand out from the person's own 30-day windows before, by an
/// isolation forest, and what makes them.
std::vector<AnalysisResult> profileAnalysis(const PersonRecord &record);

}  // namespace xinglin
