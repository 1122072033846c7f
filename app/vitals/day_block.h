// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/device_day.h"
#include "vitals/packed_column.h"

#include <optional>

namespace xinglin {

/// What one pass over a metric's values gives.
struct ColumnScan
{
    std::int64_t n = 0;
    std::int64_t sum = 0;
    std::int32_t min = std::numeric_limits<std::int32_t>::max();
    std::int32_t max = kMissing;
};

/// A packed day block, read in place: a header with a directory of columns, each with a checksum of its own,
/// so that reading one metric touches (and proves) nothing else. The bytes must outlive the view.
class DayBlock
{
public:
    /// Proves the header; damaged when it does not fit.
    static Result<DayBlock> open(Bytes block);

    std::size_t rows() const { return m_header.rows; }
    std::size_t metrics() const { return m_header.metrics; }
    bool has(std::uint8_t metric) const { return find(metric).has_value(); }

    /// Adds the metric's values to the scan; nothing when the block does not have it.
    Status scan(std::uint8_t metric, ColumnScan &into) const;
    /// Puts the metric's values, kMissing where there is none, at `out` (room for rows()).
    Status values(std::uint8_t metric, std::int32_t *out) const;
    /// Milliseconds of the UTC day.
    Status times(std::int32_t *out) const;
    /// Everything.
    Result<DeviceDay> unpack(Day day) const;

    struct Header
    {
        std::uint32_t magic;
        std::uint32_t checksum;  ///< of the rest of the header and the directory
        std::uint32_t rows;
        std::uint8_t metrics;
        std::uint8_t version;
        std::uint8_t timeWidth;
        std::uint8_t reserved;
        std::int32_t firstTime;  ///< ms of the day
        std::int32_t timeUnit;   ///< ms; every step of time is a multiple of it
        std::int32_t timeBase;   ///< smallest step, in units
        std::uint32_t timeChecksum;
        std::uint32_t sideOffset;  ///< of the run-length and fact columns
        std::uint32_t sideChecksum;
    };
    struct Entry
    {
        std::uint8_t metric;
        std::uint8_t width;
        std::uint16_t reserved;
        std::int32_t base;
        std::uint32_t offset;
        std::uint32_t checksum;
    };

private:
    std::optional<Entry> find(std::uint8_t metric) const;
    Entry entry(std::size_t place) const;
    std::optional<PackedColumn> column(const Entry &entry) const;
    Status unpackInto(const Entry &entry, std::int32_t *out) const;

    Bytes m_block;
    Header m_header{};
};

}  // namespace xinglin
