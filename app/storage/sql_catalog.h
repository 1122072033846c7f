// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace xinglin {

/// The named statements of one SQL dialect, from the files that are embedded in the program. Immutable; any
/// thread.
class SqlCatalog
{
public:
    /// Reads every `*.sql` of the folder: a statement begins after a line `-- name: x` and ends before the
    /// next.
    static Result<std::shared_ptr<const SqlCatalog>> load(const QString &folder);

    /// Empty when there is none of that name (a defect of the program).
    std::string_view text(std::string_view name) const;
    /// Migration scripts by number, from `migrations/NNNN_what.sql`.
    const std::map<int, QByteArray> &migrations() const { return m_migrations; }
    int latestVersion() const { return m_migrations.empty() ? 0 : m_migrations.rbegin()->first; }

private:
    Status readStatements(const QString &file);
    Status readMigrations(const QString &folder);

    std::map<std::string, std::string, std::less<>> m_statements;
    std::map<int, QByteArray> m_migrations;
};

}  // namespace xinglin
