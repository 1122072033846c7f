// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct hb_face_t;
struct hb_font_t;

namespace xinglin::pdf {

/// Numbers of a font descriptor, in thousandths of the size.
struct FaceMetrics
{
    double left = 0.0, bottom = 0.0, right = 1000.0, top = 1000.0;  ///< box around every glyph
    double ascent = 880.0, descent = -120.0, capHeight = 700.0, slant = 0.0;
    bool isBold = false;
};

/// One face of a font file with outlines of TrueType or CFF. Immutable: any thread. The file stays mapped as
/// long as the face is held, so hold it over a batch.
class FontFace
{
public:
    /// Fails with notFound, invalidData (no such face, no outlines that a PDF can hold, damaged) or
    /// permission (the font forbids to be embedded). The bytes may come from anywhere.
    static Result<std::shared_ptr<const FontFace>> open(const QString &path, unsigned index);
    ~FontFace();
    FontFace(const FontFace &) = delete;
    FontFace &operator=(const FontFace &) = delete;

    hb_face_t *face() const { return m_face; }
    hb_font_t *font() const { return m_font; }
    const std::string &name() const { return m_name; }  ///< PostScript name, fit for a PDF
    QString path() const { return m_path; }
    unsigned index() const { return m_index; }
    const FaceMetrics &metrics() const { return m_metrics; }
    unsigned glyphs() const { return m_glyphs; }
    double unitsPerEm() const { return m_unitsPerEm; }
    bool isCff() const { return m_isCff; }
    /// Its glyphs are called by the numbers below wherever it is cut to; else by their place in the file.
    bool isCidKeyed() const { return m_isCidKeyed; }
    /// What a PDF calls the glyph.
    unsigned cidOf(unsigned glyph) const { return glyph < m_cids.size() ? m_cids[glyph] : glyph; }

    unsigned glyphOf(char32_t codePoint) const;  ///< 0: none
    bool hasInk(unsigned glyph) const;
    double advance(unsigned glyph) const;  ///< as a share of the size

private:
    FontFace() = default;
    Status load(const QString &path, unsigned index);
    Status readCharset();
    void readMetrics();

    hb_face_t *m_face = nullptr;
    hb_font_t *m_font = nullptr;
    QString m_path;
    unsigned m_index = 0;
    std::string m_name;
    FaceMetrics m_metrics;
    unsigned m_glyphs = 0;
    double m_unitsPerEm = 1000.0;
    bool m_isCff = false;
    bool m_isCidKeyed = false;
    std::vector<std::uint16_t> m_cids;
};

}  // namespace xinglin::pdf
