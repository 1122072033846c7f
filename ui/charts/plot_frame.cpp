// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_frame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kMarkerLimit = 62;  // more points than this show no markers
constexpr double kDot = 8.0;

}  // namespace

QColor PlotFrame::colourOf(const ChartSpec::Series &series) const
{
    return series.role == ChartSpec::Role::series ? theme.series(series.colour) : colourOf(series.role);
}

QColor PlotFrame::colourOf(ChartSpec::Role role) const
{
    switch (role) {
    case ChartSpec::Role::baseline: return theme.colour(ColourRole::secondary);
    case ChartSpec::Role::threshold: return theme.colour(ColourRole::p1);
    case ChartSpec::Role::accent: return theme.colour(ColourRole::accent);
    case ChartSpec::Role::forecast: return theme.series(3);
    case ChartSpec::Role::alert: return theme.colour(ColourRole::p0);
    case ChartSpec::Role::series: break;
    }
    return theme.series(0);
}

QColor PlotFrame::colourOf(const ChartSpec::Band &band) const
{
    const Palette &palette = theme.tokens();
    switch (band.role) {
    case ChartSpec::Role::threshold: return palette.tint(palette.p1, 0.12);
    case ChartSpec::Role::accent: return palette.tint(palette.accent, 0.16);
    case ChartSpec::Role::series: return palette.tint(palette.seriesColour(0), 0.16);
    case ChartSpec::Role::forecast: return palette.tint(palette.seriesColour(3), 0.18);
    case ChartSpec::Role::alert: return palette.tint(palette.p0, 0.12);
    case ChartSpec::Role::baseline: break;
    }
    return palette.tint(palette.good, 0.12);
}

QPen PlotFrame::penOf(const ChartSpec::Series &series) const
{
    QPen pen(colourOf(series), series.role == ChartSpec::Role::accent ? 2.0 : 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    if (series.role == ChartSpec::Role::baseline || series.role == ChartSpec::Role::threshold) {
        pen.setWidthF(1.25);
        pen.setDashPattern(series.role == ChartSpec::Role::baseline ? QList<qreal>{4, 3}
                                                                    : QList<qreal>{8, 3, 2, 3});
    } else if (series.role == ChartSpec::Role::forecast) {
        pen.setDashPattern({3, 2});
    } else if (series.role == ChartSpec::Role::series && series.colour % 4 != 0) {
        static const std::array<QList<qreal>, 3> kDashes{QList<qreal>{7, 3}, {2, 2}, {8, 3, 2, 3}};
        pen.setDashPattern(kDashes[static_cast<std::size_t>(series.colour % 4 - 1)]);
    }
    return pen;
}

void PlotFrame::drawBands(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < data.spec.bands.size(); ++i) {
        const ChartSpec::Band &band = data.spec.bands[i];
        painter.setBrush(colourOf(band));
        if (band.edges.empty()) {
            const double top = y(std::min(band.high.value_or(data.yHigh), data.yHigh));
            const double bottom = y(std::max(band.low.value_or(data.yLow), data.yLow));
            if (top < bottom)
                painter.drawRect(QRectF(area.left(), top, area.width(), bottom - top));
            continue;
        }
        for (QPolygonF outline : data.bands[i].outlines(xLow, xHigh, columns())) {
            for (QPointF &corner : outline)
                corner = place(corner);
            painter.drawPolygon(outline);
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void PlotFrame::drawLines(QPainter &painter) const
{
    for (std::size_t i = 0; i < data.spec.series.size(); ++i) {
        if (data.spec.series[i].form != ChartSpec::Form::dots)
            drawSeries(painter, i);
    }
    drawOverlays(painter);
}

void PlotFrame::drawSeries(QPainter &painter, std::size_t index) const
{
    const ChartSpec::Series &series = data.spec.series[index];
    const SeriesPyramid &points = data.series[index];
    if (series.intervals) {
        drawWhiskers(painter, points, theme.tokens().tint(colourOf(series), 0.6), 0.0);
    } else if (points.hasExtremes()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tokens().tint(colourOf(series), 0.28));
        for (QPolygonF outline : points.outlines(xLow, xHigh, columns())) {
            for (QPointF &corner : outline)
                corner = place(corner);
            painter.drawPolygon(outline);
        }
        painter.setBrush(Qt::NoBrush);
    }
    if (points.isDense(xLow, xHigh, columns())) {
        drawDense(painter, series, points);
        return;
    }
    for (QPolygonF &line : points.lines(xLow, xHigh, columns()))
        drawLine(painter, series, std::move(line));
    const auto [begin, end] = points.inside(xLow, xHigh);
    const bool isMarked = series.form == ChartSpec::Form::natural &&
                          (series.role == ChartSpec::Role::series || series.role == ChartSpec::Role::accent);
    for (std::size_t p = begin; isMarked && end - begin <= kMarkerLimit && p < end; ++p)
        drawMarker(painter, series, QPointF(x(points.x(p)), y(points.y(p))), 5.0);
}

void PlotFrame::drawDots(QPainter &painter, std::size_t index) const
{
    const SeriesPyramid &points = data.series[index];
    const auto [begin, end] = points.inside(xLow, xHigh);
    for (std::size_t p = begin; p < end; ++p)
        drawMarker(painter, data.spec.series[index], QPointF(x(points.x(p)), y(points.y(p))), kDot);
}

void PlotFrame::drawOverlays(QPainter &painter) const
{
    for (std::size_t i = 0; i < data.spec.series.size(); ++i) {
        const ChartSpec::Form form = data.spec.series[i].form;
        if (form == ChartSpec::Form::dots)
            drawDots(painter, i);
        else if (form == ChartSpec::Form::line && data.spec.kind != ChartSpec::Kind::line)
            drawSeries(painter, i);
    }
}

void PlotFrame::drawMarks(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> taken;
    for (const ChartSpec::Mark &mark : data.spec.marks) {
        if (mark.x < xLow || mark.x > xHigh)
            continue;
        const double at = std::round(x(mark.x)) + 0.5;
        QPen pen(colourOf(mark.role), 1.25);
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
        if (mark.text.isEmpty())
            continue;
        const QString text = metrics.elidedText(mark.text, Qt::ElideRight, area.width() * 0.6);
        const double width = metrics.horizontalAdvance(text);
        const double left = at + 5 + width <= area.right() ? at + 5 : at - 5 - width;
        QRectF box(left, area.top() + 1, width, metrics.height());
        const auto overlaps = [&box](const QRectF &other) { return other.intersects(box); };
        while (std::any_of(taken.begin(), taken.end(), overlaps) && box.bottom() < area.bottom())
            box.translate(0, metrics.height() + 1);
        taken.push_back(box);
        painter.fillRect(box.adjusted(-2, 0, 2, 0), theme.colour(ColourRole::surface));
        painter.setPen(theme.colour(ColourRole::text));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void PlotFrame::drawLine(QPainter &painter, const ChartSpec::Series &series, QPolygonF line) const
{
    for (QPointF &corner : line)
        corner = place(corner);
    if (line.size() == 1) {
        drawMarker(painter, series, line.first(), 4.0);  // a single value between gaps
        return;
    }
    // The stroke of a long zigzag crosses itself everywhere, and filling it costs the square of its length:
    // short pieces look the same.
    constexpr qsizetype kPiece = 16;
    QPen pen = penOf(series);
    double length = 0.0;
    for (qsizetype begin = 0; begin + 1 < line.size(); begin += kPiece) {
        const qsizetype count = std::min(kPiece + 1, line.size() - begin);
        if (pen.style() == Qt::CustomDashLine)
            pen.setDashOffset(length / pen.widthF());  // the dashes go on where the piece before ended
        painter.setPen(pen);
        painter.drawPolyline(line.constData() + begin, static_cast<int>(count));
        for (qsizetype i = begin; i + 1 < begin + count; ++i)
            length += QLineF(line[i], line[i + 1]).length();
    }
}

void PlotFrame::drawDense(QPainter &painter, const ChartSpec::Series &series,
                          const SeriesPyramid &points) const
{
    // Stroking thousands of zigzags costs a hundred times what filling the same columns does.
    QList<QRectF> columnsOfPixels;
    for (const SeriesPyramid::Bar &bar : points.bars(xLow, xHigh, columns())) {
        const double top = y(bar.high), bottom = y(bar.low);
        columnsOfPixels.append(QRectF(std::floor(x(bar.x)), top, 1.0, std::max(bottom - top, 1.5)));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(series));
    painter.drawRects(columnsOfPixels);
    painter.restore();
}

void PlotFrame::drawWhiskers(QPainter &painter, const SeriesPyramid &points, const QColor &colour,
                             double shift) const
{
    painter.setPen(QPen(colour, 1.25));
    const auto [begin, end] = points.inside(xLow, xHigh);
    for (std::size_t i = begin; i < end; ++i) {
        if (!(points.low(i) < points.high(i)))
            continue;
        const double at = x(points.x(i)) + shift;
        const double top = y(std::min(points.high(i), data.yHigh)),
                     bottom = y(std::max(points.low(i), data.yLow));
        painter.drawLine(QPointF(at, top), QPointF(at, bottom));
        painter.drawLine(QPointF(at - 3, top), QPointF(at + 3, top));
        painter.drawLine(QPointF(at - 3, bottom), QPointF(at + 3, bottom));
    }
}

void PlotFrame::drawColumns(QPainter &painter) const
{
    const double share = data.spec.kind == ChartSpec::Kind::histogram ? 0.94 : 0.68;
    const auto isColumn = [](const ChartSpec::Series &series) {
        return series.form == ChartSpec::Form::natural || series.form == ChartSpec::Form::columns;
    };
    const auto groups = std::max(
        1.0, static_cast<double>(std::count_if(data.spec.series.begin(), data.spec.series.end(), isColumn)));
    const double full = data.pitch / (xHigh - xLow) * area.width() * share;
    const double width = std::max(full / groups, 1.0);
    double shift = -full / 2.0;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        if (!isColumn(data.spec.series[i]))
            continue;
        const SeriesPyramid &points = data.series[i];
        const auto [begin, end] = points.inside(xLow - data.pitch, xHigh + data.pitch);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tokens().tint(colourOf(data.spec.series[i]), 0.82));
        for (std::size_t p = begin; p < end; ++p) {
            const double top = y(std::clamp(points.y(p), data.yLow, data.yHigh));
            const double zero = y(std::clamp(0.0, data.yLow, data.yHigh));
            painter.drawRect(QRectF(x(points.x(p)) + shift, std::min(top, zero), std::max(width - 0.5, 1.0),
                                    std::abs(zero - top)));
        }
        painter.setBrush(Qt::NoBrush);
        if (data.spec.series[i].intervals)
            drawWhiskers(painter, points, theme.colour(ColourRole::text), shift + width / 2.0);
        shift += width;
    }
    drawOverlays(painter);
}

void PlotFrame::drawStrip(QPainter &painter) const
{
    const double pitch = area.height() / static_cast<double>(std::max<std::size_t>(data.series.size(), 1));
    const double cell = area.width() / (xHigh - xLow) * data.pitch;
    const double low = data.spec.yMin.value_or(0.0), high = data.spec.yMax.value_or(100.0);
    for (std::size_t s = 0; s < data.spec.series.size(); ++s) {
        const double top = area.top() + static_cast<double>(s) * pitch + 1.0;
        for (const ChartSpec::Point &point : data.spec.series[s].points) {
            if (point.x < xLow - 1.0 || point.x > xHigh + 1.0)
                continue;
            const QRectF box(x(point.x - data.pitch / 2.0) + 0.5, top, std::max(cell - 1.0, 1.0),
                             pitch - 2.0);
            painter.setPen(point.y ? QPen(Qt::NoPen) : QPen(theme.colour(ColourRole::line), 1.0));
            painter.setBrush(point.y ? QBrush(theme.score((*point.y - low) / (high - low) * 100.0))
                                     : QBrush(Qt::NoBrush));
            painter.drawRect(point.y ? box : box.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void PlotFrame::drawMarker(QPainter &painter, const ChartSpec::Series &series, const QPointF &centre,
                           double size) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(series));
    const double r = size / 2.0;
    const bool isAlert = series.role == ChartSpec::Role::alert;
    switch (isAlert ? 3 : series.role == ChartSpec::Role::series ? series.colour % 4 : 0) {
    case 1: painter.drawRect(QRectF(centre.x() - r, centre.y() - r, size, size)); break;
    case 2:
        painter.drawPolygon(QPolygonF(
            {centre + QPointF(0, -1.2 * r), centre + QPointF(1.2 * r, r), centre + QPointF(-1.2 * r, r)}));
        break;
    case 3:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -1.3 * r), centre + QPointF(1.3 * r, 0),
                                       centre + QPointF(0, 1.3 * r), centre + QPointF(-1.3 * r, 0)}));
        break;
    default: painter.drawEllipse(centre, r, r);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace xinglin
