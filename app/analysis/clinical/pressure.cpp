// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/pressure.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

/// Share of the way from `from` to `to` that lies within [low, high].
double shareOfLineWithin(double from, double to, double low, double high)
{
    const double least = std::min(from, to), most = std::max(from, to);
    if (most <= least)
        return from >= low && from <= high ? 1.0 : 0.0;
    return std::max(0.0, std::min(most, high) - std::max(least, low)) / (most - least);
}

}  // namespace

const char *pressureCategoryName(PressureCategory category)
{
    constexpr const char *names[]{"normal", "elevated", "raised", "grade_1", "grade_2", "grade_3"};
    return names[static_cast<std::size_t>(category)];
}

PressureCategory officeCategory(double systolic, double diastolic)
{
    if (systolic >= 180.0 || diastolic >= 110.0)
        return PressureCategory::grade3;
    if (systolic >= 160.0 || diastolic >= 100.0)
        return PressureCategory::grade2;
    if (systolic >= 140.0 || diastolic >= 90.0)
        return PressureCategory::grade1;
    return systolic >= 130.0 || diastolic >= 85.0 ? PressureCategory::elevated : PressureCategory::normal;
}

PressureCategory homeCategory(double systolic, double diastolic)
{
    return systolic >= 135.0 || diastolic >= 85.0 ? PressureCategory::raised : PressureCategory::normal;
}

double meanArterialPressure(double systolic, double diastolic)
{
    return diastolic + (systolic - diastolic) / 3.0;
}

std::optional<double> averageRealVariability(std::span<const double> values, std::span<const bool> isPair)
{
    double sum = 0.0;
    int pairs = 0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        if (!isPair[i])
            continue;
        sum += std::abs(values[i + 1] - values[i]);
        ++pairs;
    }
    return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

std::optional<TimeInRange> timeInRange(std::span<const double> hours, std::span<const double> values,
                                       double low, double high, double longestGap)
{
    double inside = 0.0, all = 0.0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const double pause = hours[i + 1] - hours[i];
        if (!(pause > 0.0) || pause > longestGap)
            continue;
        all += pause;
        inside += pause * shareOfLineWithin(values[i], values[i + 1], low, high);
    }
    return all > 0.0 ? std::optional(TimeInRange{inside / all, all}) : std::nullopt;
}

}  // namespace xinglin
