// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/document_fonts.h"

#include "reports/render/pdf/hb_owner.h"
#include "reports/render/pdf/syntax.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace xinglin::pdf {

/// A font file cut to what is used.
struct DocumentFonts::Embedded
{
    std::string file;
    std::vector<std::pair<unsigned, unsigned>> moved;  ///< glyph before and after, where numbers changed
};

namespace {

/// What the pages never need: layout, names and sign tables of the face, hints of variations.
void dropTables(hb_subset_input_t *input)
{
    hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
          HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
          HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
          HB_TAG('O', 'S', '/', '2'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('V', 'O', 'R', 'G'),
          HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('D', 'S', 'I', 'G'),
          HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
          HB_TAG('H', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R'), HB_TAG('S', 'T', 'A', 'T'),
          HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'), HB_TAG('g', 'a', 's', 'p')})
        hb_set_add(drop, tag);
}

/// Six capital letters that differ with the glyphs.
std::string subsetPrefix(const FontFace &face, const std::vector<unsigned> &glyphs)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QByteArrayView(face.name().data(), static_cast<qsizetype>(face.name().size())));
    for (const unsigned glyph : glyphs) {
        const char bytes[2] = {static_cast<char>(glyph >> 8U), static_cast<char>(glyph & 0xffU)};
        hash.addData(QByteArrayView(bytes, 2));
    }
    const QByteArray digest = hash.result();
    std::string prefix;
    for (int i = 0; i < 6; ++i)
        prefix += static_cast<char>('A' + static_cast<unsigned char>(digest[i]) % 26);
    return prefix + '+';
}

/// Width of each glyph by the number a page calls it, runs of neighbours together.
std::string widthsOf(const FontFace &face, const std::vector<unsigned> &glyphs)
{
    std::vector<std::pair<unsigned, unsigned>> byCid;
    byCid.reserve(glyphs.size());
    for (const unsigned glyph : glyphs)
        byCid.emplace_back(face.cidOf(glyph), glyph);
    std::sort(byCid.begin(), byCid.end());
    std::string out = "[";
    for (std::size_t i = 0; i < byCid.size();) {
        addInt(out, byCid[i].first);
        out += '[';
        std::size_t end = i;
        for (; end < byCid.size() && byCid[end].first == byCid[i].first + (end - i); ++end) {
            if (end > i)
                out += ' ';
            addReal(out, face.advance(byCid[end].second) * 1000.0);
        }
        out += ']';
        i = end;
    }
    return out + ']';
}

std::string toUnicode(const FontFace &face, const std::vector<std::pair<unsigned, char32_t>> &signs)
{
    std::vector<std::pair<unsigned, char32_t>> byCid;
    byCid.reserve(signs.size());
    for (const auto &[glyph, sign] : signs)
        byCid.emplace_back(face.cidOf(glyph), sign);
    std::sort(byCid.begin(), byCid.end());
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo "
                      "<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName/Adobe-Identity-UCS "
                      "def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    constexpr std::size_t kBlock = 100;  // the most a block may hold
    for (std::size_t first = 0; first < byCid.size(); first += kBlock) {
        const std::size_t end = std::min(first + kBlock, byCid.size());
        addInt(out, static_cast<long long>(end - first));
        out += " beginbfchar\n";
        for (std::size_t i = first; i < end; ++i) {
            out += '<';
            addHex(out, byCid[i].first, 4);
            out += "><";
            addUtf16(out, byCid[i].second);
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string descriptorOf(const FontFace &face, const std::string &name, int file)
{
    const FaceMetrics &metrics = face.metrics();
    std::string out = "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[";
    for (const double edge : {metrics.left, metrics.bottom, metrics.right, metrics.top}) {
        addReal(out, edge, 0);
        out += ' ';
    }
    out += "]/ItalicAngle ";
    addReal(out, metrics.slant, 1);
    out += "/Ascent ";
    addReal(out, metrics.ascent, 0);
    out += "/Descent ";
    addReal(out, metrics.descent, 0);
    out += "/CapHeight ";
    addReal(out, metrics.capHeight, 0);
    out += metrics.isBold ? "/StemV 140" : "/StemV 80";
    return out + (face.isCff() ? "/FontFile3 " : "/FontFile2 ") + reference(file) + ">>";
}

/// Two bytes a glyph number of the page: its place in the font file.
std::string glyphMap(const std::vector<std::pair<unsigned, unsigned>> &moved)
{
    std::string map;
    for (const auto &[before, after] : moved) {
        map.resize(std::max(map.size(), 2 * (static_cast<std::size_t>(before) + 1)), '\0');
        map[2 * before] = static_cast<char>(after >> 8U);
        map[2 * before + 1] = static_cast<char>(after & 0xffU);
    }
    return map;
}

}  // namespace

DocumentFonts::DocumentFonts(std::shared_ptr<const FaceChain> chain)
    : m_chain(std::move(chain))
    , m_uses(m_chain->places())
{}

DocumentFonts::~DocumentFonts() = default;

int DocumentFonts::fontOf(std::size_t face, unsigned glyph, char32_t codePoint)
{
    Use &use = m_uses[face];
    if (use.signs.empty()) {
        use.signs.resize(m_chain->face(face).glyphs());
        use.number = ++m_count;
    }
    char32_t &first = use.signs[glyph];
    if (first == 0)
        first = codePoint;
    if (first == codePoint)
        return use.number;
    for (Variant &variant : use.variants) {
        const auto [sign, isNew] = variant.signs.emplace(glyph, codePoint);
        if (sign->second == codePoint)
            return variant.number;
    }
    use.variants.push_back({++m_count, {{glyph, codePoint}}});
    return m_count;
}

Result<DocumentFonts::Embedded> DocumentFonts::subsetOf(const FontFace &face,
                                                        const std::vector<unsigned> &glyphs)
{
    const auto broken = [&face] {
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate("Report", "The font %1 cannot be embedded.").arg(face.path()));
    };
    const HbOwner<hb_subset_input_t, hb_subset_input_destroy> input(hb_subset_input_create_or_fail());
    if (!input)
        return broken();
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const unsigned glyph : glyphs)
        hb_set_add(wanted, glyph);
    dropTables(input.get());
    // Glyphs of a CFF font that has no numbers for them are called by their place, which must not change.
    const bool keepsPlaces = face.isCff() && !face.isCidKeyed();
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    if (keepsPlaces)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    const HbOwner<hb_subset_plan_t, hb_subset_plan_destroy> plan(
        hb_subset_plan_create_or_fail(face.face(), input.get()));
    const HbOwner<hb_face_t, hb_face_destroy> subset(plan ? hb_subset_plan_execute_or_fail(plan.get())
                                                          : nullptr);
    if (!subset)
        return broken();
    const HbOwner<hb_blob_t, hb_blob_destroy> blob(
        face.isCff() ? hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' '))
                     : hb_face_reference_blob(subset.get()));
    unsigned size = 0;
    const char *data = hb_blob_get_data(blob.get(), &size);
    if (!data || size == 0)
        return broken();
    Embedded embedded{std::string(data, size), {}};
    if (!face.isCff()) {
        const hb_map_t *mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
        for (const unsigned glyph : glyphs)
            embedded.moved.emplace_back(glyph, hb_map_get(mapping, glyph));
    }
    return embedded;
}

Result<DocumentFonts::Descendant> DocumentFonts::writeFace(ObjectWriter &writer, std::size_t place) const
{
    const FontFace &face = m_chain->face(place);
    std::vector<unsigned> glyphs{0};
    for (unsigned glyph = 1; glyph < face.glyphs(); ++glyph) {
        if (m_uses[place].signs[glyph] != 0)
            glyphs.push_back(glyph);
    }
    const auto embedded = subsetOf(face, glyphs);
    if (!embedded)
        return fail(embedded.error());
    const std::string name = subsetPrefix(face, glyphs) + face.name();
    std::string about = face.isCff() ? "/Subtype/CIDFontType0C" : "/Length1 ";
    if (!face.isCff())
        addInt(about, static_cast<long long>(embedded->file.size()));
    const int file = writer.addStream(about, embedded->file);
    const int descriptor = writer.add(descriptorOf(face, name, file));
    std::string font = "<</Type/Font/Subtype/";
    font += face.isCff() ? "CIDFontType0" : "CIDFontType2";
    font += "/BaseFont/" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            "/FontDescriptor " + reference(descriptor) + "/DW 1000/W" + widthsOf(face, glyphs);
    if (!face.isCff())
        font += "/CIDToGIDMap " + reference(writer.addStream("", glyphMap(embedded->moved)));
    return Descendant{writer.add(font + ">>"), face.isCff() ? name + "-Identity-H" : name};
}

Result<std::string> DocumentFonts::write(ObjectWriter &writer) const
{
    std::string resources;
    for (std::size_t place = 0; place < m_uses.size(); ++place) {
        const Use &use = m_uses[place];
        if (use.signs.empty())
            continue;
        const FontFace &face = m_chain->face(place);
        const auto descendant = writeFace(writer, place);
        if (!descendant)
            return fail(descendant.error());
        const auto writeFont = [&](int number, const std::vector<std::pair<unsigned, char32_t>> &signs) {
            const int map = writer.addStream("", toUnicode(face, signs));
            const int font =
                writer.add("<</Type/Font/Subtype/Type0/BaseFont/" + descendant->name +
                           "/Encoding/Identity-H/DescendantFonts[" + reference(descendant->object) +
                           "]/ToUnicode " + reference(map) + ">>");
            resources += "/F";
            addInt(resources, number);
            resources += ' ' + reference(font);
        };
        std::vector<std::pair<unsigned, char32_t>> signs;
        for (unsigned glyph = 0; glyph < use.signs.size(); ++glyph) {
            if (use.signs[glyph] != 0)
                signs.emplace_back(glyph, use.signs[glyph]);
        }
        writeFont(use.number, signs);
        for (const Variant &variant : use.variants)
            writeFont(variant.number, {variant.signs.begin(), variant.signs.end()});
    }
    return resources;
}

}  // namespace xinglin::pdf
