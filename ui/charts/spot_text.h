// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

namespace xinglin {

/// Where a value of x stands, in words: a day, an hour, a name, a number.
QString placeText(const ChartSpec &spec, double x);

/// What stands at a point, cell or row of a chart, in words: name, place, value with its unit and interval.
QString spotText(const ChartSpec &spec, std::size_t series, std::size_t point);

/// The unit at the end of an axis' label, after a no-break space: "Heart rate (bpm)" and "bpm" alike.
QString unitOfLabel(const QString &label);

}  // namespace xinglin
