// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/document/document.h"

#include "reports/charts/signs.h"

#include <algorithm>

namespace xinglin {
namespace {

class TextCollector
{
public:
    explicit TextCollector(std::vector<QString> &out)
        : m_out(out)
    {}

    void operator()(const CoverBlock &cover)
    {
        for (const QString &text : {cover.organisation, cover.title, cover.subject, cover.period})
            take(text);
        take(cover.facts);
        take(cover.readingTitle);
        for (const QString &text : cover.reading)
            take(text);
    }
    void operator()(const ContentsBlock &contents) { take(contents.title); }
    void operator()(const HeadingBlock &heading) { take(heading.text); }
    void operator()(const ParagraphBlock &paragraph) { take(paragraph.text); }
    void operator()(const DefinitionsBlock &definitions) { take(definitions.items); }
    void operator()(const KeyFiguresBlock &block)
    {
        for (const KeyFigure &figure : block.figures) {
            for (const QString &text : {figure.label, figure.value, figure.unit})
                take(text);
            for (const QString &text : figure.changes)
                take(text);
            take(figure.note);
        }
    }
    void operator()(const FindingsBlock &block)
    {
        for (const Finding &finding : block.findings) {
            for (const QString &text : {finding.text, finding.markWord, finding.evidence})
                take(text);
        }
    }
    void operator()(const TableBlock &table)
    {
        take(table.caption);
        for (const TableColumn &column : table.columns) {
            take(column.header);
            take(column.unit);
        }
        for (const auto &row : table.rows)
            take(row);
        if (table.rows.empty())
            take(table.emptyText);
        take(table.sumRow);
        take(table.note);
    }
    void operator()(const ChartBlock &block)
    {
        for (const ChartFigure &figure : block.charts) {
            for (const QString &text : {figure.chart.title, figure.chart.subtitle, figure.caption})
                take(text);
        }
    }
    void operator()(const NoteBlock &note)
    {
        take(note.title);
        take(note.text);
    }
    void operator()(const PageBreakBlock &) {}

private:
    void take(const QString &text)
    {
        if (!text.isEmpty())
            m_out.push_back(text);
    }
    void take(const std::vector<LabelledText> &items)
    {
        for (const LabelledText &item : items) {
            take(item.label);
            take(item.text);
        }
    }
    void take(const std::vector<TableCell> &row)
    {
        for (const TableCell &cell : row)
            take(cell.text);
    }

    std::vector<QString> &m_out;
};

}  // namespace

std::vector<QString> readingText(const Document &document)
{
    std::vector<QString> out;
    TextCollector collector(out);
    for (const Block &block : document.blocks)
        std::visit(collector, block);
    return out;
}

std::vector<QString> failuresOf(const Document &document)
{
    std::vector<QString> failures;
    for (const Block &block : document.blocks) {
        const auto *note = std::get_if<NoteBlock>(&block);
        if (note && note->isFailure)
            failures.push_back(note->title + QStringLiteral(": ") + note->text);
    }
    return failures;
}

QString dataHeader(const TableColumn &column, const QString &spanUnit)
{
    QStringList units;
    if (!column.unit.isEmpty())
        units += column.unit;
    if (column.amount == TableColumn::Amount::seconds)
        units += spanUnit;
    return units.isEmpty()
               ? column.header
               : column.header + QLatin1String(" (") + units.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QString printable(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return !c.isSurrogate() && !isControl(c.unicode()) && !isNoncharacter(c.unicode());
    };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString clean;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t sign = takeCodePoint(text, at);
        if (sign == U'\n' || sign == U'\t')
            clean += QLatin1Char(' ');
        else if (!isControl(sign))
            clean += QString::fromUcs4(&sign, 1);
    }
    return clean;
}

QString typedText(const QString &text)
{
    const auto breaks = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == u'\t' || c.unicode() == 0x2028 || c.unicode() == 0x2029;
    };
    const auto turns = [](QChar c) {
        return (c.unicode() >= 0x202a && c.unicode() <= 0x202e) ||
               (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    };
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }))
        return text;
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.removeIf(turns);
    clean.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    for (QChar &c : clean) {
        if (breaks(c))
            c = u' ';
    }
    return printable(clean);
}

BilingualText typedText(const BilingualText &text)
{
    return {typedText(text.zh), typedText(text.en)};
}

}  // namespace xinglin
