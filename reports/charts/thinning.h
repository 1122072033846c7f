// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

namespace xinglin {

/// At most about two points per column of the x range [first, last]: the smallest and the largest of each, in
/// their order of x, so a spike is never lost; gaps (points without y) that separate columns stay. The points
/// must ascend in x. A series with fewer points than columns comes back as it is.
std::vector<ChartSpec::Point> thinned(const std::vector<ChartSpec::Point> &points, double first, double last,
                                      int columns);

/// Counts of values gathered into at most `bins` bins of one nice width that begin at a multiple of it; x is
/// the middle of a bin, y its count. Input: value -> count, ascending. Empty bins between are there with 0.
std::vector<ChartSpec::Point> binned(const std::vector<std::pair<double, std::int64_t>> &histogram,
                                     double step, int bins);

/// The shape of a histogram (value, count; ascending) between two ends: values and shares of the fullest bin,
/// in at most 36 equal bins of whole steps of the sensor, smoothed over its neighbours, so that the shape is
/// seen and not the steps. Empty of fewer than three values.
std::vector<std::pair<double, double>> outlined(const std::vector<std::pair<double, double>> &histogram,
                                                double low, double high);

}  // namespace xinglin
