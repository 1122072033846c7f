// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/language.h"

#include <cstdint>

namespace xinglin {

/// How many of some people were far from their own usual.
struct FarCount
{
    std::int64_t people = 0;
    std::int64_t far = 0;  ///< at most `people`
};

/// A unit in which more people were far from their own usual for two days or longer than chance explains.
struct ConcernCluster
{
    BilingualText unit;  ///< with the unit above it
    FarCount count;
    FarCount whole;             ///< of the unit that was asked about, this one in it
    std::uint8_t metric = 0;    ///< in which most of them were
    std::int64_t ofMetric = 0;  ///< how many
    Day lastFar;                ///< the latest day on which one of them was far
};

/// P(X >= far) of n people who are far with that chance each (binomial); exact to rounding. 0 <= far <= n.
double farChance(const FarCount &unit, double share);

/// How likely one of `asked` units had so many people far by chance alone, were it as often as elsewhere: the
/// binomial tail at the share of the rest, (far + 1/2) / (people + 1), times `asked` (Bonferroni), at most 1.
/// `whole` holds the unit.
double clusterChance(const FarCount &unit, const FarCount &whole, std::int64_t asked);

}  // namespace xinglin
