// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

#include <vector>

namespace xinglin {

struct Tick
{
    double value = 0.0;
    QString label;
};

/// The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`.
double niceStep(double least);

/// Ends widened to nice values and about `count` ticks between them. Whole numbers stay whole.
struct NiceAxis
{
    double low = 0.0, high = 1.0;
    std::vector<Tick> ticks;
};
/// `counts`: nothing stands between whole numbers, so no tick does.
NiceAxis niceAxis(double low, double high, int count, bool counts = false);

/// Ticks inside [low, high] for what the axis shows: months and days as "10-01", hours, clock times, numbers;
/// at most `count` of them.
std::vector<Tick> axisTicks(const ChartSpec &spec, double low, double high, int count);

/// A number with just the digits its step needs ("0.5", "1,200").
QString tickText(double value, double step);

}  // namespace xinglin
