// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"
#include "analysis/unit/recorded_order.h"
#include "core/zone.h"

#include <vector>

namespace xinglin {

/// Work orders from a table, one a row. `opened` must be there; all other columns may be missing:
/// id, person, rule, severity (0..3, P0..P2, info), opened, acknowledged, closed, verdict (true, false or
/// empty), reason, occurrences, deviation, nights, quality, at_night, learning (0/1, true/false).
/// Times: ISO 8601, without an offset in the zone, or seconds or milliseconds since 1970. invalidData names
/// row and column.
Result<std::vector<RecordedOrder>> readOrders(const PlainTable &table, const Zone &zone);

}  // namespace xinglin
