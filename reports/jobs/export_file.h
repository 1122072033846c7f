// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace xinglin {

/// Writes a file that leaves the workspace. It is written durably beside its place and takes its name only
/// when `record` (the audit chain) knows of it; it appears whole or not at all. Folders are made. Any thread.
Status exportFile(const QString &path, const QByteArray &bytes, const std::function<Status()> &record);

}  // namespace xinglin
