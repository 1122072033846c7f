// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/cff_charset.h"

#include <cstddef>

namespace xinglin::pdf {
namespace {

/// Reads big-endian numbers; beyond the end it gives 0 and remembers.
class Bytes
{
public:
    explicit Bytes(std::string_view data, std::size_t at = 0)
        : m_data(data)
        , m_at(at)
    {}
    std::size_t number(int bytes)
    {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8U | byte();
        return value;
    }
    bool isGood() const { return m_good; }
    std::size_t at() const { return m_at; }
    bool atEnd() const { return m_at >= m_data.size(); }
    void goTo(std::size_t at) { m_at = at; }

private:
    std::size_t byte()
    {
        if (m_at >= m_data.size()) {
            m_good = false;
            return 0;
        }
        return static_cast<unsigned char>(m_data[m_at++]);
    }

    std::string_view m_data;
    std::size_t m_at;
    bool m_good = true;
};

/// Goes behind an INDEX; its first entry, if it has one.
std::optional<std::string_view> firstOfIndex(std::string_view cff, Bytes &bytes)
{
    const std::size_t count = bytes.number(2);
    if (count == 0)
        return std::string_view();
    const auto width = static_cast<int>(bytes.number(1));
    if (width < 1 || width > 4)
        return std::nullopt;
    const std::size_t offsets = bytes.at();
    const std::size_t base = offsets + (count + 1) * static_cast<std::size_t>(width) - 1;
    const std::size_t first = bytes.number(width), second = bytes.number(width);
    bytes.goTo(offsets + count * static_cast<std::size_t>(width));
    const std::size_t last = bytes.number(width);
    if (!bytes.isGood() || first < 1 || second < first || last < second || base + last > cff.size())
        return std::nullopt;
    bytes.goTo(base + last);
    return cff.substr(base + first, second - first);
}

struct TopDict
{
    bool isCidKeyed = false;
    long long charset = 0;
};

std::optional<TopDict> readTopDict(std::string_view dict)
{
    TopDict top;
    Bytes bytes(dict);
    long long operand = 0;
    while (!bytes.atEnd()) {
        const auto b0 = static_cast<long long>(bytes.number(1));
        if (b0 == 12) {
            top.isCidKeyed = bytes.number(1) == 30 || top.isCidKeyed;
        } else if (b0 <= 21) {
            if (b0 == 15)
                top.charset = operand;
        } else if (b0 == 28) {
            operand = static_cast<std::int16_t>(bytes.number(2));
        } else if (b0 == 29) {
            operand = static_cast<std::int32_t>(bytes.number(4));
        } else if (b0 == 30) {  // a real number: digits until a nibble of 15
            std::size_t pair = 0;
            do {
                pair = bytes.number(1);
            } while (bytes.isGood() && (pair & 15U) != 15U && (pair >> 4U) != 15U);
        } else if (b0 >= 32 && b0 <= 246) {
            operand = b0 - 139;
        } else if (b0 >= 247 && b0 <= 250) {
            operand = (b0 - 247) * 256 + static_cast<long long>(bytes.number(1)) + 108;
        } else if (b0 >= 251 && b0 <= 254) {
            operand = -(b0 - 251) * 256 - static_cast<long long>(bytes.number(1)) - 108;
        }
    }
    return bytes.isGood() ? std::optional(top) : std::nullopt;
}

std::optional<std::vector<std::uint16_t>> readCids(std::string_view cff, std::size_t at, unsigned glyphs)
{
    Bytes bytes(cff, at);
    const std::size_t format = bytes.number(1);
    if (format > 2)
        return std::nullopt;
    std::vector<std::uint16_t> cids{0};
    cids.reserve(glyphs);
    while (cids.size() < glyphs && bytes.isGood()) {
        const std::size_t first = bytes.number(2);
        const std::size_t more = format == 0 ? 0 : bytes.number(format == 1 ? 1 : 2);
        for (std::size_t i = 0; i <= more && cids.size() < glyphs; ++i)
            cids.push_back(static_cast<std::uint16_t>(first + i));
    }
    return bytes.isGood() ? std::optional(std::move(cids)) : std::nullopt;
}

}  // namespace

std::optional<CffCharset> readCffCharset(std::string_view cff, unsigned glyphs)
{
    Bytes bytes(cff);
    const std::size_t major = bytes.number(1);
    bytes.number(1);
    const std::size_t header = bytes.number(1);
    if (!bytes.isGood() || major != 1 || header < 4)
        return std::nullopt;
    bytes.goTo(header);
    const auto name = firstOfIndex(cff, bytes);
    if (!name)
        return std::nullopt;
    const auto dict = firstOfIndex(cff, bytes);
    const auto top = dict && !dict->empty() ? readTopDict(*dict) : std::nullopt;
    if (!top)
        return std::nullopt;
    CffCharset charset;
    charset.name = *name;
    charset.isCidKeyed = top->isCidKeyed;
    if (!top->isCidKeyed)
        return charset;
    if (top->charset <= 2)  // a predefined one: not allowed for such fonts, but seen
        return charset;
    auto cids = readCids(cff, static_cast<std::size_t>(top->charset), glyphs);
    if (!cids)
        return std::nullopt;
    for (std::size_t glyph = 0; glyph < cids->size(); ++glyph) {
        if ((*cids)[glyph] != glyph) {
            charset.cids = std::move(*cids);
            break;
        }
    }
    return charset;
}

}  // namespace xinglin::pdf
