// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/news2.h"

#include <algorithm>
#include <limits>
#include <span>

namespace xinglin {
namespace {

/// Values up to and with `upTo` have the points.
struct News2Step
{
    double upTo;
    int points;
};
constexpr double kNews2Above = std::numeric_limits<double>::infinity();

constexpr News2Step kNews2Respiration[]{{8, 3}, {11, 1}, {20, 0}, {24, 2}, {kNews2Above, 3}};
constexpr News2Step kNews2Oxygen[]{{91, 3}, {93, 2}, {95, 1}, {kNews2Above, 0}};
constexpr News2Step kNews2SecondOnAir[]{{83, 3}, {85, 2}, {87, 1}, {kNews2Above, 0}};
constexpr News2Step kNews2SecondOnOxygen[]{{83, 3}, {85, 2}, {87, 1},         {92, 0},
                                           {94, 1}, {96, 2}, {kNews2Above, 3}};
constexpr News2Step kNews2Systolic[]{{90, 3}, {100, 2}, {110, 1}, {219, 0}, {kNews2Above, 3}};
constexpr News2Step kNews2Pulse[]{{40, 3}, {50, 1}, {90, 0}, {110, 1}, {130, 2}, {kNews2Above, 3}};
constexpr News2Step kNews2Temperature[]{{35.0, 3}, {36.0, 1}, {38.0, 0}, {39.0, 1}, {kNews2Above, 2}};

/// The most that a part can bring, by part.
constexpr std::array<int, kNews2Parts> kNews2Worst{3, 3, 2, 3, 3, 3, 3};

/// A value between two places of the chart (110.4) counts as the one above it: the next step begins where
/// this one ends.
int news2Points(std::span<const News2Step> steps, double value)
{
    return std::ranges::find_if(steps, [&](const News2Step &step) { return value <= step.upTo; })->points;
}

std::optional<int> news2Points(std::span<const News2Step> steps, const std::optional<double> &value)
{
    return value ? std::optional(news2Points(steps, *value)) : std::nullopt;
}

News2Band news2Band(int total, int worstPart)
{
    if (total >= 7)
        return News2Band::high;
    if (total >= 5)
        return News2Band::medium;
    return worstPart >= 3 ? News2Band::lowMedium : News2Band::low;
}

}  // namespace

std::string_view news2PartName(News2Part part)
{
    constexpr std::array<std::string_view, kNews2Parts> names{"rr", "spo2", "o2", "sbp", "hr", "cns", "temp"};
    return names[static_cast<std::size_t>(part)];
}

std::string_view news2BandName(News2Band band)
{
    constexpr std::array<std::string_view, 4> names{"low", "low-medium", "medium", "high"};
    return names[static_cast<std::size_t>(band)];
}

News2 news2(const News2Input &input)
{
    const bool onOxygen = input.onOxygen.value_or(false);
    const std::span<const News2Step> oxygen = !input.secondScale ? std::span<const News2Step>(kNews2Oxygen)
                                              : onOxygen         ? kNews2SecondOnOxygen
                                                         : std::span<const News2Step>(kNews2SecondOnAir);
    News2 result;
    result.points[0] = news2Points(kNews2Respiration, input.respiration);
    result.points[1] = news2Points(oxygen, input.oxygen);
    if (input.onOxygen)
        result.points[2] = onOxygen ? 2 : 0;
    result.points[3] = news2Points(kNews2Systolic, input.systolic);
    result.points[4] = news2Points(kNews2Pulse, input.pulse);
    if (input.consciousness)
        result.points[5] = *input.consciousness == Consciousness::alert ? 0 : 3;
    result.points[6] = news2Points(kNews2Temperature, input.temperature);
    int worst = 0, worstPossible = 0;
    for (std::size_t i = 0; i < kNews2Parts; ++i) {
        const std::optional<int> points = result.points[i];
        result.low += points.value_or(0);
        result.high += points.value_or(kNews2Worst[i]);
        worst = std::max(worst, points.value_or(0));
        worstPossible = std::max(worstPossible, points.value_or(kNews2Worst[i]));
        if (!points)
            result.missing.push_back(static_cast<News2Part>(i));
    }
    if (input.secondScale && !input.onOxygen && input.oxygen) {
        const int ifOnOxygen = news2Points(kNews2SecondOnOxygen, *input.oxygen);
        result.high += ifOnOxygen - *result.points[1];
        worstPossible = std::max(worstPossible, ifOnOxygen);
    }
    result.band = news2Band(result.low, worst);
    result.highBand = news2Band(result.high, worstPossible);
    return result;
}

}  // namespace xinglin
