// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "reports/document/document.h"

namespace xinglin {

/// Which bands have columns of their own, "band1_low" and "band1_high" after the series: those that differ
/// from place to place (the others stand in the note), or all, for a spreadsheet to draw from.
enum class BandColumns { changing, all };

/// The figures of a chart as a table: a row for each place of the x axis and a column for each series with
/// its interval and each end of a band; of points that share a place or have names of their own, a row each;
/// of boxes their quantiles. Constant bands and marks stand in the note. In the report's language.
TableBlock chartTable(const ChartSpec &chart, const Texts &texts, BandColumns bands = BandColumns::changing);

/// A place on the x axis in words: "2026-10-05", "08:00", a category, a number.
QString tablePlace(const ChartSpec &chart, double x);

}  // namespace xinglin
