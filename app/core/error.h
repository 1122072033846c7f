// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xinglin {

/// The closed list of ways in which an action can fail. Every face of the product maps these, in one place
/// each.
enum class ErrorCode {
    usage,        ///< the request itself is malformed
    invalidData,  ///< what was given does not make sense (a file, a record, a date)
    notFound,     ///< the thing named does not exist
    conflict,     ///< somebody else changed it, or a rule of the model forbids it
    permission,   ///< the actor may not see or do this
    readOnly,     ///< the workspace is open for reading only (newer schema, no rights)
    io,           ///< a file or device failed
    diskFull,     ///< no space left; nothing was half written
    damaged,      ///< stored data fails its checks
    newerSchema,  ///< made by a newer version of the program
    busy,         ///< held by another process for too long
    cancelled,    ///< the caller asked to stop
    connection,   ///< a server cannot be reached
    internal,     ///< a defect of the program
};

/// What went wrong. `message` is for the user, translated, and says what to do; `detail` is for the log and
/// never holds names, phones or ids.
struct Error
{
    ErrorCode code = ErrorCode::internal;
    QString message;
    QString detail;
};

/// Stable machine name of a code, as JSON and logs carry it ("invalid_data").
QString errorName(ErrorCode code);
/// Exit status of a command that ends with this error (see the command line contract).
int exitStatus(ErrorCode code);
/// HTTP status of an answer that carries this error.
int httpStatus(ErrorCode code);

}  // namespace xinglin
