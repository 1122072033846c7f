// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTreeView>

namespace xinglin {

/// The common look and keys of tables: whole rows, no grid, fixed row height, Enter like a double click.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// Width in pixels of a column; 0: takes what is left.
    void setColumnWidths(const QList<int> &widths);

Q_SIGNALS:
    /// Double click, Enter or Return on a row.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// The same for a tree.
class DataTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit DataTree(QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

}  // namespace xinglin
