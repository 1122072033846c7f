// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "reports/charts/palette.h"
#include "reports/charts/type_setter.h"

#include <QRectF>

class QPainter;

namespace xinglin {

/// Where a painted chart's plot stands and what its ends mean: to find what a pointer is over.
struct ChartLayout
{
    QRectF area;
    double xLow = 0.0, xHigh = 1.0;
    double yLow = 0.0, yHigh = 1.0;
    bool hasRows = false;  ///< rows from top to bottom in place of a y axis
};

/// Paints a chart into a rectangle of points, on paper or into an image: title and subtitle, bands, thin
/// grid, data, and names at the lines where they fit, else in a row of keys. A series never has more than
/// about two points per column drawn. A chart without data says so in words. The thread of the type setter.
class ChartPainter
{
public:
    ChartPainter(const Palette &palette, const TypeSetter &type)
        : m_palette(palette)
        , m_type(type)
    {}

    ChartLayout paint(QPainter &painter, const QRectF &box, const ChartSpec &spec) const;

    /// The height at which a chart of rows (categories, strip) is neither cramped nor hollow; others: their
    /// usual height.
    static double naturalHeight(const ChartSpec &spec);

private:
    const Palette &m_palette;
    const TypeSetter &m_type;
};

}  // namespace xinglin
