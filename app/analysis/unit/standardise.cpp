// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/standardise.h"

#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

std::optional<DirectRate> directRate(std::span<const RateStratum> strata, double confidence)
{
    DirectRate result;
    double standard = 0.0;
    double population = 0.0;
    double events = 0.0;
    for (const RateStratum &each : strata) {
        if (each.population > 0.0) {
            standard += each.standard;
            population += each.population;
            events += each.count;
        } else if (each.standard > 0.0) {
            ++result.emptyStrata;
        }
    }
    if (!(population > 0.0) || !(standard > 0.0))
        return std::nullopt;
    result.crude = events / population;
    double largest = 0.0;
    for (const RateStratum &each : strata) {
        if (!(each.population > 0.0))
            continue;
        const double weight = each.standard / standard;
        result.adjusted += weight * each.count / each.population;
        result.variance += weight * weight * each.count / (each.population * each.population);
        largest = std::max(largest, weight / each.population);
    }
    const double tail = 0.5 * (1.0 - confidence);
    if (result.variance > 0.0)
        result.low = gammaQuantile(tail, result.adjusted * result.adjusted / result.variance) *
                     result.variance / result.adjusted;
    const double mean = result.adjusted + largest;
    const double variance = result.variance + largest * largest;
    result.high = gammaQuantile(1.0 - tail, mean * mean / variance) * variance / mean;
    return result;
}

std::optional<IndirectRatio> indirectRatio(std::span<const ReferenceStratum> strata, double confidence)
{
    IndirectRatio result;
    for (const ReferenceStratum &each : strata) {
        result.observed += each.count;
        if (each.referencePopulation > 0.0)
            result.expected += each.population * each.referenceCount / each.referencePopulation;
    }
    if (!(result.expected > 0.0))
        return std::nullopt;
    result.ratio = result.observed / result.expected;
    const double tail = 0.5 * (1.0 - confidence);
    if (result.observed > 0.0) {
        const double factor = std::exp(-normalQuantile(tail) / std::sqrt(result.observed));
        result.low = result.ratio / factor;
        result.high = result.ratio * factor;
    } else {
        result.high = gammaQuantile(1.0 - tail, 1.0) / result.expected;
    }
    return result;
}

}  // namespace xinglin
