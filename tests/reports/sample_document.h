// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"

namespace xinglin::test {

/// A document with every kind of block, in either language; `rows` sizes its long table.
Document sampleDocument(Language language, int rows);

}  // namespace xinglin::test
