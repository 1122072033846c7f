// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_up.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace xinglin {

/// What the score is made of, in the order of its chart.
enum class News2Part { respiration, oxygen, supplement, systolic, pulse, consciousness, temperature };
inline constexpr std::size_t kNews2Parts = 7;
/// "rr", "spo2", "o2", "sbp", "hr", "cns", "temp".
std::string_view news2PartName(News2Part part);

struct News2Input
{
    std::optional<double> respiration;  ///< breaths /min
    std::optional<double> oxygen;       ///< SpO2, %
    bool secondScale = false;           ///< target 88-92%, as a clinician has decided
    std::optional<bool> onOxygen;       ///< breathes added oxygen
    std::optional<double> systolic;     ///< mmHg
    std::optional<double> pulse;        ///< /min
    std::optional<Consciousness> consciousness;
    std::optional<double> temperature;  ///< Cel, core; never of the wrist's skin
};

/// low: 0-4; lowMedium: 0-4 with a single part of 3 (urgent review); medium: 5-6; high: 7 and more.
enum class News2Band { low, lowMedium, medium, high };
/// "low", "low-medium", "medium", "high".
std::string_view news2BandName(News2Band band);

struct News2
{
    std::array<std::optional<int>, kNews2Parts> points;  ///< absent where the part is missing
    int low = 0;                                         ///< the points that are known
    int high = 0;                                        ///< and the worst of what is missing
    News2Band band = News2Band::low;                     ///< of the known points
    News2Band highBand = News2Band::low;
    std::vector<News2Part> missing;

    bool isComplete() const { return missing.empty(); }
};

/// National Early Warning Score 2, Royal College of Physicians 2017, for people of 16 years and more who are
/// not pregnant. Where it is not known whether added oxygen is breathed, oxygen on the second scale is taken
/// as on air for `low` and on oxygen for `high`.
News2 news2(const News2Input &input);

}  // namespace xinglin
