// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_records.h"

#include "storage/minting.h"

#include <QCoreApplication>

#include <limits>

namespace xinglin {
namespace {

ImportRecord importOf(const Statement &row)
{
    ImportRecord record;
    record.index = static_cast<std::int32_t>(row.integer(0));
    record.id = row.id<ImportId>(1);
    record.source = row.text(2);
    record.kind = row.text(3);
    record.digest = row.bytes(4);
    record.mode = static_cast<ImportMode>(row.integer(5));
    record.state = static_cast<ImportRecord::State>(row.integer(6));
    record.started = row.instant(7);
    record.finished = row.instant(8);
    record.records = row.integer(9);
    record.accepted = row.integer(10);
    record.duplicate = row.integer(11);
    record.rejected = row.integer(12);
    record.values = row.integer(13);
    return record;
}

Result<std::optional<ImportRecord>> oneImport(Statement row)
{
    if (row.next())
        return importOf(row);
    if (!row.status())
        return fail(row.status().error());
    return std::optional<ImportRecord>();
}

std::int64_t rowLimit(int limit)
{
    return limit > 0 ? limit : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Result<ImportRecord> SqliteImports::addImport(const ImportRecord &record)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    const auto index = nextIndex(m_database, "import");
    if (!index)
        return fail(index.error());
    ImportRecord added = record;
    added.id = ImportId(*id);
    added.index = *index;
    Status done = m_database.run("import_insert", kTenant, added.index, added.id, added.source, added.kind,
                                 added.digest, static_cast<int>(added.mode), static_cast<int>(added.state),
                                 added.started, added.finished, added.records, added.accepted,
                                 added.duplicate, added.rejected, added.values);
    if (!done)
        return fail(done.error());
    return added;
}

Status SqliteImports::saveImport(const ImportRecord &record, const std::vector<RecordRejection> &rejections)
{
    Status done = m_database.run("import_update", kTenant, record.index, record.source, record.kind,
                                 record.digest, static_cast<int>(record.mode), static_cast<int>(record.state),
                                 record.started, record.finished, record.records, record.accepted,
                                 record.duplicate, record.rejected, record.values);
    if (!done)
        return done;
    if (m_database.changes() == 0)
        return fail(ErrorCode::notFound, QCoreApplication::translate("Storage", "There is no such import."));
    done = m_database.run("rejections_delete", kTenant, record.index);
    Statement insert = m_database.query("rejection_insert", kTenant, record.index);
    std::int64_t place = 0;
    for (const RecordRejection &rejection : rejections) {
        if (!done)
            break;
        insert.restart(kTenant, record.index, place++, static_cast<std::int64_t>(rejection.line),
                       static_cast<int>(rejection.reason), rejection.text);
        done = insert.run();
    }
    return done;
}

Result<std::vector<ImportRecord>> SqliteImports::imports(int limit)
{
    std::vector<ImportRecord> found;
    Statement rows = m_database.query("imports_latest", kTenant, rowLimit(limit));
    while (rows.next())
        found.push_back(importOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::optional<ImportRecord>> SqliteImports::importByIndex(std::int32_t index)
{
    return oneImport(m_database.query("import_by_number", kTenant, index));
}

Result<std::optional<ImportRecord>> SqliteImports::importByDigest(const QByteArray &digest)
{
    return oneImport(m_database.query("import_by_digest", kTenant, digest));
}

Result<std::vector<RecordRejection>> SqliteImports::rejections(ImportId id, int limit)
{
    Statement number = m_database.query("import_number", kTenant, id);
    if (!number.next())
        return fail(number.status()
                        ? Error{ErrorCode::notFound,
                                QCoreApplication::translate("Storage", "There is no such import."),
                                {}}
                        : number.status().error());
    std::vector<RecordRejection> found;
    Statement rows = m_database.query("rejections_of", kTenant, number.integer(0), rowLimit(limit));
    while (rows.next())
        found.push_back({static_cast<std::uint64_t>(rows.integer(0)), static_cast<Rejection>(rows.integer(1)),
                         rows.text(2)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::optional<QString>> SqliteSettings::value(const QString &key)
{
    Statement row = m_database.query("setting_current", kTenant, key);
    if (row.next())
        return row.text(0);
    if (!row.status())
        return fail(row.status().error());
    return std::optional<QString>();
}

Status SqliteSettings::setValue(const QString &key, const QString &value, const Actor &actor, Instant time)
{
    std::int64_t version = 1;
    Statement current = m_database.query("setting_current", kTenant, key);
    if (current.next()) {
        if (current.text(0) == value)
            return {};
        version = current.integer(1) + 1;
    }
    if (!current.status())
        return current.status();
    const Instant when = time.isValid() ? time : Instant(0);
    return m_database.run("setting_insert", kTenant, key, version, value, actor.name, when);
}

}  // namespace xinglin
