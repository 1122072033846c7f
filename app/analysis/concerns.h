// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/score.h"

#include <cstdint>
#include <span>
#include <vector>

namespace xinglin {

/// A concern must touch this many days at the end of a period.
inline constexpr int kConcernDays = 7;
/// How far back the beginning of a run of days is looked for.
inline constexpr int kConcernReach = 21;

/// Somebody far from their own usual in a harmful direction on consecutive days.
struct RankedConcern
{
    std::int32_t person = -1;  ///< dense index
    std::uint8_t metric = 0;
    Day day;               ///< the latest day of the run
    Day lastFar;           ///< the latest day of the period on which the person was far in any metric
    double z = 0.0;        ///< on that day
    int nights = 1;        ///< days of the run
    double urgency = 0.0;  ///< weight of the metric times the sum of |z| over the run
};

/// Who to see first, from the roll-ups of a unit (ascending; those within kConcernReach of the last day are
/// read): one entry a person, the most urgent first, ties by person. A run that ended before `days` or before
/// their last kConcernDays is over, one that began before them is counted whole. A metric without a weight
/// counts with a tenth.
std::vector<RankedConcern> rankConcerns(std::span<const PersonDay> rollUps, const DayRange &days,
                                        const ScorePlan &plan);

}  // namespace xinglin
