// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "reports/charts/chart_spec.h"
#include "workspace/alerts/alert_requests.h"

namespace xinglin {

struct Metric;

namespace charts {

/// The metric an order is about: that of its deciding condition; heart rate around a device event.
const Metric *metricOf(const OrderDetail &detail);
/// The samples worth seeing: from half an hour before it began (two hours before an event: what led there is
/// all there is to see) to a quarter of an hour after it was last seen, at most six hours.
TimeRange rangeAround(const OrderDetail &detail, Instant now);
/// What the person's usual was when it fired, two robust standard deviations to each side; nothing when the
/// evidence does not say.
struct Usual
{
    double low = 0.0, high = 0.0;
};
std::optional<Usual> usualOf(const OrderDetail &detail);
/// The value beyond which it fired; nothing when the evidence does not say.
std::optional<double> thresholdOf(const OrderDetail &detail);

/// The metric around the event, with the person's usual as a band, the threshold as a line and marks where it
/// fired. In the installed language; GUI thread.
ChartSpec aroundEvent(const OrderDetail &detail, const Series &series, const Zone &zone);

}  // namespace charts
}  // namespace xinglin
