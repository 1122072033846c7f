// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scored_series.h"

#include "cli/plain_table_file.h"
#include "ingest/civil_text.h"
#include "ingest/csv_text.h"
#include "ingest/number_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace xinglin {
namespace {

struct SeriesColumns
{
    std::size_t time = 0;
    std::size_t value = 0;
};

tl::unexpected<Error> badSeries(const QString &message)
{
    return fail(ErrorCode::invalidData, message);
}

QString shown(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min<std::size_t>(cell.size(), 60)));
}

bool isNamed(std::string_view cell, const char *name)
{
    return shown(trimBlanks(cell)).compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

Result<SeriesColumns> columnsOf(const CsvRow &names)
{
    std::optional<std::size_t> time, value;
    for (std::size_t place = 0; place < names.cells.size(); ++place) {
        if (!time && (isNamed(names.cells[place], "timestamp") || isNamed(names.cells[place], "time")))
            time = place;
        else if (!value && isNamed(names.cells[place], "value"))
            value = place;
    }
    if (!time || !value)
        return badSeries(QCoreApplication::translate(
            "Cli", "The first row must name the columns “timestamp” and “value”."));
    return SeriesColumns{*time, *value};
}

/// A date with or without a time of day, or seconds or milliseconds since 1970; nothing for anything else.
std::optional<Instant> timeOf(std::string_view text)
{
    if (const auto epoch = readEpoch(text))
        return Instant(*epoch);
    const auto civil = readCivil(text, TimeFormat::automatic);
    if (!civil)
        return std::nullopt;
    return Instant(std::int64_t{civil->day.number()} * kDayMs + civil->msOfDay - civil->offsetMs.value_or(0));
}

/// NaN where it was not measured; nothing when it is no number.
std::optional<double> valueOf(std::string_view text, bool maybeDecimalComma)
{
    if (isMissingText(text))
        return std::numeric_limits<double>::quiet_NaN();
    const auto number = readNumber(text);
    return number || !maybeDecimalComma ? number : readNumber(text, true);
}

/// The time as it stood, in quotes where a CSV with commas needs them.
void appendCell(std::string &out, std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out.append(cell);
        return;
    }
    out += '"';
    for (const char c : cell)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

void appendScore(std::string &out, double score)
{
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), score, std::chars_format::fixed, 6);
    out.append(digits.data(), end.ptr);
}

void appendRow(std::string &out, ScoreFormat format, std::string_view time, double score)
{
    if (format == ScoreFormat::ndjson) {
        // The same six decimals in both forms.
        const QJsonObject row{{QStringLiteral("timestamp"),
                               QString::fromUtf8(time.data(), static_cast<qsizetype>(time.size()))},
                              {QStringLiteral("score"), std::round(score * 1e6) / 1e6}};
        out += QJsonDocument(row).toJson(QJsonDocument::Compact).toStdString();
    } else {
        appendCell(out, time);
        out += ',';
        appendScore(out, score);
    }
    out += '\n';
}

struct SeriesRow
{
    std::string_view timeText;
    Instant time;
    double value = 0.0;
};

Result<SeriesRow> readRow(const CsvRow &row, const SeriesColumns &columns, bool maybeDecimalComma)
{
    if (row.cells.size() <= columns.time)
        return badSeries(QCoreApplication::translate("Cli", "There is no time."));
    const std::string_view text = row.cells[columns.time];
    const auto time = timeOf(trimBlanks(text));
    if (!time)
        return badSeries(QCoreApplication::translate("Cli", "“%1” is no time.").arg(shown(text)));
    const std::string_view written =
        row.cells.size() > columns.value ? trimBlanks(row.cells[columns.value]) : std::string_view();
    const auto value = valueOf(written, maybeDecimalComma);
    if (!value)
        return badSeries(QCoreApplication::translate("Cli", "“%1” is no number.").arg(shown(written)));
    return SeriesRow{text, *time, *value};
}

}  // namespace

Result<QString> scoreSeriesText(std::string_view text, ScoreFormat format, const RowScore &score)
{
    const char separator = detectSeparator(text);
    CsvTable lines(text, separator);
    CsvRow cells;
    if (lines.next(cells) != CsvTable::State::row)
        return badSeries(QCoreApplication::translate("Cli", "The table has no row of column names."));
    const auto columns = columnsOf(cells);
    if (!columns)
        return fail(columns.error());
    std::string out = format == ScoreFormat::csv ? "timestamp,score\n" : "";
    std::size_t number = 0;
    for (auto state = lines.next(cells); state != CsvTable::State::end; state = lines.next(cells)) {
        ++number;
        const auto row = state == CsvTable::State::row
                             ? readRow(cells, *columns, separator != ',')
                             : Result<SeriesRow>(badSeries(QCoreApplication::translate(
                                   "Cli", "A quote is not closed, or the line is too long.")));
        if (!row)
            return badSeries(QCoreApplication::translate("Cli", "Row %1 (line %2): %3")
                                 .arg(number)
                                 .arg(lines.line())
                                 .arg(row.error().message));
        appendRow(out, format, row->timeText, score(row->time, row->value));
    }
    return QString::fromUtf8(out.data(), static_cast<qsizetype>(out.size()));
}

Result<QString> scoreSeries(const QString &path, ScoreFormat format, const RowScore &score)
{
    const auto file = openTable(path);
    return file ? scoreSeriesText(file->text(), format, score) : fail(file.error());
}

}  // namespace xinglin
