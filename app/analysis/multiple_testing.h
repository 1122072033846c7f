// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

// Adjusted p-values: a hypothesis is rejected at level q where its adjusted p is at most q. All functions
// keep the order given; p in 0..1.
namespace xinglin {

/// Benjamini and Hochberg (1995): controls the share of false ones among the rejected, for independent or
/// positively dependent tests.
std::vector<double> adjustBenjaminiHochberg(std::span<const double> p);
/// Benjamini and Yekutieli (2001): the same under any dependence.
std::vector<double> adjustBenjaminiYekutieli(std::span<const double> p);
/// Holm (1979): controls the chance of any false rejection.
std::vector<double> adjustHolm(std::span<const double> p);
std::vector<double> adjustBonferroni(std::span<const double> p);

std::size_t countRejected(std::span<const double> adjusted, double q);

}  // namespace xinglin
