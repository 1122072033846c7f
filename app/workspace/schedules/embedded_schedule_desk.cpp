// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/schedules/embedded_schedule_desk.h"

#include "workspace/schedules/schedule_runs.h"
#include "workspace/schedules/schedule_use_cases.h"

namespace xinglin {

ScheduleDesk::Answer<std::vector<ScheduleRow>> EmbeddedScheduleDesk::schedules(const Actor &actor)
{
    return m_calls.ask<std::vector<ScheduleRow>>(
        [actor](Context &context) { return xinglin::schedules::schedules(context, actor); });
}

ScheduleDesk::Answer<ScheduleRow> EmbeddedScheduleDesk::schedule(const Actor &actor, const QString &nameOrId)
{
    return m_calls.ask<ScheduleRow>([actor, nameOrId](Context &context) {
        return xinglin::schedules::schedule(context, actor, nameOrId);
    });
}

ScheduleDesk::Answer<Schedule> EmbeddedScheduleDesk::save(const Actor &actor, const Schedule &schedule)
{
    return m_calls.ask<Schedule>(
        [actor, schedule](Context &context) { return xinglin::schedules::save(context, actor, schedule); });
}

ScheduleDesk::Answer<Schedule> EmbeddedScheduleDesk::setEnabled(const Actor &actor, ScheduleId id,
                                                                std::int64_t version, bool enabled)
{
    return m_calls.ask<Schedule>([actor, id, version, enabled](Context &context) {
        return xinglin::schedules::setEnabled(context, actor, id, version, enabled);
    });
}

ScheduleDesk::Answer<void> EmbeddedScheduleDesk::remove(const Actor &actor, ScheduleId id,
                                                        std::int64_t version)
{
    return m_calls.ask<void>([actor, id, version](Context &context) {
        return xinglin::schedules::remove(context, actor, id, version);
    });
}

ScheduleDesk::Answer<std::vector<ScheduleRun>> EmbeddedScheduleDesk::history(const Actor &actor,
                                                                             ScheduleId id, int limit)
{
    return m_calls.ask<std::vector<ScheduleRun>>([actor, id, limit](Context &context) {
        return xinglin::schedules::history(context, actor, id, limit);
    });
}

ScheduleDesk::Answer<std::vector<ScheduleRun>> EmbeddedScheduleDesk::due(const Actor &actor, Instant until)
{
    return m_calls.ask<std::vector<ScheduleRun>>(
        [actor, until](Context &context) { return xinglin::schedules::planDue(context, actor, until); });
}

ScheduleDesk::Answer<ScheduleRun> EmbeddedScheduleDesk::request(const Actor &actor, ScheduleId id, Instant at)
{
    return m_calls.ask<ScheduleRun>(
        [actor, id, at](Context &context) { return xinglin::schedules::requestRun(context, actor, id, at); });
}

ScheduleDesk::Answer<ScheduleRun> EmbeddedScheduleDesk::claim(const Actor &actor, const ScheduleRun &run,
                                                              Takeover takeover)
{
    return m_calls.ask<ScheduleRun>([actor, run, takeover](Context &context) {
        return xinglin::schedules::claim(context, actor, run, takeover);
    });
}

ScheduleDesk::Answer<ScheduleRun> EmbeddedScheduleDesk::renew(const Actor &actor, const ScheduleRun &run,
                                                              const std::vector<ScheduleFile> &files)
{
    return m_calls.ask<ScheduleRun>([actor, run, files](Context &context) {
        return xinglin::schedules::renew(context, actor, run, files);
    });
}

ScheduleDesk::Answer<ScheduleRun> EmbeddedScheduleDesk::finish(const Actor &actor, const ScheduleRun &run,
                                                               const RunEnding &ending)
{
    return m_calls.ask<ScheduleRun>([actor, run, ending](Context &context) {
        return xinglin::schedules::finish(context, actor, run, ending);
    });
}

ScheduleDesk::Answer<std::vector<ScheduleRun>> EmbeddedScheduleDesk::withFiles(const Actor &actor,
                                                                               ScheduleId id)
{
    return m_calls.ask<std::vector<ScheduleRun>>(
        [actor, id](Context &context) { return xinglin::schedules::withFiles(context, actor, id); });
}

ScheduleDesk::Answer<ScheduleRun> EmbeddedScheduleDesk::enterFiles(const Actor &actor, const ScheduleRun &run,
                                                                   const std::vector<ScheduleFile> &files)
{
    return m_calls.ask<ScheduleRun>([actor, run, files](Context &context) {
        return xinglin::schedules::enterFiles(context, actor, run, files);
    });
}

}  // namespace xinglin
