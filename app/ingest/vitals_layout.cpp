// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/vitals_layout.h"

#include "ingest/csv_text.h"
#include "ingest/header_names.h"
#include "ingest/record_reader.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

constexpr int kSampleRows = 2000;

using Role = VitalsLayout::Role;

tl::unexpected<Error> lacking(const QString &text)
{
    return fail(ErrorCode::invalidData, text);
}

Role roleOf(std::string_view field)
{
    if (field == "person")
        return Role::person;
    if (field == "device")
        return Role::device;
    if (field == "time")
        return Role::time;
    if (field == "date")
        return Role::date;
    if (field == "metric")
        return Role::metricName;
    if (field == "value")
        return Role::value;
    return Role::ignored;
}

/// What the header's text says on its own.
std::string fieldOf(std::string_view title, const MetricDictionary &metrics)
{
    const std::string plain = plainHeader(title);
    for (const HeaderField &field : vitalsFields()) {
        for (const char *name : field.names) {
            if (plain == name)
                return field.field;
        }
    }
    const Metric *metric = metricNamed(metrics, title);
    return metric ? metric->key.toStdString() : std::string();
}

void readColumns(VitalsLayout &layout, const CsvRow &header, const MetricDictionary &metrics,
                 const ColumnMapping &mapping)
{
    for (const std::string_view cell : header.cells) {
        VitalsLayout::Column column;
        column.title = trimBlanks(cell);
        const auto mapped = mapping.columns.find(column.title);
        const std::string field =
            mapped == mapping.columns.end() ? fieldOf(column.title, metrics) : mapped->second.field;
        column.role = roleOf(field);
        if (mapped != mapping.columns.end()) {
            column.form.factor = mapped->second.factor;
            column.form.offset = mapped->second.offset;
        }
        const Metric *metric = column.role == Role::ignored ? metrics.byAlias(field) : nullptr;
        if (metric) {
            column.role = Role::metric;
            column.slot = static_cast<int>(metric - metrics.all().data());
            column.form.perUnit = metric->perUnit;
        }
        const int place = static_cast<int>(layout.columns.size());
        const auto keep = [&](int &column0) { column0 = column0 < 0 ? place : column0; };
        switch (column.role) {
        case Role::person: keep(layout.person); break;
        case Role::device: keep(layout.device); break;
        case Role::time: keep(layout.time); break;
        case Role::date: keep(layout.date); break;
        case Role::metricName: keep(layout.metricName); break;
        case Role::value: keep(layout.value); break;
        case Role::metric:
        case Role::ignored: break;
        }
        layout.columns.push_back(std::move(column));
    }
    // A date alone is the time (of the day's beginning).
    if (layout.time < 0 && layout.date >= 0)
        std::swap(layout.time, layout.date);
}

Status checkColumns(const VitalsLayout &layout)
{
    if (layout.person < 0 && layout.device < 0)
        return lacking(QCoreApplication::translate(
            "Ingest", "No column names a person or a device. Name one in a mapping."));
    if (layout.time < 0)
        return lacking(
            QCoreApplication::translate("Ingest", "No column holds the time. Name it in a mapping."));
    bool measures = layout.isLong();
    for (const VitalsLayout::Column &column : layout.columns)
        measures = measures || column.role == Role::metric;
    if (!measures)
        return lacking(
            QCoreApplication::translate("Ingest", "No column holds a known metric. Name them in a mapping."));
    return {};
}

/// Decides how numbers and dates are written from the first rows.
Status sampleRows(VitalsLayout &layout, std::string_view text, const ColumnMapping &mapping)
{
    LineCursor lines(text);
    std::string_view line;
    std::vector<std::string_view> numbers, times;
    CsvRow row;
    const int timeColumn = layout.date >= 0 ? layout.date : layout.time;
    for (int i = 0; i < kSampleRows && lines.next(line); ++i) {
        // Cells with doubled quotes do not outlive their row; numbers and times have none.
        if (line.size() > kLongestLine || !splitCsvLine(line, layout.separator, row) || !row.unquoted.empty())
            continue;
        for (std::size_t c = 0; c < row.cells.size() && c < layout.columns.size(); ++c) {
            const Role role = layout.columns[c].role;
            if (role == Role::metric || role == Role::value)
                numbers.push_back(row.cells[c]);
            if (static_cast<int>(c) == timeColumn)
                times.push_back(row.cells[c]);
        }
    }
    layout.decimalComma = mapping.decimalComma.value_or(detectDecimalComma(numbers));
    const auto format = mapping.timeFormat ? mapping.timeFormat : detectTimeFormat(times);
    if (!format)
        return lacking(QCoreApplication::translate(
            "Ingest", "Day and month cannot be told apart in the dates. Say \"time_format\" in a mapping."));
    layout.timeFormat = *format;
    return {};
}

}  // namespace

bool findHeader(std::string_view text, std::string_view &header, std::size_t &bytes, std::uint64_t &lines,
                char &separator)
{
    LineCursor cursor(text);
    bool declared = false;
    while (cursor.next(header)) {
        const std::string_view plain = trimBlanks(header);
        if (plain.size() == 5 && plain.starts_with("sep=")) {
            separator = plain[4];
            declared = true;
            continue;
        }
        if (plain.empty())
            continue;
        if (header.size() > kLongestLine)
            return false;
        bytes = text.size() - cursor.rest().size();
        lines = cursor.line();
        if (!declared)
            separator = detectSeparator(text.substr(static_cast<std::size_t>(header.data() - text.data())));
        return true;
    }
    return false;
}

Result<VitalsLayout> VitalsLayout::detect(std::string_view text, const MetricDictionary &metrics,
                                          const ColumnMapping &mapping)
{
    VitalsLayout layout;
    std::string_view header;
    if (!findHeader(text, header, layout.headerBytes, layout.headerLines, layout.separator))
        return lacking(QCoreApplication::translate("Ingest", "The file has no header row."));
    layout.separator = mapping.separator.value_or(layout.separator);
    layout.flags = mapping.flags;
    CsvRow row;
    if (!splitCsvLine(header, layout.separator, row))
        return lacking(QCoreApplication::translate("Ingest", "The quotes of the header row are not closed."));
    readColumns(layout, row, metrics, mapping);
    if (Status checked = checkColumns(layout); !checked)
        return fail(checked.error());
    if (Status sampled = sampleRows(layout, text.substr(layout.headerBytes), mapping); !sampled)
        return fail(sampled.error());
    for (VitalsLayout::Column &column : layout.columns)
        column.form.decimalComma = layout.decimalComma;
    return layout;
}

}  // namespace xinglin
