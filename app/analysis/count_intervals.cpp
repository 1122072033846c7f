// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count_intervals.h"

#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

CountInterval clopperPearson(std::int64_t events, std::int64_t n, double confidence)
{
    const double tail = (1.0 - confidence) / 2.0;
    const auto k = static_cast<double>(events);
    const auto rest = static_cast<double>(n - events);
    return {events == 0 ? 0.0 : betaQuantile(tail, k, rest + 1.0),
            events == n ? 1.0 : betaQuantile(1.0 - tail, k + 1.0, rest)};
}

CountInterval wilson(std::int64_t events, std::int64_t n, double confidence)
{
    const double z = normalQuantile(0.5 + confidence / 2.0);
    const auto size = static_cast<double>(n);
    const double share = static_cast<double>(events) / size;
    const double square = z * z / size;
    const double center = (share + square / 2.0) / (1.0 + square);
    const double half = z / (1.0 + square) * std::sqrt(share * (1.0 - share) / size + square / (4.0 * size));
    return {events == 0 ? 0.0 : std::max(0.0, center - half),
            events == n ? 1.0 : std::min(1.0, center + half)};
}

CountInterval exactPoisson(std::int64_t events, double confidence)
{
    const double tail = (1.0 - confidence) / 2.0;
    const auto k = static_cast<double>(events);
    return {events == 0 ? 0.0 : gammaQuantile(tail, k), gammaQuantile(1.0 - tail, k + 1.0)};
}

}  // namespace xinglin
