// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"
#include "reports/jobs/report_job.h"

namespace xinglin {

QString subjectText(const SubjectId &id);

/// What a report was asked for, as its JSON, its audit entry and its seal carry it.
QJsonObject reportParameters(const ReportRequest &request, const SubjectInfo &subject);

/// The way back: kind, subject, period, language, names and template, which is not looked up. Fails with
/// invalidData on parameters that no report of this version has.
Result<ReportRequest> requestOfParameters(const QJsonObject &parameters);

/// Asks the workspace for all that the report needs and builds it, sealed. What the report stands on must be
/// there, or there is no report; a lesser part that failed is told in it. Waits; any thread but the GUI's,
/// several at a time.
Result<Document> reportDocument(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                const SubjectInfo &subject, const WorkspaceInfo &info,
                                const CancelToken &cancel);

}  // namespace xinglin
