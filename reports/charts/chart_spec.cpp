// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_spec.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

ChartSpec::Band ChartSpec::Band::usualRange(const QString &name, std::optional<double> low,
                                            std::optional<double> high)
{
    Band band;
    band.name = name;
    band.low = low;
    band.high = high;
    band.setsAxis = false;
    return band;
}

bool ChartSpec::isEmpty() const
{
    if (kind == Kind::boxes)
        return std::none_of(boxes.begin(), boxes.end(), [](const auto &box) { return box.has_value(); });
    return std::none_of(series.begin(), series.end(), [](const Series &one) {
        return std::any_of(one.points.begin(), one.points.end(),
                           [](const Point &point) { return point.y.has_value() || point.low.has_value(); });
    });
}

bool ChartSpec::isOfCounts() const
{
    const auto isWhole = [](const std::optional<double> &value) {
        return !value || *value == std::round(*value);
    };
    return yCounts || (boxes.empty() && std::ranges::all_of(series, [&](const Series &one) {
                           return std::ranges::all_of(one.points, [&](const Point &point) {
                               return isWhole(point.y) && isWhole(point.low) && isWhole(point.high);
                           });
                       }));
}

}  // namespace xinglin
