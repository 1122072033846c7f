// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/document/document_seal.h"

#include "reports/document/document_json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace xinglin {
namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace

QString DocumentSeal::shown(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex().left(12));
}

QString SealMark::text() const
{
    return QStringLiteral("%1%2:%3:%4").arg(QString::fromLatin1(prefix()), subject, parameters, data);
}

std::optional<SealMark> SealMark::parse(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral("^%1((?:unit|person):[0-9]{1,19}):([0-9a-f]{64}):([0-9a-f]{64})")
            .arg(QString::fromLatin1(prefix())));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(bytes));
    if (!match.hasMatch())
        return std::nullopt;
    return SealMark{match.captured(1), match.captured(2), match.captured(3)};
}

QString sealMark(const Document &document)
{
    if (!document.seal)
        return QString();
    return SealMark{document.parameters[QLatin1String("subject")].toString(),
                    QString::fromLatin1(document.seal->parameters.toHex()),
                    QString::fromLatin1(document.seal->data.toHex())}
        .text();
}

DocumentSeal sealOf(const Document &document)
{
    DocumentSeal seal;
    seal.parameters = digestOf(textOf(document.parameters));
    const QByteArray dataState = document.dataStateWords.toUtf8();
    QCryptographicHash all(QCryptographicHash::Sha256), chapter(QCryptographicHash::Sha256);
    QString title;
    const auto close = [&] {
        seal.chapters.push_back({title, chapter.result()});
        all.addData(seal.chapters.back().digest);
        chapter.reset();
    };
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block); heading && heading->level == 1) {
            close();
            title = heading->text;
        }
        QByteArray text = textOf(blockJson(block));
        if (!dataState.isEmpty())
            text.replace(dataState, QByteArray());
        chapter.addData(text);
    }
    close();
    seal.data = all.result();
    return seal;
}

}  // namespace xinglin
