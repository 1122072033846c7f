// SPDX-License-Identifier: GPL-3.0-or-later
#include "size_limit.h"
#include "store_past.h"

#include "storage/migration.h"
#include "tests/support/small_file_system.h"

#include <QElapsedTimer>

#include <stdexcept>

using namespace xinglin;
using namespace xinglin::test;

namespace {

QStringList schemaOf(Database &database)
{
    return database.texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").value();
}

/// Whether opening or checking tells of the damage, with advice.
bool isFound(const QString &folder)
{
    auto opened = SqliteStore::open(folder);
    if (!opened)
        return opened.error().code == ErrorCode::damaged && !opened.error().message.isEmpty();
    const auto findings = (*opened)->check({}, {});
    return findings && !findings->empty() && !findings->front().advice.isEmpty();
}

}  // namespace

class TestStoreFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMigrationGoesOnWhereItWasInterrupted()
    {
        QTemporaryDir folder(folderTemplate(Medium::memory));
        const QString clean = folder.filePath(QStringLiteral("clean.db"));
        const auto reference = openRaw(clean, true);
        std::vector<std::pair<int, int>> statements;
        XVERIFY(migrate(*reference, Instant(1), [&](int version, int statement) -> Status {
            statements.emplace_back(version, statement);
            return {};
        }));
        QVERIFY(statements.size() > 20);
        QCOMPARE(schemaVersion(*reference).value(), catalog()->latestVersion());
        for (const auto &stop : statements) {
            const QString file = folder.filePath(QStringLiteral("%1-%2.db").arg(stop.first).arg(stop.second));
            {
                const auto database = openRaw(file, true);
                const Status interrupted = migrate(*database, Instant(1), [&](int version, int statement) {
                    return stop == std::pair(version, statement) ? Status(fail(ErrorCode::cancelled, {}))
                                                                 : Status();
                });
                XFAILS(interrupted, ErrorCode::cancelled);
            }
            const auto database = openRaw(file);
            QCOMPARE(schemaVersion(*database).value(), stop.first - 1);
            XVERIFY(migrate(*database, Instant(2)));
            QCOMPARE(schemaOf(*database), schemaOf(*reference));
        }
    }

    void aNewerSchemaIsOpenForReadingOnly()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 1, 1));
        store.close();
        XVERIFY(openRaw(SqliteStore::fileIn(store.folder()))
                    ->execute("INSERT INTO schema_version VALUES (9999, 0)"));
        store.reopen();
        QVERIFY(!store->isWritable());
        QVERIFY(store->readOnlyReason().contains(QStringLiteral("newer")));
        QCOMPARE(setting(store.store(), "a"), QStringLiteral("1"));
        XFAILS(write(store.store(), 2, 1), ErrorCode::newerSchema);
        QCOMPARE(setting(store.store(), "a"), QStringLiteral("1"));
        const auto findings = store->check({}, {});
        QVERIFY(findings && findings->empty());
    }

    void aFileThatIsNoWorkspaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("person,time,heart_rate\n").repeated(100);
        QTest::newRow("zeroes") << QByteArray(8192, '\0');
    }

    void aFileThatIsNoWorkspaceIsRefused()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(SqliteStore::fileIn(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        XFAILS(SqliteStore::open(folder.path()), ErrorCode::damaged);
        QVERIFY(QFile::exists(file.fileName()));
    }

    void anotherProgramsDatabaseIsRefused()
    {
        QTemporaryDir folder;
        XVERIFY(openRaw(SqliteStore::fileIn(folder.path()), true)->execute("CREATE TABLE t (a)"));
        XFAILS(SqliteStore::open(folder.path()), ErrorCode::damaged);
        XFAILS(SqliteStore::open(folder.filePath(QStringLiteral("nowhere"))), ErrorCode::notFound);
    }

    void aTruncatedFileIsFoundOnOpening()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 50));
        store.close();
        QFile file(SqliteStore::fileIn(store.folder()));
        const qint64 size = file.size();
        for (const qint64 cut : {size - 1, size - 8192, size / 2, qint64{8192}, qint64{50}}) {
            QVERIFY(file.resize(cut));
            const auto opened = SqliteStore::open(store.folder());
            XFAILS(opened, ErrorCode::damaged);
            QVERIFY(opened.error().message.contains(QStringLiteral("backup")));
        }
    }

    void flippedBytesAreFound()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 60));
        store.close();
        const QString file = SqliteStore::fileIn(store.folder());
        QFile original(file);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray whole = original.readAll();
        original.close();
        const int pages = static_cast<int>(whole.size() / 8192);
        QVERIFY(pages > 20);
        for (int page = 0; page < pages; ++page) {
            // The first bytes of a page say what it is and where its cells are.
            overwrite(file, qint64{page} * 8192 + (page == 0 ? 100 : 0), QByteArray(16, '\x5a'));
            QVERIFY2(isFound(store.folder()), qPrintable(QStringLiteral("page %1").arg(page + 1)));
            overwrite(file, 0, whole);
        }
        QVERIFY(!isFound(store.folder()));
    }

    void aFolderThatCannotBeWrittenIsReadOnly()
    {
        SmallFileSystem folder("size=8m");
        if (!folder.isMounted())
            QSKIP("needs the right to mount a small file system");
        const QString place = folder.filePath("w");
        NewStore what;
        what.now = Instant(1);
        XVERIFY(write(**SqliteStore::create(place, what), 0, 5));
        QVERIFY(folder.makeReadOnly());
        {
            auto store = SqliteStore::open(place);
            XVERIFY(store);
            QVERIFY(!(*store)->isWritable() && !(*store)->readOnlyReason().isEmpty());
            QCOMPARE(setting(**store, "a"), QStringLiteral("4"));
            XFAILS(write(**store, 5, 1), ErrorCode::readOnly);
            XVERIFY((*store)->dataVersion());
            QTemporaryDir elsewhere;
            XVERIFY((*store)->backup(elsewhere.filePath(QStringLiteral("b")), {}, {}));
            XFAILS((*store)->backup(folder.filePath("b"), {}, {}), ErrorCode::io);
        }
    }

    void aFullDiskLeavesItReadable()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("w"));
        NewStore what;
        what.now = Instant(1);
        XVERIFY(write(**SqliteStore::create(place, what), 0, 5));
        {
            const SizeLimit noRoom(1'000);
            auto store = SqliteStore::open(place);
            XVERIFY(store);
            QVERIFY(!(*store)->isWritable());
            QVERIFY((*store)->readOnlyReason().contains(QStringLiteral("full")));
            QCOMPARE(setting(**store, "a"), QStringLiteral("4"));
            XFAILS(write(**store, 5, 1), ErrorCode::readOnly);
        }
        auto store = SqliteStore::open(place);
        XVERIFY(store);
        XVERIFY(write(**store, 5, 1));
        QCOMPARE(setting(**store, "a"), QStringLiteral("5"));
    }

    void workThatThrowsLeavesNothingBehind()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 1));
        const auto defect = [](StoreSession &session) -> Status {
            (void)session.settings().setValue(QStringLiteral("a"), QStringLiteral("x"), {}, Instant(1));
            throw std::runtime_error("a defect");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)store->write(defect));
        QCOMPARE(setting(store.store(), "a"), QStringLiteral("0"));
        XVERIFY(write(store.store(), 1, 1));
    }

    void aNewerProgramBesideThisOneStopsItsWriting()
    {
        StoreFixture store;
        XVERIFY(openRaw(SqliteStore::fileIn(store.folder()))
                    ->execute("INSERT INTO schema_version VALUES (9999, 0)"));
        QVERIFY(store->isWritable());
        XFAILS(write(store.store(), 0, 1), ErrorCode::newerSchema);
    }

    void aDemoMintsTheSameIdsFromTheSameSeed()
    {
        const auto first = [](std::uint64_t seed) {
            QTemporaryDir folder(folderTemplate(Medium::memory));
            NewStore what;
            what.demo = true;
            what.seed = seed;
            auto store = SqliteStore::create(folder.path(), what);
            std::int64_t id = 0;
            (void)(*store)->write([&](StoreSession &session) -> Status {
                Person person;
                person.code = QStringLiteral("E1");
                id = session.people().savePerson(person).value().id.value();
                return {};
            });
            return id;
        };
        QCOMPARE(first(42), first(42));
        QVERIFY(first(42) != first(43));
        QVERIFY(first(42) > 0);
    }

    void aWorkspaceIsMadeOnce()
    {
        StoreFixture store;
        XFAILS(SqliteStore::create(store.folder(), {}), ErrorCode::conflict);
        XFAILS(SqliteStore::create(QStringLiteral("/proc/none"), {}), ErrorCode::io);
    }

    void openingIsQuick()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 50));
        store.close();
        QElapsedTimer timer;
        timer.start();
        store.reopen();
        QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
    }

    void aReadSeesOneMomentWhileOthersWrite()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 1));
        const auto version = store->dataVersion();
        XVERIFY(store->read([&](StoreSession &session) -> Status {
            const auto before = session.settings().value(QStringLiteral("a"));
            Status written;
            std::thread([&] { written = write(store.store(), 1, 3); }).join();
            if (!written)
                return written;
            const auto after = session.settings().value(QStringLiteral("b"));
            return *before == *after ? Status()
                                     : fail(ErrorCode::internal, QStringLiteral("saw a later moment"));
        }));
        QCOMPARE(setting(store.store(), "a"), QStringLiteral("3"));
        QVERIFY(store->dataVersion().value() > version.value());
        XFAILS(store->read([](StoreSession &session) {
            return session.settings().setValue(QStringLiteral("a"), QString(), {}, Instant(0));
        }),
               ErrorCode::readOnly);
        XFAILS(store->write([&](StoreSession &) { return write(store.store(), 9, 1); }), ErrorCode::internal);
    }
};

QTEST_GUILESS_MAIN(TestStoreFiles)
#include "tst_store_files.moc"
