// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"

#include "core/file_sync.h"
#include "core/logging.h"
#include "domain/setting_keys.h"
#include "storage/file_header.h"
#include "storage/migration.h"
#include "storage/minting.h"
#include "storage/place.h"
#include "storage/sqlite_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <spdlog/spdlog.h>

namespace xinglin {
namespace {

constexpr std::size_t kIdleReaders = 8;

Result<std::shared_ptr<const SqlCatalog>> loadCatalog()
{
    return SqlCatalog::load(QStringLiteral(":/sql/sqlite"));
}

Status prepareNewFile(Database &database)
{
    for (const char *pragma :
         {"PRAGMA page_size = 8192", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"}) {
        if (Status set = database.execute(pragma); !set)
            return set;
    }
    const QByteArray mark = "PRAGMA application_id = " + QByteArray::number(kApplicationId);
    return database.execute(mark.constData());
}

Status writeFirstSettings(Database &database, const NewStore &what)
{
    SqliteSettings settings(database);
    const Actor actor{what.actor};
    const std::pair<QString, QString> values[] = {
        {setting_keys::kName, what.name},
        {setting_keys::kZone, QString::fromUtf8(what.zone)},
        {setting_keys::kDemo, what.demo ? QStringLiteral("1") : QStringLiteral("0")},
        {setting_keys::kSeed, QString::number(what.seed)},
        {setting_keys::kClockShift, QString::number(what.clockShiftMs)},
        {setting_keys::kCreated, QString::number(what.now.isValid() ? what.now.ms() : 0)},
    };
    for (const auto &[key, value] : values) {
        if (Status set = settings.setValue(key, value, actor, what.now); !set)
            return set;
    }
    return {};
}

Status fillNewFile(Database &database, const NewStore &what)
{
    if (Status prepared = prepareNewFile(database); !prepared)
        return prepared;
    if (Status migrated = migrate(database, what.now.isValid() ? what.now : Instant(0)); !migrated)
        return migrated;
    if (Status begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    const std::int64_t replica = replicaNumber(what.demo ? what.seed : 0);
    const std::int64_t tenant = (replica << kCounterBits) | 1;
    Status filled = database.run("tenant_insert", kTenant, tenant, replica);
    if (filled)
        filled = database.run("counter_set", kTenant, QStringLiteral("id"), 1);
    if (filled)
        filled = writeFirstSettings(database, what);
    if (filled)
        filled = database.execute("COMMIT");
    if (filled)
        filled = database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return filled;
}

/// Remembers which thread writes, also when the work throws.
class WritingHere
{
public:
    explicit WritingHere(std::atomic<std::thread::id> &thread)
        : m_thread(thread)
    {
        m_thread.store(std::this_thread::get_id());
    }
    ~WritingHere() { m_thread.store(std::thread::id()); }
    Q_DISABLE_COPY_MOVE(WritingHere)

private:
    std::atomic<std::thread::id> &m_thread;
};

/// Rolls back what was begun and is not committed when the scope ends, however it ends.
class UndoneUnlessCommitted
{
public:
    explicit UndoneUnlessCommitted(Database &database)
        : m_database(database)
    {}
    ~UndoneUnlessCommitted()
    {
        if (m_database.inTransaction())
            (void)m_database.execute("ROLLBACK");
    }
    Q_DISABLE_COPY_MOVE(UndoneUnlessCommitted)

private:
    Database &m_database;
};

}  // namespace

struct SqliteStore::Connection
{
    Connection(std::unique_ptr<Database> opened, std::shared_ptr<SharedOrderIndex> index)
        : database(std::move(opened))
        , session(*database, std::move(index))
    {}
    std::unique_ptr<Database> database;
    SqliteSession session;
};

QString SqliteStore::fileIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("xinglin.db"));
}

bool SqliteStore::exists(const QString &folder)
{
    return QFileInfo::exists(fileIn(folder));
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::create(const QString &folder, const NewStore &what)
{
    if (exists(folder))
        return fail(
            ErrorCode::conflict,
            QCoreApplication::translate("Storage", "There is a workspace in %1 already.").arg(folder));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io,
                    QCoreApplication::translate("Storage", "The folder %1 cannot be made. Check its rights.")
                        .arg(folder));
    auto catalog = loadCatalog();
    if (!catalog)
        return fail(catalog.error());
    const QString made = fileIn(folder) + QStringLiteral(".new");
    removeDatabaseFiles(made);
    Status filled;
    {
        auto database = Database::open(made, Database::Access::readWrite, true, *catalog);
        filled = database ? fillNewFile(**database, what) : Status(fail(database.error()));
    }
    if (filled)
        filled = replaceFile(made, fileIn(folder));
    if (!filled) {
        removeDatabaseFiles(made);
        return fail(filled.error());
    }
    return open(folder);
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &folder)
{
    const QString file = fileIn(folder);
    if (!QFileInfo::exists(file))
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Storage", "There is no workspace in %1.").arg(folder));
    if (Status header = checkHeader(file); !header)
        return fail(header.error());
    auto catalog = loadCatalog();
    if (!catalog)
        return fail(catalog.error());
    std::unique_ptr<SqliteStore> store(new SqliteStore(file, std::move(*catalog)));
    if (Status started = store->start(); !started)
        return fail(started.error());
    return store;
}

SqliteStore::SqliteStore(QString file, std::shared_ptr<const SqlCatalog> catalog)
    : m_file(std::move(file))
    , m_catalog(std::move(catalog))
    , m_orderIndex(std::make_shared<SharedOrderIndex>())
{}

SqliteStore::~SqliteStore()
{
    // The writer goes last: closing the last writing connection empties the WAL into the file.
    m_watch.reset();
    m_idleReaders.clear();
    m_writer.reset();
}

Status SqliteStore::start()
{
    const QFileInfo info(m_file);
    Status ready;
    if (info.isWritable() && QFileInfo(info.absolutePath()).isWritable()) {
        ready = watchWith(Database::Access::readWrite);
        // There is no room for the index of the log. Where the log is empty nothing is missing without it.
        if (!ready && ready.error().code == ErrorCode::diskFull &&
            QFileInfo(m_file + QStringLiteral("-wal")).size() == 0) {
            m_readOnlyReason = QCoreApplication::translate(
                "Storage", "The disk is full. Free some space and open the workspace again.");
            ready = watchWith(Database::Access::immutable);
        }
    } else {
        m_readOnlyReason =
            QCoreApplication::translate("Storage", "The folder of the workspace may not be written.");
        // Without the files of a log beside it, a database in a folder that cannot be written is only
        // readable as one that nobody changes.
        ready = watchWith(Database::Access::readOnly);
        if (!ready && ready.error().code != ErrorCode::damaged)
            ready = watchWith(Database::Access::immutable);
    }
    if (ready)
        ready = chooseAccess(*m_watch);
    if (!ready || !isWritable())
        return ready;
    auto writer = connect(true);
    if (!writer)
        return fail(writer.error());
    m_writer = std::move(*writer);
    return {};
}

Status SqliteStore::watchWith(Database::Access access)
{
    auto watch = Database::open(m_file, access, false, m_catalog);
    if (!watch)
        return fail(watch.error());
    m_access = access;
    m_watch = std::move(*watch);
    const auto version = schemaVersion(*m_watch);
    return version ? Status() : fail(version.error());
}

Status SqliteStore::chooseAccess(Database &database)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return fail(version.error());
    if (*version == 0)
        return fail(ErrorCode::damaged, QCoreApplication::translate("Storage", "The file is no workspace."));
    if (*version > m_catalog->latestVersion()) {
        m_newerSchema = true;
        m_readOnlyReason = QCoreApplication::translate(
            "Storage", "The workspace was made by a newer version of the program and is open for reading "
                       "only. Update the program to change it.");
        return {};
    }
    if (*version == m_catalog->latestVersion())
        return {};
    if (!isWritable())
        return fail(ErrorCode::readOnly,
                    QCoreApplication::translate(
                        "Storage", "The workspace has to be brought up to date before it can be read, but "
                                   "its folder may not be written."));
    return migrate(database, Instant(QDateTime::currentMSecsSinceEpoch()));
}

Result<std::unique_ptr<SqliteStore::Connection>> SqliteStore::connect(bool writing)
{
    auto database = Database::open(m_file, m_access, false, m_catalog);
    if (!database)
        return fail(database.error());
    Database &db = **database;
    const char *const forBoth = "PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY";
    const char *const forWriting =
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; "
        "PRAGMA wal_autocheckpoint = 4096; PRAGMA journal_size_limit = 134217728";
    const char *const forReading = "PRAGMA query_only = ON; PRAGMA cache_size = -16384";
    if (Status set = db.execute(forBoth); !set)
        return fail(set.error());
    if (Status set = db.execute(writing ? forWriting : forReading); !set)
        return fail(set.error());
    return std::make_unique<Connection>(std::move(*database),
                                        writing ? std::shared_ptr<SharedOrderIndex>() : m_orderIndex);
}

Result<std::unique_ptr<SqliteStore::Connection>> SqliteStore::borrowReader()
{
    {
        const std::lock_guard lock(m_readersMutex);
        if (!m_idleReaders.empty()) {
            auto reader = std::move(m_idleReaders.back());
            m_idleReaders.pop_back();
            return reader;
        }
    }
    return connect(false);
}

void SqliteStore::giveBackReader(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_readersMutex);
    if (m_idleReaders.size() < kIdleReaders)
        m_idleReaders.push_back(std::move(connection));
}

Status SqliteStore::read(const std::function<Status(StoreSession &)> &work)
{
    auto reader = borrowReader();
    if (!reader)
        return fail(reader.error());
    Database &db = *(*reader)->database;
    Status status = db.execute("BEGIN");
    if (status) {
        const UndoneUnlessCommitted transaction(db);
        (*reader)->session.begin();
        status = work((*reader)->session);
    }
    giveBackReader(std::move(*reader));
    if (!status && m_newerSchema && status.error().code == ErrorCode::internal)
        return fail(ErrorCode::newerSchema, m_readOnlyReason, status.error().detail);
    return status;
}

Error SqliteStore::refusal() const
{
    return {m_newerSchema ? ErrorCode::newerSchema : ErrorCode::readOnly, m_readOnlyReason, {}};
}

Status SqliteStore::write(const std::function<Status(StoreSession &)> &work)
{
    if (!isWritable())
        return fail(refusal());
    if (m_writing.load() == std::this_thread::get_id())
        return fail(ErrorCode::internal,
                    QCoreApplication::translate("Storage", "The store of the workspace failed unexpectedly."),
                    QStringLiteral("a write inside a write"));
    const std::lock_guard lock(m_writerMutex);
    const WritingHere mark(m_writing);
    const Status status = writeWith(*m_writer, work);
    if (!status)
        logError("storage", status.error());
    return status;
}

Status SqliteStore::writeWith(Connection &connection, const std::function<Status(StoreSession &)> &work)
{
    Database &db = *connection.database;
    if (Status begun = db.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    const UndoneUnlessCommitted transaction(db);
    if (Status fits = requireOurSchema(db); !fits)
        return fits;
    connection.session.begin();
    if (Status done = work(connection.session); !done)
        return done;
    if (Status done = connection.session.finish(); !done)
        return done;
    // A full disk may have undone the transaction already; what came after it must not be committed alone.
    if (!db.inTransaction())
        return fail(ErrorCode::diskFull,
                    QCoreApplication::translate("Storage", "The disk is full; nothing was "
                                                           "changed. Free some space and try "
                                                           "again."));
    return db.execute("COMMIT");
}

Status SqliteStore::requireOurSchema(Database &database) const
{
    Statement row = database.query("schema_current");
    if (!row.next())
        return row.status();
    if (row.integer(0) > m_catalog->latestVersion())
        return fail(ErrorCode::newerSchema,
                    QCoreApplication::translate("Storage",
                                                "A newer version of the program has changed the workspace "
                                                "meanwhile. Update this one."));
    return {};
}

Result<std::int64_t> SqliteStore::dataVersion()
{
    const std::lock_guard lock(m_watchMutex);
    return m_watch->number("PRAGMA data_version");
}

}  // namespace xinglin
