// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;

namespace xinglin {

/// The table as CSV (RFC 4180: commas, CRLF, quotes where needed), headers first, as shown. A header of two
/// lines becomes one. A text that a spreadsheet would run as a formula is kept from it by an apostrophe.
QString tableAsCsv(const QAbstractItemModel &model);
/// The table as tab-separated text for the clipboard.
QString tableAsTabs(const QAbstractItemModel &model);

}  // namespace xinglin
