// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/concern_clusters.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

double farChance(const FarCount &unit, double share)
{
    if (unit.far <= 0)
        return 1.0;
    if (share <= 0.0 || share >= 1.0)
        return share >= 1.0 ? 1.0 : 0.0;
    const auto n = static_cast<double>(unit.people);
    double sum = 0.0;
    for (std::int64_t count = unit.far; count <= unit.people; ++count) {
        const auto k = static_cast<double>(count);
        sum += std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) +
                        k * std::log(share) + (n - k) * std::log1p(-share));
    }
    return std::min(1.0, sum);
}

double clusterChance(const FarCount &unit, const FarCount &whole, std::int64_t asked)
{
    const double share = (static_cast<double>(whole.far - unit.far) + 0.5) /
                         (static_cast<double>(whole.people - unit.people) + 1.0);
    return std::min(1.0, farChance(unit, share) * static_cast<double>(asked));
}

}  // namespace xinglin
