// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/import.h"

namespace xinglin {

QString rejectionName(Rejection reason)
{
    switch (reason) {
    case Rejection::unparsableJson: return QStringLiteral("unparsable_json");
    case Rejection::unparsableRow: return QStringLiteral("unparsable_row");
    case Rejection::unparsableTime: return QStringLiteral("unparsable_time");
    case Rejection::skippedLocalTime: return QStringLiteral("skipped_local_time");
    case Rejection::noDevice: return QStringLiteral("no_device");
    case Rejection::noValues: return QStringLiteral("no_values");
    case Rejection::wrongType: return QStringLiteral("wrong_type");
    case Rejection::lineTooLong: return QStringLiteral("line_too_long");
    case Rejection::badEncoding: return QStringLiteral("bad_encoding");
    case Rejection::conflict: return QStringLiteral("conflict");
    case Rejection::unknownPerson: return QStringLiteral("unknown_person");
    case Rejection::unknownUnit: return QStringLiteral("unknown_unit");
    case Rejection::duplicateCode: return QStringLiteral("duplicate_code");
    case Rejection::cycle: return QStringLiteral("cycle");
    case Rejection::overlap: return QStringLiteral("overlap");
    case Rejection::missingField: return QStringLiteral("missing_field");
    case Rejection::badField: return QStringLiteral("bad_field");
    }
    return {};
}

QString importModeName(ImportMode mode)
{
    switch (mode) {
    case ImportMode::live: return QStringLiteral("live");
    case ImportMode::history: return QStringLiteral("history");
    case ImportMode::replay: return QStringLiteral("replay");
    }
    return {};
}

}  // namespace xinglin
