// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"

#include "core/version.h"
#include "reports/layout/layout.h"
#include "reports/render/page_painter.h"
#include "reports/render/pdf_finish.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace xinglin {
namespace {

Result<QByteArray> paintPages(const PagedDocument &paged, const Document &document, const TypeSetter &type,
                              const Progress &progress, const CancelToken &cancel)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);  // one unit is one point
    writer.setPageSize(QPageSize(paged.geometry.sheet, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion)));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::io, QCoreApplication::translate("Report", "The PDF could not be started."));
    const PagePainter pages(Palette::light(), type);
    for (std::size_t i = 0; i < paged.pages.size(); ++i) {
        if (cancel.isCancelled()) {
            painter.end();
            return fail(ErrorCode::cancelled, QString());
        }
        if (i > 0 && !writer.newPage())
            return fail(ErrorCode::io,
                        QCoreApplication::translate("Report", "A PDF page could not be added."));
        pages.paint(painter, paged.pages[i]);
        if (progress)
            progress(0.3 + 0.7 * static_cast<double>(i + 1) / static_cast<double>(paged.pages.size()));
    }
    if (!painter.end())
        return fail(ErrorCode::io, QCoreApplication::translate("Report", "The PDF could not be finished."));
    return buffer.data();
}

}  // namespace

Result<Rendered> PdfRenderer::render(const Document &document, const Progress &progress,
                                     const CancelToken &cancel) const
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::internal,
                    QCoreApplication::translate("Report", "A PDF needs the program's fonts."),
                    QStringLiteral("no QGuiApplication"));
    const TypeSetter type;
    const auto paged = layoutDocument(document, type, m_paper, cancel);
    if (!paged)
        return fail(paged.error());
    if (progress)
        progress(0.3);
    auto bytes = paintPages(*paged, document, type, progress, cancel);
    if (!bytes)
        return fail(bytes.error());
    return Rendered{finishedPdf(std::move(*bytes), *paged, document), static_cast<int>(paged->pages.size())};
}

}  // namespace xinglin
