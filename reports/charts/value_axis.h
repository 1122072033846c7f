// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "reports/charts/ticks.h"

namespace xinglin {

/// How far values reach.
struct Extent
{
    double low = 0.0, high = 0.0;
    bool any = false;

    void take(double value);
    void take(const std::optional<double> &value);
};

/// Of all that is drawn but constant bands. Any thread.
Extent valuesOf(const ChartSpec &spec);

/// The axis of values reaching so far, the same on paper, in the window and in spreadsheets: the given ends
/// where given, from 0 for columns, near bands whole, not narrower than the least span, not above the ceiling
/// and not below 0 where no value is. `room`: the share of the reach that stays free at each end.
NiceAxis valueAxis(const ChartSpec &spec, const Extent &values, int count, double room = 0.0);

}  // namespace xinglin
