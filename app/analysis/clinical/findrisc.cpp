// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/findrisc.h"

#include <cmath>

namespace xinglin {
namespace {

/// The most that a part can bring, by part.
constexpr std::array<int, kFindriscParts> kFindriscWorst{4, 3, 4, 2, 1, 2, 5, 5};

int findriscAge(double age)
{
    const double years = std::floor(age);
    return years < 45.0 ? 0 : years <= 54.0 ? 2 : years <= 64.0 ? 3 : 4;
}

int findriscBmi(double bmi)
{
    return bmi < 25.0 ? 0 : bmi <= 30.0 ? 1 : 3;
}

int findriscWaist(double waist, Sex sex)
{
    const double from = sex == Sex::male ? 94.0 : 80.0, to = sex == Sex::male ? 102.0 : 88.0;
    return waist < from ? 0 : waist <= to ? 3 : 4;
}

int findriscFamily(FamilyHistory family)
{
    return family == FamilyHistory::first ? 5 : family == FamilyHistory::second ? 3 : 0;
}

}  // namespace

std::string_view findriscPartName(FindriscPart part)
{
    constexpr std::array<std::string_view, kFindriscParts> names{
        "age", "bmi", "waist", "activity", "diet", "bp_medication", "high_glucose", "family"};
    return names[static_cast<std::size_t>(part)];
}

Findrisc findrisc(const FindriscInput &input)
{
    Findrisc result;
    if (input.age)
        result.points[0] = findriscAge(*input.age);
    if (input.bmi)
        result.points[1] = findriscBmi(*input.bmi);
    if (input.waist && input.sex != Sex::unknown)
        result.points[2] = findriscWaist(*input.waist, input.sex);
    if (input.active)
        result.points[3] = *input.active ? 0 : 2;
    if (input.diet)
        result.points[4] = *input.diet == Diet::daily ? 0 : 1;
    if (input.treatedPressure)
        result.points[5] = *input.treatedPressure ? 2 : 0;
    if (input.highGlucose)
        result.points[6] = *input.highGlucose ? 5 : 0;
    if (input.family)
        result.points[7] = findriscFamily(*input.family);
    for (std::size_t i = 0; i < kFindriscParts; ++i) {
        result.low += result.points[i].value_or(0);
        result.high += result.points[i].value_or(kFindriscWorst[i]);
        if (!result.points[i])
            result.missing.push_back(static_cast<FindriscPart>(i));
    }
    return result;
}

const FindriscBand &findriscBand(int points)
{
    static constexpr FindriscBand bands[]{{"low", "<7", "1 in 100"},
                                          {"slightly_elevated", "7-11", "1 in 25"},
                                          {"moderate", "12-14", "1 in 6"},
                                          {"high", "15-20", "1 in 3"},
                                          {"very_high", ">20", "1 in 2"}};
    return points < 7     ? bands[0]
           : points <= 11 ? bands[1]
           : points <= 14 ? bands[2]
           : points <= 20 ? bands[3]
                          : bands[4];
}

}  // namespace xinglin
