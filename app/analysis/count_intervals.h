// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Intervals of proportions and counts, exact for any n.
namespace xinglin {

struct CountInterval
{
    double low = 0.0, high = 0.0;
};

/// Clopper and Pearson (1934), by beta quantiles: covers at least `confidence`. 0 <= events <= n, n > 0.
CountInterval clopperPearson(std::int64_t events, std::int64_t n, double confidence = 0.95);
/// Wilson (1927), without continuity: near nominal on average. The same conditions.
CountInterval wilson(std::int64_t events, std::int64_t n, double confidence = 0.95);
/// Exact for the mean of a Poisson count (Garwood 1936). events >= 0.
CountInterval exactPoisson(std::int64_t events, double confidence = 0.95);

}  // namespace xinglin
