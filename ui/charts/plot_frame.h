// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_data.h"
#include "ui/widgets/theme.h"

#include <QPen>
#include <QRectF>

class QPainter;

namespace xinglin {

/// Where what part of the data is drawn, and how its parts look: the window's counterpart of the painter for
/// paper, with the same dashes and markers, so that a reader meets the same signs in both.
struct PlotFrame
{
    const PlotData &data;
    const Theme &theme;
    QRectF area;
    double xLow = 0.0, xHigh = 1.0;

    double x(double value) const { return area.left() + (value - xLow) / (xHigh - xLow) * area.width(); }
    double y(double value) const
    {
        return area.bottom() - (value - data.yLow) / (data.yHigh - data.yLow) * area.height();
    }
    QPointF place(const QPointF &value) const { return {x(value.x()), y(value.y())}; }

    QColor colourOf(const ChartSpec::Series &series) const;
    QColor colourOf(const ChartSpec::Band &band) const;
    QColor colourOf(ChartSpec::Role role) const;
    QPen penOf(const ChartSpec::Series &series) const;

    void drawBands(QPainter &painter) const;
    void drawLines(QPainter &painter) const;
    void drawColumns(QPainter &painter) const;
    void drawStrip(QPainter &painter) const;
    /// Lines across the plot with their words.
    void drawMarks(QPainter &painter) const;
    void drawMarker(QPainter &painter, const ChartSpec::Series &series, const QPointF &centre,
                    double size) const;

private:
    void drawSeries(QPainter &painter, std::size_t index) const;
    void drawDots(QPainter &painter, std::size_t index) const;
    /// What stands above the columns: dots, and lines of limits.
    void drawOverlays(QPainter &painter) const;
    void drawLine(QPainter &painter, const ChartSpec::Series &series, QPolygonF line) const;
    void drawDense(QPainter &painter, const ChartSpec::Series &series, const SeriesPyramid &points) const;
    void drawWhiskers(QPainter &painter, const SeriesPyramid &points, const QColor &colour,
                      double shift) const;
    int columns() const { return std::max(static_cast<int>(area.width()), 16); }
};

}  // namespace xinglin
