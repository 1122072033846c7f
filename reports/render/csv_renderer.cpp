// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"

#include <algorithm>

namespace xinglin {
namespace {

QString quoted(const QString &text)
{
    const bool needs = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n') ||
               c == QLatin1Char('\r');
    });
    if (!needs)
        return text;
    QString escaped = text;
    escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

/// Text that a spreadsheet shows as text.
QString plainField(const QString &text)
{
    const bool isFormula = !text.isEmpty() && QStringView(u"=+-@\t").contains(text.front());
    return quoted(isFormula ? QLatin1Char('\'') + text : text);
}

QString field(const TableCell &cell)
{
    return cell.number ? QString::number(*cell.number, 'g', 15) : plainField(cell.text);
}

void appendLine(QString &out, const QStringList &fields)
{
    out += fields.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

void appendRow(QString &out, const std::vector<TableCell> &row)
{
    QStringList fields;
    for (const TableCell &cell : row)
        fields.append(field(cell));
    appendLine(out, fields);
}

void appendTable(QString &out, const TableBlock &table)
{
    if (!out.isEmpty())
        out += QLatin1String("\r\n");
    appendLine(out, {plainField(table.caption)});
    QStringList headers;
    for (const TableColumn &column : table.columns)
        headers.append(plainField(column.unit.isEmpty()
                                      ? column.header
                                      : QStringLiteral("%1 (%2)").arg(column.header, column.unit)));
    appendLine(out, headers);
    for (const auto &row : table.rows)
        appendRow(out, row);
    if (table.rows.empty())
        appendLine(out, {plainField(table.emptyText)});
    if (!table.sumRow.empty())
        appendRow(out, table.sumRow);
}

}  // namespace

Result<Rendered> CsvRenderer::render(const Document &document, const Progress &progress,
                                     const CancelToken &cancel) const
{
    QString out;
    appendLine(out, {plainField(document.title)});
    appendLine(out, {plainField(document.footer)});
    if (!document.notice.isEmpty())
        appendLine(out, {plainField(document.notice)});
    for (const Block &block : document.blocks) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        if (const auto *table = std::get_if<TableBlock>(&block)) {
            appendTable(out, *table);
        } else if (const auto *note = std::get_if<NoteBlock>(&block); note && note->mark == Mark::p0) {
            out += QLatin1String("\r\n");  // what failed is told in every format
            appendLine(out, {plainField(note->title), plainField(note->text)});
        }
    }
    if (progress)
        progress(1.0);
    return Rendered{QByteArray("\xEF\xBB\xBF") + out.toUtf8(), 0};
}

}  // namespace xinglin
