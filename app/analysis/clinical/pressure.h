// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace xinglin {

/// normal, elevated: office 130-139/85-89; raised: home mean from 135/85; grades: office from 140/90, 160/100
/// and 180/110.
enum class PressureCategory { normal, elevated, raised, grade1, grade2, grade3 };
/// "normal", "elevated", "raised", "grade_1", "grade_2", "grade_3".
const char *pressureCategoryName(PressureCategory category);

/// Of a reading in an office, mmHg: the higher of what the two numbers say (Chinese guidelines 2018, ESC/ESH
/// 2018).
PressureCategory officeCategory(double systolic, double diastolic);
/// Of a mean of readings away from an office, mmHg: raised from 135 or 85.
PressureCategory homeCategory(double systolic, double diastolic);

/// Mean arterial pressure, mmHg: diastolic plus a third of the pulse pressure.
double meanArterialPressure(double systolic, double diastolic);

/// Average real variability: the mean absolute difference of neighbours; absent with fewer than two.
/// `isPair[i]` false: values i and i+1 are too far apart to be neighbours; as long as `values` less one.
std::optional<double> averageRealVariability(std::span<const double> values, std::span<const bool> isPair);

struct TimeInRange
{
    double share = 0.0;  ///< of `hours`, 0..1
    double hours = 0.0;  ///< between neighbours that are near enough
};

/// Share of time within [low, high] when a straight line joins neighbours (Rosendaal et al. 1993). Pauses
/// longer than `longestGap` are left out. `hours` ascending and as many as `values`. Absent when no pair is
/// near enough.
std::optional<TimeInRange> timeInRange(std::span<const double> hours, std::span<const double> values,
                                       double low, double high, double longestGap);

}  // namespace xinglin
