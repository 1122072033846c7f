// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ears.h"

#include "analysis/distributions.h"
#include "analysis/robust_scales.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::size_t kLeastKnownDays = 3;
constexpr int kGuard = 2;        // days between baseline and judged day, C2 and C3
constexpr int kCarriedDays = 2;  // earlier days whose excess counts in C3

struct EarsBaseline
{
    double mean = 0.0, sd = 0.0;
};

std::optional<EarsBaseline> baselineBefore(std::span<const std::optional<double>> counts, std::ptrdiff_t day,
                                           const EarsSettings &settings)
{
    const std::ptrdiff_t end = day - (settings.method == EarsMethod::c1 ? 0 : kGuard);
    const std::ptrdiff_t first = end - settings.baseline;
    if (first < 0)
        return std::nullopt;
    std::vector<double> known;
    for (std::ptrdiff_t place = first; place < end; ++place) {
        if (const auto &count = counts[static_cast<std::size_t>(place)])
            known.push_back(*count);
    }
    if (known.size() < kLeastKnownDays)
        return std::nullopt;
    return EarsBaseline{*meanOf(known), std::max(*standardDeviationOf(known), settings.leastSd)};
}

/// How far the day's C2 statistic lies above 1. A constant baseline has no statistic of its own: any excess
/// over it then is without measure and is not carried on.
double carriedExcess(std::span<const std::optional<double>> counts, std::ptrdiff_t day,
                     const EarsSettings &settings)
{
    const auto baseline = baselineBefore(counts, day, settings);
    const auto &count = counts[static_cast<std::size_t>(day)];
    if (!baseline || !count || !(baseline->sd > 0.0))
        return 0.0;
    return std::max(0.0, (*count - baseline->mean) / baseline->sd - 1.0);
}

}  // namespace

std::vector<EarsDay> ears(std::span<const std::optional<double>> counts, const EarsSettings &settings)
{
    const bool isThird = settings.method == EarsMethod::c3;
    const int before =
        settings.baseline + (settings.method == EarsMethod::c1 ? 0 : kGuard) + (isThird ? kCarriedDays : 0);
    const double z = normalQuantile(1.0 - settings.alpha);
    std::vector<EarsDay> days;
    for (std::ptrdiff_t day = before; day < std::ssize(counts); ++day) {
        EarsDay judged;
        judged.place = static_cast<std::size_t>(day);
        if (const auto baseline = baselineBefore(counts, day, settings)) {
            const auto &count = counts[judged.place];
            double carried = 0.0;
            for (int back = 1; isThird && back <= kCarriedDays; ++back)
                carried += carriedExcess(counts, day - back, settings);
            judged.expected = baseline->mean;
            if (!isThird)
                judged.upper = baseline->mean + z * baseline->sd;
            else if (count)
                judged.upper = std::max(0.0, *count + (z - carried) * baseline->sd);
            judged.alarm = count && *count > *judged.upper;
            if (count && baseline->sd > 0.0)
                judged.statistic = isThird ? carried + carriedExcess(counts, day, settings)
                                           : (*count - baseline->mean) / baseline->sd;
        }
        days.push_back(judged);
    }
    return days;
}

}  // namespace xinglin
