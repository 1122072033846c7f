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

Estimate differenceOfUnits(const Moments &first, std::int64_t firstChances, const Moments &second,
                           std::int64_t secondChances, double divisor)
{
    Estimate result;
    const auto a = first.mean();
    const auto b = second.mean();
    if (!a || !b)
        return result;
    result.value = (*a - *b) / divisor;
    const auto errorA = squaredError(first, firstChances);
    const auto errorB = squaredError(second, secondChances);
    if (!errorA || !errorB)
        return result;
    double half = 0.0;
    if (const double error = *errorA + *errorB; error > 0.0) {
        const double degrees = error * error /
                               (*errorA * *errorA / static_cast<double>(firstChances - 1) +
                                *errorB * *errorB / static_cast<double>(secondChances - 1));
        half = -studentQuantile(0.025, degrees) * std::sqrt(error) / divisor;
    }
    result.low = *result.value - half;
    result.high = *result.value + half;
    return result;
}

Comparison compareMeans(const Moments &after, const Moments &before, const DayRange &with, double divisor)
{
    Comparison result;
    result.with = with;
    if (const auto mean = before.mean())
        result.before = *mean / divisor;
    if (const auto mean = after.mean())
        result.after = *mean / divisor;
    result.difference = differenceOfUnits(after, after.n, before, before.n, divisor);
    return result;
}

}  // namespace xinglin
