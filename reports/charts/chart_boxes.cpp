// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_plot.h"

#include <algorithm>

namespace xinglin {
namespace {

/// By how much a cell of a heat map reaches under its neighbours: readers of PDF set edges on whole pixels,
/// and two that only touch may leave a white line.
constexpr double kHeatJoint = 0.3;
constexpr double kHeatPale = 0.10, kHeatStrong = 0.96;  // how much of the accent the ends of the scale have

void drawOutline(ChartPlot &plot, const ChartSpec::Box &box, double centre, double half)
{
    QPolygonF upper, lower;
    for (const auto &[value, share] : box.outline) {
        if (value < plot.xLow || value > plot.xHigh)
            continue;
        upper.append(QPointF(plot.x(value), centre - half * share));
        lower.append(QPointF(plot.x(value), centre + half * share));
    }
    std::reverse(lower.begin(), lower.end());
    plot.painter.setPen(Qt::NoPen);
    plot.painter.setBrush(plot.palette.tint(plot.palette.accent, 0.20));
    if (upper.size() > 1)
        plot.painter.drawPolygon(upper + lower);
    plot.painter.setBrush(Qt::NoBrush);
}

void drawBox(ChartPlot &plot, const ChartSpec::Box &box, double centre, double height)
{
    const auto at = [&plot](double value) { return plot.x(std::clamp(value, plot.xLow, plot.xHigh)); };
    if (!box.outline.empty())
        drawOutline(plot, box, centre, height / 2);
    const double half = box.outline.empty() ? height * 0.32 : height * 0.17;
    QPen pen(plot.palette.accent, 0.9);
    pen.setCapStyle(Qt::FlatCap);
    plot.painter.setPen(pen);
    plot.painter.drawLine(QPointF(at(box.low), centre), QPointF(at(box.lower), centre));
    plot.painter.drawLine(QPointF(at(box.upper), centre), QPointF(at(box.high), centre));
    for (const double end : {box.low, box.high})
        plot.painter.drawLine(QPointF(at(end), centre - half * 0.6), QPointF(at(end), centre + half * 0.6));
    plot.painter.setBrush(plot.palette.surface);
    plot.painter.drawRect(
        QRectF(at(box.lower), centre - half, std::max(at(box.upper) - at(box.lower), 0.5), 2 * half));
    plot.painter.setBrush(Qt::NoBrush);
    pen.setWidthF(1.8);
    plot.painter.setPen(pen);
    plot.painter.drawLine(QPointF(at(box.median), centre - half), QPointF(at(box.median), centre + half));
}

}  // namespace

void drawBoxes(ChartPlot &plot, double labelWidth)
{
    const std::size_t rows = std::max<std::size_t>(plot.spec.categories.size(), 1);
    const double pitch = plot.area.height() / static_cast<double>(rows);
    for (std::size_t i = 0; i < plot.spec.categories.size(); ++i) {
        const double centre = plot.area.top() + (static_cast<double>(i) + 0.5) * pitch;
        drawRowName(plot, plot.spec.categories[i], centre, labelWidth);
        if (i < plot.spec.boxes.size() && plot.spec.boxes[i])
            drawBox(plot, *plot.spec.boxes[i], centre, std::min(pitch * 0.86, 40.0));
        else
            plot.type.draw(plot.painter, QPointF(plot.area.left() + 4, centre + 2.7), plot.spec.emptyText,
                           kChartText, plot.palette.noData);
    }
}

std::pair<double, double> heatScale(const ChartSpec &spec)
{
    std::optional<double> low = spec.yMin, high = spec.yMax;
    for (const ChartSpec::Series &series : spec.series) {
        for (const ChartSpec::Point &point : series.points) {
            if (!point.y)
                continue;
            if (!spec.yMin)
                low = std::min(low.value_or(*point.y), *point.y);
            if (!spec.yMax)
                high = std::max(high.value_or(*point.y), *point.y);
        }
    }
    const double from = low.value_or(0.0);
    return {from, std::max(high.value_or(1.0), from + 1e-9)};
}

QColor heatColour(const Palette &palette, double share)
{
    return palette.tint(palette.accent, kHeatPale + (kHeatStrong - kHeatPale) * std::clamp(share, 0.0, 1.0));
}

void drawGap(ChartPlot &plot, const QRectF &box)
{
    plot.painter.fillRect(box, plot.palette.line);
    plot.painter.setPen(QPen(plot.palette.noData, 0.4));
    plot.painter.drawLine(box.bottomLeft(), box.topRight());
    plot.painter.setPen(Qt::NoPen);
}

void drawHeat(ChartPlot &plot, double labelWidth)
{
    const auto [low, high] = heatScale(plot.spec);
    const std::size_t rows = std::max<std::size_t>(plot.spec.series.size(), 1);
    const double pitch = plot.area.height() / static_cast<double>(rows);
    const double cell = plot.area.width() / (plot.xHigh - plot.xLow);
    std::size_t every = 1;
    while (static_cast<double>(every) * pitch < 9.5 && every < rows)
        every += every == 1 ? 1 : every == 2 ? 1 : 3;  // every row, 2nd, 3rd, 6th, 9th
    plot.painter.save();
    plot.painter.setRenderHint(QPainter::Antialiasing, false);
    plot.painter.setPen(Qt::NoPen);
    for (std::size_t s = 0; s < plot.spec.series.size(); ++s) {
        const double top = plot.area.top() + static_cast<double>(s) * pitch;
        for (const ChartSpec::Point &point : plot.spec.series[s].points) {
            const QRectF box(plot.x(point.x - 0.5), top, cell, pitch);
            const QRectF joined = box.adjusted(0.0, 0.0, kHeatJoint, kHeatJoint).intersected(plot.area);
            if (point.y)
                plot.painter.fillRect(joined, heatColour(plot.palette, (*point.y - low) / (high - low)));
            else  // unknown is neither pale nor nothing
                drawGap(plot, box);
        }
    }
    plot.painter.restore();
    for (std::size_t s = 0; s < plot.spec.series.size(); s += every)
        drawRowName(plot, plot.spec.series[s].name, plot.area.top() + (static_cast<double>(s) + 0.5) * pitch,
                    labelWidth);
    plot.painter.setPen(QPen(plot.palette.line, 0.5));
    plot.painter.drawRect(plot.area);
}

}  // namespace xinglin
