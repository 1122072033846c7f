// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/calendar/working_time.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr int kMinutesOfDay = 24 * 60;
constexpr int kLongestSearchDays = 36'525;

/// A time on the wall as an instant; where the clocks skip it, the instant at which they did so.
Instant wallTime(const Zone &zone, Day day, int minute)
{
    for (int later = minute; later < kMinutesOfDay; ++later) {
        const Instant found = zone.fromLocal(day, later * kMinuteMs);
        if (found.isValid())
            return found;
    }
    return zone.startOf(day + 1);
}

}  // namespace

WorkingTime::WorkingTime()
    : m_calendar(HolidayCalendar::kEveryDay)
    , m_zone(Zone::utc())
    , m_always(true)
{}

WorkingTime::WorkingTime(HolidayCalendar calendar, std::vector<ClockSpan> hours, Zone zone)
    : m_calendar(std::move(calendar))
    , m_hours(std::move(hours))
    , m_zone(std::move(zone))
    , m_always(m_calendar.name() == HolidayCalendar::kEveryDay && m_hours.empty())
{
    std::sort(m_hours.begin(), m_hours.end(),
              [](const ClockSpan &a, const ClockSpan &b) { return a.fromMinute < b.fromMinute; });
}

std::vector<TimeRange> WorkingTime::stretchesOf(Day day) const
{
    if (!m_calendar.isWorkday(day))
        return {};
    if (m_hours.empty())
        return {m_zone.rangeOf(day)};
    std::vector<TimeRange> stretches;
    for (const ClockSpan &span : m_hours) {
        const Day lastDay = span.toMinute <= span.fromMinute ? day + 1 : day;
        const TimeRange stretch{wallTime(m_zone, day, span.fromMinute),
                                wallTime(m_zone, lastDay, span.toMinute)};
        if (!stretch.isEmpty())
            stretches.push_back(stretch);
    }
    return stretches;
}

bool WorkingTime::contains(Instant instant) const
{
    if (m_always)
        return true;
    const Day today = m_zone.dayOf(instant);
    for (const Day day : {today - 1, today}) {
        for (const TimeRange &stretch : stretchesOf(day)) {
            if (stretch.contains(instant))
                return true;
        }
    }
    return false;
}

Instant WorkingTime::add(Instant from, std::int64_t durationMs) const
{
    if (m_always || durationMs <= 0)
        return from + std::max<std::int64_t>(durationMs, 0);
    std::int64_t left = durationMs;
    const Day first = m_zone.dayOf(from) - 1;
    for (int i = 0; i < kLongestSearchDays; ++i) {
        for (const TimeRange &stretch : stretchesOf(first + i)) {
            const Instant begin = std::max(stretch.from, from);
            if (stretch.to <= begin)
                continue;
            if (stretch.to - begin >= left)
                return begin + left;
            left -= stretch.to - begin;
        }
    }
    return kForever;
}

std::int64_t WorkingTime::between(Instant from, Instant to) const
{
    if (m_always)
        return to - from;
    if (to < from)
        return -between(to, from);
    std::int64_t sum = 0;
    const Day last = m_zone.dayOf(to);
    for (Day day = m_zone.dayOf(from) - 1; day <= last; ++day) {
        for (const TimeRange &stretch : stretchesOf(day))
            sum += TimeRange{std::max(stretch.from, from), std::min(stretch.to, to)}.ms();
    }
    return sum;
}

Instant WorkingTime::resumed(Instant due, const TimeRange &pause) const
{
    if (pause.isEmpty() || due <= pause.from)
        return due;
    return add(pause.to, between(pause.from, due));
}

}  // namespace xinglin
