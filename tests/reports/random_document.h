// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "reports/document/document.h"

#include <QStringList>

namespace xinglin::test {

/// A document of any blocks with any texts: both languages, right to left, marks, symbols, rare ideographs,
/// markup, formulas, quotes, escapes.
Document randomDocument(Random &random);

/// What has to be found of a document in every format, in its order; lists of contents and the insides of
/// charts apart. Charts: title, description and caption.
QStringList textsToFind(const Document &document);

}  // namespace xinglin::test
