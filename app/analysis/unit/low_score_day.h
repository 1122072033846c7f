// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/subject_figures.h"

#include <QJsonObject>

#include <span>

namespace xinglin {

/// The day on which a unit's mean score was farthest below its own usual: at least three scales and three
/// points. {day, score, usual, deviation, people, metrics: [{metric, value, usual, deviation}]}, with the
/// metrics at least two scales away in the direction that may harm, the farthest first, three at most, of
/// those a step counter makes one. Empty: there was no such day. `score`: scoreCourse of the data.
QJsonObject lowScoreDay(const SubjectData &data, const MetricDictionary &metrics,
                        std::span<const DayPoint> score);

}  // namespace xinglin
