// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/hb_owner.h"

#include <cstdint>
#include <string_view>

#include <hb.h>

namespace xinglin::pdf {

/// The bytes of a table, empty when the face has none. The face's thread.
class FontTable
{
public:
    FontTable(hb_face_t *face, hb_tag_t tag)
        : m_blob(hb_face_reference_table(face, tag))
    {}
    std::string_view bytes() const
    {
        unsigned size = 0;
        const char *data = hb_blob_get_data(m_blob.get(), &size);
        return {data ? data : "", data ? size : 0U};
    }
    bool isEmpty() const { return bytes().empty(); }
    /// Of two bytes, the higher one first; 0 behind the end.
    int number(std::size_t at) const
    {
        const std::string_view all = bytes();
        if (at + 2 > all.size())
            return 0;
        return static_cast<std::int16_t>(static_cast<unsigned char>(all[at]) << 8U |
                                         static_cast<unsigned char>(all[at + 1]));
    }

private:
    HbOwner<hb_blob_t, hb_blob_destroy> m_blob;
};

/// Outlines of TrueType or CFF and a table of signs: what a PDF can hold.
inline bool hasOutlines(hb_face_t *face)
{
    const auto has = [face](hb_tag_t tag) { return !FontTable(face, tag).isEmpty(); };
    return has(HB_TAG('c', 'm', 'a', 'p')) &&
           (has(HB_TAG('C', 'F', 'F', ' ')) ||
            (has(HB_TAG('g', 'l', 'y', 'f')) && has(HB_TAG('l', 'o', 'c', 'a'))));
}

/// The font says that no file may embed it, or its pictures of dots only and no outlines.
inline bool forbidsEmbedding(hb_face_t *face)
{
    constexpr int kRestricted = 0x0002, kOnlyBitmaps = 0x0200;
    const int rights = FontTable(face, HB_TAG('O', 'S', '/', '2')).number(8);
    return (rights & 0x000f) == kRestricted || (rights & kOnlyBitmaps) != 0;
}

}  // namespace xinglin::pdf
