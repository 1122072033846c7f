// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/value_axis.h"

#include <algorithm>

namespace xinglin {
namespace {

bool isFromZero(const ChartSpec &spec)
{
    return spec.kind == ChartSpec::Kind::histogram ||
           (spec.kind == ChartSpec::Kind::bars &&
            std::ranges::none_of(spec.series, &ChartSpec::Series::intervals));
}

/// A band far from the values must not flatten them: it is drawn as far as it reaches.
void takeNearBands(const ChartSpec &spec, Extent &extent)
{
    const double reach = std::max(extent.high - extent.low, 1e-9);
    for (const ChartSpec::Band &band : spec.bands) {
        if (!band.setsAxis)
            continue;
        if (band.low && *band.low > extent.low - reach)
            extent.take(*band.low);
        if (band.high && *band.high < extent.high + reach)
            extent.take(*band.high);
    }
}

void widen(Extent &extent, double room)
{
    const bool isPositive = extent.low >= 0.0;
    extent.low -= room;
    extent.high += room;
    if (isPositive && extent.low < 0.0) {
        extent.high -= extent.low;
        extent.low = 0.0;
    }
}

}  // namespace

void Extent::take(double value)
{
    low = any ? std::min(low, value) : value;
    high = any ? std::max(high, value) : value;
    any = true;
}

void Extent::take(const std::optional<double> &value)
{
    if (value)
        take(*value);
}

Extent valuesOf(const ChartSpec &spec)
{
    Extent extent;
    for (const ChartSpec::Series &series : spec.series) {
        for (const ChartSpec::Point &point : series.points) {
            extent.take(point.y);
            extent.take(point.low);
            extent.take(point.high);
        }
    }
    for (const std::optional<ChartSpec::Box> &box : spec.boxes) {
        if (!box)
            continue;
        extent.take(box->low);
        extent.take(box->high);
    }
    for (const ChartSpec::Band &band : spec.bands) {
        for (const ChartSpec::Point &edge : band.edges) {
            extent.take(edge.low);
            extent.take(edge.high);
        }
    }
    return extent;
}

NiceAxis valueAxis(const ChartSpec &spec, const Extent &values, int count, double room)
{
    if (!values.any)
        return niceAxis(spec.yMin.value_or(0.0), spec.yMax.value_or(1.0), count);
    Extent extent = values;
    takeNearBands(spec, extent);
    if (isFromZero(spec)) {
        extent.take(0.0);
    } else {
        const double reach = extent.high - extent.low;
        widen(extent, std::max(room * reach, (spec.yLeastSpan - reach) / 2.0));
    }
    if (spec.yCeiling)
        extent.high = std::min(extent.high, *spec.yCeiling);
    NiceAxis axis =
        niceAxis(spec.yMin.value_or(extent.low), spec.yMax.value_or(extent.high), count, spec.isOfCounts());
    if (spec.yMin)
        axis.low = *spec.yMin;
    if (spec.yMax)
        axis.high = *spec.yMax;
    if (spec.yCeiling)
        axis.high = std::min(axis.high, *spec.yCeiling);
    std::erase_if(axis.ticks, [&axis](const Tick &tick) {
        return tick.value < axis.low - 1e-9 || tick.value > axis.high + 1e-9;
    });
    return axis;
}

}  // namespace xinglin
