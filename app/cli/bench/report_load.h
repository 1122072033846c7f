// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"

#include <QByteArray>

namespace xinglin {

/// A long report of dense pages, invented: what the PDF writer is measured with. Each chapter has two full
/// pages: text, two rows of charts with their captions, and a table of 32 rows and 7 columns.
Document reportLoad(Language language, int chapters);

/// The same pages through QPdfWriter, without tags, bookmarks or text that can be relied on: what Qt offers.
/// Needs a QGuiApplication.
QByteArray writtenByQt(const Document &document);

}  // namespace xinglin
