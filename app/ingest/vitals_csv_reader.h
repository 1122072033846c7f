// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csv_text.h"
#include "ingest/record_reader.h"
#include "ingest/vitals_layout.h"

#include <unordered_map>

namespace xinglin {

/// Reads tables of vitals, one record a line: wide (a column per metric) or long (a metric and its value). A
/// line end inside quotes is refused. Sleep in a column is the total of the local day.
class VitalsCsvReader final : public RecordReader
{
public:
    VitalsCsvReader(const ReadContext &context, const VitalsLayout &layout);
    void read(std::string_view text, ReadResult &result) override;

private:
    struct Cell  // of a column that holds a metric
    {
        std::size_t column;
        std::size_t slot;
        NumberForm form;
        bool zeroIsMissing;
        bool isSleep;
    };
    void readLine(std::string_view line);
    bool readTime(std::int64_t &ms);
    bool readSubject(std::uint32_t &subject);
    bool readMetric(const Cell &cell, std::string_view text);
    bool readNamedMetric();
    void reject(Rejection reason, const QString &text);
    std::string_view cellAt(int column) const { return m_row.cells[static_cast<std::size_t>(column)]; }

    ReadContext m_context;
    VitalsLayout m_layout;
    TimeReader m_times;
    SubjectTable m_subjects;
    std::vector<Cell> m_cells;
    std::unordered_map<std::string, const Metric *> m_names;  // of metrics in a long table
    ReadResult *m_result = nullptr;
    CsvRow m_row;
    std::vector<std::int32_t> m_values;
    std::int32_t m_sleep = kMissing;
    bool m_isClean = true;
};

}  // namespace xinglin
