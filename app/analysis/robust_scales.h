// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>

// Robust location and scale beyond median and MAD. `ascending` is sorted and finite; every function gives
// nothing where its figure is not defined and never an infinity.
namespace xinglin {

/// Qn of Rousseeuw and Croux (1993): the h(h-1)/2-th smallest distance of two values, h = n/2 + 1, times
/// 2.21914 (their constant to six digits), with the small-sample factors of Croux and Rousseeuw (1992) as
/// tabled up to n = 12 and smooth beyond. Efficiency 82% at the normal distribution, breakdown 50%. Needs
/// two values. O(n) memory, O(n) for each of at most 64 passes.
std::optional<double> qnScale(std::span<const double> ascending);

/// Sn of the same: 1.1926 times the low median over i of the high medians over j of |x_i - x_j|, with their
/// small-sample factors. Efficiency 58%. Needs two values. O(n log n).
std::optional<double> snScale(std::span<const double> ascending);

/// The tau scale of Maronna and Zamar (2002) with c1 = 4.5 and c2 = 3, consistent for the normal
/// distribution: a truncated standard deviation about a weighted mean. Efficiency 80%. 0 when half of the
/// values are equal.
std::optional<double> tauScale(std::span<const double> ascending);

/// Huber's M-estimate of location, k = 1.5, with the MAD as its scale: values beyond k scales are drawn in to
/// there, and the mean is taken until it moves by less than a millionth of the scale. With MAD 0 it is the
/// median.
std::optional<double> huberLocation(std::span<const double> ascending);

/// Huber's proposal 2: location and scale together, k = 1.5, at most 30 steps. Scale 0 with MAD 0.
struct HuberEstimate
{
    double location = 0.0;
    double scale = 0.0;
};
std::optional<HuberEstimate> huberProposal2(std::span<const double> ascending);

/// Mean without the lowest and highest `share` of the values (each rounded down).
std::optional<double> trimmedMean(std::span<const double> ascending, double share);

/// Quantile of type 8 (Hyndman and Fan 1996): median-unbiased whatever the distribution.
std::optional<double> quantileType8OfSorted(std::span<const double> ascending, double p);

/// Mean, and the standard deviation with n - 1.
std::optional<double> meanOf(std::span<const double> values);
std::optional<double> standardDeviationOf(std::span<const double> values);

}  // namespace xinglin
