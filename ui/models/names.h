// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "domain/metric.h"

#include <QString>

/// Names and exact times for tables, beside the numbers of format.h; in the installed language. GUI thread.
namespace xinglin::names {

QString of(const BilingualText &name);
/// "Heart rate (bpm)"; no brackets for a metric without a unit.
QString metricTitle(const Metric &metric);
/// `2026-10-01 08:00:00` in the zone: sorts and copies as it reads.
QString moment(Instant instant, const Zone &zone);
/// The same without seconds.
QString minute(Instant instant, const Zone &zone);

}  // namespace xinglin::names
