// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

// What can be asked about watches and who wears them (see Workspace). Synchronous, any thread.
namespace xinglin::devices {

/// Watches worn now in the unit's subtree; of an invalid unit: all, also those nobody wears.
Result<std::vector<DeviceRow>> devices(Context &context, const Actor &actor, UnitId unit);
/// Bindings of one device; with an empty serial number: of all watches.
Result<std::vector<BindingRow>> bindings(Context &context, const Actor &actor, const QString &serial);
/// Binds or corrects, also in the past. A device nobody heard of yet is made. An invalid person leaves the
/// device unassigned over the time; the binding that comes back is invalid then.
Result<Binding> bind(Context &context, const Actor &actor, const QString &serial, PersonId person,
                     const TimeRange &time);

}  // namespace xinglin::devices
