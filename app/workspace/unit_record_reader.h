// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/unit_record.h"
#include "core/cancel.h"
#include "domain/ports/store.h"
#include "workspace/context.h"
#include "workspace/small_groups.h"

namespace xinglin {

/// Everything analyses of the unit (invalid: all roots) read over the days, from one snapshot, as the reader
/// may see it. notFound: no such unit.
Result<UnitRecord> readUnitRecord(StoreSession &session, const Context &context, UnitId unit,
                                  const DayRange &days, Reader reader, const CancelToken &cancel);

}  // namespace xinglin
