// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/quality.h"
#include "domain/reading.h"

#include <cstdint>
#include <vector>

namespace xinglin {

/// Where a stored row or fact came from.
struct Provenance
{
    std::int32_t import = -1;   ///< ImportRecord::index
    std::uint32_t line = 0;     ///< line (or element) of the source, 1-based
    std::int64_t received = 0;  ///< UTC milliseconds
    friend auto operator<=>(const Provenance &, const Provenance &) = default;
};

/// A segment of sleep with its source; the segment itself is the key.
struct StoredSpan
{
    SleepSpan span;
    Provenance from;
    friend bool operator==(const StoredSpan &, const StoredSpan &) = default;
};

/// An authoritative day total with its source; (day, metric) is the key.
struct StoredTotal
{
    DayTotal total;
    bool conflict = false;  ///< another total came for the same day and metric: counts no more
    Provenance from;
    friend bool operator==(const StoredTotal &, const StoredTotal &) = default;
};

/// Rows of one device as they arrived, by columns, ascending by time (equal times: in order of arrival).
struct DeviceRows
{
    struct Column
    {
        std::uint8_t metric = 0;           ///< Metric::number
        std::vector<std::int32_t> values;  ///< one a row, kMissing where there is none
        friend bool operator==(const Column &, const Column &) = default;
    };

    std::vector<std::int64_t> times;  ///< UTC milliseconds
    std::vector<std::uint32_t> lines;
    std::vector<Flags> flags;  ///< a row with Flag::duplicateConflict only marks: its values are not stored
    std::vector<Column> columns;  ///< by metric number, none entirely missing
    std::vector<StoredSpan> spans;
    std::vector<StoredTotal> totals;
    std::int32_t import = -1;
    std::int64_t received = 0;  ///< UTC milliseconds

    std::size_t size() const { return times.size(); }
    friend bool operator==(const DeviceRows &, const DeviceRows &) = default;
};

}  // namespace xinglin
