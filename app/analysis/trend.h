// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// One value at a place on the time axis; places ascend, gaps are allowed.
struct SeriesValue
{
    double place = 0.0;
    double value = 0.0;
};

/// The test for a monotone trend (Mann 1945; Kendall 1975).
struct MannKendall
{
    std::int64_t n = 0;
    std::int64_t s = 0;     ///< pairs that rise less pairs that fall
    double variance = 0.0;  ///< of s without trend, corrected for ties
    double z = 0.0;         ///< with continuity: s less its sign, over the standard deviation
    double p = 1.0;         ///< two-sided
    double tau = 0.0;       ///< s over the number of pairs
};
/// Nothing with fewer than two values. O(n log n).
std::optional<MannKendall> mannKendall(std::span<const SeriesValue> series);

/// What the variance of s is multiplied with when neighbours resemble each other (Hamed and Rao 1998): from
/// the significant (5%) autocorrelations of the ranks after the Sen slope is taken out. 1 with fewer than
/// four values; never below 1, so that the correction cannot make a trend look surer.
double hamedRaoFactor(std::span<const SeriesValue> series, double slope);

/// Slope of Theil (1950) and Sen (1968): median of the slopes of all pairs, with an interval by the rank of
/// the slopes (Sen's C = z sqrt(variance of s)).
struct SenSlope
{
    double slope = 0.0;
    double intercept = 0.0;  ///< median value - slope * median place
    double low = 0.0, high = 0.0;
};
/// Nothing without two places. O(n^2) up to 5,000 values, O(n log n) steps beyond. `varianceFactor` widens
/// the interval (see hamedRaoFactor).
std::optional<SenSlope> senSlope(std::span<const SeriesValue> series, double confidence = 0.95,
                                 double varianceFactor = 1.0);

/// The fewest days a trend is told from.
inline constexpr int kTrendMinimum = 8;
/// Trend of a course of days: the days that count and have a value, slope per 30 days, variance corrected for
/// autocorrelation. Only `n` with fewer than eight values. `step`: in which single values come, units; 0: in
/// any.
Trend trendOf(std::span<const DayPoint> days, double step = 0.0);

/// Corrects the chance of each for the number of those that have one (Holm 1979): one of a dozen would seem
/// to move by chance alone. A single one stays as it is.
void correctTrends(std::span<Trend> trends);

}  // namespace xinglin
