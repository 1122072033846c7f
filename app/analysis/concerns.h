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
    Day day;               ///< of the run's days in the period the farthest, the latest of equals
    Day runEnd;            ///< the latest day of the run
    Day lastFar;           ///< the latest day of the period on which the person was far in any metric
    double z = 0.0;        ///< on `day`
    int nights = 1;        ///< days of the run
    double urgency = 0.0;  ///< of the person's runs the greatest weight of the metric times sum of |z|
};

/// Who to see first, from the roll-ups of a unit (ascending; those within kConcernReach of the last day are
/// read): one entry a person, the most urgent first, ties by person. Of a person's runs the one is told whose
/// farthest day weighs most: a day of fever is not hidden behind a week of quicker pulse. A run that ended
/// before `days` or before their last kConcernDays is over, one that began before them is counted whole. A
/// metric without a weight counts with a tenth.
std::vector<RankedConcern> rankConcerns(std::span<const PersonDay> rollUps, const DayRange &days,
                                        const ScorePlan &plan);

}  // namespace xinglin
