// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_file_forms.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace xinglin {

QJsonObject jsonOfFile(const ReportFile &file)
{
    return {{QStringLiteral("file"), file.path},
            {QStringLiteral("format"), reportFormatName(file.format)},
            {QStringLiteral("pages"), file.pages},
            {QStringLiteral("bytes"), file.bytes},
            {QStringLiteral("missing_signs"), QJsonArray::fromStringList(file.missingSigns)},
            {QStringLiteral("missing_font"),
             file.missingFont.isEmpty() ? QJsonValue() : QJsonValue(file.missingFont)},
            {QStringLiteral("unshaped_scripts"), QJsonArray::fromStringList(file.unshapedScripts)},
            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}};
}

void tellType(const ReportOutcome &outcome, const Terminal &terminal)
{
    QSet<QString> told;  // the pictures of a report lack the same
    for (const ReportFile &file : outcome.files) {
        const QString signs = file.missingSigns.join(QStringLiteral(", "));
        const QString about = file.subject.code + QLatin1Char('\n') + signs;
        if (signs.isEmpty() || told.contains(about))
            continue;
        told.insert(about);
        terminal.say(QCoreApplication::translate("Cli", "%1: no installed font has %2; boxes stand for them.")
                         .arg(QFileInfo(file.path).fileName(), signs));
    }
    if (const QString font = outcome.missingFont(); !font.isEmpty())
        terminal.say(missingFontText(font));
    if (const QStringList scripts = outcome.unshapedScripts(); !scripts.isEmpty())
        terminal.say(unshapedScriptsText(scripts));
}

}  // namespace xinglin
