// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count_distributions.h"

#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xinglin {
namespace {

/// From a normal guess to the least count with cdf(count) >= p: first by doubling steps, then by halves.
template <typename Cdf>
std::int64_t leastCount(double p, double mean, double variance, const Cdf &cdf)
{
    // A probability that is p but for rounding reaches it.
    const double wanted = p * (1.0 - 64.0 * std::numeric_limits<double>::epsilon());
    const double guess = mean + normalQuantile(p) * std::sqrt(variance);
    std::int64_t high = std::max<std::int64_t>(0, std::llround(std::min(guess, 4e18)));
    std::int64_t step = 1;
    while (cdf(high) < wanted) {
        high += step;
        step *= 2;
    }
    std::int64_t low = -1;
    for (step = 1; high - step >= 0; step *= 2) {
        if (cdf(high - step) < wanted) {
            low = high - step;
            break;
        }
        high -= step;
    }
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (cdf(middle) < wanted ? low : high) = middle;
    }
    return high;
}

}  // namespace

double poissonCdf(std::int64_t count, double mean)
{
    if (count < 0)
        return 0.0;
    return mean > 0.0 ? incompleteGammaUpper(static_cast<double>(count) + 1.0, mean) : 1.0;
}

double negativeBinomialCdf(std::int64_t count, double mean, double size)
{
    if (count < 0)
        return 0.0;
    return mean > 0.0 ? incompleteBeta(size, static_cast<double>(count) + 1.0, size / (size + mean)) : 1.0;
}

std::int64_t poissonQuantile(double p, double mean)
{
    return leastCount(p, mean, mean, [&](std::int64_t count) { return poissonCdf(count, mean); });
}

std::int64_t negativeBinomialQuantile(double p, double mean, double size)
{
    return leastCount(p, mean, mean + mean * mean / size,
                      [&](std::int64_t count) { return negativeBinomialCdf(count, mean, size); });
}

}  // namespace xinglin
