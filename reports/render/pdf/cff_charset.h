// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::pdf {

/// How the glyphs of a bare CFF font (Adobe Technical Note 5176) are called.
struct CffCharset
{
    std::string name;  ///< of the font, from its Name INDEX
    bool isCidKeyed = false;
    std::vector<std::uint16_t> cids;  ///< of each glyph; only when CID-keyed and not the glyph's own number
};

/// Nothing when the bytes are no CFF font of that many glyphs. Reads bytes of unknown origin.
std::optional<CffCharset> readCffCharset(std::string_view cff, unsigned glyphs);

}  // namespace xinglin::pdf
