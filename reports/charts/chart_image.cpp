// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_image.h"

#include "reports/charts/chart_painter.h"

#include <QPainter>

#include <cmath>

namespace xinglin {

QImage chartImage(const ChartSpec &spec, const QSizeF &size, const TypeSetter &type)
{
    constexpr double kPixels = 3.0;  // a point
    constexpr double kMargin = 6.0;
    const QSizeF sheet = size + QSizeF(2 * kMargin, 2 * kMargin);
    QImage image((sheet * kPixels).toSize(), QImage::Format_RGB32);
    image.fill(Palette::light().surface);
    const auto dotsAMetre = static_cast<int>(std::lround(kPixels * 72.0 / 0.0254));
    image.setDotsPerMeterX(dotsAMetre);
    image.setDotsPerMeterY(dotsAMetre);
    image.setText(QStringLiteral("Title"), spec.title);
    QPainter painter(&image);
    painter.scale(kPixels, kPixels);
    painter.setRenderHint(QPainter::Antialiasing);
    ChartPainter(Palette::light(), type).paint(painter, QRectF(QPointF(kMargin, kMargin), size), spec);
    return image;
}

}  // namespace xinglin
