// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/html/block_writer.h"

#include "reports/charts/chart_painter.h"
#include "reports/layout/page.h"
#include "reports/render/chart_table.h"
#include "reports/render/svg/paint_engine.h"

#include <algorithm>
#include <string_view>

namespace xinglin::html {
namespace {

using svg::escaped;

constexpr double kGap = 18.0;               // between charts that stand side by side
constexpr std::size_t kLongestTable = 400;  // rows of a chart's figures; longer ones say nothing to a reader
constexpr int kDeepestIndent = 5;

const char *classOf(Mark mark)
{
    switch (mark) {
    case Mark::p0: return "p0";
    case Mark::p1:
    case Mark::late: return "p1";
    case Mark::p2: return "p2";
    case Mark::good: return "good";
    case Mark::noData: return "no-data";
    case Mark::info:
    case Mark::none: break;
    }
    return "info";
}

QString headingId(int number)
{
    return QStringLiteral("s%1").arg(number);
}

/// What holds signs that are written from the right has a direction of its own, so that it does not turn what
/// stands beside it.
QString directionOf(const QString &text)
{
    for (const char32_t sign : text.toUcs4()) {
        const QChar::Direction direction = QChar::direction(sign);
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return QStringLiteral(" dir=\"auto\"");
    }
    return {};
}

QString definitionList(const char *classes, const std::vector<LabelledText> &items)
{
    QString out = QStringLiteral("<dl class=\"%1\">\n").arg(QLatin1String(classes));
    for (const LabelledText &item : items)
        out += QStringLiteral("<div><dt%1>").arg(directionOf(item.label)) + escaped(item.label) +
               QStringLiteral("</dt><dd%1>").arg(directionOf(item.text)) + escaped(item.text) +
               QStringLiteral("</dd></div>\n");
    return out + QStringLiteral("</dl>\n");
}

}  // namespace

BlockWriter::BlockWriter(const Document &document, const svg::Pictures &pictures, const Texts &texts)
    : m_document(document)
    , m_pictures(pictures)
    , m_texts(texts)
{
    const bool hasCover = std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
        return std::holds_alternative<CoverBlock>(block);
    });
    if (!hasCover) {
        line("h1", nullptr, document.title.isEmpty() ? QStringLiteral("–") : document.title);
        m_hasTitle = true;
    }
}

void BlockWriter::add(const Block &block)
{
    std::visit(*this, block);
}

QString BlockWriter::finished()
{
    if (m_inSection)
        m_out += QLatin1String("</section>\n");
    m_inSection = false;
    return std::move(m_out);
}

void BlockWriter::line(const char *tag, const char *classes, const QString &text)
{
    if (text.isEmpty())
        return;
    m_out += QLatin1Char('<') + QLatin1String(tag);
    if (classes)
        m_out += QStringLiteral(" class=\"%1\"").arg(QLatin1String(classes));
    // Sentences run as the report's language does.
    const bool isName =
        std::string_view(tag) != "p" ||
        (classes && (std::string_view(classes) == "subject" || std::string_view(classes) == "organisation"));
    m_out += (isName ? directionOf(text) : QString()) + QLatin1Char('>') + escaped(text) +
             QStringLiteral("</%1>\n").arg(QLatin1String(tag));
}

void BlockWriter::operator()(const CoverBlock &cover)
{
    m_out += QLatin1String("<header class=\"cover\">\n");
    if (cover.logo && !cover.logo->bytes.isEmpty())
        m_out +=
            QStringLiteral("<p><img class=\"logo\" src=\"data:image/%1;base64,%2\" alt=\"%3\"></p>\n")
                .arg(cover.logo->bytes.startsWith("\xff\xd8") ? QLatin1String("jpeg") : QLatin1String("png"),
                     QString::fromLatin1(cover.logo->bytes.toBase64()), escaped(cover.logo->alternative));
    line("p", "organisation", cover.organisation);
    line(m_hasTitle ? "h2" : "h1", nullptr, cover.title.isEmpty() ? QStringLiteral("–") : cover.title);
    m_hasTitle = true;
    line("p", "subject", cover.subject);
    line("p", "period", cover.period);
    if (!cover.facts.empty())
        m_out += definitionList("facts", cover.facts);
    if (!cover.reading.empty() || !cover.readingTitle.isEmpty()) {
        m_out += QLatin1String("<div class=\"reading\">\n");
        line("h2", nullptr, cover.readingTitle);
        for (const QString &text : cover.reading)
            line("p", nullptr, text);
        m_out += QLatin1String("</div>\n");
    }
    m_out += QLatin1String("</header>\n");
}

void BlockWriter::operator()(const ContentsBlock &contents)
{
    m_out += QLatin1String("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">") +
             escaped(contents.title) + QLatin1String("</h2>\n<ol>\n");
    int number = 0;
    for (const Block &block : m_document.blocks) {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        if (!heading)
            continue;
        ++number;
        if (heading->level <= 2)
            m_out += QStringLiteral("<li class=\"l%1\"><a href=\"#%2\">")
                         .arg(QString::number(heading->level), headingId(number)) +
                     escaped(heading->text) + QLatin1String("</a></li>\n");
    }
    m_out += QLatin1String("</ol>\n</nav>\n");
}

void BlockWriter::operator()(const HeadingBlock &heading)
{
    const QString id = headingId(++m_headings);
    const int level = std::clamp(heading.level + 1, 2, std::min(m_level + 1, 6));
    m_level = level;
    if (level == 2) {
        if (m_inSection)
            m_out += QLatin1String("</section>\n");
        m_out += QStringLiteral("<section aria-labelledby=\"%1\"%2>\n")
                     .arg(id, m_breaks ? QLatin1String(" class=\"break\"") : QLatin1String());
        m_inSection = true;
        m_breaks = false;
    }
    m_out += QStringLiteral("<h%1 id=\"%2\"%3>").arg(QString::number(level), id, directionOf(heading.text)) +
             escaped(heading.text) + QStringLiteral("</h%1>\n").arg(level);
}

void BlockWriter::operator()(const ParagraphBlock &paragraph)
{
    line("p",
         paragraph.kind == ParagraphBlock::Kind::lead    ? "lead"
         : paragraph.kind == ParagraphBlock::Kind::small ? "small"
                                                         : nullptr,
         paragraph.text);
}

void BlockWriter::operator()(const DefinitionsBlock &definitions)
{
    if (!definitions.items.empty())
        m_out += definitionList("defined", definitions.items);
}

void BlockWriter::operator()(const KeyFiguresBlock &block)
{
    if (block.figures.empty())
        return;
    m_out += QLatin1String("<dl class=\"figures\">\n");
    for (const KeyFigure &figure : block.figures) {
        m_out += QLatin1String("<div><dt>") + escaped(figure.label) + QLatin1String("</dt>\n") +
                 QStringLiteral("<dd class=\"%1\">")
                     .arg(figure.hasValue ? QLatin1String("value") : QLatin1String("absent")) +
                 escaped(figure.value);
        if (!figure.unit.isEmpty())
            m_out += QLatin1String("<span class=\"unit\">") + escaped(figure.unit) + QLatin1String("</span>");
        m_out += QLatin1String("</dd>\n");
        for (const QString &change : figure.changes)
            line("dd", "more", change);
        line("dd", "more", figure.note);
        m_out += QLatin1String("</div>\n");
    }
    m_out += QLatin1String("</dl>\n");
}

void BlockWriter::operator()(const FindingsBlock &block)
{
    if (block.findings.empty())
        return;
    m_out += QLatin1String("<ul class=\"findings\">\n");
    for (const Finding &finding : block.findings) {
        m_out += QStringLiteral("<li class=\"%1\">").arg(QLatin1String(classOf(finding.mark))) +
                 m_pictures.mark(finding.mark, m_inks) + QLatin1Char('\n');
        line("p", "text", finding.text);
        line("p", "word", finding.markWord);
        line("p", "small", finding.evidence);
        m_out += QLatin1String("</li>\n");
    }
    m_out += QLatin1String("</ul>\n");
}

QString BlockWriter::cell(const TableColumn &column, const TableCell &cell, bool isHead)
{
    QStringList classes;
    if (column.align == TableColumn::Align::right)
        classes += QStringLiteral("right");
    if (cell.isAbsent)
        classes += QStringLiteral("absent");
    if (cell.indent > 0)
        classes += QStringLiteral("i%1").arg(std::min(cell.indent, kDeepestIndent));
    const QString tag = isHead ? QStringLiteral("th") : QStringLiteral("td");
    QString out = QLatin1Char('<') + tag;
    if (isHead)
        out += QLatin1String(" scope=\"row\"");
    if (!classes.isEmpty())
        out += QStringLiteral(" class=\"%1\"").arg(classes.join(QLatin1Char(' ')));
    return out + directionOf(cell.text) + QLatin1Char('>') + m_pictures.mark(cell.mark, m_inks) +
           escaped(cell.text) + QStringLiteral("</%1>").arg(tag);
}

void BlockWriter::row(const TableBlock &table, const std::vector<TableCell> &cells)
{
    m_out += QLatin1String("<tr>");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn &column = table.columns[i];
        // The name of what the row is about; a row without one has no head.
        const bool isHead =
            i == 0 && column.align == TableColumn::Align::left && !cells.empty() && !cells[0].text.isEmpty();
        m_out += cell(column, i < cells.size() ? cells[i] : TableCell(), isHead);
    }
    m_out += QLatin1String("</tr>\n");
}

void BlockWriter::operator()(const TableBlock &table)
{
    m_out +=
        QLatin1String("<div class=\"scroll\">\n") +
        (table.writingRoom > 0.0 ? QLatin1String("<table class=\"form\">\n") : QLatin1String("<table>\n"));
    line("caption", nullptr, table.caption);
    m_out += QLatin1String("<thead>\n<tr>");
    for (const TableColumn &column : table.columns) {
        m_out += column.align == TableColumn::Align::right
                     ? QLatin1String("<th scope=\"col\" class=\"right\"")
                     : QLatin1String("<th scope=\"col\"");
        m_out += directionOf(column.header) + QLatin1Char('>') + escaped(column.header);
        if (!column.unit.isEmpty())
            m_out += QLatin1String("<span class=\"unit\">") + escaped(column.unit) + QLatin1String("</span>");
        m_out += QLatin1String("</th>");
    }
    m_out += QLatin1String("</tr>\n</thead>\n<tbody>\n");
    for (const auto &cells : table.rows)
        row(table, cells);
    if (table.rows.empty())
        m_out += QStringLiteral("<tr><td class=\"absent\" colspan=\"%1\">")
                     .arg(std::max<std::size_t>(1, table.columns.size())) +
                 escaped(table.emptyText) + QLatin1String("</td></tr>\n");
    m_out += QLatin1String("</tbody>\n");
    if (!table.sumRow.empty()) {
        m_out += QLatin1String("<tfoot>\n");
        row(table, table.sumRow);
        m_out += QLatin1String("</tfoot>\n");
    }
    m_out += QLatin1String("</table>\n</div>\n");
    line("p", "note", table.note);
}

void BlockWriter::chart(const ChartFigure &figure, const QSizeF &size)
{
    m_out += QLatin1String("<div class=\"chart\">\n<figure>\n") +
             m_pictures.inPage(figure.chart, size, QStringLiteral("c%1").arg(++m_charts), m_inks);
    line("figcaption", nullptr, figure.caption);
    m_out += QLatin1String("</figure>\n");
    const TableBlock figures = chartTable(figure.chart, m_texts);
    if (!figure.chart.isEmpty() && figures.rows.size() <= kLongestTable) {
        m_out += QLatin1String("<details>\n<summary>") +
                 escaped(m_texts.translate("ReportRender", "Figures of this chart")) +
                 QLatin1String("</summary>\n");
        (*this)(figures);
        m_out += QLatin1String("</details>\n");
    }
    m_out += QLatin1String("</div>\n");
}

void BlockWriter::operator()(const ChartBlock &block)
{
    if (block.charts.empty())
        return;
    const auto count = static_cast<double>(block.charts.size());
    const double whole = PageGeometry::of(Paper::a4).content.width();
    double height = block.height;
    if (height <= 0.0) {
        for (const ChartFigure &figure : block.charts)
            height = std::max(height, ChartPainter::naturalHeight(figure.chart));
    }
    m_out += QStringLiteral("<div class=\"charts c%1\">\n").arg(block.charts.size());
    for (const ChartFigure &figure : block.charts)
        chart(figure, {(whole - kGap * (count - 1)) / count, height});
    m_out += QLatin1String("</div>\n");
}

void BlockWriter::operator()(const NoteBlock &note)
{
    m_out +=
        QStringLiteral("<div class=\"aside %1\" role=\"note\">\n").arg(QLatin1String(classOf(note.mark)));
    if (!note.title.isEmpty())
        m_out += QLatin1String("<p class=\"title\">") + m_pictures.mark(note.mark, m_inks) +
                 escaped(note.title) + QLatin1String("</p>\n");
    line("p", nullptr, note.text);
    m_out += QLatin1String("</div>\n");
}

void BlockWriter::operator()(const PageBreakBlock &)
{
    m_breaks = true;
}

}  // namespace xinglin::html
