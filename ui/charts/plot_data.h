// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "reports/charts/ticks.h"
#include "ui/charts/series_pyramid.h"

#include <memory>
#include <vector>

namespace xinglin {

/// A chart's specification together with what drawing it at any scale needs. Immutable; made on any thread.
struct PlotData
{
    ChartSpec spec;
    std::vector<SeriesPyramid> series;  ///< one per series
    std::vector<SeriesPyramid> bands;   ///< one per band; empty for constant edges
    double xFirst = 0.0, xLast = 1.0;   ///< the whole of the data, with room at the ends
    double yLow = 0.0, yHigh = 1.0;
    std::vector<Tick> yTicks;
    std::size_t points = 0;
    double pitch = 1.0;  ///< smallest step of x: the width of a bar

    static std::shared_ptr<const PlotData> make(ChartSpec spec);
};

}  // namespace xinglin
