// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"

#include "core/file_sync.h"
#include "storage/database_copy.h"
#include "storage/file_header.h"
#include "storage/migration.h"
#include "storage/minting.h"
#include "storage/place.h"
#include "storage/store_check.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace xinglin {
namespace {

/// Gives the copy a replica number of its own and the file its final form: one file, nothing beside it.
Status makeIndependent(const QString &file, const std::shared_ptr<const SqlCatalog> &catalog)
{
    auto opened = Database::open(file, Database::Access::readWrite, false, catalog);
    if (!opened)
        return fail(opened.error());
    Database &database = **opened;
    const auto version = schemaVersion(database);
    if (!version)
        return fail(version.error());
    if (*version > catalog->latestVersion())
        return fail(ErrorCode::newerSchema,
                    QCoreApplication::translate(
                        "Storage", "The backup was made by a newer version of the program. Update the "
                                   "program to restore it."));
    if (*version == 0)
        return fail(ErrorCode::damaged,
                    QCoreApplication::translate("Storage", "The file is no backup of a workspace."));
    Status done = database.execute("PRAGMA synchronous = FULL");
    if (done)
        done = database.run("tenant_set_replica", kTenant, replicaNumber(0));
    return done ? database.execute("PRAGMA wal_checkpoint(TRUNCATE)") : done;
}

}  // namespace

Result<std::vector<CheckFinding>> SqliteStore::check(const Progress &progress, const CancelToken &cancel)
{
    auto database = Database::open(m_file, m_access, false, m_catalog);
    if (!database)
        return fail(database.error());
    if (Status begun = (*database)->execute("PRAGMA query_only = ON; BEGIN"); !begun)
        return fail(begun.error());
    (*database)->watchCancel(&cancel);
    return checkStore(**database, progress, cancel);
}

Status SqliteStore::backup(const QString &file, const Progress &progress, const CancelToken &cancel)
{
    const QFileInfo target(file);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(m_file).canonicalFilePath())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Storage",
                                                "The backup cannot be written over the workspace itself."));
    if (!QFileInfo(target.absolutePath()).isDir())
        return fail(
            ErrorCode::io,
            QCoreApplication::translate("Storage", "There is no folder %1.").arg(target.absolutePath()));
    auto source = Database::open(m_file, m_access, false, m_catalog);
    if (!source)
        return fail(source.error());
    const QString partial = target.absoluteFilePath() + QStringLiteral(".part");
    if (Status copied = copyDatabase(**source, partial, progress, cancel); !copied)
        return copied;
    Status placed = replaceFile(partial, target.absoluteFilePath());
    if (!placed)
        removeDatabaseFiles(partial);
    return placed;
}

Status SqliteStore::restore(const QString &backupFile, const QString &folder)
{
    if (!QFileInfo::exists(backupFile))
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Storage", "There is no file %1.").arg(backupFile));
    if (exists(folder))
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate(
                        "Storage", "There is a workspace in %1 already. Restore into another folder.")
                        .arg(folder));
    if (Status header = checkHeader(backupFile); !header)
        return header;
    const auto catalog = SqlCatalog::load(QStringLiteral(":/sql/sqlite"));
    if (!catalog)
        return fail(catalog.error());
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io,
                    QCoreApplication::translate("Storage", "The folder %1 cannot be made. Check its rights.")
                        .arg(folder));
    auto source = Database::open(backupFile, Database::Access::immutable, false, *catalog);
    if (!source)
        return fail(source.error());
    const QString partial = fileIn(folder) + QStringLiteral(".new");
    Status done = copyDatabase(**source, partial, {}, {});
    if (done)
        done = makeIndependent(partial, *catalog);
    if (done)
        done = replaceFile(partial, fileIn(folder));
    if (!done)
        removeDatabaseFiles(partial);
    return done;
}

}  // namespace xinglin
