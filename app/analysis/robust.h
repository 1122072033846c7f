// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

// Robust location and scale. Every function gives the same bits for the same values in the same order.
namespace xinglin {

/// Makes the median absolute deviation an estimate of the standard deviation of a normal distribution.
inline constexpr double kMadToSd = 1.4826;
/// Its counterpart in the modified z-score (Iglewicz and Hoaglin 1993).
inline constexpr double kModifiedZFactor = 0.6745;
/// Values with a larger modified z-score are outliers by the same source.
inline constexpr double kOutlierZ = 3.5;

/// Quantile of type 7 (Hyndman and Fan 1996; the default of R and NumPy) of ascending values; nothing when
/// there are none. p in 0..1.
std::optional<double> quantileOfSorted(std::span<const double> ascending, double p);
std::optional<double> quantile(std::vector<double> values, double p);
std::optional<double> median(std::vector<double> values);

/// Median of ascending values, at least one.
double medianOfSorted(std::span<const double> ascending);
/// Median of |value - center| of ascending values, at least one; linear time, not scaled.
double rawMadOfSorted(std::span<const double> ascending, double center);
/// 1.4826 times the median absolute deviation from the median; nothing without values.
std::optional<double> scaledMad(std::vector<double> values);

/// 0.6745 (x - median) / raw MAD; nothing when the MAD is 0.
std::optional<double> modifiedZ(double value, double median, double rawMad);

}  // namespace xinglin
