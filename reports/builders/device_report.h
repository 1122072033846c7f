// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/device_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// The watches of a unit: stock, silence, battery and firmware as last told, who wore them over the period,
/// what they reported. What no device told is "not told", never guessed. A group too small to be shown says
/// only that.
Document deviceReport(const ReportSetting &setting, const DeviceReportData &data);

}  // namespace xinglin
