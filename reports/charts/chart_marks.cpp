// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_plot.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr double kLabelHeight = 9.0;
constexpr double kDot = 5.0;

/// A box for the label beside a point: to the right, left, above or below, the first that is free and inside;
/// one that hides no line if there is any.
std::optional<QRectF> freePlace(const ChartPlot &plot, const QPointF &at, double width,
                                const std::vector<QRectF> &taken, const std::vector<QRectF> &lines)
{
    const double gap = kDot / 2 + 2.5;
    const std::array places{
        QRectF(at.x() + gap, at.y() - kLabelHeight / 2, width, kLabelHeight),
        QRectF(at.x() - gap - width, at.y() - kLabelHeight / 2, width, kLabelHeight),
        QRectF(at.x() - width / 2, at.y() - gap - kLabelHeight, width, kLabelHeight),
        QRectF(at.x() - width / 2, at.y() + gap, width, kLabelHeight),
    };
    std::optional<QRectF> overLine;
    for (const QRectF &place : places) {
        const auto overlaps = [&place](const QRectF &other) { return other.intersects(place); };
        if (!plot.area.contains(place) || std::ranges::any_of(taken, overlaps))
            continue;
        if (std::ranges::none_of(lines, overlaps))
            return place;
        overLine = overLine.value_or(place);
    }
    return overLine;
}

/// Boxes along the lines of the chart, a point wide.
std::vector<QRectF> lineBoxes(const ChartPlot &plot)
{
    constexpr double kStep = 4.0;
    std::vector<QRectF> boxes;
    for (const ChartSpec::Series &series : plot.spec.series) {
        for (std::size_t i = 1; series.form == ChartSpec::Form::line && i < series.points.size(); ++i) {
            const ChartSpec::Point &a = series.points[i - 1], &b = series.points[i];
            if (!a.y || !b.y)
                continue;
            const QLineF line(plot.x(a.x), plot.y(*a.y), plot.x(b.x), plot.y(*b.y));
            const int steps = std::max(1, static_cast<int>(line.length() / kStep));
            for (int step = 0; step <= steps; ++step)
                boxes.emplace_back(line.pointAt(static_cast<double>(step) / steps) - QPointF(0.5, 0.5),
                                   QSizeF(1.0, 1.0));
        }
    }
    return boxes;
}

}  // namespace

QPen markPen(const ChartPlot &plot, const ChartSpec::Mark &mark)
{
    QPen pen(plot.colourOf(mark.role), 0.9);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({2, 2});
    return pen;
}

void drawMarks(ChartPlot &plot, bool isAbove)
{
    std::vector<QRectF> taken;
    for (const ChartSpec::Mark &mark : plot.spec.marks) {
        if (mark.x < plot.xLow || mark.x > plot.xHigh)
            continue;
        const double x = plot.x(mark.x);
        plot.painter.setPen(markPen(plot, mark));
        plot.painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
        if (mark.text.isEmpty())
            continue;
        const QString text = plot.type.elided(mark.text, kChartText, plot.area.width() * 0.6);
        const double width = plot.type.width(text, kChartText);
        const double left = x + 3 + width <= plot.area.right() ? x + 3 : x - 3 - width;
        const double top = isAbove ? plot.area.top() - kLabelHeight - 1 : plot.area.top() + 1;
        QRectF box(left, top, width, kLabelHeight);
        const auto overlaps = [&box](const QRectF &other) { return other.intersects(box); };
        while (!isAbove && std::any_of(taken.begin(), taken.end(), overlaps) &&
               box.bottom() < plot.area.bottom())
            box.translate(0, kLabelHeight + 1);
        taken.push_back(box);
        plot.painter.fillRect(box.adjusted(-1, 0, 1, 0), plot.palette.surface);
        plot.type.draw(plot.painter, QPointF(box.left(), box.bottom() - 1.8), text, kChartText,
                       plot.palette.text);
    }
}

void drawDots(ChartPlot &plot, const ChartSpec::Series &series, std::vector<QRectF> &taken)
{
    for (const ChartSpec::Point &point : series.points) {
        if (!point.y)
            continue;
        const QPointF at(plot.x(point.x), plot.y(std::clamp(*point.y, plot.yLow, plot.yHigh)));
        drawMarker(plot, series, at, kDot);
        taken.emplace_back(at.x() - kDot / 2, at.y() - kDot / 2, kDot, kDot);
    }
    const std::size_t named = series.showsLabels ? std::min(series.labels.size(), series.points.size()) : 0;
    const std::vector<QRectF> lines = named > 0 ? lineBoxes(plot) : std::vector<QRectF>();
    for (std::size_t i = 0; i < named; ++i) {
        const ChartSpec::Point &point = series.points[i];
        if (!point.y || series.labels[i].isEmpty())
            continue;
        const QString text = plot.type.elided(series.labels[i], kChartText, plot.area.width() * 0.45);
        const QPointF at(plot.x(point.x), plot.y(std::clamp(*point.y, plot.yLow, plot.yHigh)));
        if (const auto place = freePlace(plot, at, plot.type.width(text, kChartText), taken, lines)) {
            taken.push_back(*place);
            plot.painter.fillRect(place->adjusted(-1, 0, 1, 0), plot.palette.surface);
            plot.type.draw(plot.painter, QPointF(place->left(), place->bottom() - 1.8), text, kChartText,
                           plot.palette.text);
        }
    }
}

}  // namespace xinglin
