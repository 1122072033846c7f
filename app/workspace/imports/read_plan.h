// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/file_kind.h"
#include "ingest/fitbit_reader.h"
#include "ingest/record_pipeline.h"
#include "ingest/source_file.h"
#include "ingest/vitals_layout.h"
#include "workspace/context.h"
#include "workspace/requests.h"

#include <optional>

namespace xinglin {

/// A file ready to be read.
struct OpenedFile
{
    SourceFile source;
    FileKind kind = FileKind::watch;
    ColumnMapping mapping;
};

/// The mapping an import names; an empty one when it names none. usage when it makes no sense.
Result<ColumnMapping> readMapping(const QString &mapFile, const MetricDictionary &metrics);
/// The kind an import names; nothing when it is to be detected. usage when there is no such kind.
Result<std::optional<FileKind>> requestedKind(const QString &name);

/// Opens the file and finds out what it is. invalidData when that cannot be told.
Result<OpenedFile> openFile(const QString &path, std::optional<FileKind> kind, const ColumnMapping &mapping,
                            const MetricDictionary &metrics);

/// How to read a file of records. invalidData when its header does not serve.
Result<ReadPlan> planReading(const OpenedFile &file, const ReadContext &context);

}  // namespace xinglin
