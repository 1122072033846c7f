// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/calendar/holiday_calendar.h"
#include "core/zone.h"

#include <vector>

namespace xinglin {

/// Time that counts: the hours of the workdays of a calendar, in a zone. Hours are times on the wall, so a
/// stretch is an hour shorter or longer where the clocks change in it; a stretch that passes midnight belongs
/// to the day on which it begins. Immutable; any thread.
class WorkingTime
{
public:
    /// All time counts: the wall clock.
    WorkingTime();
    /// Hours of a workday; empty: all of it.
    WorkingTime(HolidayCalendar calendar, std::vector<ClockSpan> hours, Zone zone);

    bool isAlways() const { return m_always; }
    const HolidayCalendar &calendar() const { return m_calendar; }
    const Zone &zone() const { return m_zone; }
    bool contains(Instant instant) const;

    /// The instant at which `durationMs` of working time have passed since `from`. Of 0: `from` itself.
    /// kForever when a hundred years hold less.
    Instant add(Instant from, std::int64_t durationMs) const;
    /// Milliseconds of working time in [from, to); negative when `to` lies before.
    std::int64_t between(Instant from, Instant to) const;
    /// A due instant after a pause over [from, to): working time in it does not count.
    Instant resumed(Instant due, const TimeRange &pause) const;
    /// The stretches that begin on the day, in order; none on a rest day.
    std::vector<TimeRange> stretchesOf(Day day) const;

private:
    HolidayCalendar m_calendar;
    std::vector<ClockSpan> m_hours;
    Zone m_zone;
    bool m_always = false;
};

}  // namespace xinglin
