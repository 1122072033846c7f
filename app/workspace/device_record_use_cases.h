// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/audit.h"
#include "domain/device_record.h"
#include "workspace/context.h"
#include "workspace/small_groups.h"

namespace xinglin::devices {

/// The cost grows with the people and watches of the unit and with their events. Any thread. `stateAt`: whose
/// state is told, as a record told it before; invalid: see DeviceRecord. notFound: the unit never was; usage:
/// an invalid range.
Result<DeviceRecord> record(Context &context, const Actor &actor, UnitId unit, const DayRange &days,
                            Instant stateAt = {}, Reader reader = Reader::seesGroups);

}  // namespace xinglin::devices
