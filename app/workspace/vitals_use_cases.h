// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

namespace xinglin {

/// A person's stored values of a metric within the range, by time, from all devices while the person wore
/// them, with their quality; what is not merged yet is seen too. Sleep gives its segments (the value is their
/// length), authoritative day totals stand at the beginning of their day.
Result<std::vector<RawValue>> readRawValues(Context &context, PersonId person, const QString &metric,
                                            const TimeRange &range);

/// The same values thinned for a chart: at most `points` buckets of equal time (0: no thinning), each with
/// its extremes, so that no spike is lost. Empty buckets are absent.
Result<Series> readSeries(Context &context, PersonId person, const QString &metric, const TimeRange &range,
                          int points);

}  // namespace xinglin
