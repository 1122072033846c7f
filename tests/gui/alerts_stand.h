// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/alerts/alerts_page.h"
#include "ui/alerts/order_view.h"
#include "ui/models/order_queue_model.h"
#include "ui/widgets/severity.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

namespace xinglin::test {

/// The alerts page over a canned desk with so many orders, and short ways to what is on it.
struct AlertsStand
{
    explicit AlertsStand(int orders, QSize size = {1130, 590}, CannedWorkspace::Options options = {})
        : door(with(options, orders))
        , stand(door)
        , page(stand.context)
    {
        stand.show(page, size);
        if (orders > 0 && !options.error)
            (void)QTest::qWaitFor([this] { return shown().isValid() && view()->detail().has_value(); });
        page.activateWindow();
        queue()->setFocus();
    }

    static CannedWorkspace::Options with(CannedWorkspace::Options options, int orders)
    {
        options.orders = orders;
        return options;
    }
    CannedAlertDesk &desk() { return door.alerts(); }
    OrderView *view() const { return page.findChild<OrderView *>(); }
    QTreeView *queue() const { return page.findChild<QTreeView *>(QStringLiteral("orderQueue")); }
    OrderId shown() const { return view()->order(); }
    OrderState state(OrderId id) { return desk().stored(id)->state; }
    QPushButton *button(const char *name) const
    {
        return page.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString label(const char *name) const
    {
        const auto *found = page.findChild<QLabel *>(QString::fromLatin1(name));
        return found ? found->text() : QStringLiteral("no such label");
    }
    /// The words of a badge that is seen.
    QString badge(const char *name, const QWidget *in = nullptr) const
    {
        const auto *found = (in ? in : &page)->findChild<SeverityBadge *>(QString::fromLatin1(name));
        return found && found->isVisible() ? found->text() : QString();
    }
    QDialog *sheet() const { return page.findChild<QDialog *>(QStringLiteral("actSheet")); }
    /// A click on a window that is not drawn yet may go astray.
    void confirm() const
    {
        (void)QTest::qWaitForWindowExposed(sheet()->window());
        QTest::mouseClick(sheet()->findChild<QPushButton *>(QStringLiteral("confirmAct")), Qt::LeftButton);
    }
    /// As typed by somebody who looks at the queue, whatever dialog was there before.
    void key(Qt::Key key) const
    {
        queue()->window()->activateWindow();
        queue()->setFocus();
        (void)QTest::qWaitForWindowActive(queue()->window());
        QTest::keyClick(queue(), key);
    }
    void selectRows(int first, int last) const
    {
        const QAbstractItemModel *model = queue()->model();
        queue()->selectionModel()->select(QItemSelection(model->index(first, 0), model->index(last, 0)),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    CannedWorkspace door;
    PageStand stand;
    AlertsPage page;
};

}  // namespace xinglin::test
