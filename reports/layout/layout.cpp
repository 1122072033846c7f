// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/layout.h"

#include "reports/layout/flow.h"

#include <algorithm>

namespace xinglin {
namespace {

/// Turns each kind of block into strips.
struct BlockFlow
{
    FlowContext &flow;

    void operator()(const CoverBlock &block) { flowCover(flow, block); }
    void operator()(const ContentsBlock &block) { flowContents(flow, block); }
    void operator()(const HeadingBlock &block) { flowHeading(flow, block); }
    void operator()(const ParagraphBlock &block) { flowParagraph(flow, block); }
    void operator()(const DefinitionsBlock &block) { flowDefinitions(flow, block); }
    void operator()(const KeyFiguresBlock &block) { flowKeyFigures(flow, block); }
    void operator()(const FindingsBlock &block) { flowFindings(flow, block); }
    void operator()(const TableBlock &block) { flowTable(flow, block); }
    void operator()(const ChartBlock &block) { flowCharts(flow, block); }
    void operator()(const NoteBlock &block) { flowNote(flow, block); }
    void operator()(const PageBreakBlock &) { flow.breakNext = true; }
};

PageItem movedBy(PageItem item, const QPointF &by)
{
    if (auto *text = std::get_if<TextItem>(&item)) {
        text->baseline += by;
        text->rightEdge += by.x();
    } else if (auto *box = std::get_if<BoxItem>(&item)) {
        box->box.translate(by);
    } else if (auto *rule = std::get_if<RuleItem>(&item)) {
        rule->from += by;
        rule->to += by;
    } else if (auto *mark = std::get_if<MarkItem>(&item)) {
        mark->box.translate(by);
    } else if (auto *chart = std::get_if<ChartItem>(&item)) {
        chart->box.translate(by);
    } else if (auto *picture = std::get_if<PictureItem>(&item)) {
        picture->box.translate(by);
    }
    return item;
}

/// Sets strips one below the other and begins a page where the next group does not fit.
class Paginator
{
public:
    explicit Paginator(FlowContext &flow)
        : m_flow(flow)
        , m_content(flow.geometry.content)
        , m_y(m_content.top())
    {
        m_pages.emplace_back();
    }

    void run()
    {
        const std::vector<Strip> &strips = m_flow.strips;
        std::size_t first = 0;
        while (first < strips.size()) {
            std::size_t last = first;
            while (strips[last].keepWithNext && last + 1 < strips.size() && !strips[last + 1].pageBreakBefore)
                ++last;
            placeGroup(first, last);
            first = last + 1;
        }
    }

    std::vector<PaperPage> takePages() { return std::move(m_pages); }

private:
    bool isPageEmpty() const { return m_pages.back().items.empty(); }

    void beginPage()
    {
        m_pages.emplace_back();
        m_y = m_content.top();
    }

    double groupHeight(std::size_t first, std::size_t last) const
    {
        double height = 0.0;
        for (std::size_t i = first; i <= last; ++i)
            height += m_flow.strips[i].height + (i == first && isPageEmpty() ? 0.0 : m_flow.strips[i].before);
        return height;
    }

    void placeGroup(std::size_t first, std::size_t last)
    {
        const Strip &head = m_flow.strips[first];
        if ((head.pageBreakBefore || head.isCover) && !isPageEmpty())
            beginPage();
        if (head.isCover) {
            place(head, QPointF(0.0, 0.0));
            m_y = m_content.bottom();
            return;
        }
        if (m_y + groupHeight(first, last) > m_content.bottom() + 0.01 && !isPageEmpty())
            beginPage();
        for (std::size_t i = first; i <= last; ++i) {
            const Strip &strip = m_flow.strips[i];
            const double before = isPageEmpty() ? 0.0 : strip.before;
            // A group taller than a page has to be parted somewhere.
            if (m_y + before + strip.height > m_content.bottom() + 0.01 && !isPageEmpty())
                beginPage();
            if (isPageEmpty() && strip.head) {
                for (const PageItem &item : strip.head->items)
                    m_pages.back().items.push_back(movedBy(item, QPointF(m_content.left(), m_y)));
                m_y += strip.head->height;
            }
            m_y += isPageEmpty() ? 0.0 : strip.before;
            place(strip, QPointF(m_content.left(), m_y));
            m_y += strip.height;
            // Placed, it is needed no more: a long report would be held twice.
            m_flow.strips[i].items = {};
        }
    }

    void place(const Strip &strip, const QPointF &at)
    {
        if (strip.outline >= 0) {
            OutlineEntry &entry = m_flow.outline[static_cast<std::size_t>(strip.outline)];
            entry.page = static_cast<int>(m_pages.size()) - 1;
            entry.top = at.y();
        }
        for (const PageItem &item : strip.items)
            m_pages.back().items.push_back(movedBy(item, at));
    }

    FlowContext &m_flow;
    QRectF m_content;
    double m_y;
    std::vector<PaperPage> m_pages;
};

void fillPageNumbers(PagedDocument &paged, const TextMeasure &measure)
{
    const double left = paged.geometry.content.left();
    for (std::size_t number = 0; number < paged.pages.size(); ++number) {
        for (PageItem &item : paged.pages[number].items) {
            auto *text = std::get_if<TextItem>(&item);
            if (!text || text->pageOf < 0)
                continue;
            text->text = QString::number(paged.outline[static_cast<std::size_t>(text->pageOf)].page + 1);
            text->baseline.setX(text->rightEdge - measure.width(text->text, text->style));
            paged.links.push_back({static_cast<int>(number),
                                   QRectF(left, text->baseline.y() - 10, text->rightEdge - left, 13),
                                   text->pageOf, text->part});
        }
    }
}

PageItem framed(const QPointF &baseline, const QString &text, const TextStyle &style, Ink ink, int part)
{
    TextItem item{baseline, text, style, ink};
    item.part = part;
    return item;
}

/// Running head, notice and footer of one page.
void addFrame(PaperPage &page, int number, int count, const Document &document, const PageGeometry &geometry,
              const TextMeasure &measure, bool isCover)
{
    constexpr TextStyle kFrame{7.5, false};
    constexpr TextStyle kNotice{7.5, true};
    const QRectF content = geometry.content;
    if (!document.notice.isEmpty()) {
        const double width = measure.width(document.notice, kNotice);
        const QRectF box(content.right() - width - 12, geometry.headLine - 9.2, width + 12, 13);
        page.items.push_back(BoxItem{box, Ink::p1, 3.0, true});
        page.items.push_back(
            framed({box.left() + 6, geometry.headLine}, document.notice, kNotice, Ink::p1, kPageHead));
    }
    page.items.push_back(
        framed({content.left(), geometry.footLine}, document.footer, kFrame, Ink::secondary, kPageFoot));
    if (isCover)
        return;
    page.items.push_back(
        framed({content.left(), geometry.headLine}, document.runningHead, kFrame, Ink::secondary, kPageHead));
    page.items.push_back(RuleItem{{content.left(), geometry.headLine + 7},
                                  {content.right(), geometry.headLine + 7},
                                  Ink::line,
                                  0.5,
                                  false});
    const QString text = document.pageText.arg(number).arg(count);
    page.items.push_back(framed({content.right() - measure.width(text, kFrame), geometry.footLine}, text,
                                kFrame, Ink::secondary, kPageFoot));
}

}  // namespace

PageGeometry PageGeometry::of(PaperSize paper)
{
    const QSizeF sheet = paper == PaperSize::letter ? QSizeF(612, 792) : QSizeF(595, 842);
    constexpr double kSide = 48.0;
    constexpr double kTop = 62.0;
    constexpr double kBottom = 58.0;
    return {sheet, QRectF(kSide, kTop, sheet.width() - 2 * kSide, sheet.height() - kTop - kBottom), 38.0,
            sheet.height() - 32.0};
}

int partOf(const PageItem &item)
{
    if (const auto *text = std::get_if<TextItem>(&item))
        return text->part;
    if (const auto *chart = std::get_if<ChartItem>(&item))
        return chart->part;
    if (const auto *picture = std::get_if<PictureItem>(&item))
        return picture->part;
    return kDecoration;
}

Ink inkOf(Mark mark)
{
    switch (mark) {
    case Mark::p0: return Ink::p0;
    case Mark::p1: return Ink::p1;
    case Mark::p2: return Ink::p2;
    case Mark::info: return Ink::info;
    case Mark::good: return Ink::good;
    case Mark::noData: return Ink::noData;
    case Mark::none: break;
    }
    return Ink::text;
}

Result<PagedDocument> layoutDocument(const Document &document, const TextMeasure &measure, PaperSize paper,
                                     const CancelToken &cancel)
{
    FlowContext flow{document, measure, PageGeometry::of(paper), {}, {}, 0, {Part()}, false};
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            flow.outline.push_back({heading->level, heading->text, 0, 0.0});
    }
    BlockFlow blocks{flow};
    for (const Block &block : document.blocks) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        std::visit(blocks, block);
    }
    Paginator paginator(flow);
    paginator.run();
    PagedDocument paged{
        flow.geometry, paginator.takePages(), std::move(flow.outline), {}, std::move(flow.parts)};
    fillPageNumbers(paged, measure);
    const bool hasCover = !flow.strips.empty() && flow.strips.front().isCover;
    const int count = static_cast<int>(paged.pages.size());
    for (int i = 0; i < count; ++i)
        addFrame(paged.pages[static_cast<std::size_t>(i)], i + 1, count, document, paged.geometry, measure,
                 hasCover && i == 0);
    return paged;
}

}  // namespace xinglin
