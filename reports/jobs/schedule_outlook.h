// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "workspace/schedules/schedule_requests.h"
#include "workspace/workspace.h"

#include <map>

namespace xinglin {

/// What whoever keeps schedules running must know to do so without looking all the time.
struct ScheduleOutlook
{
    Instant now;    ///< on the workspace's clock
    int ready = 0;  ///< runs that are to be made now, also those that another program may be making
    Instant next;   ///< when something falls due, or is to be tried again; invalid: never
    std::map<ScheduleId, QString> names;
    int failed = 0;  ///< schedules whose last run failed, see isFailing()
};

/// Goes on, and its newest run that is over failed.
bool isFailing(const ScheduleRow &row);

/// Enters what fell due into the book and looks ahead. Waits; not for the GUI thread.
Result<ScheduleOutlook> lookAhead(Workspace &workspace, const Actor &actor);

}  // namespace xinglin
