// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"
#include "reports/layout/page.h"

#include <QByteArray>

namespace xinglin {

/// What QPdfWriter cannot say, added to its file: the date is the instant of the data (that of the printing
/// would make every run differ), bookmarks come from the headings, the contents link to them, the language
/// and title are told, and emphasis marked by the type setter becomes stroked text. The bytes depend on the
/// content alone. A file that is not understood comes back unchanged.
QByteArray finishedPdf(const QByteArray &pdf, const PagedDocument &paged, const Document &document);

}  // namespace xinglin
