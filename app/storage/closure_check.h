// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/organisation.h"
#include "storage/database.h"

#include <vector>

namespace xinglin {

/// Names the units whose stored ancestors do not follow from their own life and their parents' ancestors.
Result<std::vector<UnitId>> unitsWithWrongAncestors(Database &database);

}  // namespace xinglin
