// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "reports/document/document.h"

namespace xinglin::xlsx {

/// Key figures as a table of one row each; values that are numbers and nothing else are typed.
TableBlock figureTable(const KeyFiguresBlock &block, const Texts &texts);

}  // namespace xinglin::xlsx
