// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_file_forms.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace xinglin {

QJsonObject toldFile(const ReportFile &file, const Terminal &terminal)
{
    if (!file.missingSigns.isEmpty())
        terminal.say(QCoreApplication::translate("Cli", "%1: no installed font has %2; boxes stand for them.")
                         .arg(QFileInfo(file.path).fileName(), file.missingSigns.join(QStringLiteral(", "))));
    return {{QStringLiteral("file"), file.path},
            {QStringLiteral("format"), reportFormatName(file.format)},
            {QStringLiteral("pages"), file.pages},
            {QStringLiteral("bytes"), file.bytes},
            {QStringLiteral("missing_signs"), QJsonArray::fromStringList(file.missingSigns)},
            {QStringLiteral("missing_font"),
             file.missingFont.isEmpty() ? QJsonValue() : QJsonValue(file.missingFont)},
            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}};
}

void tellType(const ReportOutcome &outcome, const Terminal &terminal)
{
    if (const QString font = outcome.missingFont(); !font.isEmpty())
        terminal.say(missingFontText(font));
}

}  // namespace xinglin
