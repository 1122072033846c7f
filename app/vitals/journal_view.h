// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/ports/vitals_port.h"
#include "vitals/device_rows.h"
#include "vitals/packed_column.h"

#include <cstdint>
#include <span>
#include <vector>

namespace xinglin {

/// A packed journal batch, read in place. The bytes must outlive the view. Any thread once open.
class JournalView
{
public:
    /// One device's part of the batch.
    struct Group
    {
        std::int32_t device = -1;
        std::uint32_t firstRow = 0, rows = 0;
        std::uint32_t firstSpan = 0, spans = 0;
        std::uint32_t firstTotal = 0, totals = 0;
        std::int64_t firstTime = 0, lastTime = 0;  ///< UTC milliseconds of its rows; 0 without rows
    };

    /// damaged when the checksum or the structure does not fit. `import`: the journal entry's.
    static Result<JournalView> open(Bytes bytes, std::int32_t import);

    const std::vector<Group> &groups() const { return m_groups; }
    /// Nothing when the device is not in the batch.
    const Group *find(std::int32_t device) const;
    std::int64_t received() const { return m_received; }
    std::size_t rows() const { return m_rowCount; }

    /// Appends the device's rows, spans and totals to what there is of the device already; the rows of one
    /// batch ascend by time.
    void appendTo(DeviceRows &rows, const Group &group) const;

private:
    void readColumns(ByteReader &in);
    void readFacts(ByteReader &in);

    struct MetricColumn
    {
        std::uint8_t metric = 0;
        PackedColumn column;
    };
    std::vector<Group> m_groups;
    std::vector<MetricColumn> m_metrics;
    PackedColumn m_times, m_lines, m_flags;
    std::int64_t m_timeUnit = 1;
    std::vector<StoredSpan> m_spans;
    std::vector<StoredTotal> m_totals;
    std::size_t m_rowCount = 0;
    std::int64_t m_received = 0;
    std::int32_t m_import = -1;
};

}  // namespace xinglin
