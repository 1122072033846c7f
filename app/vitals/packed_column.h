// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/ports/vitals_port.h"
#include "vitals/byte_stream.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

namespace xinglin {

/// Width and base of a column that is packed as fixed-width offsets from its smallest value ("frame of
/// reference"). Any value is found by its place; there is nothing to unpack before it.
struct PackedShape
{
    std::int64_t base = 0;
    std::uint8_t width = 0;  ///< bytes a value: 0 (all the same), 1, 2, 4 or 8

    /// The narrowest shape for values in [low, high]; offsets leave the widest pattern free for "missing".
    static PackedShape of(std::int64_t low, std::int64_t high, bool missing);
};

/// A packed column, read in place.
struct PackedColumn
{
    const std::byte *data = nullptr;
    std::uint64_t rows = 0;
    PackedShape shape;

    /// The value at `row`; not for columns with missing values.
    std::int64_t at(std::size_t row) const;
    /// Values of `count` rows from `first`, kMissing where there is none.
    void decode(std::size_t first, std::size_t count, std::int32_t *out) const;
    /// Values of columns without missing ones.
    void decode(std::size_t first, std::size_t count, std::int64_t *out) const;

    /// Reads the shape, then takes its rows out of the stream; clears the stream's ok() on damage.
    static PackedColumn read(ByteReader &in, std::size_t rows);
};

/// What stands for "missing" in a column of the offset type.
template <typename Offset>
inline constexpr Offset kMissingOffset = std::numeric_limits<Offset>::max();

/// Calls `body` with a zero of the unsigned type of the width (not 0).
template <typename Body>
decltype(auto) withOffsetType(std::uint8_t width, Body &&body)
{
    switch (width) {
    case 1: return body(std::uint8_t{});
    case 2: return body(std::uint16_t{});
    case 4: return body(std::uint32_t{});
    default: return body(std::uint64_t{});
    }
}

/// Writes one offset a row. `value(row)` gives std::int64_t, kMissing for none when `missing`.
template <typename Value>
void writeOffsets(ByteBuffer &out, std::size_t rows, PackedShape shape, bool missing, const Value &value)
{
    if (shape.width == 0 || rows == 0)
        return;
    withOffsetType(shape.width, [&](auto zero) {
        using Offset = decltype(zero);
        const std::size_t start = out.size();
        out.resize(start + rows * sizeof(Offset));
        std::byte *to = out.data() + start;
        for (std::size_t row = 0; row < rows; ++row, to += sizeof(Offset)) {
            const std::int64_t each = value(row);
            const auto above = static_cast<Offset>(static_cast<std::uint64_t>(each) -
                                                   static_cast<std::uint64_t>(shape.base));
            const Offset offset = missing && each == kMissing ? kMissingOffset<Offset> : above;
            std::memcpy(to, &offset, sizeof offset);
        }
    });
}

/// Writes a column that PackedColumn::read takes back: its shape, then its offsets.
template <typename Value>
void writePacked(ByteBuffer &out, std::size_t rows, PackedShape shape, bool missing, const Value &value)
{
    ByteWriter writer(out);
    writer.fixed(shape.width);
    writer.fixed(shape.base);
    writeOffsets(out, rows, shape, missing, value);
}

/// Finds the shape of the values, then writes them.
template <typename Value>
void writePackedColumn(ByteBuffer &out, std::size_t rows, const Value &value)
{
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
    for (std::size_t row = 0; row < rows; ++row) {
        const std::int64_t each = value(row);
        low = each < low ? each : low;
        high = each > high ? each : high;
    }
    const PackedShape shape = rows == 0 ? PackedShape() : PackedShape::of(low, high, false);
    writePacked(out, rows, shape, false, value);
}

}  // namespace xinglin
