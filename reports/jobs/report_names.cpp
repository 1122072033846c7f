// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_job.h"

#include "reports/charts/scripts.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kReportKinds{ReportKind::comprehensive, ReportKind::personal, ReportKind::alerts,
                                  ReportKind::quality,       ReportKind::devices,  ReportKind::handOver};

}  // namespace

QStringList ReportOutcome::missingSigns() const
{
    QStringList signs;
    for (const ReportFile &file : files)
        signs += file.missingSigns;
    signs.removeDuplicates();
    return signs;
}

QString ReportOutcome::missingFont() const
{
    const auto found =
        std::ranges::find_if(files, [](const ReportFile &file) { return !file.missingFont.isEmpty(); });
    return found == files.end() ? QString() : found->missingFont;
}

QStringList ReportOutcome::unshapedScripts() const
{
    QStringList scripts;
    for (const ReportFile &file : files)
        scripts += file.unshapedScripts;
    scripts.sort();
    scripts.removeDuplicates();
    return scripts;
}

QString unshapedScriptsText(const QStringList &scripts)
{
    QStringList titles;
    for (const QString &script : scripts)
        titles += scriptTitle(script);
    return QCoreApplication::translate(
               "ReportJob", "Words in these scripts are set sign by sign from left to right, not as "
                            "they are written: %1.")
        .arg(titles.join(QCoreApplication::translate("ReportJob", ", ", "between names of scripts")));
}

QString withheldReportText()
{
    return QCoreApplication::translate("ReportJob", "The report is withheld: it says only that there are too "
                                                    "few people to be shown.");
}

QString missingFontText(const QString &family)
{
    return QCoreApplication::translate("ReportJob",
                                       "The font “%1” is not installed here, or cannot be embedded in a "
                                       "file; the standard fonts stand in for it.")
        .arg(family);
}

std::int64_t ReportOutcome::count(ReportResult::State state) const
{
    return std::ranges::count(results, state, &ReportResult::state);
}

QString reportKindName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::personal: return QStringLiteral("personal");
    case ReportKind::alerts: return QStringLiteral("alerts");
    case ReportKind::quality: return QStringLiteral("quality");
    case ReportKind::devices: return QStringLiteral("devices");
    case ReportKind::handOver: return QStringLiteral("handover");
    case ReportKind::comprehensive: break;
    }
    return QStringLiteral("comprehensive");
}

std::optional<ReportKind> parseReportKind(QStringView text)
{
    for (const ReportKind kind : kReportKinds) {
        if (text == reportKindName(kind))
            return kind;
    }
    return std::nullopt;
}

QStringList reportKindNames()
{
    QStringList names;
    for (const ReportKind kind : kReportKinds)
        names += reportKindName(kind);
    return names;
}

QString reportFormatName(ReportFormat format)
{
    switch (format) {
    case ReportFormat::pdf: return QStringLiteral("pdf");
    case ReportFormat::html: return QStringLiteral("html");
    case ReportFormat::xlsx: return QStringLiteral("xlsx");
    case ReportFormat::svg: return QStringLiteral("svg");
    case ReportFormat::png: return QStringLiteral("png");
    case ReportFormat::csv: return QStringLiteral("csv");
    case ReportFormat::json: return QStringLiteral("json");
    }
    return QString();
}

std::optional<ReportFormat> parseReportFormat(QStringView text)
{
    for (const ReportFormat format : reportFormats()) {
        if (text.compare(reportFormatName(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

const std::vector<ReportFormat> &reportFormats()
{
    static const std::vector<ReportFormat> formats{ReportFormat::pdf, ReportFormat::html, ReportFormat::xlsx,
                                                   ReportFormat::csv, ReportFormat::json, ReportFormat::svg,
                                                   ReportFormat::png};
    return formats;
}

QString reportFormatNames(const QString &separator)
{
    QStringList names;
    for (const ReportFormat format : reportFormats())
        names += reportFormatName(format);
    return names.join(separator);
}

QString reportFileName(const ReportRequest &request, const QString &subjectCode, ReportFormat format,
                       bool withDigest)
{
    constexpr qsizetype kLongestCode = 48;
    QString code = subjectCode.left(kLongestCode);
    if (!code.isEmpty() && code.back().isHighSurrogate())
        code.chop(1);
    for (QChar &c : code) {
        if (c.unicode() < 0x20 || QStringView(u"/\\:*?\"<>| ").contains(c))
            c = QLatin1Char('-');
    }
    // What a name cannot say is told by a digest, or two subjects would share a file.
    if (code != subjectCode || withDigest)
        code +=
            QLatin1Char('~') +
            QString::fromLatin1(
                QCryptographicHash::hash(subjectCode.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
    QString name =
        QStringLiteral("%1_%2_%3_%4")
            .arg(reportKindName(request.kind), code, request.period.text(), languageCode(request.language));
    if (!request.templateKey.isEmpty())
        name += QLatin1Char('_') + request.templateKey;
    return name + QLatin1Char('.') + reportFormatName(format);
}

}  // namespace xinglin
