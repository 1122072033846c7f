// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QToolButton>

class QFrame;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace xinglin {

class Theme;
class UnitNamesModel;

/// Chooses a unit from the tree, with a filter. Shows the path of the chosen one. GUI thread.
class UnitPicker final : public QToolButton
{
    Q_OBJECT

public:
    /// The model is not taken over and outlives the picker.
    UnitPicker(const Theme &theme, UnitNamesModel &names, QWidget *parent = nullptr);

    UnitId unit() const { return m_unit; }
    /// Shows the unit without telling anyone.
    void setUnit(UnitId unit);

Q_SIGNALS:
    void unitChosen(xinglin::UnitId unit);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void open();
    void filter(const QString &text);
    void choose(const QModelIndex &index);
    void retranslate();

    UnitNamesModel &m_names;
    UnitId m_unit;
    QFrame *m_popup;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QSortFilterProxyModel *m_proxy;
};

}  // namespace xinglin
