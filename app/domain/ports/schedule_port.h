// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/schedule.h"

namespace xinglin {

/// Schedules of reports and what became of them. Writing needs a write session. What is saved carries the
/// version that was read (0: new) and comes back with the next one; conflict when somebody else was faster.
/// Ids are given here.
class SchedulePort
{
public:
    virtual ~SchedulePort() = default;

    /// By name.
    virtual Result<std::vector<Schedule>> schedules() = 0;
    virtual Result<Schedule> schedule(ScheduleId id) = 0;
    /// invalid: none has the name.
    virtual Result<ScheduleId> scheduleNamed(const QString &name) = 0;
    virtual Result<Schedule> saveSchedule(const Schedule &schedule) = 0;
    /// With its runs.
    virtual Status removeSchedule(ScheduleId id, std::int64_t version) = 0;

    /// Up to which instant due times have been seen to (they have a run, or need none). No matter of the
    /// version.
    virtual Result<Instant> settledUntil(ScheduleId id) = 0;
    virtual Status setSettledUntil(ScheduleId id, Instant instant) = 0;

    /// Of one schedule or (invalid) all, by due time, the newest first; with their files.
    virtual Result<std::vector<ScheduleRun>> runs(ScheduleId schedule, int limit) = 0;
    virtual Result<ScheduleRun> run(ScheduleRunId id) = 0;
    /// Those that wait, run, or are to be tried again, by due time, the oldest first.
    virtual Result<std::vector<ScheduleRun>> openRuns() = 0;
    /// All runs of the schedule that made files which are still there as far as is known, newest due first.
    virtual Result<std::vector<ScheduleRun>> runsWithFiles(ScheduleId schedule) = 0;
    /// The files are stored with it.
    virtual Result<ScheduleRun> saveRun(const ScheduleRun &run) = 0;
};

}  // namespace xinglin
