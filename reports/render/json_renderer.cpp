// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"

#include "core/version.h"
#include "reports/document/document_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xinglin {

Result<Rendered> JsonRenderer::render(const Document &document, const Progress &progress,
                                      const CancelToken &cancel) const
{
    QJsonArray blocks;
    for (const Block &block : document.blocks) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        const QJsonObject object = blockJson(block);
        if (!object.isEmpty())
            blocks.append(object);
    }
    QJsonObject root{{QStringLiteral("kind"), document.kind},
                     {QStringLiteral("language"), languageCode(document.language)},
                     {QStringLiteral("title"), document.title},
                     {QStringLiteral("parameters"), document.parameters},
                     {QStringLiteral("data_until"), document.dataStateText},
                     {QStringLiteral("demo"), !document.notice.isEmpty()},
                     {QStringLiteral("engine"), QLatin1String(kVersion)},
                     {QStringLiteral("blocks"), blocks},
                     {QStringLiteral("results"), document.results}};
    if (document.seal) {
        QJsonObject seal = sealJson(*document.seal);
        seal.insert(QStringLiteral("mark"), sealMark(document));
        root.insert(QStringLiteral("seal"), seal);
    }
    if (progress)
        progress(1.0);
    return Rendered{QJsonDocument(root).toJson(QJsonDocument::Indented), 0};
}

}  // namespace xinglin
