// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/organisation.h"
#include "storage/database.h"

#include <vector>

namespace xinglin {

/// Derives every unit's dated ancestors anew from the edges (rows of depth 1) and the units' lives, and names
/// the units whose stored rows differ.
Result<std::vector<UnitId>> unitsWithWrongAncestors(Database &database);

}  // namespace xinglin
