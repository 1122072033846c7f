// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_tables.h"

#include "ingest/csv_text.h"
#include "ingest/header_names.h"
#include "ingest/number_text.h"
#include "ingest/text_encoding.h"
#include "ingest/time_text.h"
#include "ingest/vitals_layout.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <tuple>

namespace xinglin {
namespace {

/// Why a row is refused.
struct Refusal
{
    Rejection reason;
    QString text;
};

/// One row by field, in the order of the table's fields.
class FieldRow
{
public:
    FieldRow(std::span<const HeaderField> fields, std::span<const int> columns, const CsvRow &row)
        : m_fields(fields)
        , m_columns(columns)
        , m_row(row)
    {}
    std::string_view bytes(std::string_view field) const
    {
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (field != m_fields[i].field)
                continue;
            const int column = m_columns[i];
            if (column < 0 || static_cast<std::size_t>(column) >= m_row.cells.size())
                return {};
            return trimBlanks(m_row.cells[static_cast<std::size_t>(column)]);
        }
        return {};
    }
    QString text(std::string_view field) const
    {
        const std::string_view cell = bytes(field);
        return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    }

private:
    std::span<const HeaderField> m_fields;
    std::span<const int> m_columns;
    const CsvRow &m_row;
};

/// Refuses a row whose required cells are not all there or too long.
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

/// A date that may be left out.
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

std::optional<Refusal> readLine(const FieldRow &row, const TimeReader &times, UnitLine &line)
{
    if (auto refusal = missing(row, {"code", "name"}))
        return refusal;
    if (auto refusal = tooLong(row, "code"))
        return refusal;
    line.code = row.text("code");
    line.parent = row.text("parent");
    line.name = {row.text("name"), row.text("name_en")};
    static const QRegularExpression separators(QStringLiteral("[;,|、，；\\s]+"));
    line.heads = row.text("head").split(separators, Qt::SkipEmptyParts);
    return readDate(row, "from", times, line.from);
}

std::optional<Refusal> readLine(const FieldRow &row, const TimeReader &times, PersonLine &line)
{
    if (auto refusal = missing(row, {"code", "name", "unit"}))
        return refusal;
    if (auto refusal = tooLong(row, "code"))
        return refusal;
    line.code = row.text("code");
    line.name = {row.text("name"), row.text("name_en")};
    line.unit = row.text("unit");
    line.position = row.text("position");
    line.phone = row.text("phone");
    line.idNumber = row.text("id_number");
    const QString risk = row.text("risk"), sex = row.text("sex");
    line.risk = parseRisk(risk);
    line.sex = parseSex(sex);
    const auto unknown = [](const QString &text) {
        return text.compare(QLatin1String("unknown"), Qt::CaseInsensitive) == 0 ||
               text == QStringLiteral("未知");
    };
    if (line.risk == RiskLevel::unknown && !risk.isEmpty() && !unknown(risk))
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "\"%1\" is no risk level.").arg(risk)};
    if (line.sex == Sex::unknown && !sex.isEmpty() && !unknown(sex))
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "\"%1\" is no sex.").arg(sex)};
    if (auto refusal = readDate(row, "birth", times, line.birth))
        return refusal;
    return readDate(row, "from", times, line.from);
}

std::optional<Refusal> readInstant(const FieldRow &row, const char *field, TimeReader &times,
                                   Instant &instant)
{
    std::int64_t ms = 0;
    const auto verdict = times.read(row.bytes(field), ms);
    if (verdict == TimeReader::Verdict::ok) {
        instant = Instant(ms);
        return std::nullopt;
    }
    const bool skipped = verdict == TimeReader::Verdict::skipped;
    return Refusal{skipped ? Rejection::skippedLocalTime : Rejection::unparsableTime,
                   (skipped ? QCoreApplication::translate("Ingest", "The clocks were moved over the time %1.")
                            : QCoreApplication::translate("Ingest", "\"%1\" is not a time."))
                       .arg(row.text(field))};
}

std::optional<Refusal> readLine(const FieldRow &row, TimeReader &times, BindingLine &line)
{
    if (auto refusal = missing(row, {"device", "person", "from"}))
        return refusal;
    if (auto refusal = tooLong(row, "device"))
        return refusal;
    line.device = row.text("device");
    line.person = row.text("person");
    line.time.to = kForever;
    if (auto refusal = readInstant(row, "from", times, line.time.from))
        return refusal;
    if (!row.bytes("to").empty()) {
        if (auto refusal = readInstant(row, "to", times, line.time.to))
            return refusal;
    }
    if (line.time.isEmpty())
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "The binding ends before it begins.")};
    return std::nullopt;
}

/// The texts of the columns that hold dates, to tell day from month.
Result<TimeFormat> formatOf(std::string_view body, char separator, std::span<const HeaderField> fields,
                            std::span<const int> columns)
{
    CsvTable table(body, separator);
    CsvRow row;
    std::vector<std::string> kept;
    for (auto state = table.next(row); state != CsvTable::State::end; state = table.next(row)) {
        const FieldRow cells(fields, columns, row);
        for (const char *field : {"from", "to", "birth"}) {
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

template <typename Line>
Result<TableResult<Line>> readTable(std::string_view text, std::span<const HeaderField> fields,
                                    const Zone &zone)
{
    std::string_view header;
    std::size_t bytes = 0;
    std::uint64_t before = 0;
    char separator = ',';
    CsvRow row;
    std::vector<int> columns;
    if (findHeader(text, header, bytes, before, separator) && splitCsvLine(header, separator, row))
        columns = findFields(fields, row.cells);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (columns.empty() || (fields[i].required && columns[i] < 0))
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Ingest", "The file has no column \"%1\".")
                            .arg(QLatin1String(fields[i].field)));
    }
    const std::string_view body = text.substr(bytes);
    const auto format = formatOf(body, separator, fields, columns);
    if (!format)
        return fail(format.error());
    TimeReader times(zone, *format);
    TableResult<Line> result;
    CsvTable table(body, separator);
    for (auto state = table.next(row); state != CsvTable::State::end; state = table.next(row)) {
        Line line;
        line.line = before + table.line();
        std::optional<Refusal> refusal;
        if (state == CsvTable::State::tooLong)
            refusal = {Rejection::lineTooLong,
                       QCoreApplication::translate("Ingest", "The line is too long.")};
        else if (state == CsvTable::State::broken)
            refusal = {Rejection::unparsableRow,
                       QCoreApplication::translate("Ingest", "The quotes do not match.")};
        for (const std::string_view cell : row.cells) {
            if (!refusal && (!isCleanUtf8(cell) || cell.find('\0') != std::string_view::npos))
                refusal = {Rejection::badEncoding,
                           QCoreApplication::translate("Ingest", "The line holds bytes that are no text.")};
        }
        if (!refusal)
            refusal = readLine(FieldRow(fields, columns, row), times, line);
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

}  // namespace

bool UnitLine::sameContent(const UnitLine &o) const
{
    return std::tie(code, parent, name.zh, name.en, heads, from) ==
           std::tie(o.code, o.parent, o.name.zh, o.name.en, o.heads, o.from);
}

bool PersonLine::sameContent(const PersonLine &o) const
{
    return std::tie(code, name.zh, name.en, unit, position, risk, sex, birth, phone, idNumber, from) ==
           std::tie(o.code, o.name.zh, o.name.en, o.unit, o.position, o.risk, o.sex, o.birth, o.phone,
                    o.idNumber, o.from);
}

bool BindingLine::sameContent(const BindingLine &o) const
{
    return std::tie(device, person, time) == std::tie(o.device, o.person, o.time);
}

Result<TableResult<UnitLine>> readUnits(std::string_view text)
{
    return readTable<UnitLine>(text, unitFields(), Zone::utc());
}

Result<TableResult<PersonLine>> readPeople(std::string_view text)
{
    return readTable<PersonLine>(text, peopleFields(), Zone::utc());
}

Result<TableResult<BindingLine>> readBindings(std::string_view text, const Zone &zone)
{
    return readTable<BindingLine>(text, bindingFields(), zone);
}

}  // namespace xinglin
