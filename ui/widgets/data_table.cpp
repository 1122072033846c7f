// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace xinglin {
namespace {

void setUp(QAbstractItemView *view)
{
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
