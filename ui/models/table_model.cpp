// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_model.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"

namespace xinglin {

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::AccessibleTextRole: return title(column) + QStringLiteral(": ") + text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole: {
        const QString words = tip(row, column);
        return words.isEmpty() ? QVariant() : QVariant(words);
    }
    case NoDataRole: return format::isAbsence(text(row, column));
    case SortRole: {
        const QVariant key = sortKey(row, column);
        return key.isValid() ? key : QVariant(text(row, column));
    }
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

void TableModel::retranslate()
{
    if (columns() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rows() > 0 && columns() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
}

QString TableModel::tip(int, int) const
{
    return {};
}

bool TableModel::isNumber(int) const
{
    return false;
}

QVariant TableModel::sortKey(int, int) const
{
    return {};
}

void TableModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columns() - 1));
}

}  // namespace xinglin
