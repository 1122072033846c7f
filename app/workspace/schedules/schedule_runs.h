// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/schedules/schedule_requests.h"

// The book of the runs of schedules (see ScheduleDesk). Synchronous, any thread.
namespace xinglin::schedules {

/// How long a run may be silent before others take whoever makes it for dead.
inline constexpr std::int64_t kLeaseMs = 120'000;

/// Enters what fell due into the book. Of due times that ask for the same days only the newest counts. Of
/// each schedule at most `catchUp` periods are open; of more the newest, the rest is entered as skipped. A
/// paused schedule falls due never.
Result<std::vector<ScheduleRun>> planDue(Context &context, const Actor &actor, Instant until);
Result<ScheduleRun> requestRun(Context &context, const Actor &actor, ScheduleId id, Instant at);
Result<ScheduleRun> claim(Context &context, const Actor &actor, const ScheduleRun &run, Takeover takeover);
Result<ScheduleRun> renew(Context &context, const Actor &actor, const ScheduleRun &run,
                          const std::vector<ScheduleFile> &files);
Result<ScheduleRun> finish(Context &context, const Actor &actor, const ScheduleRun &run,
                           const RunEnding &ending);
Result<std::vector<ScheduleRun>> history(Context &context, const Actor &actor, ScheduleId id, int limit);
Result<std::vector<ScheduleRun>> withFiles(Context &context, const Actor &actor, ScheduleId id);
Result<ScheduleRun> enterFiles(Context &context, const Actor &actor, const ScheduleRun &run,
                               const std::vector<ScheduleFile> &files);

}  // namespace xinglin::schedules
