// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/report_load.h"

#include "core/random.h"
#include "reports/charts/screen_type_setter.h"
#include "reports/layout/layout.h"
#include "reports/render/page_painter.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace xinglin {
namespace {

QString pick(Language language, const char16_t *chinese, const char16_t *english)
{
    return QString::fromUtf16(language == Language::zhCN ? chinese : english);
}

ChartSpec courseOf(Language language, Random &random, const QString &title)
{
    ChartSpec chart;
    chart.title = title;
    chart.subtitle = QStringLiteral("n = 412 · 2026-10-01 – 2026-10-31");
    chart.alternative = title;
    chart.xAxis = ChartSpec::XAxis::value;
    chart.yLabel = pick(language, u"次/分", u"bpm");
    chart.bands.push_back({pick(language, u"常见范围", u"usual range"), 60.0, 90.0, {}});
    for (int s = 0; s < 3; ++s) {
        ChartSpec::Series series{
            pick(language, u"班组 %1", u"team %1").arg(s + 1), ChartSpec::Role::series, s, {}};
        for (int i = 0; i < 120; ++i)
            series.points.push_back({static_cast<double>(i),
                                     72.0 + 6 * s + 5 * std::sin(i / 9.0) + 3.0 * random.uniform(),
                                     {},
                                     {}});
        chart.series.push_back(std::move(series));
    }
    return chart;
}

TableBlock tableOf(Language language, Random &random, int chapter)
{
    TableBlock table;
    table.key = QStringLiteral("units");
    table.caption = pick(language, u"第 %1 章的部门一览", u"Units of chapter %1 at a glance").arg(chapter);
    table.columns = {
        {QStringLiteral("unit"), pick(language, u"部门", u"Unit"), {}, TableColumn::Align::left}};
    const char16_t *const headers[2][5] = {{u"人数", u"健康分", u"心率", u"血氧", u"体温"},
                                           {u"People", u"Score", u"Heart rate", u"Oxygen", u"Temperature"}};
    for (const char16_t *header : headers[language == Language::zhCN ? 0 : 1])
        table.columns.push_back(
            {QStringLiteral("value"), QString::fromUtf16(header), {}, TableColumn::Align::right});
    table.columns.push_back(
        {QStringLiteral("state"), pick(language, u"状态", u"State"), {}, TableColumn::Align::left});
    for (int row = 0; row < 32; ++row) {
        std::vector<TableCell> cells{
            {pick(language, u"掘进%1队机电运输班", u"Tunnelling %1, electrical transport").arg(row + 1),
             {},
             Mark::none}};
        for (int column = 0; column < 5; ++column) {
            const double value = 30.0 + 70.0 * random.uniform();
            cells.push_back({QString::number(value, 'f', 1), value, Mark::none});
        }
        cells.push_back({pick(language, u"体温偏高，建议先查看", u"temperature above usual, look first"),
                         {},
                         row % 4 == 1 ? Mark::p1 : Mark::good});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

HeadingBlock headingOf(Language language, int chapter)
{
    return {1, pick(language, u"%1 部门对比", u"%1 Units compared").arg(chapter)};
}

/// A chapter of two pages.
std::vector<Block> chapterOf(Language language, Random &random, int chapter)
{
    std::vector<Block> blocks;
    blocks.push_back(PageBreakBlock{});
    blocks.push_back(headingOf(language, chapter));
    blocks.push_back(ParagraphBlock{
        pick(language,
             u"本月共有 412 人纳入统计，佩戴率为 93.4%，有效数据完整率为 "
             u"91.2%。体温、心率与血氧的数值均由手表"
             u"测得；由心率推算的血压值不参与统计。风险提示仅供职业健康管理人员参考，不能代替医生的诊断。"
             u"与上月相比，平均健康分上升 1.2 分，夜班人员的睡眠时间仍低于常见范围。",
             u"412 people were counted this month; 93.4% wore their watch and 91.2% of the expected "
             u"records "
             u"came. Temperature, heart rate and oxygen were measured; pressure that a watch computes "
             u"from "
             u"the heart rate is left out. Hints are for health officers and do not replace a doctor’s "
             u"diagnosis. Against the month before, the mean score rose by 1.2 points."),
        ParagraphBlock::Kind::body});
    const QString title = pick(language, u"逐日变化", u"Course by day");
    const QString caption =
        pick(language, u"10月13日至15日因断网无数据。", u"No data from 13 to 15 October.");
    for (int row = 0; row < 2; ++row)
        blocks.push_back(ChartBlock{
            {{courseOf(language, random, title), caption}, {courseOf(language, random, title), caption}}});
    blocks.push_back(tableOf(language, random, chapter));
    return blocks;
}

}  // namespace

ReportLoad::ReportLoad(Language language, int chapters)
    : m_language(language)
    , m_chapters(chapters)
    , m_random(11)
    , m_blocksAChapter(chapterOf(language, m_random, 1).size())
{
    m_random = Random(11);
}

Document ReportLoad::head() const
{
    const Language language = m_language;
    Document document;
    document.kind = QStringLiteral("load");
    document.language = language;
    document.title = pick(language, u"部门健康月报", u"Unit health report");
    document.runningHead = pick(language, u"部门健康月报 · 2026年10月", u"Unit health report · October 2026");
    document.footer = pick(language, u"数据截至 2026-10-31 23:50", u"Data until 2026-10-31 23:50");
    document.pageText = pick(language, u"第 %1 页，共 %2 页", u"Page %1 of %2");
    document.dataState = Instant(1793462400000);
    return document;
}

Document ReportLoad::document() const
{
    Document document = head();
    for (ReportLoad load(m_language, m_chapters); const auto block = load.next();)
        document.blocks.push_back(*block);
    return document;
}

std::vector<HeadingBlock> ReportLoad::headings() const
{
    std::vector<HeadingBlock> headings;
    for (int chapter = 1; chapter <= m_chapters; ++chapter)
        headings.push_back(headingOf(m_language, chapter));
    return headings;
}

std::shared_ptr<const Block> ReportLoad::next()
{
    if (m_waiting.empty()) {
        if (m_chapter == m_chapters)
            return nullptr;
        for (Block &block : chapterOf(m_language, m_random, ++m_chapter))
            m_waiting.push_back(std::move(block));
    }
    auto block = std::make_shared<const Block>(std::move(m_waiting.front()));
    m_waiting.pop_front();
    return block;
}

QByteArray writtenByQt(const Document &document)
{
    const ScreenTypeSetter type;
    const auto paged = layoutDocument(document, type, Paper::a4);
    if (!paged)
        return {};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(paged->geometry.sheet, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    const PagePainter pages(Palette::light(), type);
    for (std::size_t i = 0; i < paged->pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        pages.paint(painter, paged->pages[i]);
    }
    painter.end();
    return buffer.data();
}

}  // namespace xinglin
