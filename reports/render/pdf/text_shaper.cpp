// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/text_shaper.h"

#include "reports/charts/scripts.h"
#include "reports/charts/signs.h"
#include "reports/render/pdf/hb_owner.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include <hb.h>

namespace xinglin::pdf {
namespace {

constexpr std::size_t kMostKept = 20'000;  // texts; a report rarely has more that differ

/// One glyph a code point: no ligatures, no alternates, and none of the forms that a language or a
/// composition would choose, since an extracted text must be the text that was given.
const std::array<hb_feature_t, 11> &features()
{
    static const std::array<hb_feature_t, 11> all = [] {
        constexpr std::array<hb_tag_t, 11> kOff{
            HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('d', 'l', 'i', 'g'),
            HB_TAG('c', 'a', 'l', 't'), HB_TAG('l', 'o', 'c', 'l'), HB_TAG('c', 'c', 'm', 'p'),
            HB_TAG('r', 'l', 'i', 'g'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('m', 'a', 'r', 'k'),
            HB_TAG('m', 'k', 'm', 'k'), HB_TAG('r', 'v', 'r', 'n')};
        std::array<hb_feature_t, 11> list{};
        for (std::size_t i = 0; i < list.size(); ++i)
            list[i] = {kOff[i], 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
        return list;
    }();
    return all;
}

}  // namespace

struct TextShaper::Cache
{
    /// So that a text is looked up without copying it.
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::u16string_view text) const
        {
            return std::hash<std::u16string_view>()(text);
        }
    };
    std::array<std::unordered_map<std::u16string, ShapedText, TextHash, std::equal_to<>>, 2> texts;
    std::array<std::unordered_map<char32_t, FaceChain::Found>, 4> faces;
    HbOwner<hb_buffer_t, hb_buffer_destroy> buffer{hb_buffer_create()};
};

TextShaper::TextShaper(std::shared_ptr<const FaceChain> chain)
    : m_chain(std::move(chain))
    , m_cache(std::make_unique<Cache>())
{}

TextShaper::~TextShaper() = default;

const ShapedText &TextShaper::shaped(QStringView text, bool bold)
{
    auto &texts = m_cache->texts[bold ? 1 : 0];
    const std::u16string_view key(text.utf16(), static_cast<std::size_t>(text.size()));
    const auto known = texts.find(key);
    if (known != texts.end())
        return known->second;
    if (texts.size() >= kMostKept)
        texts.clear();
    return texts.emplace(std::u16string(key), shape(text, bold)).first->second;
}

bool TextShaper::hasInk(char32_t codePoint)
{
    return isInkless(codePoint) || !m_chain->find(codePoint, false, isChinese(codePoint)).isMissing;
}

void TextShaper::resolve(QStringView text, bool bold)
{
    m_signs.clear();
    visitSigns(text, [&](char32_t c, bool asChinese) {
        auto &faces = m_cache->faces[(bold ? 1U : 0U) + (asChinese ? 2U : 0U)];
        auto known = faces.find(c);
        if (known == faces.end()) {
            known = faces.emplace(c, m_chain->find(c, bold, asChinese)).first;
            if (const char *script = scriptToShape(c))
                m_scripts.insert(script);
        }
        const FaceChain::Found &found = known->second;
        if (found.isMissing)
            m_missing.insert(c);
        m_signs.push_back({c, static_cast<std::uint32_t>(found.face), found.glyph,
                           !found.isMissing && !(isInkless(c) && c != U' '), asChinese});
    });
}

ShapedText TextShaper::shape(QStringView text, bool bold)
{
    resolve(text, bold);
    ShapedText out;
    out.glyphs.reserve(m_signs.size());
    for (std::size_t first = 0; first < m_signs.size();) {
        std::size_t end = first;
        while (end < m_signs.size() && m_signs[end].isPlain && m_signs[end].face == m_signs[first].face &&
               m_signs[end].isChinese == m_signs[first].isChinese)
            ++end;
        if (end - first > 1)
            shapeRun(first, end, out);
        else
            addPlainly(m_signs[first], out);
        first = std::max(end, first + 1);
    }
    for (const Glyph &glyph : out.glyphs)
        out.width += static_cast<double>(glyph.advance);
    return out;
}

void TextShaper::addPlainly(const Sign &sign, ShapedText &out) const
{
    const bool isInvisible =
        isInkless(sign.codePoint) && QChar::category(sign.codePoint) != QChar::Separator_Space;
    const auto natural = static_cast<float>(m_chain->face(sign.face).advance(sign.glyph));
    out.glyphs.push_back({sign.face, sign.glyph, sign.codePoint, isInvisible ? 0.0F : natural, natural});
}

void TextShaper::shapeRun(std::size_t first, std::size_t end, ShapedText &out)
{
    const std::uint32_t face = m_signs[first].face;
    const FontFace &font = m_chain->face(face);
    hb_buffer_t *buffer = m_cache->buffer.get();
    hb_buffer_clear_contents(buffer);
    for (std::size_t i = first; i < end; ++i)
        hb_buffer_add(buffer, m_signs[i].codePoint, static_cast<unsigned>(i));
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, m_signs[first].isChinese ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN);
    hb_shape(font.font(), buffer, features().data(), static_cast<unsigned>(features().size()));
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
    bool isOneToOne = count == end - first;
    for (unsigned i = 0; i < count && isOneToOne; ++i)
        isOneToOne =
            infos[i].cluster == first + i && infos[i].codepoint != 0 && infos[i].codepoint < font.glyphs();
    for (std::size_t i = first; i < end; ++i) {
        if (!isOneToOne) {
            addPlainly(m_signs[i], out);
            continue;
        }
        const std::size_t at = i - first;
        out.glyphs.push_back({face, infos[at].codepoint, m_signs[i].codePoint,
                              static_cast<float>(places[at].x_advance / font.unitsPerEm()),
                              static_cast<float>(font.advance(infos[at].codepoint))});
    }
}

}  // namespace xinglin::pdf
