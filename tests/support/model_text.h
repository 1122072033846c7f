// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <QStringList>

namespace xinglin::test {

/// A table model as text, for goldens: headers, then a line a row, cells separated by " | ".
inline QString printModel(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells +=
            model.headerData(column, Qt::Horizontal).toString().replace(QLatin1Char('\n'), QLatin1Char('/'));
    lines += cells.join(QStringLiteral(" | "));
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString().replace(QChar(0x00A0), QLatin1Char(' '));
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace xinglin::test
