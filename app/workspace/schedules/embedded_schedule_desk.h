// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/door_calls.h"
#include "workspace/schedules/schedule_desk.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedScheduleDesk final : public ScheduleDesk
{
    Q_OBJECT

public:
    explicit EmbeddedScheduleDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

    Answer<std::vector<ScheduleRow>> schedules(const Actor &actor) override;
    Answer<ScheduleRow> schedule(const Actor &actor, const QString &nameOrId) override;
    Answer<Schedule> save(const Actor &actor, const Schedule &schedule) override;
    Answer<Schedule> setEnabled(const Actor &actor, ScheduleId id, std::int64_t version,
                                bool enabled) override;
    Answer<void> remove(const Actor &actor, ScheduleId id, std::int64_t version) override;
    Answer<std::vector<ScheduleRun>> history(const Actor &actor, ScheduleId id, int limit) override;
    Answer<std::vector<ScheduleRun>> due(const Actor &actor, Instant until) override;
    Answer<ScheduleRun> request(const Actor &actor, ScheduleId id, Instant at) override;
    Answer<ScheduleRun> claim(const Actor &actor, const ScheduleRun &run, Takeover takeover) override;
    Answer<ScheduleRun> renew(const Actor &actor, const ScheduleRun &run,
                              const std::vector<ScheduleFile> &files) override;
    Answer<ScheduleRun> finish(const Actor &actor, const ScheduleRun &run, const RunEnding &ending) override;
    Answer<std::vector<ScheduleRun>> withFiles(const Actor &actor, ScheduleId id) override;
    Answer<ScheduleRun> enterFiles(const Actor &actor, const ScheduleRun &run,
                                   const std::vector<ScheduleFile> &files) override;

private:
    DoorCalls &m_calls;
};

}  // namespace xinglin
