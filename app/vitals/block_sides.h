// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/device_day.h"

namespace xinglin {

/// Appends what a day block keeps beside times and values: sources and arrival flags as runs, conflicts,
/// sleep, day totals.
void writeSides(ByteBuffer &out, const DeviceDay &day);
/// Reads them into a day whose times are there already; false on damage.
bool readSides(Bytes bytes, DeviceDay &day);

}  // namespace xinglin
