// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_kind.h"

#include "ingest/csv_text.h"
#include "ingest/fitbit_reader.h"
#include "ingest/header_names.h"
#include "ingest/number_text.h"
#include "ingest/vitals_layout.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

struct KindName
{
    FileKind kind;
    const char *name;
};
constexpr std::array kKinds{
    KindName{FileKind::watch, "watch"},       KindName{FileKind::deviceInfo, "device-info"},
    KindName{FileKind::event, "event"},       KindName{FileKind::vitalsCsv, "vitals-csv"},
    KindName{FileKind::people, "people"},     KindName{FileKind::units, "units"},
    KindName{FileKind::bindings, "bindings"}, KindName{FileKind::fitbit, "fitbit"},
    KindName{FileKind::checkUps, "checkups"},
};

constexpr std::size_t kSample = std::size_t{64} << 10;

bool containsField(std::string_view text, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) {
        const std::string quoted = '"' + std::string(name) + '"';
        return text.find(quoted) != std::string_view::npos;
    });
}

/// Truncated and broken documents must be recognised, too, so field names are looked for as text.
FileKind jsonKind(std::string_view text)
{
    const std::string_view sample = text.substr(0, kSample);
    if (containsField(sample, {"eventType", "event_type"}))
        return FileKind::event;
    if (containsField(sample, {"SerialNumber", "Serial Number", "batteryLevel", "battery_level", "wearState",
                               "wear_state", "System Software Version"}))
        return FileKind::deviceInfo;
    return FileKind::watch;
}

bool isDocument(std::string_view line)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    return line.size() <= kLongestLine && !parser.parse(line.data(), line.size(), true).get(root) &&
           (root.is_object() || root.is_array());
}

}  // namespace

QString fileKindName(FileKind kind)
{
    for (const KindName &each : kKinds) {
        if (each.kind == kind)
            return QString::fromLatin1(each.name);
    }
    return {};
}

std::optional<FileKind> parseFileKind(QStringView name)
{
    for (const KindName &each : kKinds) {
        if (name == QLatin1String(each.name))
            return each.kind;
    }
    return std::nullopt;
}

bool isJson(FileKind kind)
{
    return kind == FileKind::watch || kind == FileKind::deviceInfo || kind == FileKind::event;
}

std::optional<FileKind> detectFileKind(std::string_view text, const MetricDictionary &metrics,
                                       const ColumnMapping &mapping)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return std::nullopt;
    if (text[first] == '{' || text[first] == '[')
        return jsonKind(text);
    if (FitbitLayout::detect(text.substr(0, kSample)))
        return FileKind::fitbit;
    std::string_view header;
    std::size_t bytes = 0;
    std::uint64_t lines = 0;
    char separator = ',';
    CsvRow row;
    if (!findHeader(text, header, bytes, lines, separator) || !splitCsvLine(header, separator, row))
        return std::nullopt;
    const auto fits = [&](std::span<const HeaderField> fields) {
        return hasRequired(fields, findFields(fields, row.cells));
    };
    if (namesCheckUps(row.cells))
        return FileKind::checkUps;
    if (fits(unitFields()))
        return FileKind::units;
    if (fits(peopleFields()))
        return FileKind::people;
    if (fits(bindingFields()))
        return FileKind::bindings;
    const bool isMapped = std::any_of(row.cells.begin(), row.cells.end(), [&](std::string_view cell) {
        return mapping.columns.contains(std::string(trimBlanks(cell)));
    });
    const std::vector<int> known = findFields(vitalsFields(), row.cells);
    const bool namesMetric = std::any_of(row.cells.begin(), row.cells.end(), [&](std::string_view cell) {
        return metricNamed(metrics, cell) != nullptr;
    });
    const bool namesSubject = known[0] >= 0 || known[1] >= 0;
    if (isMapped || (namesSubject && (namesMetric || known[2] >= 0 || known[3] >= 0)))
        return FileKind::vitalsCsv;
    return std::nullopt;
}

JsonReader::Layout detectJsonLayout(std::string_view text)
{
    LineCursor lines(text);
    std::string_view line;
    int seen = 0, parts = 0;
    while (seen < 20 && lines.next(line)) {
        line = trimBlanks(line);
        if (line.empty())
            continue;
        ++seen;
        if (isDocument(line)) {
            // A document of one line with nothing else is both; as lines, a long list would be one record's
            // size.
            const bool alone = seen == 1 && trimBlanks(lines.rest()).empty();
            return alone ? JsonReader::Layout::document : JsonReader::Layout::lines;
        }
        const bool begins = line.starts_with('{') || line.starts_with('[');
        parts += !begins || line.size() == 1 || line.ends_with(',') ? 1 : 0;
    }
    // No line is whole: parts of one document, or lines that are all broken.
    return seen <= 1 || parts * 2 >= seen ? JsonReader::Layout::document : JsonReader::Layout::lines;
}

}  // namespace xinglin
