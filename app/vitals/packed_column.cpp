// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/packed_column.h"

namespace xinglin {

PackedShape PackedShape::of(std::int64_t low, std::int64_t high, bool missing)
{
    // Unsigned: the range of two 64-bit numbers may not fit a signed one.
    const std::uint64_t range = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    if (range == 0 && !missing)
        return {low, 0};
    if (range < std::numeric_limits<std::uint8_t>::max())
        return {low, 1};
    if (range < std::numeric_limits<std::uint16_t>::max())
        return {low, 2};
    if (range < std::numeric_limits<std::uint32_t>::max())
        return {low, 4};
    return {low, 8};
}

std::int64_t PackedColumn::at(std::size_t row) const
{
    if (shape.width == 0)
        return shape.base;
    return withOffsetType(shape.width, [&](auto zero) {
        decltype(zero) offset;
        std::memcpy(&offset, data + row * sizeof offset, sizeof offset);
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(shape.base) + offset);
    });
}

void PackedColumn::decode(std::size_t first, std::size_t count, std::int32_t *out) const
{
    if (shape.width == 0) {
        std::fill_n(out, count, static_cast<std::int32_t>(shape.base));
        return;
    }
    withOffsetType(shape.width, [&](auto zero) {
        using Offset = decltype(zero);
        const std::byte *from = data + first * sizeof(Offset);
        const auto base = static_cast<std::uint32_t>(shape.base);
        for (std::size_t i = 0; i < count; ++i) {
            Offset offset;
            std::memcpy(&offset, from + i * sizeof offset, sizeof offset);
            const auto value = static_cast<std::int32_t>(base + static_cast<std::uint32_t>(offset));
            out[i] = offset == kMissingOffset<Offset> ? kMissing : value;
        }
    });
}

void PackedColumn::decode(std::size_t first, std::size_t count, std::int64_t *out) const
{
    if (shape.width == 0) {
        std::fill_n(out, count, shape.base);
        return;
    }
    withOffsetType(shape.width, [&](auto zero) {
        using Offset = decltype(zero);
        const std::byte *from = data + first * sizeof(Offset);
        const auto base = static_cast<std::uint64_t>(shape.base);
        for (std::size_t i = 0; i < count; ++i) {
            Offset offset;
            std::memcpy(&offset, from + i * sizeof offset, sizeof offset);
            out[i] = static_cast<std::int64_t>(base + offset);
        }
    });
}

PackedColumn PackedColumn::read(ByteReader &in, std::size_t rows)
{
    PackedColumn column;
    column.rows = rows;
    column.shape.width = in.fixed<std::uint8_t>();
    column.shape.base = in.fixed<std::int64_t>();
    const std::uint8_t width = column.shape.width;
    const bool known = width == 0 || width == 1 || width == 2 || width == 4 || width == 8;
    const std::size_t room = width == 0 ? 0 : in.left() / width;
    column.data = in.skip(known && (width == 0 || rows <= room) ? rows * width : in.left() + 1);
    return column;
}

}  // namespace xinglin
