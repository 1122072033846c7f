// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/xmr.h"

#include "analysis/robust_scales.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kLimitFactor = 2.66;   // 3 / d2 for ranges of two
constexpr double kRangeFactor = 3.267;  // D4 for ranges of two
constexpr std::size_t kRunLength = 7;

XmrLimits limitsOf(double mean, std::span<const double> ranges)
{
    XmrLimits limits;
    limits.mean = mean;
    limits.meanRange = meanOf(ranges).value_or(0.0);
    limits.lower = mean - kLimitFactor * limits.meanRange;
    limits.upper = mean + kLimitFactor * limits.meanRange;
    limits.upperRange = kRangeFactor * limits.meanRange;
    return limits;
}

/// Places of the runs of equal sign with at least seven members. A sign of 0 belongs to no run; `lead` places
/// before a run belong to it too.
std::vector<std::size_t> runsOf(const std::vector<int> &signs, std::size_t least, std::size_t lead)
{
    std::vector<std::size_t> places;
    for (std::size_t first = 0; first < signs.size();) {
        std::size_t end = first + 1;
        while (end < signs.size() && signs[end] == signs[first])
            ++end;
        if (signs[first] != 0 && end - first >= least) {
            for (std::size_t place = first - std::min(first, lead); place < end; ++place) {
                if (places.empty() || places.back() < place)
                    places.push_back(place);
            }
        }
        first = end;
    }
    return places;
}

int signOf(double value)
{
    return (value > 0.0) - (value < 0.0);
}

/// +1 or -1 where the value lies between two thirds of the way to that limit and the limit itself.
int nearLimit(double value, const XmrLimits &limits)
{
    const double off = value - limits.mean;
    const double reach = limits.upper - limits.mean;
    return std::abs(off) > reach * 2.0 / 3.0 && std::abs(off) <= reach ? signOf(off) : 0;
}

std::vector<std::size_t> twoOfThreeOf(std::span<const double> values, const XmrLimits &limits)
{
    std::vector<bool> marked(values.size(), false);
    for (std::size_t first = 0; first + 2 < values.size(); ++first) {
        for (const int side : {-1, 1}) {
            std::size_t near = 0;
            bool onOneSide = true;
            for (std::size_t place = first; place < first + 3; ++place) {
                near += nearLimit(values[place], limits) == side ? 1 : 0;
                onOneSide = onOneSide && signOf(values[place] - limits.mean) == side;
            }
            if (near < 2 || !onOneSide)
                continue;
            for (std::size_t place = first; place < first + 3; ++place)
                marked[place] = marked[place] || nearLimit(values[place], limits) == side;
        }
    }
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < marked.size(); ++place) {
        if (marked[place])
            places.push_back(place);
    }
    return places;
}

}  // namespace

std::optional<XmrChart> xmrChart(std::span<const double> values, bool useScreened)
{
    if (values.size() < 2)
        return std::nullopt;
    const double mean = *meanOf(values);
    std::vector<double> ranges;
    std::vector<int> sides{signOf(values[0] - mean)};
    std::vector<int> steps{0};
    for (std::size_t i = 1; i < values.size(); ++i) {
        ranges.push_back(std::abs(values[i] - values[i - 1]));
        sides.push_back(signOf(values[i] - mean));
        steps.push_back(signOf(values[i] - values[i - 1]));
    }
    XmrChart chart;
    chart.plain = limitsOf(mean, ranges);
    std::erase_if(ranges, [&](double range) { return range >= chart.plain.upperRange && range > 0.0; });
    chart.screened = limitsOf(mean, ranges);
    const XmrLimits &limits = useScreened ? chart.screened : chart.plain;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < limits.lower || values[i] > limits.upper)
            chart.outside.push_back(i);
    }
    chart.shift = runsOf(sides, kRunLength, 0);
    // Seven values that rise are six steps up.
    chart.trend = runsOf(steps, kRunLength - 1, 1);
    chart.twoOfThree = twoOfThreeOf(values, limits);
    return chart;
}

}  // namespace xinglin
