// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/font_face.h"

#include "reports/render/pdf/cff_charset.h"
#include "reports/render/pdf/font_table.h"
#include "reports/render/pdf/syntax.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

#include <hb-ot.h>
#include <hb.h>

namespace xinglin::pdf {
namespace {

/// With a prefix and the name of an encoding a name of a PDF has 127 bytes at most.
std::string shortened(std::string name)
{
    constexpr std::size_t kLongest = 100;
    return name.substr(0, kLongest);
}

std::string postScriptName(hb_face_t *face)
{
    std::array<char, 128> text{};
    auto size = static_cast<unsigned>(text.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text.data());
    if (size == 0) {
        size = static_cast<unsigned>(text.size());
        hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1), &size,
                            text.data());
    }
    return size > 0 ? shortened(nameOf(text.data())) : std::string("Font");
}

Status refusal(ErrorCode code, const QString &message, const QString &path, unsigned index)
{
    return fail(code, message.arg(path), QStringLiteral("face %1").arg(index));
}

}  // namespace

Result<std::shared_ptr<const FontFace>> FontFace::open(const QString &path, unsigned index)
{
    const std::shared_ptr<FontFace> face(new FontFace());
    if (const Status loaded = face->load(path, index); !loaded)
        return fail(loaded.error());
    return face;
}

FontFace::~FontFace()
{
    hb_font_destroy(m_font);
    hb_face_destroy(m_face);
}

Status FontFace::load(const QString &path, unsigned index)
{
    m_path = path;
    m_index = index;
    const HbOwner<hb_blob_t, hb_blob_destroy> blob(
        hb_blob_create_from_file_or_fail(QFile::encodeName(path).constData()));
    if (!blob)
        return refusal(ErrorCode::notFound,
                       QCoreApplication::translate("Report", "The font %1 cannot be read."), path, index);
    const QString damaged =
        QCoreApplication::translate("Report", "The font %1 is damaged, or of a kind that a PDF cannot hold.");
    if (index >= hb_face_count(blob.get()))
        return refusal(ErrorCode::invalidData, damaged, path, index);
    m_face = hb_face_create(blob.get(), index);
    m_glyphs = hb_face_get_glyph_count(m_face);
    m_unitsPerEm = hb_face_get_upem(m_face);
    hb_face_make_immutable(m_face);
    m_isCff = !FontTable(m_face, HB_TAG('C', 'F', 'F', ' ')).isEmpty();
    if (m_glyphs < 2 || m_glyphs > 0xffff || !hasOutlines(m_face))
        return refusal(ErrorCode::invalidData, damaged, path, index);
    m_font = hb_font_create(m_face);
    hb_font_make_immutable(m_font);
    m_name = postScriptName(m_face);
    if (m_isCff && !readCharset())
        return refusal(ErrorCode::invalidData, damaged, path, index);
    if (forbidsEmbedding(m_face))
        return refusal(ErrorCode::permission,
                       QCoreApplication::translate("Report", "The font %1 forbids to be embedded in a file."),
                       path, index);
    readMetrics();
    return {};
}

Status FontFace::readCharset()
{
    auto charset = readCffCharset(FontTable(m_face, HB_TAG('C', 'F', 'F', ' ')).bytes(), m_glyphs);
    if (!charset)
        return fail(ErrorCode::invalidData, QString());
    m_isCidKeyed = charset->isCidKeyed;
    // A PDF calls a bare CFF by its own name: all faces of a collection may share one.
    if (!charset->name.empty())
        m_name = shortened(nameOf(charset->name));
    m_cids = std::move(charset->cids);
    return {};
}

void FontFace::readMetrics()
{
    const double scale = 1000.0 / m_unitsPerEm;
    const FontTable head(m_face, HB_TAG('h', 'e', 'a', 'd'));
    m_metrics.left = head.number(36) * scale;
    m_metrics.bottom = head.number(38) * scale;
    m_metrics.right = head.number(40) * scale;
    m_metrics.top = head.number(42) * scale;
    m_metrics.isBold = (head.number(44) & 1) != 0;
    hb_font_extents_t extents{};
    if (hb_font_get_h_extents(m_font, &extents)) {
        m_metrics.ascent = extents.ascender * scale;
        m_metrics.descent = extents.descender * scale;
    }
    hb_position_t height = 0;
    if (hb_ot_metrics_get_position(m_font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) && height > 0)
        m_metrics.capHeight = height * scale;
    m_metrics.slant = static_cast<double>(hb_style_get_value(m_font, HB_STYLE_TAG_SLANT_ANGLE));
}

unsigned FontFace::glyphOf(char32_t codePoint) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_font, codePoint, &glyph) != 0 && glyph < m_glyphs ? glyph : 0U;
}

bool FontFace::hasInk(unsigned glyph) const
{
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(m_font, glyph, &extents) != 0 && extents.width != 0 &&
           extents.height != 0;
}

double FontFace::advance(unsigned glyph) const
{
    return hb_font_get_glyph_h_advance(m_font, glyph) / m_unitsPerEm;
}

}  // namespace xinglin::pdf
