// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"

#include "core/version.h"
#include "reports/charts/paper_sheet.h"
#include "reports/layout/layout.h"
#include "reports/render/open_fonts.h"
#include "reports/render/page_painter.h"
#include "reports/render/pdf/document_writer.h"
#include "reports/render/pdf/paint_engine.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/type_told.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

namespace xinglin {
namespace {

/// One title for both places where a file tells it.
QString titleOf(const Document &document)
{
    constexpr qsizetype kLongest = 1'000;
    const QString title = printable(document.title);
    return title.size() > kLongest ? title.left(kLongest - 1) + QChar(0x2026) : title;
}

pdf::DocumentFacts factsOf(const Document &document)
{
    return {titleOf(document),
            document.language == Language::zhCN ? QStringLiteral("zh-CN") : QStringLiteral("en"),
            QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion)), document.dataState,
            sealMark(document)};
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
        if (isFrame)  // baseline, extended or progressive; not by arithmetic coding
            return marker <= 0xc2 && byte(at + 4) == 8 && (byte(at + 9) == 1 || byte(at + 9) == 3);
        at += marker == 0xff ? 1 : 2 + 256 * byte(at + 2) + byte(at + 3);
    }
    return false;
}

/// Paints pages as they come, telling the writer what each item belongs to.
class PdfPages final : public PageSink
{
public:
    PdfPages(pdf::DocumentWriter &writer, const DocumentPlan &plan, const Palette &palette,
             const pdf::PaperTypeSetter &type)
        : m_writer(writer)
        , m_engine(writer.graphics(), type.shaper())
        , m_plan(plan)
        , m_painter(palette, type)
    {}

    Status page(int number, PaperPage page) override
    {
        ++m_count;
        return paint(number, page);
    }
    Status frame(int number, PaperPage frame) override { return paint(number, frame); }
    int count() const { return m_count; }

private:
    Status paint(int number, const PaperPage &page)
    {
        PaperSheet sheet(m_engine, m_plan.geometry.sheet);
        m_engine.setPage(&m_writer.beginPage(number));
        QPainter painter(&sheet);
        Status done;
        for (const PageItem &item : page.items) {
            const int part = partOf(item);
            m_writer.setPart(part);
            if (const auto *chart = std::get_if<ChartItem>(&item); chart && part >= 0)
                m_writer.setFigureBox(part, chart->box);
            if (const auto *picture = std::get_if<PictureItem>(&item)) {
                m_writer.setFigureBox(part, picture->box);
                if (done)
                    done = paintPicture(painter, *picture);
            } else {
                m_painter.paint(painter, item);
            }
        }
        painter.end();
        m_writer.endPage();
        return done;
    }

    /// A JPEG of plain colours goes in as it stands; anything else as its pixels.
    Status paintPicture(QPainter &painter, const PictureItem &item)
    {
        const QImage image = QImage::fromData(item.picture->bytes);
        if (image.isNull())
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("ReportRender",
                                                    "The logo cannot be decoded: its file is "
                                                    "broken. Choose another in the template."));
        const bool isJpeg = item.picture->bytes.startsWith("\xff\xd8");
        const bool isPlain =
            image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_Grayscale8;
        if (!isJpeg || !isPlain || !isPlainJpeg(item.picture->bytes) ||
            !m_engine.drawJpeg(item.box, item.picture->bytes))
            painter.drawImage(item.box, image);
        return {};
    }

    pdf::DocumentWriter &m_writer;
    pdf::PaintEngine m_engine;
    const DocumentPlan &m_plan;
    PagePainter m_painter;
    int m_count = 0;
};

}  // namespace

PdfRenderer::PdfRenderer(Paper paper)
    : PdfRenderer(paper, std::make_shared<const OpenFonts>())
{}

PdfRenderer::PdfRenderer(Paper paper, std::shared_ptr<const OpenFonts> fonts)
    : m_paper(paper)
    , m_fonts(std::move(fonts))
{}

PdfRenderer::PdfRenderer(Paper paper, std::shared_ptr<const pdf::FaceChain> fonts)
    : PdfRenderer(paper, std::make_shared<const OpenFonts>(std::move(fonts)))
{}

PdfRenderer::~PdfRenderer() = default;

Result<Rendered> PdfRenderer::render(const Document &document, const Progress &progress,
                                     const CancelToken &cancel) const
{
    DocumentBlocks blocks(document);
    return render(document, blocks, progress, cancel);
}

Result<Rendered> PdfRenderer::render(const Document &head, BlockSource &blocks, const Progress &progress,
                                     const CancelToken &cancel) const
{
    const auto chain = m_fonts->chain(head.font);
    if (!chain)
        return fail(chain.error());
    const pdf::PaperTypeSetter type(*chain);
    DocumentPlan plan;
    pdf::DocumentWriter writer(plan, factsOf(head), *chain);
    PdfPages pages(writer, plan, paletteOf(head), type);
    if (const Status done = layOut(head, blocks, type, m_paper, plan, pages, progress, cancel); !done)
        return fail(done.error());
    auto file = writer.finished();
    if (!file)
        return fail(file.error());
    Rendered rendered{*std::move(file), pages.count(), {}};
    tellType(type.shaper(), rendered);
    return rendered;
}

}  // namespace xinglin
