// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedule.h"

// What can be asked about schedules of reports, and what comes back: plain values.
namespace xinglin {

namespace schedule_limits {
inline constexpr int kMostKept = 1000;    ///< periods whose files stay
inline constexpr int kMostCaughtUp = 60;  ///< missed periods that are made up
}  // namespace schedule_limits

/// A schedule with what a list shows of it.
struct ScheduleRow
{
    Schedule schedule;
    QString unitCode;
    BilingualText unitName;           ///< a unit that is closed keeps the name it had last
    BilingualText templateName;       ///< empty: it has none, or it was removed
    Instant next;                     ///< the next due time; invalid while paused
    Period nextPeriod;                ///< what it will be about
    std::optional<ScheduleRun> last;  ///< the newest that is no more to come
    int open = 0;                     ///< runs that wait, run or are to be tried again
};

/// How a run ended.
struct RunEnding
{
    ScheduleRun::State state =
        ScheduleRun::State::made;     ///< made, withheld, noData, failed; waiting: put back
    QString errorCode;                ///< errorName()
    QString error;                    ///< for people
    std::vector<ScheduleFile> files;  ///< those that stand in the folder now
};

/// Whose running runs may be taken from them.
enum class Takeover {
    expired,  ///< of those whose lease has run out
    any,      ///< of everybody: the caller knows that they have died (it holds the lock they held)
};

}  // namespace xinglin
