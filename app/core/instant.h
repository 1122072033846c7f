// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace xinglin {

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
class Instant
{
public:
    constexpr Instant() = default;
    constexpr explicit Instant(std::int64_t milliseconds)
        : m_ms(milliseconds)
    {}

    constexpr std::int64_t ms() const { return m_ms; }
    constexpr bool isValid() const { return m_ms != kInvalid; }

    constexpr Instant operator+(std::int64_t milliseconds) const { return Instant(m_ms + milliseconds); }
    constexpr std::int64_t operator-(Instant other) const { return m_ms - other.m_ms; }
    friend constexpr auto operator<=>(Instant, Instant) = default;

private:
    static constexpr std::int64_t kInvalid = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_ms = kInvalid;
};

/// A day without a change of clocks, in milliseconds.
inline constexpr std::int64_t kDayMs = 86'400'000;

inline constexpr Instant kForever{std::numeric_limits<std::int64_t>::max()};

/// Half-open interval [from, to).
struct TimeRange
{
    Instant from;
    Instant to;

    constexpr bool isEmpty() const { return !(from < to); }
    constexpr bool contains(Instant instant) const { return from <= instant && instant < to; }
    constexpr bool intersects(const TimeRange &other) const { return from < other.to && other.from < to; }
    constexpr std::int64_t ms() const { return isEmpty() ? 0 : to - from; }
    friend constexpr auto operator<=>(const TimeRange &, const TimeRange &) = default;
};

}  // namespace xinglin
