// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/schedule_port.h"
#include "storage/database.h"

namespace xinglin {

/// SchedulePort on SQLite.
class SqliteSchedules final : public SchedulePort
{
public:
    explicit SqliteSchedules(Database &database)
        : m_database(database)
    {}

    Result<std::vector<Schedule>> schedules() override;
    Result<Schedule> schedule(ScheduleId id) override;
    Result<ScheduleId> scheduleNamed(const QString &name) override;
    Result<Schedule> saveSchedule(const Schedule &schedule) override;
    Status removeSchedule(ScheduleId id, std::int64_t version) override;
    Result<Instant> settledUntil(ScheduleId id) override;
    Status setSettledUntil(ScheduleId id, Instant instant) override;
    Result<std::vector<ScheduleRun>> runs(ScheduleId schedule, int limit) override;
    Result<ScheduleRun> run(ScheduleRunId id) override;
    Result<std::vector<ScheduleRun>> openRuns() override;
    Result<std::vector<ScheduleRun>> runsWithFiles(ScheduleId schedule) override;
    Result<ScheduleRun> saveRun(const ScheduleRun &run) override;

private:
    Result<std::vector<ScheduleRun>> runsOf(Statement rows);
    Result<std::vector<ScheduleFile>> filesOf(ScheduleRunId run);
    Status saveFiles(const ScheduleRun &run);
    /// conflict when the statement before changed nothing.
    Status changed(const Status &done);

    Database &m_database;
};

}  // namespace xinglin
