// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "vitals/summary.h"

#include <cstdint>

namespace xinglin {

/// How many independent units of chance a mean over person-days has. One person: the days. A unit: its
/// people, because a person's days resemble each other; the average number of people a day stands for them
/// (rounded up), so a unit of five people over a year is five chances, not 1,825. `days` are those on which
/// there was anybody: how far a period reaches beyond the data changes nothing.
std::int64_t chancesOf(std::int64_t personDays, std::int64_t days, bool isPerson);

/// Mean with Student's 95% interval for `chances` independent draws with the spread of all values; only the
/// mean with fewer than two. Results are divided by `divisor` (stored whole numbers to units).
Estimate meanEstimate(const Moments &moments, double divisor, std::int64_t chances);

/// Difference of two means, after less before, with Welch's 95% interval on person-days. Comparing a
/// subject with itself: most people are on both sides, so what sets people apart cancels and the interval is
/// on the safe side.
Comparison compareMeans(const Moments &after, const Moments &before, const DayRange &with, double divisor);

/// Difference of two units' means, first less second, with Welch's 95% interval; people are the units of
/// chance.
Estimate differenceOfUnits(const Moments &first, std::int64_t firstChances, const Moments &second,
                           std::int64_t secondChances, double divisor);

}  // namespace xinglin
