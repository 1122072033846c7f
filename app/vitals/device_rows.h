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

/// The values of one metric, one a row.
struct ValueColumn
{
    std::uint8_t metric = 0;           ///< Metric::number
    std::vector<std::int32_t> values;  ///< kMissing where there is none
    friend bool operator==(const ValueColumn &, const ValueColumn &) = default;
};

/// Rows of one device as they arrived, by columns.
struct DeviceRows
{
    std::vector<std::int64_t> times;  ///< UTC milliseconds
    std::vector<Provenance> sources;
    std::vector<Flags> flags;  ///< a row with Flag::duplicateConflict only marks: its values are not stored
    std::vector<ValueColumn> columns;  ///< by metric number
    std::vector<StoredSpan> spans;
    std::vector<StoredTotal> totals;

    std::size_t size() const { return times.size(); }
    bool isEmpty() const { return times.empty() && spans.empty() && totals.empty(); }
    /// The column of the metric, made (all missing) when there is none; valid until the next call.
    std::vector<std::int32_t> &column(std::uint8_t metric);
    /// Orders the rows by time; rows of the same time stay in order of arrival.
    void sortByTime();

    friend bool operator==(const DeviceRows &, const DeviceRows &) = default;
};

}  // namespace xinglin
