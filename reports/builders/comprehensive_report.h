// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// The report on a unit that managers send: summary with what to act on, data quality, scores, vitals, risk
/// hints, a fair comparison of the sub-units, methods, appendix. A part that failed says so; an empty period
/// says "no data"; a group too small to be shown says only that.
Document comprehensiveReport(const ReportSetting &setting, const ComprehensiveData &data);

}  // namespace xinglin
