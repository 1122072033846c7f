// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "reports/document/document.h"

namespace xinglin {

/// Explains the terms that the whole document uses, and no others, in a sentence each, behind the definitions
/// of its chapter on methods. A document without such a chapter, or one that is withheld, stays as it is.
void addGlossary(Document &document, const Texts &texts);

}  // namespace xinglin
