// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "reports/document/block_source.h"
#include "reports/layout/page.h"

namespace xinglin {

/// Places every block on pages and hands each page on when it is full. Tables break between rows and repeat
/// their header; a heading never ends a page; a chart stays with its caption; paragraphs leave no single line
/// behind. The result is the same for the same blocks and measure. `head`: the document without its blocks.
/// `plan` begins empty. Fails with cancelled, or as the sink does.
Status layOut(const Document &head, BlockSource &blocks, const TextMeasure &measure, Paper paper,
              DocumentPlan &plan, PageSink &sink, const Progress &progress, const CancelToken &cancel);

/// The same with all pages at once. The only failure is ErrorCode::cancelled.
Result<PagedDocument> layoutDocument(const Document &document, const TextMeasure &measure, Paper paper,
                                     const CancelToken &cancel = {});

}  // namespace xinglin
