// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/unit_record.h"
#include "core/cancel.h"
#include "domain/ports/store.h"
#include "workspace/context.h"
#include "workspace/small_groups.h"

namespace xinglin {

/// Everything analyses of the unit (invalid: all roots) read over the days, which are compared with the
/// others, from one snapshot, as the reader may see it. notFound: no such unit.
Result<UnitRecord> readUnitRecord(StoreSession &session, const Context &context, UnitId unit,
                                  const DayRange &days, const DayRange &compared, Reader reader,
                                  const CancelToken &cancel);

}  // namespace xinglin
