// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"

#include "analysis/figures_json.h"
#include "core/printed_number.h"
#include "domain/metric.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace xinglin {

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QString textOf(const std::optional<double> &value, int decimals)
{
    return value ? QString::number(roundedTo(*value, decimals), 'f', decimals) : QStringLiteral("-");
}

QString withheldText()
{
    return QCoreApplication::translate(
        "Cli", "Withheld: fewer than five people, or figures that would tell of so few.");
}

QString percentOf(const std::optional<double> &share)
{
    return share ? QString::number(roundedTo(*share * 100.0, 1), 'f', 1) + QLatin1Char('%')
                 : QStringLiteral("-");
}

QJsonObject jsonOf(const SubjectInfo &subject, Language language)
{
    const bool isUnit = subject.id.kind == SubjectId::Kind::unit;
    return {{QStringLiteral("kind"), isUnit ? QStringLiteral("unit") : QStringLiteral("person")},
            {QStringLiteral("id"), isUnit ? subject.id.unit.text() : subject.id.person.text()},
            {QStringLiteral("code"), subject.code},
            {QStringLiteral("name"), subject.name.in(language)}};
}

QJsonObject jsonOf(const SubjectFigures &figures, const SubjectInfo &subject, const WorkspaceInfo &info,
                   Language language)
{
    const bool isUnit = subject.id.kind == SubjectId::Kind::unit;
    const SubjectLabel label{isUnit ? QStringLiteral("unit") : QStringLiteral("person"),
                             isUnit ? subject.id.unit.text() : subject.id.person.text(), subject.code,
                             subject.name.in(language)};
    QJsonObject json = figuresJson(label, figures, MetricDictionary::builtIn(), info.zone.name());
    if (info.demo)
        json[QStringLiteral("demo")] = true;
    return json;
}

QJsonObject jsonOf(const ImportReport &report)
{
    QJsonArray files;
    for (const ImportFileReport &file : report.files) {
        QJsonArray rejections;
        for (const RecordRejection &rejection : file.rejections)
            rejections.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(rejection.line)},
                                          {QStringLiteral("reason"), rejectionName(rejection.reason)},
                                          {QStringLiteral("text"), rejection.text}});
        QJsonObject json{{QStringLiteral("file"), file.file},
                         {QStringLiteral("kind"), file.kind},
                         {QStringLiteral("records"), static_cast<qint64>(file.records)},
                         {QStringLiteral("accepted"), static_cast<qint64>(file.accepted)},
                         {QStringLiteral("duplicate"), static_cast<qint64>(file.duplicate)},
                         {QStringLiteral("rejected"), static_cast<qint64>(file.rejected)},
                         {QStringLiteral("values"), static_cast<qint64>(file.values)},
                         {QStringLiteral("rejections"), rejections},
                         {QStringLiteral("committed"), file.committed}};
        if (!file.note.isEmpty())
            json[QStringLiteral("note")] = file.note;
        if (file.error)
            json[QStringLiteral("error")] = QJsonObject{{QStringLiteral("code"), errorName(file.error->code)},
                                                        {QStringLiteral("text"), file.error->message}};
        files.append(json);
    }
    QJsonObject json{{QStringLiteral("files"), files}, {QStringLiteral("seconds"), report.seconds}};
    if (report.dryRun)
        json[QStringLiteral("dry_run")] = true;
    return json;
}

QJsonObject jsonOf(const CheckReport &report)
{
    QJsonArray findings;
    for (const CheckFinding &finding : report.findings)
        findings.append(QJsonObject{{QStringLiteral("place"), finding.place},
                                    {QStringLiteral("text"), finding.text},
                                    {QStringLiteral("advice"), finding.advice}});
    return {{QStringLiteral("ok"), report.findings.empty()},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("blocks"), static_cast<qint64>(report.blocks)},
            {QStringLiteral("summaries"), static_cast<qint64>(report.summaries)},
            {QStringLiteral("roll_ups"), static_cast<qint64>(report.rollUps)},
            {QStringLiteral("audit_entries"), static_cast<qint64>(report.auditEntries)}};
}

}  // namespace xinglin
