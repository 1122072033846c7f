// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_plot.h"

#include "reports/charts/thinning.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kLabelPitch = 9.0;
constexpr int kMarkerLimit = 45;  // more points than this show no markers

bool isGap(const ChartSpec::Series &series, const ChartSpec::Point &before, const ChartSpec::Point &after)
{
    return series.gapAfter > 0.0 && after.x - before.x > series.gapAfter;
}

void drawWhisker(ChartPlot &plot, const ChartSpec::Point &point, const QColor &colour)
{
    if (!point.low || !point.high)
        return;
    const double x = plot.x(point.x);
    const double top = plot.y(std::min(*point.high, plot.yHigh));
    const double bottom = plot.y(std::max(*point.low, plot.yLow));
    plot.painter.setPen(QPen(colour, 0.8));
    plot.painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    plot.painter.drawLine(QPointF(x - 2, top), QPointF(x + 2, top));
    plot.painter.drawLine(QPointF(x - 2, bottom), QPointF(x + 2, bottom));
}

/// The extremes of thinned buckets, as thin bars behind the line.
void drawExtremes(ChartPlot &plot, const ChartSpec::Series &series,
                  const std::vector<ChartSpec::Point> &points)
{
    const double width = std::clamp(
        plot.area.width() / std::max<double>(1.0, static_cast<double>(points.size())) * 0.5, 0.6, 3.0);
    QPen pen(extremesColour(plot, series), width);
    pen.setCapStyle(Qt::FlatCap);
    plot.painter.setPen(pen);
    for (const ChartSpec::Point &point : points) {
        if (point.low && point.high && *point.low < *point.high)
            plot.painter.drawLine(QPointF(plot.x(point.x), plot.y(std::min(*point.high, plot.yHigh))),
                                  QPointF(plot.x(point.x), plot.y(std::max(*point.low, plot.yLow))));
    }
}

void drawLine(ChartPlot &plot, const ChartSpec::Series &series, const std::vector<ChartSpec::Point> &points)
{
    const QPen pen = plot.penOf(series);
    QPolygonF run;
    const auto flush = [&] {
        if (run.size() > 1) {
            plot.painter.setPen(pen);
            plot.painter.drawPolyline(run);
        } else if (run.size() == 1) {  // a single value between gaps
            drawMarker(plot, series, run.first(), 2.6);
        }
        run.clear();
    };
    const ChartSpec::Point *before = nullptr;
    for (const ChartSpec::Point &point : points) {
        if (!point.y || (before && isGap(series, *before, point)))
            flush();
        if (point.y)
            run.append(QPointF(plot.x(point.x), plot.y(std::clamp(*point.y, plot.yLow, plot.yHigh))));
        before = point.y ? &point : nullptr;
    }
    flush();
}

void drawSeries(ChartPlot &plot, const ChartSpec::Series &series)
{
    const auto points =
        thinned(series.points, plot.xLow, plot.xHigh, std::max(50, static_cast<int>(plot.area.width())));
    if (series.intervals) {
        for (const ChartSpec::Point &point : points)
            drawWhisker(plot, point, plot.palette.tint(plot.colourOf(series), 0.6));
    } else {
        drawExtremes(plot, series, points);
    }
    drawLine(plot, series, points);
    if (points.size() > kMarkerLimit || series.form == ChartSpec::Form::line ||
        (series.role != ChartSpec::Role::series && series.role != ChartSpec::Role::accent))
        return;
    for (const ChartSpec::Point &point : points) {
        if (point.y)
            drawMarker(plot, series,
                       QPointF(plot.x(point.x), plot.y(std::clamp(*point.y, plot.yLow, plot.yHigh))), 2.4);
    }
}

/// The height at which a line ends, and so its name stands.
std::optional<double> endOf(const ChartPlot &plot, const ChartSpec::Series &series)
{
    for (auto it = series.points.rbegin(); it != series.points.rend(); ++it) {
        if (it->y)
            return plot.y(std::clamp(*it->y, plot.yLow, plot.yHigh));
    }
    return std::nullopt;
}

}  // namespace

QColor ChartPlot::colourOf(const ChartSpec::Series &series) const
{
    return series.role == ChartSpec::Role::series ? palette.seriesColour(series.colour)
                                                  : colourOf(series.role);
}

QColor ChartPlot::colourOf(ChartSpec::Role role) const
{
    switch (role) {
    case ChartSpec::Role::series: return palette.seriesColour(0);
    case ChartSpec::Role::baseline: return palette.secondary;
    case ChartSpec::Role::threshold: return palette.p1;
    case ChartSpec::Role::accent: return palette.accent;
    case ChartSpec::Role::forecast: return palette.seriesColour(3);
    case ChartSpec::Role::alert: return palette.p0;
    }
    return palette.text;
}

QColor ChartPlot::colourOf(const ChartSpec::Band &band) const
{
    switch (band.role) {
    case ChartSpec::Role::threshold: return palette.tint(palette.p1, 0.10);
    case ChartSpec::Role::accent: return palette.tint(palette.accent, 0.17);
    case ChartSpec::Role::series: return palette.tint(palette.seriesColour(0), 0.14);
    case ChartSpec::Role::forecast: return palette.tint(palette.seriesColour(3), 0.16);
    case ChartSpec::Role::alert: return palette.tint(palette.p0, 0.10);
    case ChartSpec::Role::baseline: break;
    }
    return palette.tint(palette.secondary, 0.09);
}

QColor extremesColour(const ChartPlot &plot, const ChartSpec::Series &series)
{
    return plot.palette.tint(plot.colourOf(series), 0.28);
}

QPen ChartPlot::penOf(const ChartSpec::Series &series) const
{
    QPen pen(colourOf(series), series.role == ChartSpec::Role::accent ? 1.4 : 1.1);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    if (series.role == ChartSpec::Role::baseline || series.role == ChartSpec::Role::threshold) {
        pen.setWidthF(0.9);
        pen.setCapStyle(Qt::FlatCap);
        // Two limits of one chart are told apart without their colours.
        pen.setDashPattern(series.role == ChartSpec::Role::baseline ? QList<qreal>{4, 2.5}
                                                                    : QList<qreal>{8, 2, 1.5, 2});
    } else if (series.role == ChartSpec::Role::forecast) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({2.5, 1.5});
    } else if (series.role == ChartSpec::Role::series && series.colour % 4 != 0) {
        pen.setCapStyle(Qt::FlatCap);
        const QList<QList<qreal>> dashes{{6, 2}, {2, 1.5}, {7, 2, 1.5, 2}};
        pen.setDashPattern(dashes[series.colour % 4 - 1]);
    }
    return pen;
}

int markerShape(const ChartSpec::Series &series)
{
    if (series.role == ChartSpec::Role::alert)
        return 3;
    return series.role == ChartSpec::Role::series ? series.colour % 4 : 0;
}

void drawMarker(ChartPlot &plot, const ChartSpec::Series &series, const QPointF &c, double size)
{
    plot.painter.setPen(Qt::NoPen);
    plot.painter.setBrush(plot.colourOf(series));
    const double r = size / 2;
    switch (markerShape(series)) {
    case 1: plot.painter.drawRect(QRectF(c.x() - r, c.y() - r, size, size)); break;
    case 2:
        plot.painter.drawPolygon(
            QPolygonF({c + QPointF(0, -1.2 * r), c + QPointF(1.2 * r, r), c + QPointF(-1.2 * r, r)}));
        break;
    case 3:
        plot.painter.drawPolygon(QPolygonF({c + QPointF(0, -1.3 * r), c + QPointF(1.3 * r, 0),
                                            c + QPointF(0, 1.3 * r), c + QPointF(-1.3 * r, 0)}));
        break;
    default: plot.painter.drawEllipse(c, r, r);
    }
    plot.painter.setBrush(Qt::NoBrush);
}

void drawBands(ChartPlot &plot)
{
    plot.painter.setPen(Qt::NoPen);
    for (const ChartSpec::Band &band : plot.spec.bands) {
        plot.painter.setBrush(plot.colourOf(band));
        if (band.edges.empty()) {
            const double top = plot.y(std::min(band.high.value_or(plot.yHigh), plot.yHigh));
            const double bottom = plot.y(std::max(band.low.value_or(plot.yLow), plot.yLow));
            if (top < bottom)
                plot.painter.drawRect(QRectF(plot.area.left(), top, plot.area.width(), bottom - top));
            continue;
        }
        QPolygonF upper, lower;
        const auto flush = [&] {
            std::reverse(lower.begin(), lower.end());
            if (upper.size() > 1)
                plot.painter.drawPolygon(upper + lower);
            upper.clear();
            lower.clear();
        };
        for (const ChartSpec::Point &edge : band.edges) {
            if (!edge.low || !edge.high) {
                flush();
                continue;
            }
            upper.append(QPointF(plot.x(edge.x), plot.y(std::clamp(*edge.high, plot.yLow, plot.yHigh))));
            lower.append(QPointF(plot.x(edge.x), plot.y(std::clamp(*edge.low, plot.yLow, plot.yHigh))));
        }
        flush();
    }
    plot.painter.setBrush(Qt::NoBrush);
}

void drawLines(ChartPlot &plot)
{
    for (const ChartSpec::Series &series : plot.spec.series) {
        if (series.form == ChartSpec::Form::natural || series.form == ChartSpec::Form::line)
            drawSeries(plot, series);
    }
    drawOverlays(plot);
}

void drawOverlays(ChartPlot &plot)
{
    const bool areLinesDone = plot.spec.kind == ChartSpec::Kind::line;
    std::vector<QRectF> taken;
    for (const ChartSpec::Series &series : plot.spec.series) {
        if (series.form == ChartSpec::Form::dots)
            drawDots(plot, series, taken);
        else if (series.form == ChartSpec::Form::line && !areLinesDone)
            drawSeries(plot, series);
    }
}

void drawColumns(ChartPlot &plot)
{
    double pitch = plot.xHigh - plot.xLow;
    for (const ChartSpec::Series &series : plot.spec.series) {
        for (std::size_t i = 1; i < series.points.size(); ++i)
            pitch = std::min(pitch, std::abs(series.points[i].x - series.points[i - 1].x));
    }
    const double share = plot.spec.kind == ChartSpec::Kind::histogram ? 0.94 : 0.68;
    const auto isColumn = [](const ChartSpec::Series &series) {
        return series.form == ChartSpec::Form::natural || series.form == ChartSpec::Form::columns;
    };
    const auto groups = std::max(
        1.0, static_cast<double>(std::count_if(plot.spec.series.begin(), plot.spec.series.end(), isColumn)));
    const double full = pitch / (plot.xHigh - plot.xLow) * plot.area.width() * share;
    const double width = std::max(full / groups, 0.5);
    double shift = -full / 2;
    for (const ChartSpec::Series &series : plot.spec.series) {
        if (!isColumn(series))
            continue;
        for (const ChartSpec::Point &point : series.points) {
            if (!point.y)
                continue;
            const double top = plot.y(std::clamp(*point.y, plot.yLow, plot.yHigh));
            const double zero = plot.y(std::clamp(0.0, plot.yLow, plot.yHigh));
            plot.painter.setPen(Qt::NoPen);
            plot.painter.setBrush(plot.palette.tint(plot.colourOf(series), 0.82));
            plot.painter.drawRect(
                QRectF(plot.x(point.x) + shift, std::min(top, zero), width, std::abs(zero - top)));
            plot.painter.setBrush(Qt::NoBrush);
            if (series.intervals)
                drawWhisker(plot, point, plot.palette.text);
        }
        shift += width;
    }
    drawOverlays(plot);
}

bool directLabelsFit(const ChartPlot &plot, double room)
{
    std::vector<double> ends;
    for (const ChartSpec::Series &series : plot.spec.series) {
        const auto end = endOf(plot, series);
        if (!end || series.name.isEmpty() || plot.type.width(series.name, kChartText) > room)
            return false;
        ends.push_back(*end);
    }
    std::sort(ends.begin(), ends.end());
    for (std::size_t i = 1; i < ends.size(); ++i) {
        if (ends[i] - ends[i - 1] < kLabelPitch)
            return false;
    }
    return true;
}

void drawDirectLabels(ChartPlot &plot)
{
    for (const ChartSpec::Series &series : plot.spec.series) {
        if (const auto end = endOf(plot, series))
            plot.type.draw(plot.painter, QPointF(plot.area.right() + 5, *end + 2.7), series.name, kChartText,
                           plot.colourOf(series));
    }
}

void drawEndLabels(ChartPlot &plot)
{
    std::vector<std::pair<double, const ChartSpec::Series *>> ends;
    for (const ChartSpec::Series &series : plot.spec.series) {
        const auto end = series.endLabel.isEmpty() ? std::nullopt : endOf(plot, series);
        if (end)
            ends.emplace_back(*end, &series);
    }
    std::ranges::sort(ends, {}, [](const auto &end) { return end.first; });
    double free = plot.area.top() - kLabelPitch;
    for (const auto &[end, series] : ends) {
        free = std::max(end, free + (series == ends.front().second ? 0.0 : kLabelPitch));
        plot.type.draw(plot.painter, QPointF(plot.area.right() + 4, free + 2.7), series->endLabel, kChartText,
                       plot.colourOf(*series));
    }
}

}  // namespace xinglin
