// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace xinglin {

/// One sample of a course: UTC milliseconds and whole steps of the metric.
struct TimedValue
{
    std::int64_t time = 0;
    std::int32_t value = 0;
    friend auto operator<=>(const TimedValue &, const TimedValue &) = default;
};

/// The middle pause between neighbours (the upper one of two), 0 with fewer than two samples. Times ascend.
std::int64_t medianInterval(std::span<const TimedValue> samples);

/// Falls of saturation: >= 3% below the mean of the two minutes before, for >= 10 s. One state a person,
/// O(1) a sample, no allocation.
class DesaturationWatch
{
public:
    static constexpr std::int32_t kFall = 3;               ///< %
    static constexpr std::int64_t kLastsMs = 10'000;       ///< at least
    static constexpr std::int64_t kReferenceMs = 120'000;  ///< what the fall is measured against
    static constexpr std::int64_t kBreakMs = 30'000;       ///< a longer pause ends everything

    /// Times ascend; values are whole percent, 0..255.
    void add(const TimedValue &sample);
    int events() const { return m_events; }

private:
    void forget(std::int64_t before);
    void leave();
    void remember(const TimedValue &sample);

    // Two minutes at one a second; of denser samples the oldest go first.
    static constexpr std::size_t kSlots = 128;
    std::int64_t m_base = 0;  // ms; times of the ring are after it
    std::array<std::int32_t, kSlots> m_time{};
    std::array<std::uint8_t, kSlots> m_value{};
    std::uint32_t m_first = 0, m_size = 0;
    std::int64_t m_sum = 0;
    std::int64_t m_last = 0;
    std::int64_t m_fallFrom = 0;
    double m_reference = 0.0;
    bool m_started = false, m_falling = false, m_counted = false;
    int m_events = 0;
};

/// Burden of low saturation of one day.
struct OxygenBurden
{
    int minutes = 0;  ///< with a reading
    int below94 = 0, below90 = 0;
    std::optional<std::int32_t> lowest;  ///< %
    std::optional<int> desaturations;    ///< absent where the rate cannot show them
};

/// A sample stands for the time up to the next one when that is at most one and a half of the median pause
/// away, else for one median pause (a sample alone: a minute); never for more than half an hour. Minutes are
/// the sums rounded half up. Falls are told from a median pause of at most 10 s (a fall of 10 s has two
/// samples then). Times ascend, values are whole percent.
OxygenBurden oxygenBurden(std::span<const TimedValue> samples);

}  // namespace xinglin
