// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/schedule_outlook.h"

#include "reports/jobs/report_fetch.h"
#include "workspace/schedules/schedule_desk.h"

namespace xinglin {

bool isFailing(const ScheduleRow &row)
{
    return row.schedule.enabled && row.last && row.last->state == ScheduleRun::State::failed;
}

Result<ScheduleOutlook> lookAhead(Workspace &workspace, const Actor &actor)
{
    ScheduleDesk &desk = workspace.schedules();
    const auto info = awaited(workspace.info(actor));
    if (!info)
        return fail(info.error());
    const auto open = awaited(desk.due(actor, info->now));
    if (!open)
        return fail(open.error());
    const auto rows = awaited(desk.schedules(actor));
    if (!rows)
        return fail(rows.error());
    ScheduleOutlook outlook;
    outlook.now = info->now;
    const auto sooner = [&outlook](Instant at) {
        if (at.isValid() && (!outlook.next.isValid() || at < outlook.next))
            outlook.next = at;
    };
    for (const ScheduleRun &run : *open) {
        const bool rests = run.nextTry.isValid() && run.nextTry > info->now;
        outlook.ready += rests ? 0 : 1;
        if (rests)
            sooner(run.nextTry);
    }
    for (const ScheduleRow &row : *rows) {
        outlook.names[row.schedule.id] = row.schedule.name;
        outlook.failed += isFailing(row) ? 1 : 0;
        sooner(row.next);
    }
    return outlook;
}

}  // namespace xinglin
