// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/sheet.h"

#include "reports/charts/palette.h"
#include "reports/render/chart_table.h"
#include "reports/render/svg/picture.h"
#include "reports/render/xlsx/figure_table.h"
#include "reports/render/xlsx/native_chart.h"
#include "reports/render/xlsx/number_format.h"
#include "reports/render/xlsx/sheet_text.h"

#include <algorithm>
#include <cmath>

namespace xinglin::xlsx {
namespace {

constexpr double kNarrowest = 10.0, kWidest = 42.0;   // columns, in digits
constexpr double kTextWidth = 96.0;                   // least width of the columns that texts span
constexpr double kLine = 15.0, kFigureColumn = 14.0;  // points; digits
constexpr lxw_row_t kChartRows = 17;
constexpr lxw_row_t kFreezable = 12;  // a head that stands lower would freeze half the window
constexpr qsizetype kLongestCell = 32000;

QColor inkOf(Mark mark)
{
    const Palette &palette = Palette::light();
    switch (mark) {
    case Mark::p0: return palette.p0;
    case Mark::p1:
    case Mark::late: return palette.p1;
    case Mark::p2: return palette.p2;
    case Mark::good: return palette.good;
    case Mark::noData: return palette.noData;
    case Mark::info:
    case Mark::none: break;
    }
    return {};
}

QString minutesIn(const Texts &texts)
{
    return texts.translate("Report", "min", "minutes");
}

QString headerOf(const TableColumn &column, const Texts &texts)
{
    return dataHeader(column, minutesIn(texts));
}

double headerWidth(const TableColumn &column, const Texts &texts)
{
    return displayWidth(headerOf(column, texts)) * 1.1;
}

/// What a spreadsheet would take for a formula stays a text also when somebody types into its cell.
CellStyle guarded(CellStyle style, const QString &text)
{
    if (!text.isEmpty() && QStringView(u"=+-@").contains(text.front()))
        style.number = QStringLiteral("@");
    return style;
}

int linesOf(const QString &text, double width)
{
    return std::max(1, static_cast<int>(std::ceil(displayWidth(text) / std::max(1.0, width * 0.94))));
}

/// Text right of a number would touch it.
bool followsNumber(const TableBlock &table, std::size_t column)
{
    return column > 0 && table.columns[column].align == TableColumn::Align::left &&
           table.columns[column - 1].align == TableColumn::Align::right;
}

/// Figures of what a spreadsheet cannot draw, where they do not make the paper too wide.
bool standsInFlow(const ChartSpec &chart)
{
    constexpr std::size_t kMostSeries = 7;
    return !isDrawable(chart) && (chart.kind == ChartSpec::Kind::boxes || chart.series.size() <= kMostSeries);
}

}  // namespace

Sheet::Sheet(Book &book, const QByteArray &name, std::vector<const Block *> blocks, const Texts &texts)
    : m_book(book)
    , m_name(name)
    , m_blocks(std::move(blocks))
    , m_texts(texts)
    , m_sheet(workbook_add_worksheet(book.get(), name.constData()))
{}

void Sheet::setHead(const QString &head, const QString &notice)
{
    m_head = head;
    m_notice = notice;
}

void Sheet::widen(std::size_t column, double width)
{
    if (m_widths.size() <= column)
        m_widths.resize(column + 1, kNarrowest);
    m_widths[column] = std::max(m_widths[column], std::min(width + 1.5, kWidest));
}

/// Columns as wide as the tables of the sheet ask for, and enough of them for a line of text.
void Sheet::measure()
{
    const auto measureTable = [this](const TableBlock &table) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            widen(c, headerWidth(table.columns[c], m_texts));
            for (const auto &row : table.rows)
                widen(c, c < row.size() ? displayWidth(row[c].text) + 2.0 * row[c].indent : 0.0);
            if (c < table.sumRow.size())
                widen(c, displayWidth(table.sumRow[c].text) * 1.1);
        }
    };
    widen(0, 14.0);
    for (const Block *block : m_blocks) {
        if (const auto *table = std::get_if<TableBlock>(block))
            measureTable(*table);
        else if (const auto *figures = std::get_if<KeyFiguresBlock>(block))
            measureTable(figureTable(*figures, m_texts));
        else if (const auto *charts = std::get_if<ChartBlock>(block)) {
            for (const ChartFigure &figure : charts->charts) {
                if (standsInFlow(figure.chart))
                    measureTable(chartTable(figure.chart, m_texts));
            }
        }
    }
    const auto sum = [this] {
        double width = 0.0;
        for (const double one : m_widths)
            width += one;
        return width;
    };
    while (sum() < kTextWidth)
        m_widths.push_back(kNarrowest + 2.0);
    m_width = sum();
    for (std::size_t c = 0; c < m_widths.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        m_book.check(worksheet_set_column(m_sheet, column, column, m_widths[c], nullptr));
    }
}

void Sheet::cell(lxw_row_t row, lxw_col_t column, const QString &text, CellStyle style)
{
    if (text.isEmpty() && !style.lineAbove && !style.lineBelow)
        return;
    lxw_format *format = m_book.format(guarded(style, text));
    if (text.isEmpty())
        m_book.check(worksheet_write_blank(m_sheet, row, column, format));
    else
        m_book.check(worksheet_write_string(m_sheet, row, column,
                                            cellText(text.left(kLongestCell)).constData(), format));
}

/// Across the whole width, as many lines high as it needs; very long ones over several rows.
void Sheet::text(const QString &text, CellStyle style)
{
    if (text.isEmpty())
        return;
    style.wraps = true;
    for (qsizetype from = 0; from < text.size(); from += kLongestCell) {
        const QString part = text.mid(from, kLongestCell);
        const double factor = style.size / 10.0;
        const double height = linesOf(part, m_width / (factor * (style.bold ? 1.1 : 1.0))) * kLine * factor;
        m_book.check(worksheet_merge_range(m_sheet, m_row, 0, m_row,
                                           static_cast<lxw_col_t>(m_widths.size() - 1),
                                           cellText(part).constData(), m_book.format(guarded(style, part))));
        m_book.check(worksheet_set_row(m_sheet, m_row, std::min(height + 1.0, 409.0), nullptr));
        ++m_row;
    }
}

/// A word in the first column and a text or number across the others.
void Sheet::pair(const LabelledText &fact)
{
    cell(m_row, 0, fact.label, {.wraps = true, .ink = Palette::light().secondary});
    const auto number = fact.number ? numberFormat(fact.text, *fact.number) : std::nullopt;
    CellStyle style = guarded({.wraps = true, .toLeft = true}, fact.text);
    style.number = number.value_or(style.number);
    if (!fact.text.isEmpty())
        m_book.check(worksheet_merge_range(
            m_sheet, m_row, 1, m_row, static_cast<lxw_col_t>(m_widths.size() - 1),
            number ? "" : cellText(fact.text.left(kLongestCell)).constData(), m_book.format(style)));
    if (number)
        m_book.check(worksheet_write_number(m_sheet, m_row, 1, *fact.number, m_book.format(style)));
    const int lines = std::max(linesOf(fact.label, m_widths[0]), linesOf(fact.text, m_width - m_widths[0]));
    m_book.check(worksheet_set_row(m_sheet, m_row, std::min(lines * kLine + 1.0, 409.0), nullptr));
    ++m_row;
}

void Sheet::typed(lxw_row_t row, lxw_col_t column, const TableColumn &head, const TableCell &content,
                  CellStyle style)
{
    style.toRight = head.align == TableColumn::Align::right;
    style.indent += content.indent;
    style.ink = content.isAbsent ? Palette::light().noData : inkOf(content.mark);
    if (content.number && !content.isAbsent && head.amount != TableColumn::Amount::asPrinted) {
        const Amount amount = head.amount == TableColumn::Amount::seconds
                                  ? minutesOf(content.text, *content.number, minutesIn(m_texts))
                                  : shareOf(content.text, *content.number);
        style.number = amount.format;
        m_book.check(worksheet_write_number(m_sheet, row, column, amount.value, m_book.format(style)));
        return;
    }
    const auto format =
        content.number && !content.isAbsent ? numberFormat(content.text, *content.number) : std::nullopt;
    if (!format) {
        style.wraps = displayWidth(content.text) > kWidest;
        cell(row, column, content.text, style);
        return;
    }
    style.number = *format;
    m_book.check(worksheet_write_number(m_sheet, row, column, *content.number, m_book.format(style)));
}

double Sheet::rowHeight(const std::vector<TableCell> &cells, lxw_col_t column) const
{
    int lines = 1;
    for (std::size_t c = 0; c < cells.size() && column + c < m_widths.size(); ++c)
        lines = std::max(
            lines, displayWidth(cells[c].text) > kWidest ? linesOf(cells[c].text, m_widths[column + c]) : 1);
    return std::min(lines * kLine + 1.0, 409.0);
}

lxw_row_t Sheet::grid(const TableBlock &table, lxw_row_t row, lxw_col_t column, bool isInFlow)
{
    const QColor fill = Palette::light().canvas;
    bool twoLines = false;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        twoLines = twoLines || headerWidth(table.columns[c], m_texts) > kWidest;
        cell(row, static_cast<lxw_col_t>(column + c), headerOf(table.columns[c], m_texts),
             {.bold = true,
              .wraps = true,
              .toRight = table.columns[c].align == TableColumn::Align::right,
              .indent = followsNumber(table, c) ? 1 : 0,
              .fill = fill,
              .lineBelow = true});
    }
    if (isInFlow) {
        if (twoLines)
            m_book.check(worksheet_set_row(m_sheet, row, 2 * kLine + 1.0, nullptr));
        if (m_frozen == 0 && row < kFreezable)
            m_frozen = row + 1;
    }
    ++row;
    const auto write = [&](const std::vector<TableCell> &cells, const CellStyle &style) {
        for (std::size_t c = 0; c < std::min(cells.size(), table.columns.size()); ++c) {
            if (!isInFlow && cells[c].isAbsent)
                continue;  // a chart would take any text for 0
            CellStyle own = style;
            own.indent = followsNumber(table, c) ? 1 : 0;
            // A chart would lay all minutes of a day upon each other.
            const bool mayBeMoment = isInFlow || !cells[c].text.contains(QLatin1Char(':'));
            if (mayBeMoment && !cells[c].number &&
                m_book.writeMoment(m_sheet, row, static_cast<lxw_col_t>(column + c), cells[c].text, own))
                continue;
            typed(row, static_cast<lxw_col_t>(column + c), table.columns[c], cells[c], own);
        }
        if (const double high = rowHeight(cells, column) + table.writingRoom; isInFlow && high > kLine + 1.0)
            m_book.check(worksheet_set_row(m_sheet, row, high, nullptr));
        ++row;
    };
    for (const auto &cells : table.rows)
        write(cells, {});
    if (table.rows.empty() && !table.emptyText.isEmpty())
        cell(row++, column, table.emptyText, {.ink = Palette::light().noData});
    if (!table.sumRow.empty())
        write(table.sumRow, {.bold = true, .lineAbove = true});
    return row;
}

void Sheet::operator()(const CoverBlock &cover)
{
    if (cover.logo && !cover.logo->bytes.isEmpty() && cover.logo->height > 0) {
        constexpr double kHigh = 60.0;
        QByteArray words = cellText(cover.logo->alternative.left(250));
        lxw_image_options options{};
        options.x_scale = options.y_scale = kHigh / cover.logo->height;
        options.description = words.data();
        const QByteArray &file = cover.logo->bytes;
        m_book.check(worksheet_insert_image_buffer_opt(
            m_sheet, m_row, 0, reinterpret_cast<const unsigned char *>(file.constData()),
            static_cast<size_t>(file.size()), &options));
        m_row += 4;
    }
    text(cover.organisation, {.ink = Palette::light().secondary});
    text(cover.title, {.size = 20.0, .bold = true});
    text(cover.subject, {.size = 13.0});
    text(cover.period, {.bold = true, .ink = Palette::light().accent});
    ++m_row;
    for (const LabelledText &fact : cover.facts)
        pair(fact);
    ++m_row;
    text(cover.readingTitle, {.bold = true});
    for (const QString &reading : cover.reading)
        text(reading, {});
}

void Sheet::operator()(const ContentsBlock &contents)
{
    ++m_row;
    text(contents.title, {.size = 13.0, .bold = true});
    for (const auto &[heading, sheet] : m_chapters) {
        QString quotedName = sheet;
        quotedName.replace(QLatin1Char('\''), QLatin1String("''"));
        const QByteArray target = (QLatin1String("internal:'") + quotedName + QLatin1String("'!A1")).toUtf8();
        m_book.check(
            worksheet_write_url_opt(m_sheet, m_row++, 0, target.constData(),
                                    m_book.format(guarded({.ink = Palette::light().accent}, heading)),
                                    cellText(heading.left(kLongestCell)).constData(), nullptr));
    }
}

void Sheet::operator()(const HeadingBlock &heading)
{
    if (m_row > 1)
        ++m_row;
    text(heading.text, {.size = heading.level == 1 ? 16.0 : heading.level == 2 ? 12.5 : 11.0, .bold = true});
}

void Sheet::operator()(const ParagraphBlock &paragraph)
{
    text(paragraph.text,
         {.ink = paragraph.kind == ParagraphBlock::Kind::small ? Palette::light().secondary : QColor()});
}

void Sheet::operator()(const DefinitionsBlock &definitions)
{
    for (const LabelledText &item : definitions.items) {
        text(item.label, {.bold = true});
        text(item.text, {});
    }
}

void Sheet::operator()(const KeyFiguresBlock &block)
{
    if (!block.figures.empty())
        m_row = grid(figureTable(block, m_texts), m_row + 1, 0, true);
}

void Sheet::operator()(const FindingsBlock &block)
{
    for (const Finding &finding : block.findings) {
        text(finding.text, {.bold = true});
        text(finding.markWord, {.bold = true, .ink = inkOf(finding.mark)});
        text(finding.evidence, {.ink = Palette::light().secondary});
    }
}

void Sheet::operator()(const TableBlock &table)
{
    ++m_row;
    text(table.caption, {.bold = true});
    m_row = grid(table, m_row, 0, true);
    text(table.note, {.size = 9.0, .ink = Palette::light().secondary});
}

void Sheet::operator()(const ChartBlock &block)
{
    for (const ChartFigure &figure : block.charts)
        chart(figure);
}

void Sheet::chart(const ChartFigure &figure)
{
    const ChartSpec &spec = figure.chart;
    ++m_row;
    text(spec.title, {.bold = true});
    text(spec.subtitle, {.size = 9.0, .ink = Palette::light().secondary});
    if (spec.isEmpty()) {
        text(spec.emptyText, {.ink = Palette::light().noData});
    } else if (standsInFlow(spec)) {
        text(m_texts.translate("ReportRender", "A spreadsheet has no such chart; these are its figures."),
             {.size = 9.0, .ink = Palette::light().secondary});
        m_row = grid(chartTable(spec, m_texts), m_row, 0, true);
    } else {
        chartBeside(spec, chartTable(spec, m_texts, BandColumns::all));
    }
    text(figure.caption, {.size = 9.0, .ink = Palette::light().secondary});
}

/// The chart in the flow, its figures at the right of it, beyond the paper.
void Sheet::chartBeside(const ChartSpec &spec, const TableBlock &figures)
{
    const auto column = static_cast<lxw_col_t>(m_widths.size() + 1);
    m_figuresRow = std::max(m_figuresRow, m_row);
    cell(m_figuresRow, column, spec.title, {.bold = true});
    const lxw_row_t below = grid(figures, m_figuresRow + 1, column, false);
    m_book.check(worksheet_set_column(
        m_sheet, column, static_cast<lxw_col_t>(column + figures.columns.size()), kFigureColumn, nullptr));
    const FigurePlace place{m_name, m_figuresRow + 2, column};
    if (isDrawable(spec)) {
        QByteArray words = cellText(svg::descriptionOf(spec).left(250));
        lxw_chart_options options{};
        options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        options.x_scale = std::min(m_width, 110.0) * 7.2 / 480.0;
        options.y_scale = (kChartRows - 1) * 20.0 / 288.0;
        options.description = words.data();
        m_book.check(worksheet_insert_chart_opt(m_sheet, m_row, 0, nativeChart(m_book, spec, figures, place),
                                                &options));
        m_row += kChartRows;
    } else {
        char first[LXW_MAX_CELL_NAME_LENGTH];
        lxw_rowcol_to_cell(first, place.row - 1, column);
        text(m_texts
                 .translate("ReportRender",
                            "A spreadsheet has no such chart; its figures stand from cell %1 on.")
                 .arg(QLatin1String(first)),
             {.size = 9.0, .ink = Palette::light().secondary});
    }
    m_figuresRow = below + 1;
    text(figures.note, {.size = 9.0, .ink = Palette::light().secondary});
}

void Sheet::operator()(const NoteBlock &note)
{
    text(note.title, {.bold = true, .ink = inkOf(note.mark)});
    text(note.text, {});
}

void Sheet::write()
{
    measure();
    text(m_notice, {.bold = true, .ink = Palette::light().p2});
    for (const Block *block : m_blocks)
        std::visit(*this, *block);
    ++m_row;
    text(m_foot, {.size = 9.0, .ink = Palette::light().secondary});
    close();
}

void Sheet::close()
{
    if (m_frozen > 0)
        worksheet_freeze_panes(m_sheet, m_frozen, 0);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9);  // A4
    worksheet_fit_to_pages(m_sheet, 1, 0);
    m_book.check(worksheet_print_area(m_sheet, 0, 0, std::max<lxw_row_t>(m_row, 1) - 1,
                                      static_cast<lxw_col_t>(m_widths.size() - 1)));
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    QString head = shortened(m_head, 120);
    head.replace(QLatin1Char('&'), QLatin1String("&&"));
    m_book.check(worksheet_set_header(m_sheet, ("&L" + cellText(head) + "&R&P / &N").constData()));
}

}  // namespace xinglin::xlsx
