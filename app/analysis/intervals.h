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

}  // namespace xinglin
