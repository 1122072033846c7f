// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"
#include "reports/render/xlsx/book.h"

#include <vector>

namespace xinglin::xlsx {

/// A chapter on its sheet: texts across the width of the columns, tables with typed cells, charts drawn by
/// the spreadsheet from figures that stand beside the paper's width. `blocks` stay where they are.
class Sheet
{
public:
    Sheet(Book &book, const QByteArray &name, std::vector<const Block *> blocks, const Texts &texts);

    void write();

    void operator()(const CoverBlock &cover);
    void operator()(const ContentsBlock &contents);
    void operator()(const HeadingBlock &heading);
    void operator()(const ParagraphBlock &paragraph);
    void operator()(const DefinitionsBlock &definitions);
    void operator()(const KeyFiguresBlock &block);
    void operator()(const FindingsBlock &block);
    void operator()(const TableBlock &table);
    void operator()(const ChartBlock &block);
    void operator()(const NoteBlock &note);
    void operator()(const PageBreakBlock &) {}

    /// Lines of words at the head of the sheet: what the book is about, and what must not be overlooked.
    void setHead(const QString &head, const QString &notice);
    void setFoot(const QString &foot) { m_foot = foot; }
    /// Chapters that the contents lead to: heading and sheet.
    void setChapters(std::vector<std::pair<QString, QString>> chapters) { m_chapters = std::move(chapters); }

private:
    void measure();
    void widen(std::size_t column, double width);
    void text(const QString &text, CellStyle style);
    void pair(const LabelledText &fact);
    void cell(lxw_row_t row, lxw_col_t column, const QString &text, CellStyle style);
    void typed(lxw_row_t row, lxw_col_t column, const TableColumn &head, const TableCell &cell,
               CellStyle style);
    /// A table whose upper left corner is there; returns the row below it.
    lxw_row_t grid(const TableBlock &table, lxw_row_t row, lxw_col_t column, bool isInFlow);
    double rowHeight(const std::vector<TableCell> &cells, lxw_col_t column) const;
    void chart(const ChartFigure &figure);
    void chartBeside(const ChartSpec &spec, const TableBlock &figures);
    void close();

    Book &m_book;
    QByteArray m_name;
    std::vector<const Block *> m_blocks;
    const Texts &m_texts;
    lxw_worksheet *m_sheet;
    QString m_head, m_notice, m_foot;
    std::vector<std::pair<QString, QString>> m_chapters;
    std::vector<double> m_widths;  ///< of the columns that texts span, in digits
    double m_width = 0.0;          ///< of all
    lxw_row_t m_row = 0;
    lxw_row_t m_frozen = 0;
    lxw_row_t m_figuresRow = 0;  ///< where the next chart's figures may begin, beside the flow
};

}  // namespace xinglin::xlsx
