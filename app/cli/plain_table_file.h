// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"
#include "ingest/source_file.h"

namespace xinglin {

/// The text of a file, or of standard input for `-`.
Result<SourceFile> openTable(const QString &path);

/// Reads a table whose first row names its columns: comma, semicolon, tab or bar; quoted cells (also over
/// several lines); UTF-8, UTF-16 or GB18030, with or without a byte order mark; any line ends; `.gz` too.
/// Decimal commas are read where the separator is another character. `-` is standard input. Blank lines are
/// no rows; a short row ends in absent cells. Errors name the row (the first below the names is 1) and the
/// column.
Result<PlainTable> readPlainTable(const QString &path);
/// The same over UTF-8 text without a mark.
Result<PlainTable> plainTableOf(std::string_view text);

}  // namespace xinglin
