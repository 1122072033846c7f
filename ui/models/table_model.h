// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace xinglin {

/// A flat table of read-only rows: heirs say the words, this class answers the roles of Qt and SortRole.
/// Numbers stand at the right; a screen reader hears the column with the value. GUI thread.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Says that every text may have changed, after the language did.
    void retranslate();

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString title(int column) const = 0;
    virtual QString text(int row, int column) const = 0;
    /// Longer words for the pointer's hover; empty: none.
    virtual QString tip(int row, int column) const;
    virtual bool isNumber(int column) const;
    /// An invalid value stands for "sort by the text".
    virtual QVariant sortKey(int row, int column) const;

    void rowChanged(int row);
};

}  // namespace xinglin
