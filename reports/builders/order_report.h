// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// Work orders as evidence: what fired, what was done by whom and when, and the audit entries that prove it.
/// Instants are printed with seconds in the workspace's zone.
Document orderReport(const ReportSetting &setting, const OrderReportData &data);

}  // namespace xinglin
