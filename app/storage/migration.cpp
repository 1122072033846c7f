// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration.h"

#include "core/logging.h"

#include <spdlog/spdlog.h>

namespace xinglin {
namespace {

Status applyInTransaction(Database &database, int version, const QByteArray &script, Instant now,
                          const MigrationGate &before)
{
    const Result<int> found = schemaVersion(database);
    if (!found)
        return fail(found.error());
    if (*found >= version)
        return {};
    if (Status made = database.execute("CREATE TABLE IF NOT EXISTS schema_version ("
                                       "version INTEGER PRIMARY KEY, applied_ms INTEGER NOT NULL)");
        !made)
        return made;
    const auto gate = [&](int statement) { return before ? before(version, statement) : Status(); };
    if (Status ran = database.executeScript(script, gate); !ran)
        return ran;
    const QByteArray entry = QByteArrayLiteral("INSERT INTO schema_version (version, applied_ms) VALUES (") +
                             QByteArray::number(version) + ", " + QByteArray::number(qint64{now.ms()}) + ")";
    return database.execute(entry.constData());
}

}  // namespace

Result<int> schemaVersion(Database &database)
{
    const Result<std::int64_t> tables = database.number(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'");
    if (!tables)
        return fail(tables.error());
    if (*tables == 0)
        return 0;
    const Result<std::int64_t> version =
        database.number("SELECT coalesce(max(version), 0) FROM schema_version");
    if (!version)
        return fail(version.error());
    return static_cast<int>(*version);
}

Status migrate(Database &database, Instant now, const MigrationGate &before)
{
    const Result<int> found = schemaVersion(database);
    if (!found)
        return fail(found.error());
    for (const auto &[version, script] : database.catalog().migrations()) {
        if (version <= *found)
            continue;
        if (Status begun = database.execute("BEGIN IMMEDIATE"); !begun)
            return begun;
        Status applied = applyInTransaction(database, version, script, now, before);
        if (applied)
            applied = database.execute("COMMIT");
        if (!applied) {
            if (database.inTransaction())
                (void)database.execute("ROLLBACK");
            return applied;
        }
        logger("storage")->info("schema is at version {}", version);
    }
    return {};
}

}  // namespace xinglin
