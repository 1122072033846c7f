// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/ports/store.h"
#include "storage/database.h"

#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace xinglin {

class SharedOrderIndex;
class SqliteSession;

/// What a new store begins with; kept as settings (domain/setting_keys.h).
struct NewStore
{
    QString name;
    QByteArray zone = QByteArrayLiteral("Asia/Shanghai");
    bool demo = false;
    std::uint64_t seed = 0;  ///< of a demo: its replica number comes from it; 0: random
    std::int64_t clockShiftMs = 0;
    Instant now;
    QString actor;
};

/// The store of an embedded workspace: one SQLite file in a folder, in WAL mode, durable at every commit.
/// Any thread. Each read has a connection of its own and sees one snapshot; writes queue on one connection,
/// in this process by a mutex and between processes by SQLite's lock.
class SqliteStore final : public Store
{
public:
    static QString fileIn(const QString &folder);
    /// Whether there is a workspace in the folder.
    static bool exists(const QString &folder);

    /// Makes the folder and a new store in it; conflict when there is one already. After a crash there is
    /// either a whole store or none.
    static Result<std::unique_ptr<SqliteStore>> create(const QString &folder, const NewStore &what);
    /// Opens what create() or restore() made, brought to this program's schema. notFound, damaged, or a store
    /// that is open for reading only, see readOnlyReason().
    static Result<std::unique_ptr<SqliteStore>> open(const QString &folder);
    /// Makes a workspace of a backup, checked before it gets its place; conflict when the folder has one. The
    /// copy mints its ids under a new replica number, since the original may live on.
    static Status restore(const QString &backupFile, const QString &folder);

    ~SqliteStore() override;

    Status read(const std::function<Status(StoreSession &)> &work) override;
    Status write(const std::function<Status(StoreSession &)> &work) override;
    bool isWritable() const override { return m_readOnlyReason.isEmpty(); }
    QString readOnlyReason() const override { return m_readOnlyReason; }
    Result<std::int64_t> dataVersion() override;
    Result<std::vector<CheckFinding>> check(const Progress &progress, const CancelToken &cancel) override;
    Status backup(const QString &file, const Progress &progress, const CancelToken &cancel) override;

private:
    struct Connection;

    SqliteStore(QString file, std::shared_ptr<const SqlCatalog> catalog);
    Status start();
    Status watchWith(Database::Access access);
    Status chooseAccess(Database &database);
    Result<std::unique_ptr<Connection>> connect(bool writing);
    Result<std::unique_ptr<Connection>> borrowReader();
    void giveBackReader(std::unique_ptr<Connection> connection);
    Status writeWith(Connection &connection, const std::function<Status(StoreSession &)> &work);
    /// A newer program may have migrated the file while this one had it open.
    Status requireOurSchema(Database &database) const;
    Error refusal() const;

    QString m_file;
    std::shared_ptr<const SqlCatalog> m_catalog;
    Database::Access m_access = Database::Access::readWrite;
    bool m_newerSchema = false;
    QString m_readOnlyReason;

    std::shared_ptr<SharedOrderIndex> m_orderIndex;

    std::mutex m_readersMutex;
    std::vector<std::unique_ptr<Connection>> m_idleReaders;
    std::mutex m_writerMutex;
    std::atomic<std::thread::id> m_writing;
    std::unique_ptr<Connection> m_writer;
    std::mutex m_watchMutex;
    std::unique_ptr<Database> m_watch;
};

}  // namespace xinglin
