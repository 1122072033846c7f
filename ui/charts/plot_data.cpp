// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_data.h"

#include "reports/charts/value_axis.h"

#include <algorithm>
#include <limits>

namespace xinglin {
namespace {

constexpr double kFar = std::numeric_limits<double>::max();

double pitchOf(const PlotData &data)
{
    double pitch = kFar;
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const SeriesPyramid &each = data.series[s];
        if (data.spec.series[s].form == ChartSpec::Form::dots)
            continue;  // single days among others
        for (std::size_t i = 1; i < each.size(); ++i)
            pitch = std::min(pitch, each.x(i) - each.x(i - 1));
    }
    return pitch == kFar || pitch <= 0.0 ? 1.0 : pitch;
}

void measureX(PlotData &data)
{
    double first = kFar, last = -kFar;
    // Points without y count: a period without data at its end is part of the picture.
    for (const ChartSpec::Series &each : data.spec.series) {
        if (!each.points.empty()) {
            first = std::min(first, each.points.front().x);
            last = std::max(last, each.points.back().x);
        }
    }
    if (data.spec.xAxis == ChartSpec::XAxis::hour) {
        first = 0.0;
        last = 23.0;
    } else if (data.spec.xAxis == ChartSpec::XAxis::category) {
        first = 0.0;
        last = static_cast<double>(data.spec.categories.size()) - 1.0;
    }
    if (first > last) {
        first = 0.0;
        last = 1.0;
    }
    const bool isLine = data.spec.kind == ChartSpec::Kind::line;
    const double room = isLine && data.spec.xAxis == ChartSpec::XAxis::time ? 0.0
                        : isLine                                            ? 0.5
                                                                            : data.pitch / 2.0;
    data.xFirst = first - room;
    data.xLast = std::max(last + room, data.xFirst + 1e-9);
}

void measureY(PlotData &data)
{
    constexpr double kRoom = 0.05;
    Extent extent;
    const auto take = [&](const SeriesPyramid &pyramid) {
        if (const auto reach = pyramid.extent()) {
            extent.take(reach->low);
            extent.take(reach->high);
        }
    };
    std::for_each(data.series.begin(), data.series.end(), take);
    std::for_each(data.bands.begin(), data.bands.end(), take);
    const NiceAxis axis = valueAxis(data.spec, extent, 5, kRoom);
    data.yTicks = axis.ticks;
    data.yLow = axis.low;
    data.yHigh = std::max(axis.high, axis.low + 1e-9);
}

}  // namespace

std::shared_ptr<const PlotData> PlotData::make(ChartSpec spec)
{
    auto data = std::make_shared<PlotData>();
    data->spec = std::move(spec);
    for (const ChartSpec::Series &each : data->spec.series) {
        data->series.emplace_back(each.points, each.gapAfter);
        data->points += data->series.back().size();
    }
    for (const ChartSpec::Band &each : data->spec.bands)
        data->bands.emplace_back(each.edges);
    data->pitch = pitchOf(*data);
    measureX(*data);
    measureY(*data);
    return data;
}

}  // namespace xinglin
