// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device_record.h"
#include "reports/builders/report_data.h"

namespace xinglin {

/// What the device report is given.
struct DeviceReportData
{
    ReportSubject subject;
    Result<DeviceRecord> record;
    Result<DeviceRecord> previous = {};     ///< the period before; only its bindings and events are used
    Result<DeviceRecord> yearEarlier = {};  ///< the same period last year
    Day dataFrom;                           ///< the workspace's first day with data
    bool named = true;                      ///< people appear with their names; else by code

    /// The record of another period, when it can be compared with: the whole of it lies where the workspace
    /// has data, and enough people are in it.
    const DeviceRecord *comparable(const Result<DeviceRecord> &other) const
    {
        return other && !other->suppressed && dataFrom.isValid() && other->days.first >= dataFrom ? &*other
                                                                                                  : nullptr;
    }
};

}  // namespace xinglin
