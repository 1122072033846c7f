// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include "reports/charts/chart_painter.h"
#include "reports/charts/screen_type_setter.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QWidget>

#include <cmath>

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
    constexpr double kPixels = 3.0, kWidth = 500.0, kMargin = 8.0;
    const QSizeF size(kWidth, ChartPainter::naturalHeight(spec));
    QImage image(((size + QSizeF(2 * kMargin, 2 * kMargin)) * kPixels).toSize(), QImage::Format_RGB32);
    image.fill(Palette::light().surface);
    const auto dotsAMetre = static_cast<int>(std::lround(kPixels * 72.0 / 0.0254));
    image.setDotsPerMeterX(dotsAMetre);
    image.setDotsPerMeterY(dotsAMetre);
    QPainter painter(&image);
    painter.scale(kPixels, kPixels);
    const auto type = typeOfWindow();
    ChartPainter(Palette::light(), *type).paint(painter, QRectF(QPointF(kMargin, kMargin), size), spec);
    return image;
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
