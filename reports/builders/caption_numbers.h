// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "reports/document/document.h"

namespace xinglin {

/// Numbers the captions of a whole document, tables and figures each from 1: "Table 3  Units at a glance";
/// charts that stand side by side share a number ("Figure 5a", "Figure 5b"). What has no caption has no
/// number.
void numberCaptions(Document &document, const Texts &texts);

}  // namespace xinglin
