// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include <QAbstractItemModel>

#include <functional>

namespace xinglin {
namespace {

using Cell = std::function<QString(QString)>;

// Only text columns can carry somebody else's formula; a number's own minus sign stays.
bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty() || !QStringView(u"=+-@\t\r").contains(text.front()))
        return false;
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber;
}

QString csvCell(QString text)
{
    text.replace(QChar(0x00A0), QLatin1Char(' ')).replace(QChar(0x2212), QLatin1Char('-'));
    if (looksLikeFormula(text))
        text.prepend(QLatin1Char('\''));
    const bool quoted = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                        text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!quoted)
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString tabCell(QString text)
{
    text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text.replace(QChar(0x2212), QLatin1Char('-'));
}

// Grouping commas would make every number a quoted text in a sheet.
QString withoutGrouping(const QModelIndex &index)
{
    QString text = index.data().toString();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    return alignment.testFlag(Qt::AlignRight) ? text.remove(QLatin1Char(',')) : text;
}

QString tableText(const QAbstractItemModel &model, const QString &separator, const QString &newLine,
                  const Cell &cell)
{
    QString text;
    const int columns = model.columnCount();
    for (int column = 0; column < columns; ++column) {
        QString title = model.headerData(column, Qt::Horizontal).toString();
        title.replace(QLatin1Char('\n'), QStringLiteral(" · "));
        text += (column > 0 ? separator : QString()) + cell(title);
    }
    text += newLine;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < columns; ++column)
            text += (column > 0 ? separator : QString()) + cell(withoutGrouping(model.index(row, column)));
        text += newLine;
    }
    return text;
}

}  // namespace

QString tableAsCsv(const QAbstractItemModel &model)
{
    return tableText(model, QStringLiteral(","), QStringLiteral("\r\n"), csvCell);
}

QString tableAsTabs(const QAbstractItemModel &model)
{
    return tableText(model, QStringLiteral("\t"), QStringLiteral("\n"), tabCell);
}

}  // namespace xinglin
