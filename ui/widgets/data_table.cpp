// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/models/cells.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace xinglin {
namespace {

/// Plain text; where it stands for "unknown" it is as quiet as a placeholder.
class PlainDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(NoDataRole).toBool())
            option->palette.setColor(QPalette::Text,
                                     QApplication::palette().color(QPalette::PlaceholderText));
    }
};

void setUp(QAbstractItemView *view)
{
    view->setItemDelegate(new PlainDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setTabKeyNavigation(false);
}

void setUp(QHeaderView *header)
{
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setFixedHeight(look::row);
}

bool isOpenKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

}  // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setUp(this);
    setUp(horizontalHeader());
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(look::row);
    connect(this, &QAbstractItemView::doubleClicked, this, &DataTable::opened);
}

void DataTable::setColumnWidths(const QList<int> &widths)
{
    for (int i = 0; i < widths.size(); ++i) {
        horizontalHeader()->setSectionResizeMode(i, widths[i] == 0 ? QHeaderView::Stretch
                                                                   : QHeaderView::Interactive);
        if (widths[i] > 0)
            setColumnWidth(i, widths[i]);
    }
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (isOpenKey(event) && currentIndex().isValid())
        Q_EMIT opened(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

DataTree::DataTree(QWidget *parent)
    : QTreeView(parent)
{
    setUp(this);
    setUp(header());
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &DataTree::opened);
}

void DataTree::keyPressEvent(QKeyEvent *event)
{
    if (isOpenKey(event) && currentIndex().isValid())
        Q_EMIT opened(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

}  // namespace xinglin
