// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/metric.h"
#include "domain/ports/vitals_port.h"
#include "domain/reading.h"

#include <cstdint>
#include <span>

namespace xinglin {

/// What ingestion appends to the journal (VitalsPort::appendJournal): rows of many devices in columns,
/// ordered by device and time, with a directory by device, so that a reader takes one device's rows without
/// decoding the rest (JournalView). Tens of thousands of rows a batch are best; one row is fine.
class JournalBatch
{
public:
    /// Packs `rows` (indexes into records.rows, in order of arrival) with the spans and totals that hang on
    /// them.
    ///
    /// `deviceOfSubject`: dense device index of each of records.subjects. A row without values is not stored,
    /// only what hangs on it. A row whose flags hold Flag::duplicateConflict is a conflicting arrival: where
    /// the stored value of the same key differs from its value, that value is marked and counts no more;
    /// nothing of the row itself is stored. Ingestion appends rejected conflicts this way.
    /// `metrics` must be the dictionary that made the batch's slots.
    static JournalBatch fromRecords(const RecordBatch &records, std::span<const std::uint32_t> rows,
                                    std::span<const std::int32_t> deviceOfSubject, Instant received,
                                    const MetricDictionary &metrics);

    /// Nothing in it: do not append it.
    bool isEmpty() const { return m_rows == 0 && m_facts == 0; }
    std::size_t rows() const { return m_rows; }
    /// Values other than kMissing, spans and totals not counted.
    std::size_t values() const { return m_values; }
    /// The packed form, with its checksum; valid until the batch dies.
    Bytes bytes() const { return m_bytes; }

private:
    ByteBuffer m_bytes;
    std::size_t m_rows = 0;
    std::size_t m_facts = 0;
    std::size_t m_values = 0;
};

}  // namespace xinglin
