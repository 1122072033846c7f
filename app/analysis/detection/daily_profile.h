// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <array>
#include <cstddef>

namespace xinglin {

/// What a series usually is at a time of the day, in half hours, learnt for all days and for working days and
/// weekends apart; the latter counts the more, the more of it was seen. Days are those of UTC, so a local day
/// only turns the profile. Fixed memory, constant time.
class DailyProfile
{
public:
    struct Settings
    {
        double leastStep = 0.05;    ///< share of a new value, at least
        double weekendHalf = 20.0;  ///< values of its own at which a half hour of weekends counts half
    };
    /// What is usual around a time: its half hour, and the reach over the two beside it.
    struct Usual
    {
        bool known = false;
        double value = 0.0, low = 0.0, high = 0.0;
    };

    explicit DailyProfile(const Settings &settings)
        : m_settings(settings)
    {}

    Usual at(Instant time) const;
    /// Learns; a value further than `limit` from what is usual counts as that far.
    void learn(Instant time, double value, double limit);

private:
    static constexpr std::size_t kBins = 48;
    struct Bin
    {
        double value = 0.0;
        double count = 0.0;
    };
    using Bins = std::array<Bin, kBins>;

    double mixed(const Bins &part, std::size_t bin) const;
    void step(Bin &bin, double value, double limit) const;

    Settings m_settings;
    Bins m_all{};
    std::array<Bins, 2> m_parts{};  // working days, weekends
};

}  // namespace xinglin
