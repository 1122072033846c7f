// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_document.h"

#include "reports/builders/report_words.h"
#include "reports/jobs/report_fetch.h"
#include "reports/jobs/report_material.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

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
    if (const QJsonValue state = parameters[QLatin1String("state_at_ms")]; state.isDouble())
        request.stateAt = Instant(state.toInteger());
    request.templateKey = parameters[QLatin1String("template")].toString();
    request.templateVersion = parameters[QLatin1String("template_version")].toInt();
    return request;
}

Result<Document> reportDocument(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                const SubjectInfo &subject, const WorkspaceInfo &info,
                                const CancelToken &cancel)
{
    const auto material = fetchMaterial(workspace, actor, request, subject, info, cancel);
    if (!material)
        return fail(material.error());
    ReportSetting setting = settingOf(info, request.language, request.period);
    setting.parameters = reportParameters(request, subject);
    if (const auto *devices = std::get_if<DeviceReportData>(&*material))
        setting.parameters.insert(QStringLiteral("state_at_ms"), qint64{devices->record->stateAt.ms()});
    setting.plan = request.plan;
    Document document = builtFrom(setting, *material);
    sealDocument(document, *setting.texts);
    return document;
}

}  // namespace xinglin
