// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database_copy.h"

#include "storage/file_header.h"
#include "storage/sqlite_error.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace xinglin {
namespace {

constexpr int kPagesAStep = 512;

struct FinishBackup
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

Status copyPages(Database &source, Database &target, const QString &file, const Progress &progress,
                 const CancelToken &cancel)
{
    // The snapshot is pinned first: without it every commit of others would start the copy anew.
    if (Status begun = source.execute("BEGIN; SELECT count(*) FROM sqlite_master"); !begun)
        return begun;
    std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target.handle(), "main", source.handle(), "main"));
    int code = backup ? SQLITE_OK : sqlite3_errcode(target.handle());
    while (code == SQLITE_OK) {
        if (cancel.isCancelled()) {
            backup.reset();
            (void)source.execute("ROLLBACK");
            return fail(ErrorCode::cancelled, QCoreApplication::translate("Storage", "Stopped."));
        }
        code = sqlite3_backup_step(backup.get(), kPagesAStep);
        const int pages = sqlite3_backup_pagecount(backup.get());
        if (progress && pages > 0)
            progress(1.0 - static_cast<double>(sqlite3_backup_remaining(backup.get())) / pages);
    }
    const int finished = sqlite3_backup_finish(backup.release());
    if (code == SQLITE_DONE)
        code = finished == SQLITE_OK ? SQLITE_DONE : finished;
    const Error problem = sqliteError(code, target.handle(), file);
    (void)source.execute("ROLLBACK");
    return code == SQLITE_DONE ? Status() : fail(problem);
}

}  // namespace

Status proveFile(const QString &file, const std::shared_ptr<const SqlCatalog> &catalog)
{
    auto database = Database::open(file, Database::Access::immutable, false, catalog);
    if (!database)
        return fail(database.error());
    const auto lines = (*database)->texts("PRAGMA quick_check(1)");
    if (!lines)
        return fail(lines.error());
    if (*lines != QStringList{QStringLiteral("ok")})
        return fail(ErrorCode::damaged,
                    QCoreApplication::translate("Storage", "%1 is damaged. Use an older backup.").arg(file),
                    lines->join(QLatin1Char(' ')));
    return {};
}

Status copyDatabase(Database &source, const QString &file, const Progress &progress,
                    const CancelToken &cancel)
{
    removeDatabaseFiles(file);
    Status copied;
    {
        auto target = Database::open(file, Database::Access::readWrite, true, nullptr);
        copied = target ? copyPages(source, **target, file, progress, cancel) : Status(fail(target.error()));
    }
    if (copied)
        copied = proveFile(file, nullptr);
    if (!copied)
        removeDatabaseFiles(file);
    return copied;
}

}  // namespace xinglin
