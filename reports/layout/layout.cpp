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

    /// Lays out one block; what waits for its neighbours comes first, unless it is one.
    void take(const Block &block)
    {
        if (!std::holds_alternative<ChartBlock>(block))
            endChartRow(flow);
        std::visit(*this, block);
    }
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
    void operator()(const PageBreakBlock &block)
    {
        flow.isBreakOptional = block.isOptional && (!flow.breakNext || flow.isBreakOptional);
        flow.breakNext = true;
    }
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

constexpr double kMuchEmpty = 0.3;    // of a page
constexpr double kMostlyEmpty = 0.4;  // of it is filled at most

/// Sets strips one below the other and begins a page where the next group does not fit.
class Paginator
{
public:
    Paginator(FlowContext &flow, PageSink &sink)
        : m_flow(flow)
        , m_sink(sink)
        , m_content(flow.geometry().content)
        , m_y(m_content.top())
    {}

    /// Places all strips but those that must stay with what is still to come.
    Status placeStrips()
    {
        const std::vector<Strip> &strips = m_flow.strips;
        std::size_t first = 0;
        while (first < strips.size()) {
            std::size_t last = first;
            while (strips[last].keepWithNext && last + 1 < strips.size() && !strips[last + 1].pageBreakBefore)
                ++last;
            const bool mayGrow = last + 1 == strips.size() && strips[last].keepWithNext && !m_isLast;
            if (mayGrow)
                break;
            placeGroup(first, last);
            first = last + 1;
        }
        m_flow.strips.erase(m_flow.strips.begin(),
                            m_flow.strips.begin() + static_cast<std::ptrdiff_t>(first));
        return m_status;
    }

    /// The last strips, then the pages that had to wait for the numbers of others, then every frame.
    Status finish()
    {
        m_isLast = true;
        if (Status placed = placeStrips(); !placed)
            return placed;
        endPage();
        for (auto &[number, page] : m_waiting) {
            fillPageNumbers(number, page);
            if (m_status)
                m_status = m_sink.page(number, std::move(page));
        }
        for (int number = 0; m_status && number < m_number; ++number)
            m_status = m_sink.frame(number, frameOf(number));
        return m_status;
    }

private:
    bool isPageEmpty() const { return m_strips.empty(); }

    void endPage()
    {
        fillPage();
        const bool waits = std::any_of(m_page.items.begin(), m_page.items.end(), [](const PageItem &item) {
            const auto *text = std::get_if<TextItem>(&item);
            return text && text->pageOf >= 0;
        });
        if (waits)
            m_waiting.emplace_back(m_number, std::move(m_page));
        else if (m_status)
            m_status = m_sink.page(m_number, std::move(m_page));
        ++m_number;
        m_page = {};
        m_y = m_content.top();
    }

    double groupHeight(std::size_t first, std::size_t last) const
    {
        double height = 0.0;
        for (std::size_t i = first; i <= last; ++i)
            height += m_flow.strips[i].height + (i == first && isPageEmpty() ? 0.0 : m_flow.strips[i].before);
        return height;
    }

    /// Whether the group has room when every chart of the page is a little lower. Only for charts that would
    /// leave much of the page empty.
    bool fitsWithLowerCharts(std::size_t first, std::size_t last)
    {
        const double room = m_content.bottom() - m_y, missing = groupHeight(first, last) - room;
        double spare = m_spare;
        bool hasChart = false;
        for (std::size_t i = first; i <= last; ++i) {
            spare += m_flow.strips[i].spare;
            hasChart = hasChart || m_flow.strips[i].hasChart;
        }
        if (!hasChart || missing > spare || room < kMuchEmpty * m_content.height())
            return false;
        m_missing = missing;
        return true;
    }

    void placeGroup(std::size_t first, std::size_t last)
    {
        Strip &head = m_flow.strips[first];
        const bool isFree = head.isBreakOptional && m_y - m_content.top() < kMostlyEmpty * m_content.height();
        if (((head.pageBreakBefore && !isFree) || head.isCover) && !isPageEmpty())
            endPage();
        if (head.isCover) {
            m_hasCover = m_hasCover || m_number == 0;
            keep(std::move(head), QPointF(0.0, 0.0));
            m_y = m_content.bottom();
            return;
        }
        if (head.onCover) {
            keep(std::move(head), QPointF(*head.onCover));
            return;
        }
        double bottom = m_content.bottom() + 0.01;
        if (m_y + groupHeight(first, last) > bottom && !isPageEmpty()) {
            if (m_missing == 0.0 && fitsWithLowerCharts(first, last))
                bottom += m_missing;
            else
                endPage();
        }
        for (std::size_t i = first; i <= last; ++i) {
            Strip &strip = m_flow.strips[i];
            const double height = strip.height, before = isPageEmpty() ? 0.0 : strip.before;
            // A group taller than a page has to be parted somewhere.
            if (m_y + before + strip.height > bottom && !isPageEmpty())
                endPage();
            if (isPageEmpty() && strip.head) {
                Strip again;
                again.height = strip.head->height;
                again.items = strip.head->items;
                keep(std::move(again), QPointF(m_content.left(), m_y));
                m_y += strip.head->height + strip.before;
            } else {
                m_y += before;
            }
            keep(std::move(strip), QPointF(m_content.left(), m_y));
            m_y += height;
        }
        if (m_missing > 0.0)  // full, now that all is as low as it may be
            m_y = m_content.bottom();
    }

    void keep(Strip strip, const QPointF &at)
    {
        m_spare += strip.spare;
        m_strips.emplace_back(std::move(strip), at);
    }

    /// Sets what was kept, charts lower by what is missing, each by its part of it.
    void fillPage()
    {
        const double share = m_missing > 0.0 ? m_missing / m_spare : 0.0;
        double up = 0.0;
        for (auto &[strip, at] : m_strips) {
            lower(strip, share * strip.spare);
            place(strip, at - QPointF(0.0, up));
            up += share * strip.spare;
        }
        m_strips.clear();
        m_spare = m_missing = 0.0;
    }

    static void lower(Strip &strip, double by)
    {
        if (by <= 0.0)
            return;
        for (PageItem &item : strip.items) {
            if (auto *chart = std::get_if<ChartItem>(&item))
                chart->box.setHeight(chart->box.height() - by);
            else
                item = movedBy(std::move(item), QPointF(0.0, -by));
        }
    }

    void place(const Strip &strip, const QPointF &at)
    {
        if (strip.outline >= 0) {
            OutlineEntry &entry = m_flow.plan.outline[static_cast<std::size_t>(strip.outline)];
            entry.page = m_number;
            entry.top = at.y();
        }
        for (const PageItem &item : strip.items)
            m_page.items.push_back(movedBy(item, at));
    }

    void fillPageNumbers(int number, PaperPage &page)
    {
        const double left = m_content.left();
        for (PageItem &item : page.items) {
            auto *text = std::get_if<TextItem>(&item);
            if (!text || text->pageOf < 0)
                continue;
            text->text =
                QString::number(m_flow.plan.outline[static_cast<std::size_t>(text->pageOf)].page + 1);
            text->baseline.setX(text->rightEdge - m_flow.measure.width(text->text, text->style));
            m_flow.plan.links.push_back({number,
                                         QRectF(left, text->baseline.y() - 10, text->rightEdge - left, 13),
                                         text->pageOf, text->part});
        }
    }

    PaperPage frameOf(int number) const;

    FlowContext &m_flow;
    PageSink &m_sink;
    QRectF m_content;
    double m_y;
    std::vector<std::pair<Strip, QPointF>> m_strips;  ///< of the page that is being filled, and their places
    double m_spare = 0.0;                             ///< by how much its charts may be lower
    double m_missing = 0.0;                           ///< by how much they have to
    PaperPage m_page;
    int m_number = 0;  ///< of that page; in the end how many there are
    std::vector<std::pair<int, PaperPage>> m_waiting;
    bool m_hasCover = false, m_isLast = false;
    Status m_status;
};

PageItem framed(const QPointF &baseline, const QString &text, const TextStyle &style, Ink ink, int part)
{
    TextItem item{baseline, text, style, ink};
    item.part = part;
    return item;
}

/// One line that fits: without its middle, since a name may be long and the period comes last.
QString shortened(const QString &text, const TextStyle &style, double width, const TextMeasure &measure)
{
    if (measure.width(text, style) <= width)
        return text;
    const auto without = [&text](qsizetype signs) {
        const qsizetype kept = text.size() - signs;
        QString head = text.left(kept - kept / 2), tail = text.right(kept / 2);
        if (!head.isEmpty() && head.back().isHighSurrogate())
            head.chop(1);
        if (!tail.isEmpty() && tail.front().isLowSurrogate())
            tail.remove(0, 1);
        return head + QChar(0x2026) + tail;
    };
    qsizetype least = 1, most = text.size();  // signs to leave out
    while (least < most) {
        const qsizetype middle = (least + most) / 2;
        if (measure.width(without(middle), style) <= width)
            most = middle;
        else
            least = middle + 1;
    }
    return without(least);
}

/// Running head, notice and footer of one page.
PaperPage Paginator::frameOf(int number) const
{
    constexpr TextStyle kFrame{7.5, false};
    constexpr TextStyle kNotice{7.5, true};
    const Document &document = m_flow.document;
    const PageGeometry &geometry = m_flow.geometry();
    const TextMeasure &measure = m_flow.measure;
    PaperPage page;
    double headRoom = m_content.width();
    if (!document.notice.isEmpty()) {
        const double width = measure.width(document.notice, kNotice);
        const QRectF box(m_content.right() - width - 12, geometry.headLine - 9.2, width + 12, 13);
        headRoom -= box.width() + 12;
        page.items.push_back(BoxItem{box, Ink::p1, 3.0, true});
        page.items.push_back(
            framed({box.left() + 6, geometry.headLine}, document.notice, kNotice, Ink::p1, kPageHead));
    }
    const QString text = document.pageText.arg(number + 1).arg(m_number);
    const double pageWidth = measure.width(text, kFrame);
    page.items.push_back(
        framed({m_content.left(), geometry.footLine},
               shortened(document.footer, kFrame, m_content.width() - pageWidth - 12, measure), kFrame,
               Ink::secondary, kPageFoot));
    if (m_hasCover && number == 0)
        return page;
    page.items.push_back(framed({m_content.left(), geometry.headLine},
                                shortened(document.runningHead, kFrame, headRoom, measure), kFrame,
                                Ink::secondary, kPageHead));
    page.items.push_back(RuleItem{{m_content.left(), geometry.headLine + 7},
                                  {m_content.right(), geometry.headLine + 7},
                                  Ink::line,
                                  0.5,
                                  false});
    page.items.push_back(
        framed({m_content.right() - pageWidth, geometry.footLine}, text, kFrame, Ink::secondary, kPageFoot));
    return page;
}

/// Keeps every page and puts the frames on them.
class PageCollector final : public PageSink
{
public:
    explicit PageCollector(std::vector<PaperPage> &pages)
        : m_pages(pages)
    {}
    Status page(int number, PaperPage page) override
    {
        if (m_pages.size() <= static_cast<std::size_t>(number))
            m_pages.resize(static_cast<std::size_t>(number) + 1);
        m_pages[static_cast<std::size_t>(number)] = std::move(page);
        return {};
    }
    Status frame(int number, PaperPage frame) override
    {
        std::vector<PageItem> &items = m_pages[static_cast<std::size_t>(number)].items;
        items.insert(items.end(), std::make_move_iterator(frame.items.begin()),
                     std::make_move_iterator(frame.items.end()));
        return {};
    }

private:
    std::vector<PaperPage> &m_pages;
};

}  // namespace

PageGeometry PageGeometry::of(Paper paper)
{
    const bool isLetter = paper == Paper::letter || paper == Paper::letterLandscape;
    const bool isLandscape = paper == Paper::a4Landscape || paper == Paper::letterLandscape;
    const QSizeF upright = isLetter ? QSizeF(612, 792) : QSizeF(595, 842);
    const QSizeF sheet = isLandscape ? upright.transposed() : upright;
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
    case Mark::p1:
    case Mark::late: return Ink::p1;
    case Mark::p2: return Ink::p2;
    case Mark::info: return Ink::info;
    case Mark::good: return Ink::good;
    case Mark::noData: return Ink::noData;
    case Mark::none: break;
    }
    return Ink::text;
}

Status layOut(const Document &head, BlockSource &blocks, const TextMeasure &measure, Paper paper,
              DocumentPlan &plan, PageSink &sink, const Progress &progress, const CancelToken &cancel)
{
    plan.geometry = PageGeometry::of(paper);
    plan.parts = {Part()};
    for (const HeadingBlock &heading : blocks.headings())
        plan.outline.push_back({heading.level, heading.text, 0, 0.0});
    FlowContext flow{head, measure, plan};
    BlockFlow blockFlow{flow};
    Paginator paginator(flow, sink);
    flow.whenMany = [&paginator] { static_cast<void>(paginator.placeStrips()); };
    for (std::size_t done = 0; (flow.block = blocks.next()); ++done) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        blockFlow.take(*flow.block);
        if (Status placed = paginator.placeStrips(); !placed)
            return placed;
        if (progress)
            progress(static_cast<double>(done + 1) / static_cast<double>(blocks.size()));
    }
    endChartRow(flow);
    return paginator.finish();
}

Result<PagedDocument> layoutDocument(const Document &document, const TextMeasure &measure, Paper paper,
                                     const CancelToken &cancel)
{
    PagedDocument paged;
    DocumentBlocks blocks(document);
    PageCollector collector(paged.pages);
    const Status done = layOut(document, blocks, measure, paper, paged, collector, {}, cancel);
    return done ? Result<PagedDocument>(std::move(paged)) : fail(done.error());
}

}  // namespace xinglin
