// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/schedules/schedule_desk.h"

#include <QFuture>

#include <algorithm>

namespace xinglin::test {

/// Schedules in memory: what is saved is listed; nothing falls due.
class CannedScheduleDesk final : public ScheduleDesk
{
    Q_OBJECT

public:
    using ScheduleDesk::ScheduleDesk;

    std::vector<ScheduleRow> rows;
    std::vector<ScheduleRun> runs;
    std::optional<Error> error;      ///< of schedules()
    std::optional<Error> saveError;  ///< of save()

    Answer<std::vector<ScheduleRow>> schedules(const Actor &) override
    {
        return error ? told<std::vector<ScheduleRow>>(fail(*error)) : told<std::vector<ScheduleRow>>(rows);
    }
    Answer<ScheduleRow> schedule(const Actor &, const QString &nameOrId) override
    {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const ScheduleRow &each) {
            return each.schedule.name == nameOrId || each.schedule.id.text() == nameOrId;
        });
        return row == rows.end() ? told<ScheduleRow>(fail(ErrorCode::notFound, QString()))
                                 : told<ScheduleRow>(*row);
    }
    Answer<Schedule> save(const Actor &, const Schedule &schedule) override
    {
        if (saveError)
            return told<Schedule>(fail(*saveError));
        Schedule saved = schedule;
        const bool isNew = saved.version++ == 0;
        if (isNew) {
            saved.id = ScheduleId(static_cast<std::int64_t>(rows.size()) + 1);
            rows.push_back({});
            rows.back().unitName = {QStringLiteral("一矿"), QStringLiteral("Mine 1")};
            rows.back().schedule.id = saved.id;
        }
        for (ScheduleRow &row : rows) {
            if (row.schedule.id == saved.id)
                row.schedule = saved;
        }
        Q_EMIT changed();
        return told<Schedule>(saved);
    }
    Answer<Schedule> setEnabled(const Actor &actor, ScheduleId id, std::int64_t, bool enabled) override
    {
        for (const ScheduleRow &row : rows) {
            Schedule schedule = row.schedule;
            schedule.enabled = enabled;
            if (schedule.id == id)
                return save(actor, schedule);
        }
        return told<Schedule>(fail(ErrorCode::notFound, QString()));
    }
    Answer<void> remove(const Actor &, ScheduleId id, std::int64_t) override
    {
        std::erase_if(rows, [&](const ScheduleRow &row) { return row.schedule.id == id; });
        Q_EMIT changed();
        return told<void>({});
    }
    Answer<std::vector<ScheduleRun>> history(const Actor &, ScheduleId, int) override
    {
        return told<std::vector<ScheduleRun>>(runs);
    }
    Answer<std::vector<ScheduleRun>> due(const Actor &, Instant) override
    {
        return told<std::vector<ScheduleRun>>({});
    }
    Answer<ScheduleRun> request(const Actor &, ScheduleId id, Instant) override
    {
        ScheduleRun run;
        run.schedule = id;
        return told<ScheduleRun>(run);
    }
    Answer<ScheduleRun> claim(const Actor &, const ScheduleRun &run, Takeover) override
    {
        return told<ScheduleRun>(run);
    }
    Answer<ScheduleRun> renew(const Actor &, const ScheduleRun &run,
                              const std::vector<ScheduleFile> &) override
    {
        return told<ScheduleRun>(run);
    }
    Answer<ScheduleRun> finish(const Actor &, const ScheduleRun &run, const RunEnding &) override
    {
        return told<ScheduleRun>(run);
    }
    Answer<std::vector<ScheduleRun>> withFiles(const Actor &, ScheduleId) override
    {
        return told<std::vector<ScheduleRun>>({});
    }
    Answer<ScheduleRun> enterFiles(const Actor &, const ScheduleRun &run,
                                   const std::vector<ScheduleFile> &) override
    {
        return told<ScheduleRun>(run);
    }

private:
    template <typename T>
    static Answer<T> told(Result<T> answer)
    {
        return QtFuture::makeReadyFuture<Result<T>>(std::move(answer));
    }
};

}  // namespace xinglin::test
