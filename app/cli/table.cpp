// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include <algorithm>

namespace xinglin {
namespace {

/// East Asian wide and full-width characters (Unicode UAX 11, the blocks our texts use).
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
           (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
           (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd);
}

QString padded(const QString &text, int width, Table::Align align)
{
    const QString blanks(std::max(0, width - cellWidth(text)), QLatin1Char(' '));
    return align == Table::Align::left ? text + blanks : blanks + text;
}

}  // namespace

int cellWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += isWide(c) ? 2 : 1;
    return width;
}

QString Table::text() const
{
    std::vector<int> widths;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        int width = cellWidth(m_columns[c].title);
        for (const QStringList &row : m_rows)
            width = std::max(width, cellWidth(row.value(static_cast<qsizetype>(c))));
        widths.push_back(width);
    }
    QString text;
    const auto addLine = [&](const QStringList &cells) {
        QString line;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            line += c == 0 ? QString() : QStringLiteral("  ");
            line += padded(cells.value(static_cast<qsizetype>(c)), widths[c], m_columns[c].align);
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    };
    QStringList titles;
    for (const Column &column : m_columns)
        titles += column.title;
    addLine(titles);
    for (const QStringList &row : m_rows)
        addLine(row);
    return text;
}

}  // namespace xinglin
