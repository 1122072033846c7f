// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_clock.h"
#include "workspace/demo/demo_company.h"
#include "workspace/workspace.h"

namespace xinglin {

/// What the demo brought in.
struct DemoOutcome
{
    int files = 0;
    std::int64_t records = 0, accepted = 0, duplicate = 0, rejected = 0, values = 0;
};

/// Fills an empty workspace with the demo: writes its files into `folder` and imports them through the door,
/// the next one simulated while the last one is read, then waits until all figures are made. Files go once
/// they are read, unless they are to be kept. The last days are replayed: their orders open at their time.
/// With the workspace's clock in hand (it stands at the beginning of these days, see demoClockStart) officers
/// see to them as the days go by. Blocks; not for the GUI thread.
Result<DemoOutcome> fillWithDemo(Workspace &workspace, const Actor &actor, const DemoOptions &options,
                                 const QString &folder, bool keepFiles, const Progress &progress,
                                 const CancelToken &cancel, DemoClock *clock = nullptr);

/// Where the clock stands when a demo begins to be made.
Result<Instant> demoClockStart(const DemoOptions &options);
/// How far a demo's clock is ahead of the machine's: it starts just before the end of the last day.
Result<std::int64_t> demoClockShift(const DemoOptions &options, Instant now);

}  // namespace xinglin
