// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "domain/schedule.h"

// When schedules are due. Pure; any thread.
namespace xinglin {

/// One due time and the day it belongs to (where clocks leap over midnight, that need not be the day the
/// instant falls on).
struct DueTime
{
    Instant at;
    Day day;
    friend bool operator==(const DueTime &, const DueTime &) = default;
};

/// The first due time after the instant. It is when the wall clock first shows the time of the rule or
/// later: a time the clocks leap over is due when they have leapt, one they show twice is due the first time.
DueTime nextDue(const TimeRule &rule, const Zone &zone, Instant after);
/// Due times in (after, until], ascending; of more than `limit` the newest.
std::vector<DueTime> duesBetween(const TimeRule &rule, const Zone &zone, Instant after, Instant until,
                                 std::size_t limit);
/// The days a report is about that is due on the day.
Period periodOf(const PeriodRule &rule, Day day);

}  // namespace xinglin
