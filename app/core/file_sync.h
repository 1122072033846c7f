// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace xinglin {

/// Writes the file whole: to a temporary neighbour, flushed to the disk, then renamed over the old one. After
/// a crash there is either the old file or the new one. A full disk is ErrorCode::diskFull.
Status writeFileDurably(const QString &path, const QByteArray &content);

/// Writes a new file that is to take the name `finally` with replaceFile(), and flushes it to the disk.
/// Errors tell of that name; they come before anything is written where the file system has no such names.
Status writeNewFile(const QString &path, const QByteArray &content, const QString &finally);

/// Renames over an existing file and flushes the directory, so that the new name survives a crash.
Status replaceFile(const QString &from, const QString &to);

}  // namespace xinglin
