// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_up.h"
#include "domain/organisation.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace xinglin {

enum class FindriscPart { age, bmi, waist, activity, diet, treatedPressure, highGlucose, family };
inline constexpr std::size_t kFindriscParts = 8;
inline constexpr int kFindriscMost = 26;
/// "age", "bmi", "waist", "activity", "diet", "bp_medication", "high_glucose", "family".
std::string_view findriscPartName(FindriscPart part);

struct FindriscInput
{
    Sex sex = Sex::unknown;       ///< of the waist's limits
    std::optional<double> age;    ///< years; completed ones count
    std::optional<double> bmi;    ///< kg/m2
    std::optional<double> waist;  ///< cm
    std::optional<bool> active;   ///< at least 30 minutes a day
    std::optional<Diet> diet;
    std::optional<bool> treatedPressure;
    std::optional<bool> highGlucose;  ///< was ever found
    std::optional<FamilyHistory> family;
};

struct Findrisc
{
    std::array<std::optional<int>, kFindriscParts> points;
    int low = 0;   ///< the points that are known
    int high = 0;  ///< and the most of what is missing
    std::vector<FindriscPart> missing;

    bool isComplete() const { return missing.empty(); }
};

/// The 26-point Finnish diabetes risk score (Lindström and Tuomilehto, Diabetes Care 2003, as revised):
/// who may get diabetes within ten years.
Findrisc findrisc(const FindriscInput &input);

struct FindriscBand
{
    const char *name;   ///< "low", "slightly_elevated", "moderate", "high", "very_high"
    const char *range;  ///< "<7", "7-11", ...
    const char *odds;   ///< "1 in 100": who gets diabetes within ten years
};
const FindriscBand &findriscBand(int points);

}  // namespace xinglin
