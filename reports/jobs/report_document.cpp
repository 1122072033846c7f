// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_document.h"

#include "reports/builders/alert_report.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/device_report.h"
#include "reports/builders/hand_over_report.h"
#include "reports/builders/personal_report.h"
#include "reports/builders/quality_report.h"
#include "reports/builders/report_words.h"
#include "reports/jobs/hand_over_job.h"
#include "reports/jobs/report_fetch.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

/// The document, unless what it stands on could not be had.
template <typename Part>
Result<Document> standingOn(const Result<Part> &part, Document document)
{
    return part ? Result<Document>(std::move(document)) : fail(part.error());
}

Result<Document> handOverDocument(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                  const SubjectInfo &subject, const ReportSetting &setting)
{
    const auto data = fetchHandOver(workspace, actor, subject.id.unit, request.language, request.named);
    if (!data)
        return fail(data.error());
    return handOverReport(setting, *data);
}

Result<Document> builtDocument(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                               const SubjectInfo &subject, const WorkspaceInfo &info,
                               const ReportSetting &setting, const CancelToken &cancel)
{
    const Period &period = request.period;
    switch (request.kind) {
    case ReportKind::personal: {
        const auto data = fetchPersonal(workspace, actor, subject, period, request.named, cancel);
        return standingOn(data.figures, personalReport(setting, data));
    }
    case ReportKind::alerts: {
        const auto data = fetchAlerts(workspace, actor, subject, period);
        return standingOn(data.numbers, alertReport(setting, data));
    }
    case ReportKind::quality: {
        const auto data = fetchQuality(workspace, actor, info, subject, period, request.named);
        return standingOn(data.quality, qualityReport(setting, data));
    }
    case ReportKind::devices: {
        const auto data = fetchDevices(workspace, actor, info, subject, period, request.named);
        return standingOn(data.record, deviceReport(setting, data));
    }
    case ReportKind::handOver: return handOverDocument(workspace, actor, request, subject, setting);
    case ReportKind::comprehensive: break;
    }
    const auto data = fetchComprehensive(workspace, actor, subject, period, request.named, cancel);
    return standingOn(data.figures, comprehensiveReport(setting, data));
}

/// Invalid for any other text.
SubjectId subjectOfText(QStringView text)
{
    const QStringView number = text.sliced(text.indexOf(QLatin1Char(':')) + 1);
    if (text.startsWith(QLatin1String("unit:")))
        return SubjectId::of(UnitId::fromText(number));
    return SubjectId::of(PersonId::fromText(number));
}

}  // namespace

QString subjectText(const SubjectId &id)
{
    return id.kind == SubjectId::Kind::unit ? QStringLiteral("unit:") + id.unit.text()
                                            : QStringLiteral("person:") + id.person.text();
}

QJsonObject reportParameters(const ReportRequest &request, const SubjectInfo &subject)
{
    QJsonObject parameters{{QStringLiteral("kind"), reportKindName(request.kind)},
                           {QStringLiteral("subject"), subjectText(subject.id)},
                           {QStringLiteral("code"), subject.code},
                           {QStringLiteral("period"), request.period.text()},
                           {QStringLiteral("from"), request.period.days().first.text()},
                           {QStringLiteral("to"), request.period.days().last.text()},
                           {QStringLiteral("language"), languageCode(request.language)},
                           {QStringLiteral("named"), request.named}};
    if (request.plan) {
        parameters.insert(QStringLiteral("template"), request.plan->key);
        parameters.insert(QStringLiteral("template_version"), request.plan->version);
    }
    return parameters;
}

Result<ReportRequest> requestOfParameters(const QJsonObject &parameters)
{
    const auto kind = parseReportKind(parameters[QLatin1String("kind")].toString());
    const SubjectId subject = subjectOfText(parameters[QLatin1String("subject")].toString());
    const auto period = Period::parse(parameters[QLatin1String("period")].toString());
    const auto language = parseLanguage(parameters[QLatin1String("language")].toString());
    if (!kind || !subject.isValid() || !period || !language)
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate("ReportJob", "This version of Xinglin makes no such report."));
    ReportRequest request;
    request.kind = *kind;
    request.subject = subject;
    request.period = *period;
    request.language = *language;
    request.named = parameters[QLatin1String("named")].toBool();
    request.templateKey = parameters[QLatin1String("template")].toString();
    request.templateVersion = parameters[QLatin1String("template_version")].toInt();
    return request;
}

Result<Document> reportDocument(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                const SubjectInfo &subject, const WorkspaceInfo &info,
                                const CancelToken &cancel)
{
    ReportSetting setting = settingOf(info, request.language, request.period);
    setting.parameters = reportParameters(request, subject);
    setting.plan = request.plan;
    auto document = builtDocument(workspace, actor, request, subject, info, setting, cancel);
    if (document)
        sealDocument(*document, *setting.texts);
    return document;
}

}  // namespace xinglin
