// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "storage/database.h"

namespace xinglin {

/// Copies the snapshot that `source` sees into a new file and proves the copy. Others go on writing. The file
/// is removed again when this fails.
Status copyDatabase(Database &source, const QString &file, const Progress &progress,
                    const CancelToken &cancel);

/// damaged unless SQLite finds the structure of the file sound (its quick check).
Status proveFile(const QString &file, const std::shared_ptr<const SqlCatalog> &catalog);

}  // namespace xinglin
