// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_company.h"
#include "workspace/workspace.h"

namespace xinglin {

/// Three shifts, the duty list of the last week and the next two (lead and deputy from the dispatch centre),
/// a medic at the mine, some absences, office hours at the head office, a service level of the mine. The
/// people and units must be there.
Status fillDuty(Workspace &workspace, const Actor &actor, const DemoOptions &options,
                const DemoCompany &company);

}  // namespace xinglin
