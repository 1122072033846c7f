// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "analysis/trend.h"

#include <span>

// Did something change after a day? Before and after, with an interval that knows that neighbouring days
// resemble each other.
namespace xinglin {

/// The variance of the mean of a daily series whose neighbours resemble each other: the largest of three, so
/// that the interval is never too sure -
/// independent days, s² / n;
/// Newey and West (1987) with Bartlett weights, floor(4 (n / 100)^(2/9)) lags and the factor n / (n - 1),
/// where an autocovariance is the sum over the pairs of that distance that are there, over n (Parzen's
/// amplitude modulation, so that gaps are gaps); an AR(1) course, s² / n (1 + r) / (1 - r), r the first
/// autocorrelation freed of its bias, r + (1 + 3 r) / n, within 0 .. 0.95. Places are whole days, ascending;
/// at least two values.
double varianceOfDailyMean(std::span<const SeriesValue> series);

/// How far a mean may be from the truth by chance.
struct MeanError
{
    double squared = 0.0;  ///< squared standard error
    double freedom = 1.0;  ///< degrees of freedom it is known with, at least 1
};
/// varianceOfDailyMean with the degrees of freedom of the independent days the values are worth
/// (s² / variance of the mean, 2 .. n).
MeanError errorOfDailyMean(std::span<const SeriesValue> series);

/// Degrees of freedom of the difference of two means: Welch (1947) and Satterthwaite; at least
/// `leastFreedom`.
double freedomOfDifference(const MeanError &first, const MeanError &second, double leastFreedom = 1.0);
/// The difference with its 95% interval by Student's t with freedomOfDifference.
Estimate differenceOfMeans(double difference, const MeanError &first, const MeanError &second,
                           double leastFreedom = 1.0);

struct Effect
{
    std::int64_t nBefore = 0, nAfter = 0;
    double before = 0.0, after = 0.0;  ///< means
    double medianBefore = 0.0, medianAfter = 0.0;
    Estimate difference;  ///< after less before, with its 95% interval by Student's t
    double p = 1.0;       ///< of that t, two-sided: below 0.05 where the interval leaves out zero
};

/// The fewest days on each side.
inline constexpr std::int64_t kEffectMinimum = 7;
/// The fewest degrees of freedom of a difference between two courses of at least so many days.
inline constexpr double kEffectFreedom = 2.0;

/// Nothing with fewer than seven values on a side. Errors as errorOfDailyMean, at least kEffectFreedom.
std::optional<Effect> effectOf(std::span<const SeriesValue> before, std::span<const SeriesValue> after);

}  // namespace xinglin
