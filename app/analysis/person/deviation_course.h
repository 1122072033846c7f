// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
#include "analysis/person/person_record.h"

#include <optional>
#include <vector>

namespace xinglin {

/// A day's value against what was usual for the person then.
struct DayDeviation
{
    Day day;
    std::optional<double> value;       ///< of a day that counts, units
    std::optional<Baseline> baseline;  ///< the person's own, else the population default ("learning")
    std::optional<double> z;           ///< with both
    bool isRestart = false;            ///< first value after more than 14 days without one

    bool isOwn() const { return z && !baseline->learning; }
};

/// Every day from the first of the record's history to the last asked about. O(days).
std::vector<DayDeviation> deviationCourse(const PersonRecord &record, const Metric &metric);

/// The metrics that the record's days hold any counted value of, in the dictionary's order.
std::vector<const Metric *> measuredMetrics(const PersonRecord &record);

}  // namespace xinglin
