// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/text_shaper.h"
#include "reports/render/renderer.h"

namespace xinglin {

/// Enters in `rendered` what of the texts that the shaper has set is not as it should be: signs without a
/// glyph, the font that is not there, scripts that are more than signs in a row.
void tellType(const pdf::TextShaper &shaper, Rendered &rendered);

}  // namespace xinglin
