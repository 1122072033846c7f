// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_spec.h"

#include <algorithm>

namespace xinglin {

bool ChartSpec::isEmpty() const
{
    if (kind == Kind::boxes)
        return std::none_of(boxes.begin(), boxes.end(), [](const auto &box) { return box.has_value(); });
    return std::none_of(series.begin(), series.end(), [](const Series &one) {
        return std::any_of(one.points.begin(), one.points.end(),
                           [](const Point &point) { return point.y.has_value() || point.low.has_value(); });
    });
}

}  // namespace xinglin
