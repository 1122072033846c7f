// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"

#include <array>
#include <cstdint>
#include <optional>

namespace xinglin {

/// NightSignal's rule (Alavi et al., Nature Medicine 2022), one night after the other: about 400 bytes a
/// person, O(1) a night, no allocation.
///
/// A night's value is its mean resting heart rate cut to a whole number. Its usual is the median of all
/// nights since the beginning, tonight included. Tonight is raised at usual + 3 and high at usual + 4. Red
/// when tonight and the night before were high, yellow when both were raised, else green. A single missing
/// night between two others is imputed (their mean, cut) before the later one is judged; two missing nights
/// break the chain. After more than 14 missing nights the medians begin anew. Tonight's own median takes part
/// in what it is judged by: that is NightSignal's rule; the engine's own baselines keep three guard days.
class TwoNightRule
{
public:
    enum class State : std::uint8_t { green = 0, yellow = 1, red = 2 };
    static constexpr int kYellowAbove = 3, kRedAbove = 4;  // beats a minute

    /// `day` is later than every one before; `restingHeartRate` in beats a minute, 0..255 counts.
    State add(Day day, double restingHeartRate);
    /// Usual of the night last told.
    double usual() const { return m_usual; }

private:
    /// How far tonight is above the usual.
    enum class Level : std::uint8_t { normal, raised, high };
    Level take(int rate);

    std::array<std::uint16_t, 192> m_counts{};  // nights by whole rate, from kLowest on
    std::uint32_t m_nights = 0;
    Day m_last;
    double m_usual = 0.0;
    std::int16_t m_lastRate = 0;
    Level m_lastLevel = Level::normal;
};

}  // namespace xinglin
