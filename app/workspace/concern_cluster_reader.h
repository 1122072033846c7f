// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/concerns.h"
#include "domain/org_tree.h"
#include "workspace/context.h"
#include "workspace/requests.h"

namespace xinglin {

/// Units below `scope` (invalid: the whole organisation) with more people far from their own usual for two
/// days or longer than their share elsewhere in `scope` explains by chance (see clusterChance), two at most,
/// the least likely first; of units that lie in each other only one, and none of too few people. `tree` is
/// that of `day`.
Result<std::vector<ConcernCluster>> clustersOf(StoreSession &session, const OrgTree &tree, UnitId scope,
                                               Day day, std::span<const RankedConcern> ranked);

}  // namespace xinglin
