// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "workspace/alerts/alert_requests.h"

/// Charts of the numbers of alerts for the window, in the installed language. GUI thread.
namespace xinglin::charts {

/// Orders a day with the limits of chance.
ChartSpec ordersCourse(const OrderStatistics &byDay);
/// Mean minutes to acknowledge a day with the limits of chance, and the time aimed at as a line where the
/// statistics are of one severity.
ChartSpec acknowledgeCourse(const OrderStatistics &byDay);

}  // namespace xinglin::charts
