// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plain_table_file.h"

#include "ingest/csv_text.h"
#include "ingest/number_text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace xinglin {
namespace {

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).trimmed();
}

tl::unexpected<Error> badTable(const QString &message)
{
    return fail(ErrorCode::invalidData, message);
}

Result<QStringList> namesOf(const CsvRow &row)
{
    QStringList names;
    for (const std::string_view cell : row.cells) {
        const QString name = textOf(cell);
        if (!name.isEmpty() && names.contains(name, Qt::CaseInsensitive))
            return badTable(QCoreApplication::translate("Cli", "Two columns are named “%1”.").arg(name));
        names += name;
    }
    const bool onlyNumbers = std::ranges::all_of(names, [](const QString &name) {
        bool ok = false;
        name.toDouble(&ok);
        return ok;
    });
    if (onlyNumbers)
        return badTable(QCoreApplication::translate(
            "Cli", "The first row holds numbers; it must name the columns (time,value)."));
    return names;
}

/// Whether the row has its cells; what follows the last name must be empty.
Status checkWidth(QStringList &cells, const QStringList &columns, std::size_t number)
{
    while (cells.size() > columns.size() && cells.constLast().isEmpty())
        cells.removeLast();
    if (cells.size() <= columns.size())
        return {};
    return badTable(QCoreApplication::translate("Cli", "Row %1 has %2 cells, but there are %3 columns (%4).")
                        .arg(number)
                        .arg(cells.size())
                        .arg(columns.size())
                        .arg(columns.join(QStringLiteral(", "))));
}

/// 36,5 becomes 36.5 in every cell that is a number written so.
void readDecimalCommas(PlainTable &table)
{
    for (QStringList &row : table.rows) {
        for (QString &cell : row) {
            const QByteArray bytes = cell.toUtf8();
            if (const auto value = readNumber(
                    std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), true);
                value && cell.contains(QLatin1Char(',')))
                cell.replace(QLatin1Char(','), QLatin1Char('.'));
        }
    }
}

bool hasDecimalCommas(const PlainTable &table)
{
    std::vector<QByteArray> kept;
    for (const QStringList &row : table.rows) {
        for (const QString &cell : row)
            kept.push_back(cell.toUtf8());
    }
    std::vector<std::string_view> cells;
    cells.reserve(kept.size());
    for (const QByteArray &each : kept)
        cells.emplace_back(each.constData(), static_cast<std::size_t>(each.size()));
    return detectDecimalComma(cells);
}

Result<QByteArray> standardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(
            ErrorCode::io,
            QCoreApplication::translate("Cli", "Standard input cannot be read: %1").arg(input.errorString()));
    return input.readAll();
}

}  // namespace

Result<PlainTable> plainTableOf(std::string_view text)
{
    const char separator = detectSeparator(text);
    CsvTable lines(text, separator);
    CsvRow row;
    if (lines.next(row) != CsvTable::State::row)
        return badTable(QCoreApplication::translate("Cli", "The table has no row of column names."));
    const auto names = namesOf(row);
    if (!names)
        return fail(names.error());
    PlainTable table{*names, {}};
    for (auto state = lines.next(row); state != CsvTable::State::end; state = lines.next(row)) {
        const std::size_t number = table.rows.size() + 1;
        if (state != CsvTable::State::row)
            return badTable(QCoreApplication::translate(
                                "Cli", "Row %1 (line %2): a quote is not closed, or the line is too long.")
                                .arg(number)
                                .arg(lines.line()));
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells += textOf(cell);
        if (Status width = checkWidth(cells, table.columns, number); !width)
            return fail(width.error());
        table.rows.push_back(std::move(cells));
    }
    if (separator != ',' && hasDecimalCommas(table))
        readDecimalCommas(table);
    return table;
}

Result<SourceFile> openTable(const QString &path)
{
    if (path != QLatin1String("-"))
        return SourceFile::open(path);
    auto bytes = standardInput();
    if (!bytes)
        return fail(bytes.error());
    return SourceFile::fromBytes(std::move(*bytes));
}

Result<PlainTable> readPlainTable(const QString &path)
{
    const auto file = openTable(path);
    return file ? plainTableOf(file->text()) : fail(file.error());
}

}  // namespace xinglin
