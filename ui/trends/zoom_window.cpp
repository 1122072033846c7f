// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/zoom_window.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

Instant instantOf(double dayNumber, const Zone &zone)
{
    const double whole = std::floor(dayNumber);
    const Instant start = zone.startOf(Day(static_cast<std::int32_t>(whole)));
    return start + static_cast<std::int64_t>((dayNumber - whole) * static_cast<double>(kDayMs));
}

double dayOf(Instant instant, const Zone &zone)
{
    const Day day = zone.dayOf(instant);
    return day.number() + static_cast<double>(instant - zone.startOf(day)) / static_cast<double>(kDayMs);
}

}  // namespace

TimeRange ZoomWindow::ofDays(double from, double to, const Zone &zone)
{
    return {instantOf(from, zone), instantOf(to, zone)};
}

TimeRange ZoomWindow::ofTimes(double from, double to)
{
    return {Instant(std::llround(from)), Instant(std::llround(to))};
}

std::pair<double, double> ZoomWindow::days(const TimeRange &range, const Zone &zone)
{
    return {dayOf(range.from, zone), dayOf(range.to, zone)};
}

double ZoomWindow::lengthInDays(const TimeRange &range)
{
    return static_cast<double>(range.ms()) / static_cast<double>(kDayMs);
}

TimeRange ZoomWindow::padded(const TimeRange &range, const TimeRange &limits)
{
    return {std::max(range.from + -range.ms(), limits.from), std::min(range.to + range.ms(), limits.to)};
}

bool ZoomWindow::wantsSamples(const TimeRange &range, bool hasSamples)
{
    return lengthInDays(range) <= (hasSamples ? kDaysAboveDays : kSamplesBelowDays);
}

}  // namespace xinglin
