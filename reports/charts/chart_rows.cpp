// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_plot.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

void drawDot(ChartPlot &plot, const ChartSpec::Series &series, const ChartSpec::Point &point, double centre)
{
    const QColor colour = plot.colourOf(series);
    if (point.low && point.high) {
        QPen pen(plot.palette.tint(colour, 0.55), 1.6);
        pen.setCapStyle(Qt::FlatCap);
        plot.painter.setPen(pen);
        plot.painter.drawLine(QPointF(plot.x(std::max(*point.low, plot.xLow)), centre),
                              QPointF(plot.x(std::min(*point.high, plot.xHigh)), centre));
    }
    drawMarker(plot, series, QPointF(plot.x(std::clamp(*point.y, plot.xLow, plot.xHigh)), centre), 5.0);
}

void drawBar(ChartPlot &plot, const ChartSpec::Series &series, const ChartSpec::Point &point, double centre,
             double height)
{
    const double zero = plot.x(std::clamp(0.0, plot.xLow, plot.xHigh));
    const double end = plot.x(std::clamp(*point.y, plot.xLow, plot.xHigh));
    plot.painter.setPen(Qt::NoPen);
    plot.painter.setBrush(plot.palette.tint(plot.colourOf(series), 0.82));
    plot.painter.drawRect(QRectF(std::min(zero, end), centre - height / 2, std::abs(end - zero), height));
    plot.painter.setBrush(Qt::NoBrush);
}

/// The value behind its bar, or in its end where there is no room.
void drawBarValue(ChartPlot &plot, const ChartSpec::Series &series, const ChartSpec::Point &point,
                  double centre)
{
    QString label = tickText(*point.y, std::pow(10.0, -series.valueDecimals));
    if (plot.spec.xLabel == QLatin1String("%"))
        label += plot.spec.xLabel;
    const double end = plot.x(std::clamp(std::max(*point.y, 0.0), plot.xLow, plot.xHigh));
    const double width = plot.type.width(label, kChartText);
    const bool isBehind = end + 4 + width <= plot.area.right();
    plot.type.draw(plot.painter, QPointF(isBehind ? end + 4 : end - 4 - width, centre + 2.7), label,
                   kChartText, isBehind ? plot.palette.text : plot.palette.onAccent);
}

constexpr double kCellPale = 0.07, kCellStrong = 0.85;
constexpr double kFarShare = 0.4;  // cells of the lower 40% of the scale are beyond the limit

/// 1 at the upper end of the scale, 0 at the lower.
double closenessOf(const ChartPlot &plot, double value)
{
    const double low = plot.spec.yMin.value_or(0.0);
    const double high = plot.spec.yMax.value_or(100.0);
    return std::clamp((value - low) / (high - low), 0.0, 1.0);
}

/// The farther, the darker: in grey the worst cells must not vanish.
QColor cellColour(const ChartPlot &plot, double closeness)
{
    return plot.palette.tint(plot.palette.p1, kCellPale + (kCellStrong - kCellPale) * (1.0 - closeness));
}

}  // namespace

void drawRowName(ChartPlot &plot, const QString &name, double centre, double labelWidth)
{
    const QString text = plot.type.elided(name, kChartText, labelWidth - 6);
    const double width = plot.type.width(text, kChartText);
    plot.type.draw(plot.painter, QPointF(plot.area.left() - 6 - width, centre + 2.7), text, kChartText,
                   plot.palette.text);
}

void drawCategories(ChartPlot &plot, double labelWidth)
{
    const auto rows = static_cast<double>(std::max<std::size_t>(plot.spec.categories.size(), 1));
    const double pitch = plot.area.height() / rows;
    for (std::size_t i = 0; i < plot.spec.categories.size(); ++i)
        drawRowName(plot, plot.spec.categories[i], plot.area.top() + (static_cast<double>(i) + 0.5) * pitch,
                    labelWidth);
    const auto groups = static_cast<double>(std::max<std::size_t>(plot.spec.series.size(), 1));
    for (std::size_t s = 0; s < plot.spec.series.size(); ++s) {
        const ChartSpec::Series &series = plot.spec.series[s];
        const double shift = (static_cast<double>(s) - (groups - 1) / 2) * pitch * 0.6 / groups;
        for (const ChartSpec::Point &point : series.points) {
            const double centre = plot.area.top() + (point.x + 0.5) * pitch + shift;
            if (!point.y) {
                plot.type.draw(plot.painter, QPointF(plot.area.left() + 4, centre + 2.7), plot.spec.emptyText,
                               kChartText, plot.palette.noData);
            } else if (series.intervals) {
                drawDot(plot, series, point, centre);
            } else {
                drawBar(plot, series, point, centre, std::min(10.0, pitch * 0.62 / groups));
                if (series.valueDecimals >= 0)
                    drawBarValue(plot, series, point, centre);
            }
        }
    }
}

void drawStrip(ChartPlot &plot, double labelWidth)
{
    const auto rows = static_cast<double>(std::max<std::size_t>(plot.spec.series.size(), 1));
    const double pitch = plot.area.height() / rows;
    const double cell = plot.area.width() / (plot.xHigh - plot.xLow);
    for (std::size_t s = 0; s < plot.spec.series.size(); ++s) {
        const ChartSpec::Series &series = plot.spec.series[s];
        const double top = plot.area.top() + static_cast<double>(s) * pitch + 1;
        drawRowName(plot, series.name, top + pitch / 2 - 1, labelWidth);
        for (const ChartSpec::Point &point : series.points) {
            const QRectF box(plot.x(point.x - 0.5) + 0.4, top, std::max(cell - 0.8, 0.5), pitch - 2);
            if (point.y) {
                plot.painter.setPen(Qt::NoPen);
                const double closeness = closenessOf(plot, *point.y);
                plot.painter.setBrush(cellColour(plot, closeness));
                plot.painter.drawRect(box);
                if (closeness < kFarShare) {
                    const double radius = std::min(box.width(), box.height()) * 0.2;
                    plot.painter.setBrush(plot.palette.text);
                    plot.painter.drawEllipse(box.center(), radius, radius);
                }
            } else {
                plot.painter.setBrush(Qt::NoBrush);
                plot.painter.setPen(QPen(plot.palette.line, 0.5));
                plot.painter.drawRect(box.adjusted(0.25, 0.25, -0.25, -0.25));
            }
        }
    }
    plot.painter.setBrush(Qt::NoBrush);
}

}  // namespace xinglin
