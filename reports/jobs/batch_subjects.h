// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_each.h"
#include "workspace/workspace.h"

#include <vector>

namespace xinglin {

/// Whom the reports of a batch are about, by id and names: units in the order of the tree, people by code.
/// `each` is not `none`. notFound: nobody. Any thread but the GUI's; the workspace checks the actor's scope.
Result<std::vector<SubjectInfo>> batchSubjects(Workspace &workspace, const Actor &actor, UnitId unit,
                                               ReportEach each, Day lastDay);

}  // namespace xinglin
