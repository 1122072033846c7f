// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace xinglin {

/// Writes the file whole: to a temporary neighbour, flushed to the disk, then renamed over the old one. After
/// a crash there is either the old file or the new one. A full disk is ErrorCode::diskFull.
Status writeFileDurably(const QString &path, const QByteArray &content);

/// Renames over an existing file and flushes the directory, so that the new name survives a crash.
Status replaceFile(const QString &from, const QString &to);

}  // namespace xinglin
