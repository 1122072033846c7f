// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// The alert operations report of a unit: what was opened, how fast it was answered, what wears people out.
Document alertReport(const ReportSetting &setting, const AlertReportData &data);

}  // namespace xinglin
