// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"

#include <QJsonArray>

#include <span>
#include <vector>

// Adaptors of the methods that compare groups, one file each, and what they read tables with.
namespace xinglin {

Result<QJsonObject> runFunnel(const PlainTable &table, const SeriesParameters &parameters);
Result<QJsonObject> runShrinkage(const PlainTable &table, const SeriesParameters &parameters);
Result<QJsonObject> runStandardise(const PlainTable &table, const SeriesParameters &parameters);
Result<QJsonObject> runFeedback(const PlainTable &table, const SeriesParameters &parameters);
Result<QJsonObject> runAlarmFigures(const PlainTable &table, const SeriesParameters &parameters);

/// The numbers of the first of the columns that the table has; empty when it has none of them.
Result<std::vector<std::optional<double>>> numbersOf(const PlainTable &table, const QStringList &names);
/// The array of the values; an absent or infinite one is null.
QJsonArray arrayOf(std::span<const double> values);
QJsonArray arrayOf(std::span<const std::optional<double>> values);

}  // namespace xinglin
