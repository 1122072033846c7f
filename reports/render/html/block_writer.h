// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "reports/render/svg/inks.h"
#include "reports/render/svg/picture.h"

namespace xinglin::html {

/// Writes the blocks of a document as elements of a page, in their order. Headings become h2 and deeper and
/// never skip a level; the document's title is the h1.
class BlockWriter
{
public:
    BlockWriter(const Document &document, const svg::Pictures &pictures, const Texts &texts);

    void add(const Block &block);
    /// Closes what is open. To be asked once, at the end.
    QString finished();
    const svg::ThemedInks &inks() const { return m_inks; }

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
    void operator()(const PageBreakBlock &);

private:
    void line(const char *tag, const char *classes, const QString &text);
    QString cell(const TableColumn &column, const TableCell &cell, bool isHead);
    void row(const TableBlock &table, const std::vector<TableCell> &cells);
    void chart(const ChartFigure &figure, const QSizeF &size);

    const Document &m_document;
    const svg::Pictures &m_pictures;
    const Texts &m_texts;
    svg::ThemedInks m_inks;
    QString m_out;
    bool m_hasTitle = false;
    bool m_inSection = false;
    bool m_breaks = false;  ///< on paper the next heading begins a page
    int m_level = 1;        ///< of the last heading
    int m_headings = 0, m_charts = 0;
};

}  // namespace xinglin::html
