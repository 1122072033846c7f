// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "reports/layout/page.h"

namespace xinglin {

/// Places every block of the document on pages. Tables break between rows and repeat their header; a heading
/// never ends a page; a chart stays with its caption; paragraphs leave no single line behind. The result is
/// the same for the same document and measure. The only failure is ErrorCode::cancelled.
Result<PagedDocument> layoutDocument(const Document &document, const TextMeasure &measure, PaperSize paper,
                                     const CancelToken &cancel = {});

}  // namespace xinglin
