// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_material.h"

#include "reports/builders/alert_report.h"
#include "reports/builders/caption_numbers.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/device_report.h"
#include "reports/builders/glossary.h"
#include "reports/builders/hand_over_report.h"
#include "reports/builders/personal_report.h"
#include "reports/builders/quality_report.h"
#include "reports/jobs/hand_over_job.h"
#include "reports/jobs/report_fetch.h"

namespace xinglin {
namespace {

/// The data, unless what they stand on could not be had.
template <typename Data, typename Part>
Result<ReportMaterial> standingOn(Result<Part> Data::*part, Data data)
{
    if (!(data.*part))
        return fail((data.*part).error());
    return ReportMaterial(std::move(data));
}

struct Builder
{
    const ReportSetting &setting;

    Document operator()(const ComprehensiveData &data) const { return comprehensiveReport(setting, data); }
    Document operator()(const PersonalData &data) const { return personalReport(setting, data); }
    Document operator()(const AlertReportData &data) const { return alertReport(setting, data); }
    Document operator()(const QualityReportData &data) const { return qualityReport(setting, data); }
    Document operator()(const DeviceReportData &data) const { return deviceReport(setting, data); }
    Document operator()(const HandOverData &data) const { return handOverReport(setting, data); }
};

}  // namespace

Result<ReportMaterial> fetchMaterial(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                     const SubjectInfo &subject, const WorkspaceInfo &info,
                                     const CancelToken &cancel)
{
    const Period &period = request.period;
    switch (request.kind) {
    case ReportKind::personal:
        return standingOn(&PersonalData::figures,
                          fetchPersonal(workspace, actor, info, subject, period, request.named, cancel));
    case ReportKind::alerts:
        return standingOn(&AlertReportData::numbers, fetchAlerts(workspace, actor, info, subject, period));
    case ReportKind::quality:
        return standingOn(&QualityReportData::quality,
                          fetchQuality(workspace, actor, info, subject, period, request.named));
    case ReportKind::devices:
        return standingOn(&DeviceReportData::record, fetchDevices(workspace, actor, info, subject, period,
                                                                  request.stateAt, request.named));
    case ReportKind::handOver: {
        auto data = fetchHandOver(workspace, actor, subject.id.unit, request.language, request.named);
        return data ? Result<ReportMaterial>(*std::move(data)) : fail(data.error());
    }
    case ReportKind::comprehensive: break;
    }
    return standingOn(&ComprehensiveData::figures,
                      fetchComprehensive(workspace, actor, info, subject, period, request.named, cancel));
}

Document builtFrom(const ReportSetting &setting, const ReportMaterial &material)
{
    Document document = std::visit(Builder{setting}, material);
    fillGlossary(document, *setting.texts);
    numberCaptions(document, *setting.texts);
    return document;
}

}  // namespace xinglin
