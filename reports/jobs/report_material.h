// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/builders/device_data.h"
#include "reports/builders/quality_data.h"
#include "reports/builders/report_data.h"
#include "reports/document/document.h"
#include "reports/jobs/report_job.h"

#include <variant>

namespace xinglin {

/// All that a report of one kind is built from.
using ReportMaterial = std::variant<ComprehensiveData, PersonalData, AlertReportData, QualityReportData,
                                    DeviceReportData, HandOverData>;

/// Asks the workspace for it. What the report stands on must be there, or there is no report: its error; a
/// lesser part that failed is told in the report. Waits; any thread but the GUI's, several at a time.
Result<ReportMaterial> fetchMaterial(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                     const SubjectInfo &subject, const WorkspaceInfo &info,
                                     const CancelToken &cancel);

Document builtFrom(const ReportSetting &setting, const ReportMaterial &material);

}  // namespace xinglin
