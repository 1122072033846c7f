// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/table_rows.h"

#include "ingest/number_text.h"
#include "ingest/text_encoding.h"
#include "ingest/vitals_layout.h"

#include <QCoreApplication>

namespace xinglin {

Result<TableHeader> readTableHeader(std::string_view text, std::span<const HeaderField> fields)
{
    TableHeader header;
    header.fields = fields;
    std::string_view line;
    CsvRow row;
    if (findHeader(text, line, header.bytes, header.before, header.separator) &&
        splitCsvLine(line, header.separator, row)) {
        header.columns = findFields(fields, row.cells);
        header.cells.assign(row.cells.begin(), row.cells.end());
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (header.columns.empty() || (fields[i].required && header.columns[i] < 0))
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Ingest", "The file has no column \"%1\".")
                            .arg(QLatin1String(fields[i].field)));
    }
    return header;
}

int FieldRow::columnOf(std::string_view field) const
{
    for (std::size_t i = 0; i < m_header.fields.size(); ++i) {
        if (field == m_header.fields[i].field)
            return m_header.columns[i];
    }
    return -1;
}

std::string_view FieldRow::bytes(std::string_view field) const
{
    const int column = columnOf(field);
    if (column < 0 || static_cast<std::size_t>(column) >= m_row.cells.size())
        return {};
    return trimBlanks(m_row.cells[static_cast<std::size_t>(column)]);
}

QString FieldRow::text(std::string_view field) const
{
    const std::string_view cell = bytes(field);
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

std::string_view FieldRow::header(std::string_view field) const
{
    const int column = columnOf(field);
    return column < 0 ? std::string_view() : m_header.cells[static_cast<std::size_t>(column)];
}

std::optional<Refusal> missing(const FieldRow &row, std::initializer_list<const char *> required)
{
    for (const char *field : required) {
        if (row.bytes(field).empty())
            return Refusal{
                Rejection::missingField,
                QCoreApplication::translate("Ingest", "The field %1 is empty.").arg(QLatin1String(field))};
    }
    return std::nullopt;
}

std::optional<Refusal> tooLong(const FieldRow &row, const char *field)
{
    if (row.bytes(field).size() <= kLongestName)
        return std::nullopt;
    return Refusal{Rejection::badField,
                   QCoreApplication::translate("Ingest", "The field %1 is longer than %2 bytes.")
                       .arg(QLatin1String(field))
                       .arg(kLongestName)};
}

std::optional<Refusal> readDate(const FieldRow &row, const char *field, const TimeReader &times, Day &day)
{
    const std::string_view text = row.bytes(field);
    if (text.empty())
        return std::nullopt;
    // Births before 1970 are no times of samples: dates are read without the readers' limits.
    day = times.readAnyDay(text);
    if (day.isValid())
        return std::nullopt;
    return Refusal{Rejection::unparsableTime,
                   QCoreApplication::translate("Ingest", "%1: \"%2\" is not a date.")
                       .arg(QLatin1String(field), row.text(field))};
}

std::optional<Refusal> unreadable(CsvTable::State state, const CsvRow &row)
{
    if (state == CsvTable::State::tooLong)
        return Refusal{Rejection::lineTooLong,
                       QCoreApplication::translate("Ingest", "The line is too long.")};
    if (state == CsvTable::State::broken)
        return Refusal{Rejection::unparsableRow,
                       QCoreApplication::translate("Ingest", "The quotes do not match.")};
    for (const std::string_view cell : row.cells) {
        if (!isCleanUtf8(cell) || cell.find('\0') != std::string_view::npos)
            return Refusal{Rejection::badEncoding,
                           QCoreApplication::translate("Ingest", "The line holds bytes that are no text.")};
    }
    return std::nullopt;
}

Result<TimeFormat> timeFormatOf(std::string_view body, const TableHeader &header)
{
    CsvTable table(body, header.separator);
    CsvRow row;
    std::vector<std::string> kept;
    for (auto state = table.next(row); state != CsvTable::State::end; state = table.next(row)) {
        const FieldRow cells(header, row);
        for (const char *field : {"from", "to", "birth", "date"}) {
            if (state == CsvTable::State::row && !cells.bytes(field).empty() && kept.size() < 100'000)
                kept.emplace_back(cells.bytes(field));
        }
    }
    const std::vector<std::string_view> views(kept.begin(), kept.end());
    if (const auto format = detectTimeFormat(views))
        return *format;
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate(
                    "Ingest", "Day and month cannot be told apart in the dates. Write them as YYYY-MM-DD."));
}

}  // namespace xinglin
