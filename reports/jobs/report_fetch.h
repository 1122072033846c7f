// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/builders/device_data.h"
#include "reports/builders/quality_data.h"
#include "reports/jobs/report_job.h"

namespace xinglin {

/// Asks the workspace for all that one report needs. The questions are put at once and answered side by side;
/// what fails stands in the data as a failure. Waits; not for the GUI thread.
ComprehensiveData fetchComprehensive(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                                     const SubjectInfo &subject, const Period &period, bool named,
                                     const CancelToken &cancel);
PersonalData fetchPersonal(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                           const SubjectInfo &subject, const Period &period, bool named,
                           const CancelToken &cancel);
AlertReportData fetchAlerts(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                            const SubjectInfo &subject, const Period &period);

QualityReportData fetchQuality(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                               const SubjectInfo &subject, const Period &period, bool named);

DeviceReportData fetchDevices(Workspace &workspace, const Actor &actor, const WorkspaceInfo &info,
                              const SubjectInfo &subject, const Period &period, Instant stateAt, bool named);

/// What every report about the workspace begins with; its parameters are still empty.
ReportSetting settingOf(const WorkspaceInfo &info, Language language, const Period &period);

/// The answer of a call through the door; cancelled when the door was closed before it came.
template <typename T>
Result<T> awaited(QFuture<Result<T>> answer)
{
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return fail(ErrorCode::cancelled, QString());
    return answer.result();
}

}  // namespace xinglin
