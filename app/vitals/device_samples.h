// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "vitals/device_day.h"

#include <cstddef>
#include <span>
#include <vector>

namespace xinglin {

/// A run of rows, [first, last).
struct RowRange
{
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t size() const { return last - first; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// What one device sent over some consecutive UTC days, in one piece, for analysis and reading.
struct DeviceSamples
{
    std::vector<std::int64_t> times;  ///< UTC milliseconds, ascending, unique
    std::vector<Flags> flags;         ///< known on arrival
    std::vector<Provenance> sources;
    std::vector<ValueColumn> columns;      ///< by metric number
    std::vector<ValueConflict> conflicts;  ///< ascending
    std::vector<StoredSpan> spans;         ///< in order of their beginning
    std::vector<StoredTotal> totals;       ///< by day

    /// `day` lies behind everything appended before.
    void append(const DeviceDay &day);
    bool isEmpty() const { return times.empty() && spans.empty() && totals.empty(); }
    std::size_t size() const { return times.size(); }
    RowRange rowsIn(const TimeRange &range) const;
    /// The column of the metric; nothing when it was never sent.
    const ValueColumn *find(std::uint8_t metric) const;
};

}  // namespace xinglin
