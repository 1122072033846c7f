// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/trend.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Counting pairs of a series without forming them: O(n log n).
namespace xinglin {

/// Pairs (i < j) with values[i] > values[j] (or >=, when `equalToo`).
std::int64_t inversions(std::vector<double> values, bool equalToo = false);

/// Rank correlation of values with their places, ties in both accounted for (Kendall 1945), and its two-sided
/// p: exact without ties for n <= 33 (or at most one discordant pair), else normal with the variance of
/// Kendall (1970) for ties, without continuity.
struct KendallTauB
{
    double tau = 0.0;
    double p = 1.0;
};
/// Nothing when all places or all values are equal, or with fewer than two.
std::optional<KendallTauB> kendallTauB(std::span<const SeriesValue> series);

/// The `rank`-th (from 0) of the slopes of all pairs at different places, found by bisection over the slope:
/// for series too long to form the pairs. Places ascend.
double slopeOfRank(std::span<const SeriesValue> series, std::int64_t rank);
/// How many pairs lie at different places.
std::int64_t pairsApart(std::span<const SeriesValue> series);

}  // namespace xinglin
