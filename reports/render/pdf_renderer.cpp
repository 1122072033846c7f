// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"

#include "core/version.h"
#include "reports/charts/paper_sheet.h"
#include "reports/layout/layout.h"
#include "reports/render/page_painter.h"
#include "reports/render/pdf/document_writer.h"
#include "reports/render/pdf/paint_engine.h"
#include "reports/render/pdf/paper_type_setter.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

namespace xinglin {
namespace {

QString signName(char32_t codePoint)
{
    return QStringLiteral("U+%1").arg(QString::number(codePoint, 16).toUpper().rightJustified(4, u'0'));
}

pdf::DocumentFacts factsOf(const Document &document)
{
    return {
        document.title, document.language == Language::zhCN ? QStringLiteral("zh-CN") : QStringLiteral("en"),
        QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion)), document.dataState, sealMark(document)};
}

/// The colours of paper, with the document's own accent.
Palette paletteOf(const Document &document)
{
    Palette palette = Palette::light();
    if (const QColor accent(document.accent); accent.isValid())
        palette.accent = accent;
    return palette;
}

/// Whether the JPEG's frame has eight bits and one or three components: with four the inks are often
/// inverted, which readers of PDF are not told.
bool isPlainJpeg(const QByteArray &file)
{
    const auto byte = [&file](qsizetype at) { return static_cast<quint8>(file[at]); };
    for (qsizetype at = 2; at + 9 < file.size() && byte(at) == 0xff;) {
        const int marker = byte(at + 1);
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return byte(at + 4) == 8 && (byte(at + 9) == 1 || byte(at + 9) == 3);
        at += marker == 0xff ? 1 : 2 + 256 * byte(at + 2) + byte(at + 3);
    }
    return false;
}

/// Pictures are decoded before anything is painted, so that a broken one never makes a page with a hole.
Status checkPictures(const Document &document)
{
    for (const Block &block : document.blocks) {
        const auto *cover = std::get_if<CoverBlock>(&block);
        if (cover && cover->logo && QImage::fromData(cover->logo->bytes).isNull())
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("ReportRender",
                                                    "The logo cannot be decoded: its file is "
                                                    "broken. Choose another in the template."));
    }
    return {};
}

/// A JPEG of plain colours goes in as it stands; anything else as its pixels.
void paintPicture(pdf::PaintEngine &engine, QPainter &painter, const PictureItem &item)
{
    const QImage image = QImage::fromData(item.picture->bytes);
    const bool isJpeg = item.picture->bytes.startsWith("\xff\xd8");
    const bool isPlain =
        image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_Grayscale8;
    if (!isJpeg || !isPlain || !isPlainJpeg(item.picture->bytes) ||
        !engine.drawJpeg(item.box, item.picture->bytes))
        painter.drawImage(item.box, image);
}

/// Paints every page, telling the writer what each item belongs to.
Status paintPages(pdf::DocumentWriter &writer, const PagedDocument &paged, const Palette &palette,
                  const pdf::PaperTypeSetter &type, const Progress &progress, const CancelToken &cancel)
{
    pdf::PaintEngine engine(writer.graphics(), type.shaper());
    PaperSheet sheet(engine, paged.geometry.sheet);
    const PagePainter pages(palette, type);
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
            const auto *picture = std::get_if<PictureItem>(&item);
            if (picture) {
                writer.setFigureBox(part, picture->box);
                paintPicture(engine, painter, *picture);
            } else {
                pages.paint(painter, item);
            }
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
    if (const Status whole = checkPictures(document); !whole)
        return fail(whole.error());
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
    if (const Status painted = paintPages(writer, *paged, paletteOf(document), type, progress, cancel);
        !painted)
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
