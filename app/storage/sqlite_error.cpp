// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_error.h"

#include <QCoreApplication>

#include <cerrno>
#include <sqlite3.h>

namespace xinglin {
namespace {

/// The system's last error on the file or its write-ahead log: by the time SQLite reports it, errno itself is
/// overwritten.
int systemErrorOf(sqlite3 *handle)
{
    for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
        sqlite3_file *file = nullptr;
        int number = 0;
        if (sqlite3_file_control(handle, "main", which, &file) == SQLITE_OK && file && file->pMethods &&
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK && number != 0)
            return number;
    }
    return sqlite3_system_errno(handle);
}

ErrorCode codeOf(int code, int systemError)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return ErrorCode::diskFull;
    case SQLITE_IOERR:
        return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG ? ErrorCode::diskFull
                                                                                      : ErrorCode::io;
    case SQLITE_CANTOPEN: return ErrorCode::io;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::readOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::busy;
    case SQLITE_INTERRUPT: return ErrorCode::cancelled;
    case SQLITE_CONSTRAINT: return ErrorCode::conflict;
    default: return ErrorCode::internal;
    }
}

QString textOf(ErrorCode code, const QString &file)
{
    switch (code) {
    case ErrorCode::diskFull:
        return QCoreApplication::translate(
            "Storage", "The disk is full; nothing was changed. Free some space and try again.");
    case ErrorCode::io:
        return QCoreApplication::translate("Storage", "%1 cannot be read or written. Check the disk and the "
                                                      "rights of the folder.")
            .arg(file);
    case ErrorCode::damaged:
        return QCoreApplication::translate("Storage",
                                           "%1 is damaged. Run the check to see what is affected, and "
                                           "restore the latest backup.")
            .arg(file);
    case ErrorCode::readOnly:
        return QCoreApplication::translate("Storage",
                                           "The workspace may not be written. Check the rights of %1.")
            .arg(file);
    case ErrorCode::busy:
        return QCoreApplication::translate(
            "Storage", "Another program has been writing to the workspace for too long. Try again.");
    case ErrorCode::cancelled: return QCoreApplication::translate("Storage", "Stopped.");
    case ErrorCode::conflict:
        return QCoreApplication::translate("Storage", "The change contradicts what is already stored.");
    default: break;
    }
    return QCoreApplication::translate("Storage", "The store of the workspace failed unexpectedly.");
}

}  // namespace

Error sqliteError(int code, sqlite3 *handle, const QString &file)
{
    const int extended = handle ? sqlite3_extended_errcode(handle) : code;
    const int system = handle && (code & 0xff) == SQLITE_IOERR ? systemErrorOf(handle) : 0;
    const ErrorCode mapped = codeOf((extended & 0xff) == (code & 0xff) ? extended : code, system);
    QString detail = QStringLiteral("sqlite %1 (errno %2)").arg(extended).arg(system);
    if (handle)
        detail += QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(handle));
    return {mapped, textOf(mapped, file), detail};
}

}  // namespace xinglin
