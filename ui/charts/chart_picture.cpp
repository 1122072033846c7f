// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include "reports/charts/chart_image.h"
#include "reports/charts/chart_painter.h"
#include "reports/charts/screen_type_setter.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

namespace xinglin {

std::shared_ptr<const TypeSetter> typeOfWindow()
{
    static std::weak_ptr<const TypeSetter> shared;
    auto type = shared.lock();
    if (!type) {
        type = std::make_shared<const ScreenTypeSetter>();
        shared = type;
    }
    return type;
}

QImage chartPicture(const ChartSpec &spec)
{
    constexpr double kWidth = 500.0;
    return chartImage(spec, {kWidth, ChartPainter::naturalHeight(spec)}, *typeOfWindow());
}

void offerPicture(QWidget &chart, std::function<ChartSpec()> shown)
{
    auto *copy = new QAction(QCoreApplication::translate("ChartPicture", "Copy picture"), &chart);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &chart, [shown = std::move(shown)] {
        QGuiApplication::clipboard()->setImage(chartPicture(shown()));
    });
    chart.addAction(copy);
    chart.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&chart, &QWidget::customContextMenuRequested, &chart, [&chart, copy](const QPoint &at) {
        auto *menu = new QMenu(&chart);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(copy);
        menu->popup(chart.mapToGlobal(at));
    });
}

}  // namespace xinglin
