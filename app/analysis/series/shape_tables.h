// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"

// Series methods that read tables of their own kind.
namespace xinglin {

/// Sleep Regularity Index of states by day and epoch. Columns day, epoch, asleep; or time, value with
/// `epochs` a day; or a row a day with a column for each epoch.
Result<QJsonObject> runSleepRegularity(const PlainTable &table, const SeriesParameters &parameters);

/// Isolation forests of the table under several seeds; the column `outlier`, if there is one, is not a
/// feature: the scores are compared with it.
Result<QJsonObject> runIsolationForest(const PlainTable &table, const SeriesParameters &parameters);

}  // namespace xinglin
