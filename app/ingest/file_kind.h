// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "ingest/column_mapping.h"
#include "ingest/json_reader.h"

#include <QString>

#include <optional>
#include <string_view>

namespace xinglin {

/// What a file holds.
enum class FileKind { watch, deviceInfo, event, vitalsCsv, people, units, bindings, fitbit, checkUps };

/// "watch", "device-info", "event", "vitals-csv", "people", "units", "bindings", "fitbit", "checkups".
QString fileKindName(FileKind kind);
std::optional<FileKind> parseFileKind(QStringView name);
bool isJson(FileKind kind);

/// Judges by the content: JSON by the fields of its first record, tables by their header. Nothing when it is
/// none of these.
std::optional<FileKind> detectFileKind(std::string_view text, const MetricDictionary &metrics,
                                       const ColumnMapping &mapping = {});

/// Whether a text of JSON is one document or a document a line.
JsonReader::Layout detectJsonLayout(std::string_view text);

}  // namespace xinglin
