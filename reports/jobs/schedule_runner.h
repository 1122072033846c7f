// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"
#include "workspace/schedules/schedule_requests.h"

#include <functional>

namespace xinglin {

/// What is to be run.
struct ScheduleTask
{
    QString name;            ///< this one (by name or id), due or not; empty: all that is due
    Instant until;           ///< due up to then, as if it were then; invalid: now
    bool triesAgain = true;  ///< what failed is tried again whether its rest is over or not
    bool waits = true;       ///< for another program that runs schedules; else nothing is done then
    std::function<void(const ScheduleRun &)> ended =
        {};  ///< told of each that ended; from the calling thread
};

/// Makes the reports that are due, the oldest first, and enters into the book how each ended: made, no data,
/// or failed with the reason. Of several programs one works at a time: it holds `schedules.lock` in the
/// workspace's folder, so that what a killed one left is taken up at once; each run is claimed in the store
/// besides. Waits; not for the GUI thread. The runs that ended, in their order; an error only when nothing
/// could be asked.
Result<std::vector<ScheduleRun>> runSchedules(Workspace &workspace, const Actor &actor,
                                              const ScheduleTask &task, const CancelToken &cancel);

/// Whom reports of the kind can be about in a schedule, which is of a unit; the first is the usual one.
std::vector<ReportEach> scheduledEaches(ReportKind kind);

}  // namespace xinglin
