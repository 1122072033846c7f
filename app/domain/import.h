// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace xinglin {

/// Why one record was not taken. A closed list: JSON and reports carry rejectionName().
enum class Rejection {
    unparsableJson,
    unparsableRow,     ///< wrong number of columns, broken quoting
    unparsableTime,    ///< also a date that does not exist
    skippedLocalTime,  ///< the clocks jumped over this local time
    noDevice,
    noValues,
    wrongType,
    lineTooLong,
    badEncoding,
    conflict,  ///< the same source and time brought another value before
    unknownPerson,
    unknownUnit,
    duplicateCode,  ///< the file names the same unit or person twice with different content
    cycle,          ///< the unit would be its own ancestor
    overlap,        ///< two people would wear the device at once
    missingField,
    badField,
};
QString rejectionName(Rejection reason);  ///< "unparsable_time"

struct RecordRejection
{
    std::uint64_t line = 0;  ///< 1-based line of a text file, element of a JSON list
    Rejection reason = Rejection::unparsableRow;
    QString text;  ///< for people, translated, names the field and the value
};

enum class ImportMode { live, history, replay };
QString importModeName(ImportMode mode);

/// One import of one file or stream, as the store keeps it.
struct ImportRecord
{
    enum class State { staged, committed, failed };

    ImportId id;
    QString source;     ///< file name without its folder
    QString kind;       ///< "watch", "people", ...
    QByteArray digest;  ///< SHA-256 of the content
    ImportMode mode = ImportMode::history;
    State state = State::staged;
    Instant started;
    Instant finished;
    std::int64_t records = 0, accepted = 0, duplicate = 0, rejected = 0, values = 0;
    std::int32_t index = -1;  ///< dense index inside the store, what blocks name as provenance
};

}  // namespace xinglin
