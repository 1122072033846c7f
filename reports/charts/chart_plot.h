// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "reports/charts/palette.h"
#include "reports/charts/ticks.h"
#include "reports/charts/type_setter.h"

#include <QPainter>
#include <QRectF>

namespace xinglin {

/// The inside of a chart once its room and scales are known: what every drawing step shares.
struct ChartPlot
{
    const ChartSpec &spec;
    const Palette &palette;
    const TypeSetter &type;
    QPainter &painter;
    QRectF area;
    double xLow = 0.0, xHigh = 1.0;
    double yLow = 0.0, yHigh = 1.0;

    double x(double value) const { return area.left() + (value - xLow) / (xHigh - xLow) * area.width(); }
    double y(double value) const { return area.bottom() - (value - yLow) / (yHigh - yLow) * area.height(); }
    QColor colourOf(const ChartSpec::Series &series) const;
    QColor colourOf(const ChartSpec::Band &band) const;
    QPen penOf(const ChartSpec::Series &series) const;
};

inline constexpr TextStyle kChartTitle{9.5, true};
inline constexpr TextStyle kChartText{7.5, false};

void drawMarker(ChartPlot &plot, const ChartSpec::Series &series, const QPointF &centre, double size);
void drawBands(ChartPlot &plot);
void drawLines(ChartPlot &plot);
void drawColumns(ChartPlot &plot);
/// Names at the ends of the lines. False, and nothing drawn, when they would collide.
bool directLabelsFit(const ChartPlot &plot, double room);
void drawDirectLabels(ChartPlot &plot);

/// Categories from top to bottom: bars, or dots with their intervals.
void drawCategories(ChartPlot &plot, double labelWidth);
/// Rows of coloured cells, one row a series.
void drawStrip(ChartPlot &plot, double labelWidth);

}  // namespace xinglin
