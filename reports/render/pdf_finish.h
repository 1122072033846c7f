// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"
#include "reports/layout/page.h"

#include <QByteArray>

namespace xinglin {

/// What QPdfWriter cannot say, added to its file: the creation date becomes the instant of the data (the
/// clock of the printing would make every run differ), and an incremental update appends bookmarks from the
/// headings, the language, and the wish to show the title. A file it does not understand comes back
/// unchanged.
QByteArray finishedPdf(QByteArray pdf, const PagedDocument &paged, const Document &document);

}  // namespace xinglin
