// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/intervals.h"

#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

/// Squared standard error of a mean.
std::optional<double> squaredError(const Moments &moments, std::int64_t chances)
{
    const auto variance = moments.variance();
    if (!variance || chances < 2)
        return std::nullopt;
    return *variance / static_cast<double>(chances);
}

}  // namespace

std::int64_t chancesOf(std::int64_t personDays, std::int64_t days, bool isPerson)
{
    if (isPerson || days <= 0)
        return personDays;
    return (personDays + days - 1) / days;
}

Estimate meanEstimate(const Moments &moments, double divisor, std::int64_t chances)
{
    Estimate result;
    const auto mean = moments.mean();
    if (!mean)
        return result;
    result.value = *mean / divisor;
    if (const auto squared = squaredError(moments, chances)) {
        const double half = studentFactor95(chances) * std::sqrt(*squared) / divisor;
        result.low = *result.value - half;
        result.high = *result.value + half;
    }
    return result;
}

}  // namespace xinglin
