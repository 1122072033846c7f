// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_parts.h"

namespace xinglin {

/// The place for the terms of the report in plain words, below a heading of the level: an empty list, which
/// fillGlossary fills.
void placeGlossary(ReportWriter &writer, const Texts &texts, int level);

/// Explains the terms that the whole document uses, and no others, in a sentence each, in the place for them;
/// where it uses none the place goes.
void fillGlossary(Document &document, const Texts &texts);

}  // namespace xinglin
