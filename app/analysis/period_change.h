// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/subject_figures.h"

// A period against the one before it. The difference is of the means of the person-days; days of a person
// are those that count (see sumOfCounted). Its 95% interval takes for each period the larger of two errors,
// so that it is never too sure: of person-days that are independent of each other (Welch 1947), and, from
// seven days on, of days that resemble their neighbours and are shared by all (see varianceOfDailyMean), each
// day with the weight of its people. Most people are on both sides, so what sets them apart cancels; who
// joined or left moves the mean and is in neither error.
namespace xinglin {

Comparison metricChange(const SubjectData &data, const Metric &metric);
/// Days on which most people were judged by the population are left out, unless the period is one of them.
Comparison scoreChange(const SubjectData &data);

}  // namespace xinglin
