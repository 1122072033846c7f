// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/ports/store.h"
#include "storage/database.h"

#include <vector>

namespace xinglin {

/// Checks one snapshot of a store: SQLite's own structure, foreign keys, the closure table against the edges
/// it follows from, overlapping bindings and memberships, counters, the audit chain. Findings are what is
/// wrong; failures are what kept it from looking (cancelled, io).
Result<std::vector<CheckFinding>> checkStore(Database &database, const Progress &progress,
                                             const CancelToken &cancel);

}  // namespace xinglin
