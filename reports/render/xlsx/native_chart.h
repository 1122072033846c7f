// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"
#include "reports/render/xlsx/book.h"

namespace xinglin::xlsx {

/// Where the figures of a chart stand: their first row below the head, and their first column.
struct FigurePlace
{
    QByteArray sheet;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
};

/// Whether a spreadsheet has a chart of this kind: lines, columns, bars, histograms and dots.
bool isDrawable(const ChartSpec &chart);

/// The chart drawn by the spreadsheet from the figures (`chartTable` of it) that stand there. Belongs to the
/// book.
lxw_chart *nativeChart(Book &book, const ChartSpec &chart, const TableBlock &figures,
                       const FigurePlace &place);

}  // namespace xinglin::xlsx
