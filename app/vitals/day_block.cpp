// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/day_block.h"

#include "vitals/block_sides.h"
#include "vitals/checksum.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

constexpr std::uint32_t kBlockMagic = 0x31444c58;  // "XLD1"
constexpr std::uint8_t kBlockVersion = 1;
constexpr std::size_t kProvenFrom = 8;  // behind the magic and the checksum

tl::unexpected<Error> damagedBlock(const char *what)
{
    return fail(ErrorCode::damaged,
                QCoreApplication::translate(
                    "Vitals", "Stored vitals are damaged. Restore the workspace from a backup."),
                QString::fromLatin1(what));
}

template <typename Offset>
void scanOffsets(const PackedColumn &column, ColumnScan &into)
{
    // The missing pattern is the largest offset: it never is the smallest, and takes part in no sum.
    Offset low = kMissingOffset<Offset>;
    Offset high = 0;
    std::uint64_t sum = 0;
    std::uint64_t n = 0;
    const std::byte *data = column.data;
    for (std::size_t start = 0; start < column.rows; start += 4096) {
        const std::size_t end = std::min<std::size_t>(column.rows, start + 4096);
        std::uint32_t partN = 0;
        std::uint64_t partSum = 0;
        for (std::size_t i = start; i < end; ++i) {
            Offset offset;
            std::memcpy(&offset, data + i * sizeof offset, sizeof offset);
            const bool present = offset != kMissingOffset<Offset>;
            const auto counted = static_cast<Offset>(present ? offset : Offset{0});
            partN += present;
            partSum += counted;
            low = std::min(low, offset);
            high = std::max(high, counted);
        }
        n += partN;
        sum += partSum;
    }
    if (n == 0)
        return;
    const std::int64_t base = column.shape.base;
    into.n += static_cast<std::int64_t>(n);
    into.sum += static_cast<std::int64_t>(sum) + static_cast<std::int64_t>(n) * base;
    into.min = std::min(into.min, static_cast<std::int32_t>(base + static_cast<std::int64_t>(low)));
    into.max = std::max(into.max, static_cast<std::int32_t>(base + static_cast<std::int64_t>(high)));
}

void writeTimes(ByteBuffer &out, const std::vector<std::int32_t> &times, DayBlock::Header &header)
{
    if (times.empty())
        return;
    header.firstTime = times.front();
    std::int32_t unit = 0;
    std::int32_t low = std::numeric_limits<std::int32_t>::max();
    std::int32_t high = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::int32_t step = times[i] - times[i - 1];
        if (unit == 0 || step % unit != 0)
            unit = std::gcd(unit, step);
        low = std::min(low, step);
        high = std::max(high, step);
    }
    header.timeUnit = std::max(unit, 1);
    if (times.size() < 2)
        return;
    const PackedShape shape = PackedShape::of(low / header.timeUnit, high / header.timeUnit, false);
    header.timeBase = static_cast<std::int32_t>(shape.base);
    header.timeWidth = shape.width;
    writeOffsets(out, times.size() - 1, shape, false,
                 [&](std::size_t i) { return (times[i + 1] - times[i]) / header.timeUnit; });
}

DayBlock::Entry writeValues(ByteBuffer &out, const ValueColumn &column)
{
    std::int32_t low = std::numeric_limits<std::int32_t>::max();
    std::int32_t high = kMissing;
    bool missing = false;
    for (const std::int32_t value : column.values) {
        const bool present = value != kMissing;
        low = present && value < low ? value : low;
        high = value > high ? value : high;
        missing |= !present;
    }
    const PackedShape shape = PackedShape::of(low, high, missing);
    const std::size_t offset = out.size();
    writeOffsets(out, column.values.size(), shape, missing,
                 [&](std::size_t i) { return std::int64_t{column.values[i]}; });
    return {column.metric,
            shape.width,
            0,
            static_cast<std::int32_t>(shape.base),
            static_cast<std::uint32_t>(offset),
            shortChecksum(Bytes(out).subspan(offset))};
}

}  // namespace

ByteBuffer encode(const DeviceDay &day)
{
    DayBlock::Header header{};
    header.magic = kBlockMagic;
    header.version = kBlockVersion;
    header.rows = static_cast<std::uint32_t>(day.size());
    header.metrics = static_cast<std::uint8_t>(day.columns.size());
    const std::size_t directory = sizeof header;
    const std::size_t data = directory + day.columns.size() * sizeof(DayBlock::Entry);
    ByteBuffer out;
    out.reserve(data + 64 + day.size() * (day.columns.size() + 2) * 2);
    out.resize(data);
    writeTimes(out, day.times, header);
    header.timeChecksum = shortChecksum(Bytes(out).subspan(data));
    for (std::size_t i = 0; i < day.columns.size(); ++i) {
        const DayBlock::Entry entry = writeValues(out, day.columns[i]);
        std::memcpy(out.data() + directory + i * sizeof entry, &entry, sizeof entry);
    }
    header.sideOffset = static_cast<std::uint32_t>(out.size());
    writeSides(out, day);
    header.sideChecksum = shortChecksum(Bytes(out).subspan(header.sideOffset));
    std::memcpy(out.data(), &header, sizeof header);
    header.checksum = shortChecksum(Bytes(out).first(data).subspan(kProvenFrom));
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

Result<DeviceDay> decodeDay(Day day, Bytes block)
{
    const auto view = DayBlock::open(block);
    if (!view)
        return fail(view.error());
    return view->unpack(day);
}

Result<DayBlock> DayBlock::open(Bytes block)
{
    DayBlock view;
    view.m_block = block;
    if (block.size() < sizeof(Header))
        return damagedBlock("day block: too short");
    std::memcpy(&view.m_header, block.data(), sizeof(Header));
    const Header &header = view.m_header;
    const std::size_t data = sizeof(Header) + header.metrics * sizeof(Entry);
    if (header.magic != kBlockMagic || header.version != kBlockVersion || block.size() < data ||
        header.sideOffset > block.size() || header.sideOffset < data)
        return damagedBlock("day block: header");
    if (header.checksum != shortChecksum(block.first(data).subspan(kProvenFrom)))
        return damagedBlock("day block: header checksum");
    return view;
}

DayBlock::Entry DayBlock::entry(std::size_t place) const
{
    Entry entry;
    std::memcpy(&entry, m_block.data() + sizeof(Header) + place * sizeof(Entry), sizeof entry);
    return entry;
}

std::optional<DayBlock::Entry> DayBlock::find(std::uint8_t metric) const
{
    for (std::size_t i = 0; i < m_header.metrics; ++i) {
        if (const Entry each = entry(i); each.metric == metric)
            return each;
    }
    return std::nullopt;
}

std::optional<PackedColumn> DayBlock::column(const Entry &entry) const
{
    const std::size_t size = std::size_t{m_header.rows} * entry.width;
    if (entry.offset > m_block.size() || size > m_block.size() - entry.offset)
        return std::nullopt;
    if (entry.checksum != shortChecksum(m_block.subspan(entry.offset, size)))
        return std::nullopt;
    return PackedColumn{m_block.data() + entry.offset, m_header.rows, {entry.base, entry.width}};
}

Status DayBlock::scan(std::uint8_t metric, ColumnScan &into) const
{
    const std::optional<Entry> entry = find(metric);
    if (!entry)
        return {};
    const std::optional<PackedColumn> packed = column(*entry);
    if (!packed)
        return damagedBlock("day block: column");
    if (packed->shape.width == 0) {
        const auto n = static_cast<std::int64_t>(packed->rows);
        into.n += n;
        into.sum += n * packed->shape.base;
        into.min = std::min(into.min, entry->base);
        into.max = std::max(into.max, entry->base);
        return {};
    }
    withOffsetType(packed->shape.width, [&](auto zero) { scanOffsets<decltype(zero)>(*packed, into); });
    return {};
}

Status DayBlock::unpackInto(const Entry &entry, std::int32_t *out) const
{
    const std::optional<PackedColumn> packed = column(entry);
    if (!packed)
        return damagedBlock("day block: column");
    packed->decode(0, packed->rows, out);
    return {};
}

Status DayBlock::values(std::uint8_t metric, std::int32_t *out) const
{
    const std::optional<Entry> entry = find(metric);
    if (!entry) {
        std::fill_n(out, rows(), kMissing);
        return {};
    }
    return unpackInto(*entry, out);
}

Status DayBlock::times(std::int32_t *out) const
{
    if (rows() == 0)
        return {};
    const std::size_t start = sizeof(Header) + m_header.metrics * sizeof(Entry);
    const std::size_t size = (rows() - 1) * m_header.timeWidth;
    if (start + size > m_block.size() || m_header.timeChecksum != shortChecksum(m_block.subspan(start, size)))
        return damagedBlock("day block: times");
    const PackedColumn steps{m_block.data() + start, rows() - 1, {m_header.timeBase, m_header.timeWidth}};
    steps.decode(0, rows() - 1, out + 1);
    out[0] = m_header.firstTime;
    for (std::size_t i = 1; i < rows(); ++i)
        out[i] = out[i - 1] + out[i] * m_header.timeUnit;
    return {};
}

Result<DeviceDay> DayBlock::unpack(Day day) const
{
    DeviceDay unpacked;
    unpacked.day = day;
    // Rows cannot outnumber the bytes of a plausible block by much: regular times and constant columns take
    // none.
    if (rows() > static_cast<std::size_t>(kDayMs))
        return damagedBlock("day block: rows");
    unpacked.times.resize(rows());
    if (const Status read = times(unpacked.times.data()); !read)
        return fail(read.error());
    unpacked.columns.resize(m_header.metrics);
    for (std::size_t i = 0; i < unpacked.columns.size(); ++i) {
        const Entry each = entry(i);
        unpacked.columns[i].metric = each.metric;
        unpacked.columns[i].values.resize(rows());
        if (const Status read = unpackInto(each, unpacked.columns[i].values.data()); !read)
            return fail(read.error());
    }
    const Bytes sides = m_block.subspan(m_header.sideOffset);
    if (m_header.sideChecksum != shortChecksum(sides) || !readSides(sides, unpacked))
        return damagedBlock("day block: sides");
    return unpacked;
}

}  // namespace xinglin
