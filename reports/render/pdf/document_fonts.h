// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "reports/render/pdf/face_chain.h"
#include "reports/render/pdf/object_writer.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xinglin::pdf {

/// The fonts of one file: which glyphs its pages show and what each stands for. A font is embedded as the
/// subset that was used. Where one glyph stands for several code points, each further one is reached through
/// a font of its own over the same font file, so that every reader gives back the text that was drawn.
class DocumentFonts
{
public:
    explicit DocumentFonts(std::shared_ptr<const FaceChain> chain);
    ~DocumentFonts();

    const FaceChain &chain() const { return *m_chain; }
    /// The number of the font (`/F<number>`) in which the glyph stands for the code point.
    int fontOf(std::size_t face, unsigned glyph, char32_t codePoint);
    /// Writes every font; returns the entries of a /Font dictionary of resources. Fails with invalidData when
    /// a font file cannot be cut to a subset.
    Result<std::string> write(ObjectWriter &writer) const;

private:
    struct Variant
    {
        int number = 0;
        std::map<unsigned, char32_t> signs;  ///< what each glyph stands for
    };
    struct Use
    {
        int number = 0;                 ///< of the font of `signs`
        std::vector<char32_t> signs;    ///< what each glyph stands for first; 0: not used
        std::vector<Variant> variants;  ///< further ones
    };
    struct Embedded;
    struct Descendant
    {
        int object = 0;
        std::string name;  ///< for the fonts above it
    };

    Result<Descendant> writeFace(ObjectWriter &writer, std::size_t face) const;
    static Result<Embedded> subsetOf(const FontFace &face, const std::vector<unsigned> &glyphs);

    std::shared_ptr<const FaceChain> m_chain;
    std::vector<Use> m_uses;  ///< of each face
    int m_count = 0;
};

}  // namespace xinglin::pdf
