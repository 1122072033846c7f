// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/quality_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// What of a unit's data is there, what is fit to be used, and whom and which watches to look after. A group
/// too small to be shown says only that; a sub-unit whose figures could be had by subtraction is withheld
/// with it.
Document qualityReport(const ReportSetting &setting, const QualityReportData &data);

}  // namespace xinglin
