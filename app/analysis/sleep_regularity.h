// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Sleep Regularity Index (Phillips et al. 2017): -100 + 200 times the share of epochs, over all pairs of
/// consecutive days, in which a person is in the same state as 24 hours earlier. 100: every day the same;
/// 0: chance; -100: always the opposite.
struct SleepRegularity
{
    double index = 0.0;
    std::int64_t pairs = 0;   ///< pairs of consecutive days that have a common known epoch
    std::int64_t epochs = 0;  ///< compared epochs
};

/// States by day and epoch (all days of one length): true asleep, false awake, absent unknown. An epoch
/// unknown on either day is not compared. Nothing without any comparison.
std::optional<SleepRegularity> sleepRegularity(std::span<const std::vector<std::optional<bool>>> days);

/// A day of minutes, one bit each.
class MinuteDay
{
public:
    static constexpr int kMinutes = 1440;

    /// Marks [first, end) asleep; what lies outside the day is cut off.
    void markAsleep(int first, int end);
    int asleep() const;
    /// Minutes in which both days are in the same state.
    static int agreement(const MinuteDay &a, const MinuteDay &b);

private:
    static constexpr std::size_t kWords = 23;
    std::array<std::uint64_t, kWords> m_bits{};
};

/// The same over whole days of minutes; an absent day is unknown.
std::optional<SleepRegularity> sleepRegularity(std::span<const std::optional<MinuteDay>> days);

}  // namespace xinglin
