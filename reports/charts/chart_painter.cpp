// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_painter.h"

#include "reports/charts/chart_plot.h"
#include "reports/charts/value_axis.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kRowPitch = 15.0, kBoxPitch = 26.0, kHeatPitch = 7.0;
constexpr double kScaleHeight = 14.0;  // of a heat map's key
constexpr double kLeastTitle = 7.75;   // points

bool isOfCells(const ChartSpec &spec)
{
    return spec.kind == ChartSpec::Kind::strip || spec.kind == ChartSpec::Kind::heat;
}

bool hasRows(const ChartSpec &spec)
{
    return isOfCells(spec) || spec.kind == ChartSpec::Kind::boxes ||
           (spec.kind == ChartSpec::Kind::bars && spec.xAxis == ChartSpec::XAxis::category);
}

Extent placesOf(const ChartSpec &spec)
{
    Extent extent;
    for (const ChartSpec::Series &series : spec.series) {
        for (const ChartSpec::Point &point : series.points)
            extent.take(point.x);
    }
    for (const ChartSpec::Band &band : spec.bands) {
        for (const ChartSpec::Point &edge : band.edges)
            extent.take(edge.x);
    }
    return extent;
}

/// Ends of the x axis, with half a step of room where columns or cells stand on their middle.
std::pair<double, double> placeAxis(const ChartSpec &spec)
{
    const Extent extent = placesOf(spec);
    double pitch = extent.high - extent.low;
    for (const ChartSpec::Series &series : spec.series) {
        for (std::size_t i = 1; i < series.points.size(); ++i)
            pitch = std::min(pitch, std::abs(series.points[i].x - series.points[i - 1].x));
    }
    if (!(pitch > 0.0))
        pitch = 1.0;
    const bool centred = spec.kind != ChartSpec::Kind::line || extent.low == extent.high;
    const double room = centred ? pitch / 2 : 0.0;
    return {extent.low - room, extent.high + room};
}

void drawValueGrid(ChartPlot &plot, const NiceAxis &axis)
{
    for (const Tick &tick : axis.ticks) {
        const double y = plot.y(tick.value);
        plot.painter.setPen(QPen(plot.palette.line, 0.5));
        plot.painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        const double width = plot.type.width(tick.label, kChartText);
        plot.type.draw(plot.painter, QPointF(plot.area.left() - 5 - width, y + 2.7), tick.label, kChartText,
                       plot.palette.secondary);
    }
    plot.painter.setPen(QPen(plot.palette.strongLine, 0.7));
    plot.painter.drawLine(plot.area.bottomLeft(), plot.area.bottomRight());
}

/// Labels stay inside [left, right] of the chart and off each other.
void drawPlaceTicks(ChartPlot &plot, const std::vector<Tick> &ticks, bool grid, const QRectF &room)
{
    double free = -1e9;
    for (const Tick &tick : ticks) {
        const double x = plot.x(tick.value);
        plot.painter.setPen(QPen(grid ? plot.palette.line : plot.palette.strongLine, 0.5));
        plot.painter.drawLine(QPointF(x, grid ? plot.area.top() : plot.area.bottom()),
                              QPointF(x, plot.area.bottom() + 2.5));
        const double width = plot.type.width(tick.label, kChartText);
        const double left = std::min(std::max(x - width / 2, room.left()), room.right() - width);
        if (left < free)
            continue;
        free = left + width + 4;
        plot.type.draw(plot.painter, QPointF(left, plot.area.bottom() + 10.5), tick.label, kChartText,
                       plot.palette.secondary);
    }
}

void drawXLabel(ChartPlot &plot)
{
    const double width = plot.type.width(plot.spec.xLabel, kChartText);
    plot.type.draw(plot.painter, QPointF(plot.area.right() - width, plot.area.bottom() + 20),
                   plot.spec.xLabel, kChartText, plot.palette.secondary);
}

double drawHead(const ChartPlot &plot, const QRectF &box)
{
    double y = box.top();
    if (!plot.spec.title.isEmpty()) {
        TextStyle style = kChartTitle;  // smaller before it loses words
        while (style.size > kLeastTitle && plot.type.width(plot.spec.title, style) > box.width())
            style.size -= 0.25;
        plot.type.draw(plot.painter, QPointF(box.left(), y + 9),
                       plot.type.elided(plot.spec.title, style, box.width()), style, plot.palette.text);
        y += 13;
    }
    if (!plot.spec.subtitle.isEmpty()) {
        plot.type.draw(plot.painter, QPointF(box.left(), y + 7),
                       plot.type.elided(plot.spec.subtitle, kChartText, box.width()), kChartText,
                       plot.palette.secondary);
        y += 11;
    }
    return y;
}

void drawEmpty(const ChartPlot &plot, const QRectF &area)
{
    QPen pen(plot.palette.strongLine, 0.6);
    pen.setDashPattern({4, 3});
    plot.painter.setPen(pen);
    plot.painter.setBrush(Qt::NoBrush);
    plot.painter.drawRect(area);
    const double width = plot.type.width(plot.spec.emptyText, kChartTitle);
    plot.type.draw(plot.painter, QPointF(area.center().x() - width / 2, area.center().y() + 3),
                   plot.spec.emptyText, kChartTitle, plot.palette.noData);
}

double widestRowName(const ChartSpec &spec, const TypeSetter &type, double limit)
{
    double widest = 0.0;
    for (const QString &name : spec.categories)
        widest = std::max(widest, type.width(name, kChartText));
    if (isOfCells(spec)) {
        for (const ChartSpec::Series &series : spec.series)
            widest = std::max(widest, type.width(series.name, kChartText));
    }
    return std::min(widest + 7, limit);
}

/// What pale and strong stand for, right above the cells.
void drawHeatScale(ChartPlot &plot, const QRectF &row)
{
    const auto [low, high] = heatScale(plot.spec);
    const double step = niceStep((high - low) / 4.0);
    const QString from = tickText(low, step), to = tickText(high, step);
    const QString unit = plot.spec.yLabel.isEmpty() ? QString() : QLatin1Char(' ') + plot.spec.yLabel;
    constexpr double kRamp = 90.0;
    constexpr int kSteps = 9;
    double x = row.left();
    plot.type.draw(plot.painter, QPointF(x, row.top() + 8.7), from, kChartText, plot.palette.secondary);
    x += plot.type.width(from, kChartText) + 4;
    for (int i = 0; i < kSteps; ++i)
        plot.painter.fillRect(QRectF(x + i * kRamp / kSteps, row.top() + 2.5, kRamp / kSteps, 7),
                              heatColour(plot.palette, i / (kSteps - 1.0)));
    x += kRamp + 4;
    plot.type.draw(plot.painter, QPointF(x, row.top() + 8.7), to + unit, kChartText, plot.palette.secondary);
    const bool hasGaps = std::ranges::any_of(plot.spec.series, [](const ChartSpec::Series &series) {
        return std::ranges::any_of(series.points, [](const ChartSpec::Point &point) { return !point.y; });
    });
    if (!hasGaps)
        return;
    x += plot.type.width(to + unit, kChartText) + 14;
    drawGap(plot, QRectF(x, row.top() + 2.5, 7, 7));
    plot.type.draw(plot.painter, QPointF(x + 11, row.top() + 8.7), plot.spec.emptyText, kChartText,
                   plot.palette.secondary);
}

void paintRows(ChartPlot &plot, const QRectF &room)
{
    const double labels = widestRowName(plot.spec, plot.type, room.width() * 0.5);
    plot.area = room.adjusted(labels, 0, -8, plot.spec.xLabel.isEmpty() ? -14 : -23);
    const bool isHeat = plot.spec.kind == ChartSpec::Kind::heat;
    const bool several = !isOfCells(plot.spec) && plot.spec.series.size() > 1;
    const QRectF keys(plot.area.left(), room.top(), plot.area.width(), 0);
    plot.area.setTop(plot.area.top() + (isHeat ? kScaleHeight : drawKeys(plot, keys, several, true)));
    if (!plot.spec.marks.empty())
        plot.area.setTop(plot.area.top() + kMarkHeight);
    if (isHeat)
        drawHeatScale(plot, keys);
    else
        drawKeys(plot, keys, several, false);
    drawXLabel(plot);
    if (isOfCells(plot.spec)) {
        std::tie(plot.xLow, plot.xHigh) = placeAxis(plot.spec);
        if (isHeat)
            drawHeat(plot, labels);
        else
            drawStrip(plot, labels);
        drawPlaceTicks(plot,
                       axisTicks(plot.spec, plot.xLow + 0.5, plot.xHigh - 0.5,
                                 std::max(2, static_cast<int>(plot.area.width() / 38))),
                       false, room);
        return;
    }
    const NiceAxis axis =
        valueAxis(plot.spec, valuesOf(plot.spec), std::max(2, static_cast<int>(plot.area.width() / 60)));
    plot.xLow = axis.low;
    plot.xHigh = axis.high;
    for (const ChartSpec::Band &band : plot.spec.bands) {
        if (!band.low && !band.high)
            continue;
        const double left = plot.x(std::clamp(band.low.value_or(axis.low), axis.low, axis.high));
        const double right = plot.x(std::clamp(band.high.value_or(axis.high), axis.low, axis.high));
        plot.painter.fillRect(QRectF(left, plot.area.top(), right - left, plot.area.height()),
                              plot.colourOf(band));
    }
    drawPlaceTicks(plot, axis.ticks, true, room);
    if (plot.spec.kind == ChartSpec::Kind::boxes)
        drawBoxes(plot, labels);
    else
        drawCategories(plot, labels);
    drawMarks(plot, true);
}

void paintAxes(ChartPlot &plot, const QRectF &room)
{
    const NiceAxis axis =
        valueAxis(plot.spec, valuesOf(plot.spec), std::max(2, static_cast<int>(room.height() / 26)));
    double labels = 0.0;
    for (const Tick &tick : axis.ticks)
        labels = std::max(labels, plot.type.width(tick.label, kChartText));
    plot.yLow = axis.low;
    plot.yHigh = axis.high;
    std::tie(plot.xLow, plot.xHigh) = placeAxis(plot.spec);
    const double below = plot.spec.xLabel.isEmpty() ? 14 : 23;
    plot.area = room.adjusted(labels + 6, plot.spec.yLabel.isEmpty() ? 4 : 16, -6, -below);

    const bool several = plot.spec.series.size() > 1;
    double widest = 0.0;
    for (const ChartSpec::Series &series : plot.spec.series)
        widest = std::max(widest, plot.type.width(series.name, kChartText));
    const bool plain =
        std::all_of(plot.spec.series.begin(), plot.spec.series.end(),
                    [](const ChartSpec::Series &series) { return series.form == ChartSpec::Form::natural; });
    const bool direct = plain && plot.spec.kind == ChartSpec::Kind::line && several &&
                        plot.spec.series.size() <= 5 && directLabelsFit(plot, room.width() * 0.25);
    if (direct)
        plot.area.setRight(plot.area.right() - widest);
    double labelled = 0.0;
    for (const ChartSpec::Series &series : plot.spec.series)
        labelled = std::max(labelled, plot.type.width(series.endLabel, kChartText));
    if (labelled > 0.0)
        plot.area.setRight(plot.area.right() - labelled - 2);
    const QRectF keys(plot.area.left(), room.top(), plot.area.width(), 0);
    const double keyHeight = drawKeys(plot, keys, several && !direct, true);
    plot.area.setTop(plot.area.top() + keyHeight);
    drawKeys(plot, keys, several && !direct, false);

    if (!plot.spec.yLabel.isEmpty())
        plot.type.draw(plot.painter, QPointF(room.left(), plot.area.top() - 7.5), plot.spec.yLabel,
                       kChartText, plot.palette.secondary);
    drawBands(plot);
    drawValueGrid(plot, axis);
    drawPlaceTicks(
        plot,
        axisTicks(plot.spec, plot.xLow, plot.xHigh, std::max(2, static_cast<int>(plot.area.width() / 38))),
        false, room);
    drawXLabel(plot);
    if (plot.spec.kind == ChartSpec::Kind::line)
        drawLines(plot);
    else
        drawColumns(plot);
    drawMarks(plot, false);
    if (direct)
        drawDirectLabels(plot);
    drawEndLabels(plot);
}

}  // namespace

ChartLayout ChartPainter::paint(QPainter &painter, const QRectF &box, const ChartSpec &spec) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    ChartPlot plot{spec, m_palette, m_type, painter, box};
    QRectF room = box;
    room.setTop(drawHead(plot, box) + 2);
    if (spec.isEmpty())
        drawEmpty(plot, room.adjusted(1, 2, -1, -2));
    else if (hasRows(spec))
        paintRows(plot, room);
    else
        paintAxes(plot, room);
    painter.restore();
    return {plot.area, plot.xLow, plot.xHigh, plot.yLow, plot.yHigh, hasRows(spec)};
}

double ChartPainter::naturalHeight(const ChartSpec &spec)
{
    const double head = (spec.title.isEmpty() ? 0 : 13) + (spec.subtitle.isEmpty() ? 0 : 11) + 2;
    if (spec.isEmpty())
        return head + 60;
    if (!hasRows(spec))
        return 165;
    const auto rows = isOfCells(spec) ? spec.series.size() : spec.categories.size();
    const bool isHeat = spec.kind == ChartSpec::Kind::heat;
    const bool hasKeys = !spec.bands.empty() || isHeat || (!isOfCells(spec) && spec.series.size() > 1);
    const double below =
        (spec.xLabel.isEmpty() ? 16 : 25) + (hasKeys ? 14 : 0) + (spec.marks.empty() ? 0.0 : kMarkHeight);
    const double pitch = isHeat ? kHeatPitch : spec.kind == ChartSpec::Kind::boxes ? kBoxPitch : kRowPitch;
    return head + below + pitch * static_cast<double>(std::max<std::size_t>(rows, 1));
}

}  // namespace xinglin
