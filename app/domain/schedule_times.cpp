// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedule_times.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr int kMinutesOfTwoDays = 2 * 24 * 60;

int lastDayOf(int year, int month)
{
    for (int day = 31; day > 28; --day) {
        if (Day::fromCivil(year, month, day).isValid())
            return day;
    }
    return 28;
}

bool isDayOf(const TimeRule &rule, Day day)
{
    if (rule.every == TimeRule::Every::day)
        return true;
    if (rule.every == TimeRule::Every::week)
        return std::find(rule.weekdays.begin(), rule.weekdays.end(), day.weekday()) != rule.weekdays.end();
    const int month = day.month();
    if (rule.every == TimeRule::Every::quarter && (month - 1) % 3 + 1 != rule.month)
        return false;
    if (rule.every == TimeRule::Every::year && month != rule.month)
        return false;
    const int last = lastDayOf(day.year(), month);
    return day.dayOfMonth() == (rule.day == 0 ? last : std::min(rule.day, last));
}

/// The first instant at which the wall clock shows the minute of the day, or later.
Instant dueOn(Day day, int minute, const Zone &zone)
{
    for (int later = minute; later < minute + kMinutesOfTwoDays; ++later) {
        const int days = later / (24 * 60);
        const Instant at = zone.fromLocal(day + days, (later - days * 24 * 60) * kMinute);
        if (at.isValid())
            return at;
    }
    return zone.startOf(day + 1);
}

Period toDate(Period whole, Day last)
{
    const DayRange days{whole.days().first, last};
    return days == whole.days() ? whole : Period::range(days);
}

}  // namespace

DueTime nextDue(const TimeRule &rule, const Zone &zone, Instant after)
{
    // A due time may lie a day behind the day it belongs to, where clocks leap over all of it.
    for (Day day = zone.dayOf(after) - 2;; ++day) {
        if (!isDayOf(rule, day))
            continue;
        const Instant at = dueOn(day, rule.minute, zone);
        if (at > after)
            return {at, day};
    }
}

std::vector<DueTime> duesBetween(const TimeRule &rule, const Zone &zone, Instant after, Instant until,
                                 std::size_t limit)
{
    std::vector<DueTime> dues;
    for (DueTime due = nextDue(rule, zone, after); due.at <= until; due = nextDue(rule, zone, due.at)) {
        dues.push_back(due);
        if (dues.size() >= 2 * limit)
            dues.erase(dues.begin(), dues.end() - static_cast<std::ptrdiff_t>(limit));
    }
    if (dues.size() > limit)
        dues.erase(dues.begin(), dues.end() - static_cast<std::ptrdiff_t>(limit));
    return dues;
}

Period periodOf(const PeriodRule &rule, Day day)
{
    const Day yesterday = day - 1;
    switch (rule.kind) {
    case PeriodRule::Kind::previousDay: return Period::day(yesterday);
    case PeriodRule::Kind::previousWeek: return Period::weekOf(day).previous();
    case PeriodRule::Kind::previousMonth: return Period::monthOf(day).previous();
    case PeriodRule::Kind::previousQuarter: return Period::quarterOf(day).previous();
    case PeriodRule::Kind::previousYear: return Period::yearOf(day).previous();
    case PeriodRule::Kind::lastDays: return Period::range({day - rule.days, yesterday});
    case PeriodRule::Kind::weekToDate: return toDate(Period::weekOf(yesterday), yesterday);
    case PeriodRule::Kind::monthToDate: return toDate(Period::monthOf(yesterday), yesterday);
    case PeriodRule::Kind::quarterToDate: return toDate(Period::quarterOf(yesterday), yesterday);
    case PeriodRule::Kind::moment: return Period::day(day);
    case PeriodRule::Kind::yearToDate: return toDate(Period::yearOf(yesterday), yesterday);
    }
    return Period::day(yesterday);
}

}  // namespace xinglin
