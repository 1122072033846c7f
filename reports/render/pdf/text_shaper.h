// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/face_chain.h"

#include <QStringView>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace xinglin::pdf {

/// One glyph that stands for one code point.
struct Glyph
{
    std::uint32_t face = 0;  ///< index into the chain's faces
    std::uint32_t glyph = 0;
    char32_t codePoint = 0;
    float advance = 0.0F;  ///< to the next one, kerning included, as a share of the size
    float natural = 0.0F;  ///< the same without kerning: the width that the font says
};

/// One line of text, glyph by glyph from left to right.
struct ShapedText
{
    std::vector<Glyph> glyphs;
    double width = 0.0;  ///< as a share of the size
};

/// Sets text in the faces of a chain with kerning but without substitutions, so that there is a glyph for
/// each code point, in the order of the text. Control signs are left out. Keeps what it has set: one per
/// thread.
class TextShaper
{
public:
    explicit TextShaper(std::shared_ptr<const FaceChain> chain);
    ~TextShaper();

    const FaceChain &chain() const { return *m_chain; }
    /// Good until the next call.
    const ShapedText &shaped(QStringView text, bool bold);
    /// What no face has ink for, of everything that was set; a box stands in its place.
    const std::set<char32_t> &missing() const { return m_missing; }
    /// Scripts of what was set that are more than signs in a row ("Arabic"): see reports/charts/scripts.h.
    const std::set<std::string> &scripts() const { return m_scripts; }
    bool hasInk(char32_t codePoint);

private:
    struct Cache;

    struct Sign
    {
        char32_t codePoint = 0;
        std::uint32_t face = 0;
        std::uint32_t glyph = 0;
        bool isPlain = true;  ///< shaping it with its neighbours makes sense
        bool isChinese = false;
    };
    void resolve(QStringView text, bool bold);
    ShapedText shape(QStringView text, bool bold);
    void shapeRun(std::size_t first, std::size_t end, ShapedText &out);
    void addPlainly(const Sign &sign, ShapedText &out) const;

    std::shared_ptr<const FaceChain> m_chain;
    std::unique_ptr<Cache> m_cache;
    std::vector<Sign> m_signs;  ///< of the text at hand
    std::set<char32_t> m_missing;
    std::set<std::string> m_scripts;
};

}  // namespace xinglin::pdf
