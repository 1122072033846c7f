// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/instant.h"
#include "domain/metric.h"
#include "workspace/requests.h"

#include <cstdint>
#include <vector>

// Figures that depend on nothing but who and when: the same in every run.
namespace xinglin::test::canned {

inline const Day kLast = Day::fromCivil(2026, 10, 31);
inline const Instant kNow(qint64{kLast.number()} * 86'400'000 + 14 * 3'600'000);

/// A number in 0..1 that depends on both and looks like noise.
double noise(std::int64_t a, std::int64_t b);
bool hasDay(std::int64_t id, Day day);
double scoreOn(std::int64_t id, Day day);
ScoreFigures scoreOf(std::int64_t id);
Coverage coverageOf(std::int64_t people, const DayRange &days, std::int64_t id);
std::int64_t number(const SubjectId &id);
Comparison comparisonOf(std::int64_t id, const DayRange &days);
std::vector<DayPoint> courseOf(std::int64_t id, const DayRange &days, double level, double spread,
                               bool isPerson);
MetricCourse metricCourse(const Metric &metric, std::int64_t id, const DayRange &days, bool isPerson);

}  // namespace xinglin::test::canned
