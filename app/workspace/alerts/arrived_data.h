// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/evaluation_port.h"
#include "domain/ports/store.h"
#include "domain/work_order.h"
#include "vitals/device_rows.h"

#include <map>
#include <vector>

namespace xinglin {

/// What came in and is evaluated together: of one origin, in order of arrival, of bounded size.
struct ArrivedData
{
    OrderOrigin origin = OrderOrigin::live;
    std::vector<std::int64_t> entries;                 ///< of the journal
    std::map<std::int32_t, DeviceRows> devices;        ///< by dense index, rows by time
    std::vector<EvaluationPort::WaitingEvent> events;  ///< in order of arrival

    bool isEmpty() const { return entries.empty() && events.empty(); }
};

OrderOrigin originOf(ImportMode mode);

/// The earliest of what waits. Events go with the values of their import: not before those of their device
/// were told that are older.
Result<ArrivedData> readArrived(StoreSession &session);

}  // namespace xinglin
