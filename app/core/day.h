// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <functional>

namespace xinglin {

/// A civil day of the proleptic Gregorian calendar, as days since 1970-01-01. Which instants it covers
/// depends on a Zone.
class Day
{
public:
    constexpr Day() = default;
    constexpr explicit Day(std::int32_t number)
        : m_number(number)
    {}

    /// An invalid day when the date does not exist (31 February).
    static Day fromCivil(int year, int month, int day);
    /// Parses `YYYY-MM-DD` exactly; an invalid day otherwise.
    static Day fromText(QStringView text);

    constexpr bool isValid() const { return m_number != kInvalid; }
    constexpr std::int32_t number() const { return m_number; }
    int year() const;
    int month() const;
    int dayOfMonth() const;
    /// 1 is Monday, 7 is Sunday.
    int weekday() const;
    bool isWeekend() const { return weekday() >= 6; }
    /// `YYYY-MM-DD`.
    QString text() const;

    constexpr Day operator+(int days) const { return Day(m_number + days); }
    constexpr Day operator-(int days) const { return Day(m_number - days); }
    constexpr int operator-(Day other) const { return m_number - other.m_number; }
    constexpr Day &operator++()
    {
        ++m_number;
        return *this;
    }
    friend constexpr auto operator<=>(Day, Day) = default;

private:
    static constexpr std::int32_t kInvalid = INT32_MIN;
    std::int32_t m_number = kInvalid;
};

/// Inclusive range of civil days, the way people name periods ("1 to 31 October").
struct DayRange
{
    Day first;
    Day last;

    bool isValid() const { return first.isValid() && last.isValid() && first <= last; }
    int days() const { return isValid() ? last - first + 1 : 0; }
    bool contains(Day day) const { return first <= day && day <= last; }
    friend auto operator<=>(const DayRange &, const DayRange &) = default;
};

/// The days that both have; invalid when there are none.
inline DayRange intersection(const DayRange &a, const DayRange &b)
{
    const DayRange common{std::max(a.first, b.first), std::min(a.last, b.last)};
    return common.isValid() ? common : DayRange();
}

}  // namespace xinglin

template <>
struct std::hash<xinglin::Day>
{
    std::size_t operator()(xinglin::Day day) const noexcept
    {
        return std::hash<std::int32_t>{}(day.number());
    }
};
