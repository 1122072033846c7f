// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace xinglin {

/// Writes a file that leaves the workspace. It is written durably beside its place and takes its name only
/// when `record` (the audit chain) knows of it; it appears whole or not at all. Folders are made. A link
/// stays one: the file it leads to is written. What killed programs left in the folder an hour ago is
/// removed. Any thread.
Status exportFile(const QString &path, const QByteArray &bytes, const std::function<Status()> &record);

struct ExportedFile
{
    QString path;
    QByteArray bytes;
    std::function<Status()> record;
};
/// The same of files that belong together: none takes its name before all are written and recorded.
Status exportFiles(const std::vector<ExportedFile> &files);

}  // namespace xinglin
