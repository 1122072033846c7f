// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"

namespace xinglin {

Result<std::vector<CheckFinding>> SqliteStore::check(const Progress &, const CancelToken &)
{
    return std::vector<CheckFinding>();
}

Status SqliteStore::backup(const QString &, const Progress &, const CancelToken &)
{
    return {};
}

Status SqliteStore::restore(const QString &, const QString &)
{
    return {};
}

}  // namespace xinglin
