// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"

#include "core/version.h"
#include "reports/layout/layout.h"
#include "reports/render/page_painter.h"
#include "reports/render/pdf/document_writer.h"
#include "reports/render/pdf/paint_engine.h"
#include "reports/render/pdf/paper_type_setter.h"

#include <QPainter>

namespace xinglin {
namespace {

QString signName(char32_t codePoint)
{
    return QStringLiteral("U+%1").arg(QString::number(codePoint, 16).toUpper().rightJustified(4, u'0'));
}

pdf::DocumentFacts factsOf(const Document &document)
{
    return {document.title,
            document.language == Language::zhCN ? QStringLiteral("zh-CN") : QStringLiteral("en"),
            QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion)), document.dataState};
}

/// Paints every page, telling the writer what each item belongs to.
Status paintPages(pdf::DocumentWriter &writer, const PagedDocument &paged, const pdf::PaperTypeSetter &type,
                  const Progress &progress, const CancelToken &cancel)
{
    pdf::PaintEngine engine(writer.graphics(), type.shaper());
    pdf::PaintDevice sheet(engine, paged.geometry.sheet);
    const PagePainter pages(Palette::light(), type);
    for (std::size_t i = 0; i < paged.pages.size(); ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        engine.setPage(&writer.beginPage());
        QPainter painter(&sheet);
        for (const PageItem &item : paged.pages[i].items) {
            const int part = partOf(item);
            writer.setPart(part);
            if (const auto *chart = std::get_if<ChartItem>(&item); chart && part >= 0)
                writer.setFigureBox(part, chart->box);
            pages.paint(painter, item);
        }
        painter.end();
        writer.endPage();
        if (progress)
            progress(0.3 + 0.7 * static_cast<double>(i + 1) / static_cast<double>(paged.pages.size()));
    }
    return {};
}

}  // namespace

PdfRenderer::PdfRenderer(PaperSize paper)
    : m_paper(paper)
{}

PdfRenderer::PdfRenderer(PaperSize paper, std::shared_ptr<const pdf::FaceChain> fonts)
    : m_paper(paper)
    , m_fonts(std::move(fonts))
{}

PdfRenderer::~PdfRenderer() = default;

Result<std::shared_ptr<const pdf::FaceChain>> PdfRenderer::fonts() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_fonts) {
        auto installed = pdf::FaceChain::installed();
        if (!installed)
            return fail(installed.error());
        m_fonts = std::move(*installed);
    }
    return m_fonts;
}

Result<Rendered> PdfRenderer::render(const Document &document, const Progress &progress,
                                     const CancelToken &cancel) const
{
    const auto chain = fonts();
    if (!chain)
        return fail(chain.error());
    const pdf::PaperTypeSetter type(*chain);
    const auto paged = layoutDocument(document, type, m_paper, cancel);
    if (!paged)
        return fail(paged.error());
    if (progress)
        progress(0.3);
    pdf::DocumentWriter writer(*paged, factsOf(document), *chain);
    if (const Status painted = paintPages(writer, *paged, type, progress, cancel); !painted)
        return fail(painted.error());
    const auto file = writer.finished();
    if (!file)
        return fail(file.error());
    Rendered rendered{QByteArray(file->data(), static_cast<qsizetype>(file->size())),
                      static_cast<int>(paged->pages.size()),
                      {}};
    for (const char32_t sign : type.shaper().missing())
        rendered.missingSigns += signName(sign);
    return rendered;
}

}  // namespace xinglin
