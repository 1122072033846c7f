// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <QString>

#include <functional>
#include <string_view>

namespace xinglin {

/// What judges a row by itself and by the rows before it; the value is NaN where it was not measured.
using RowScore = std::function<double(Instant time, double value)>;

enum class ScoreFormat { csv, ndjson };

/// Reads a series with the columns `timestamp` (or `time`) and `value`, in any order and among others, and
/// gives the CSV `timestamp,score` (or an object of these for each line): one row for each row, in the same
/// order, with the texts of its own times and the score with six decimals. Rows are handed to `score` one
/// after the other, so that no row can see a later one. Times without an offset are taken as they stand; an
/// absent value ("", NaN, null) is NaN. `-` is standard input; separators and encodings as in readPlainTable.
/// Errors are ErrorCode::invalidData, name the row (the first below the names is 1), and nothing is given
/// then.
Result<QString> scoreSeries(const QString &path, ScoreFormat format, const RowScore &score);
/// The same over UTF-8 text.
Result<QString> scoreSeriesText(std::string_view text, ScoreFormat format, const RowScore &score);

}  // namespace xinglin
