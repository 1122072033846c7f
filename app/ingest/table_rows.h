// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/zone.h"
#include "domain/import.h"
#include "ingest/csv_text.h"
#include "ingest/header_names.h"
#include "ingest/plain_tables.h"
#include "ingest/time_text.h"

#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Reading a table row by row into lines of one kind: the header finds the fields, each row is read or
// refused.
namespace xinglin {

/// Why a row is refused.
struct Refusal
{
    Rejection reason;
    QString text;
};

/// Where the fields of a table are.
struct TableHeader
{
    std::span<const HeaderField> fields;
    std::vector<int> columns;        ///< of each field; -1: it has none
    std::vector<std::string> cells;  ///< as they are written
    char separator = ',';
    std::size_t bytes = 0;     ///< before the first row
    std::uint64_t before = 0;  ///< lines before the first row
};
/// invalidData when the header lacks a required column.
Result<TableHeader> readTableHeader(std::string_view text, std::span<const HeaderField> fields);

/// One row by field.
class FieldRow
{
public:
    FieldRow(const TableHeader &header, const CsvRow &row)
        : m_header(header)
        , m_row(row)
    {}
    /// Without blanks at either end; empty where the field has no column or cell.
    std::string_view bytes(std::string_view field) const;
    QString text(std::string_view field) const;
    /// The field's header as it is written; empty where it has no column.
    std::string_view header(std::string_view field) const;

private:
    int columnOf(std::string_view field) const;

    const TableHeader &m_header;
    const CsvRow &m_row;
};

/// Refuses a row whose required cells are not all there or too long.
std::optional<Refusal> missing(const FieldRow &row, std::initializer_list<const char *> required);
std::optional<Refusal> tooLong(const FieldRow &row, const char *field);
/// A date that may be left out.
std::optional<Refusal> readDate(const FieldRow &row, const char *field, const TimeReader &times, Day &day);
/// Refuses a row that cannot be told apart or holds bytes that are no text.
std::optional<Refusal> unreadable(CsvTable::State state, const CsvRow &row);

/// How the dates of the table's columns are written; invalidData when day and month cannot be told apart.
Result<TimeFormat> timeFormatOf(std::string_view body, const TableHeader &header);

/// Reads every row; what is wrong in one is a rejection. `read` fills the line from the row or refuses it.
template <typename Line>
Result<TableResult<Line>> readTable(std::string_view text, std::span<const HeaderField> fields,
                                    const Zone &zone,
                                    std::optional<Refusal> (*read)(const FieldRow &, TimeReader &, Line &))
{
    const auto header = readTableHeader(text, fields);
    if (!header)
        return fail(header.error());
    const std::string_view body = text.substr(header->bytes);
    const auto format = timeFormatOf(body, *header);
    if (!format)
        return fail(format.error());
    TimeReader times(zone, *format);
    TableResult<Line> result;
    CsvTable table(body, header->separator);
    CsvRow row;
    for (auto state = table.next(row); state != CsvTable::State::end; state = table.next(row)) {
        Line line;
        line.line = header->before + table.line();
        std::optional<Refusal> refusal = unreadable(state, row);
        if (!refusal)
            refusal = read(FieldRow(*header, row), times, line);
        if (!refusal) {
            result.lines.push_back(std::move(line));
            continue;
        }
        ++result.rejected;
        if (result.rejections.size() < kRejectionDetails)
            result.rejections.push_back({line.line, refusal->reason, refusal->text});
    }
    return result;
}

}  // namespace xinglin
