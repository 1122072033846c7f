// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/schedules/schedule_requests.h"

// Schedules of reports (see ScheduleDesk). Synchronous, any thread. A change is one write together with its
// audit entry, which holds ids, rules and digests, never a name or a folder.
namespace xinglin::schedules {

Result<std::vector<ScheduleRow>> schedules(Context &context, const Actor &actor);
Result<ScheduleRow> schedule(Context &context, const Actor &actor, const QString &nameOrId);
Result<Schedule> save(Context &context, const Actor &actor, const Schedule &schedule);
Result<Schedule> setEnabled(Context &context, const Actor &actor, ScheduleId id, std::int64_t version,
                            bool enabled);
Status remove(Context &context, const Actor &actor, ScheduleId id, std::int64_t version);

}  // namespace xinglin::schedules
