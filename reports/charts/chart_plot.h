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
    QColor colourOf(ChartSpec::Role role) const;
    QPen penOf(const ChartSpec::Series &series) const;
};

inline constexpr TextStyle kChartTitle{9.5, true};
inline constexpr TextStyle kChartText{7.5, false};

/// A row of keys: a sample and the name of each band, of extremes and marks, and (unless they stand at the
/// lines) of each series. Draws nothing when `measureOnly`. Returns the height used.
double drawKeys(ChartPlot &plot, const QRectF &row, bool withSeries, bool measureOnly);
QColor extremesColour(const ChartPlot &plot, const ChartSpec::Series &series);
QPen markPen(const ChartPlot &plot, const ChartSpec::Mark &mark);
/// Number of the marker a series takes: circle, square, triangle, diamond.
int markerShape(const ChartSpec::Series &series);
void drawMarker(ChartPlot &plot, const ChartSpec::Series &series, const QPointF &centre, double size);
void drawBands(ChartPlot &plot);
void drawLines(ChartPlot &plot);
void drawColumns(ChartPlot &plot);
/// The series whose form is dots, or lines among columns: above what the kind draws.
void drawOverlays(ChartPlot &plot);
/// Markers without a line, with labels where there is room: off what is taken already.
void drawDots(ChartPlot &plot, const ChartSpec::Series &series, std::vector<QRectF> &taken);
/// Lines across the plot with their words, inside it or (of rows, which they would cover) above it.
void drawMarks(ChartPlot &plot, bool isAbove);
inline constexpr double kMarkHeight = 11.0;
/// Names at the ends of the lines. False, and nothing drawn, when they would collide.
bool directLabelsFit(const ChartPlot &plot, double room);
void drawDirectLabels(ChartPlot &plot);
/// What the series say behind their lines, moved off each other.
void drawEndLabels(ChartPlot &plot);

/// A name left of the plot, cut to the room.
void drawRowName(ChartPlot &plot, const QString &name, double centre, double labelWidth);
/// Categories from top to bottom: bars, or dots with their intervals.
void drawCategories(ChartPlot &plot, double labelWidth);
/// Rows of coloured cells, one row a series.
void drawStrip(ChartPlot &plot, double labelWidth);
/// Rows of boxes with whiskers and outlines.
void drawBoxes(ChartPlot &plot, double labelWidth);
/// Rows of cells from pale to strong.
void drawHeat(ChartPlot &plot, double labelWidth);
/// A cell without a value: grey with a stroke across, which no value looks like.
void drawGap(ChartPlot &plot, const QRectF &box);
/// Ends of a heat map's scale, and the colour at a share of it.
std::pair<double, double> heatScale(const ChartSpec &spec);
QColor heatColour(const Palette &palette, double share);

}  // namespace xinglin
