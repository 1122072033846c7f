// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/simulated_pressure.h"

#include "domain/metric.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace xinglin {
namespace {

/// The y seen at one x.
struct Stem
{
    std::int32_t x = 0;
    std::int32_t low = std::numeric_limits<std::int32_t>::max();
    std::int32_t high = kMissing;
};

std::vector<Stem> stemsOf(std::span<const std::int32_t> x, std::span<const std::int32_t> y)
{
    std::vector<Stem> stems;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] == kMissing || y[i] == kMissing)
            continue;
        auto place = std::lower_bound(stems.begin(), stems.end(), x[i],
                                      [](const Stem &stem, std::int32_t key) { return stem.x < key; });
        if (place == stems.end() || place->x != x[i])
            place = stems.insert(place, Stem{x[i]});
        place->low = std::min(place->low, y[i]);
        place->high = std::max(place->high, y[i]);
        // Two rounded values of one x differ by one at most; a real sensor fails here at once.
        if (place->high - place->low > 1)
            return {};
    }
    return stems;
}

/// Twice the greatest residual of the best line with the slope: convex in it.
double width(const std::vector<Stem> &stems, double slope)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const Stem &stem : stems) {
        const double along = slope * stem.x;
        lowest = std::min(lowest, stem.low - along);
        highest = std::max(highest, stem.high - along);
    }
    return highest - lowest;
}

}  // namespace

bool isRoundedLine(std::span<const std::int32_t> x, std::span<const std::int32_t> y)
{
    constexpr double kHalfStepsTwice = 1.0 + 1e-9;
    const std::vector<Stem> stems = stemsOf(x, y);
    if (stems.empty())
        return false;
    if (stems.size() == 1)
        return true;
    const double run = static_cast<double>(stems.back().x) - stems.front().x;
    const double rise = static_cast<double>(stems.back().low) - stems.front().low;
    // A line within half a step of both ends has a slope in here.
    double from = (rise - 2.0) / run;
    double to = (rise + 2.0) / run;
    for (int i = 0; i < 80; ++i) {
        const double left = from + (to - from) / 3.0;
        const double right = to - (to - from) / 3.0;
        const double atLeft = width(stems, left);
        const double atRight = width(stems, right);
        if (std::min(atLeft, atRight) <= kHalfStepsTwice)
            return true;
        (atLeft < atRight ? to : from) = atLeft < atRight ? right : left;
    }
    return false;
}

bool isSimulatedPressure(std::span<const std::int32_t> heartRate, std::span<const std::int32_t> systolic,
                         std::span<const std::int32_t> diastolic)
{
    std::vector<std::int32_t> x, high, low;
    for (std::size_t i = 0; i < heartRate.size(); ++i) {
        if (heartRate[i] == kMissing || systolic[i] == kMissing || diastolic[i] == kMissing)
            continue;
        x.push_back(heartRate[i]);
        high.push_back(systolic[i]);
        low.push_back(diastolic[i]);
    }
    if (x.size() < kSimulatedDistinct || !isRoundedLine(x, high) || !isRoundedLine(x, low))
        return false;
    std::sort(x.begin(), x.end());
    return static_cast<std::size_t>(std::unique(x.begin(), x.end()) - x.begin()) >= kSimulatedDistinct;
}

}  // namespace xinglin
