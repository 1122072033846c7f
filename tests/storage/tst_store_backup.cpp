// SPDX-License-Identifier: GPL-3.0-or-later
#include "size_limit.h"
#include "store_past.h"

#include "tests/support/small_file_system.h"

#include <atomic>
#include <thread>

using namespace xinglin;
using namespace xinglin::test;

class TestStoreBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesWhatWasCommitted()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 20));
        {
            const SizeLimit limit(2'000'000);
            XFAILS(writeLarge(store.store()), ErrorCode::diskFull);
            QCOMPARE(setting(store.store(), "a"), QStringLiteral("19"));
            const Status copied = store->backup(store.folder() + QStringLiteral(".bak"), {}, {});
            XVERIFY(copied);
        }
        store.reopen();
        QCOMPARE(setting(store.store(), "a"), QStringLiteral("19"));
        const auto findings = store->check({}, {});
        QVERIFY(findings && findings->empty());
        XVERIFY(writeLarge(store.store()));
        QCOMPARE(setting(store.store(), "a"), QStringLiteral("large"));
    }

    void aFullFileSystemLeavesWhatWasCommitted()
    {
        const SmallFileSystem folder("size=4m");
        if (!folder.isMounted())
            QSKIP("needs the right to mount a small file system");
        {
            NewStore what;
            what.now = Instant(1);
            const QString place = folder.filePath("w");
            auto store = SqliteStore::create(place, what);
            XVERIFY(store);
            XVERIFY(write(**store, 0, 20));
            XFAILS(writeLarge(**store), ErrorCode::diskFull);
            QCOMPARE(setting(**store, "b"), QStringLiteral("19"));
            int fitting = 20;
            while (write(**store, fitting, 1))
                ++fitting;
            QVERIFY(fitting > 20);
            QCOMPARE(setting(**store, "b"), QString::number(fitting - 1));
            XFAILS((*store)->backup(folder.filePath("b.bak"), {}, {}), ErrorCode::diskFull);
            QVERIFY(!QFile::exists(folder.filePath("b.bak")));
            QVERIFY(!QFile::exists(folder.filePath("b.bak.part")));
            store->reset();
            auto again = SqliteStore::open(place);
            XVERIFY(again);
            QCOMPARE(setting(**again, "a"), QString::number(fitting - 1));
            const auto findings = (*again)->check({}, {});
            QVERIFY(findings && findings->empty());
        }
    }

    void aBackupIsWholeWhileOthersWrite()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 200));
        std::atomic_bool stop = false;
        std::atomic_int written = 200;
        std::thread writer([&] {
            while (!stop && write(store.store(), written, 1))
                ++written;
        });
        for (int round = 0; round < 5; ++round) {
            const int before = written;
            const QString file = store.folder() + QStringLiteral("-%1.bak").arg(round);
            double last = 0.0;
            const Status copied = store->backup(file, [&](double share) { last = share; }, {});
            const QString restored = store.folder() + QStringLiteral("-%1").arg(round);
            Status done = copied ? SqliteStore::restore(file, restored) : copied;
            auto copy = done ? SqliteStore::open(restored) : fail(done.error());
            if (!copy)
                stop = true, writer.join();
            XVERIFY(copy);
            const QString value = setting(**copy, "a");
            const auto findings = (*copy)->check({}, {});
            const bool whole = value == setting(**copy, "b") && value.toInt() >= before - 1 && last == 1.0 &&
                               findings && findings->empty();
            if (!whole)
                stop = true, writer.join();
            QVERIFY(whole);
            const int wait = written;
            QTRY_VERIFY(written > wait);
        }
        stop = true;
        writer.join();
    }

    void aBackupThatIsStoppedLeavesNothing()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 10));
        const CancelToken cancel;
        cancel.cancel();
        const QString file = store.folder() + QStringLiteral(".bak");
        XFAILS(store->backup(file, {}, cancel), ErrorCode::cancelled);
        XFAILS(store->check({}, cancel), ErrorCode::cancelled);
        QVERIFY(!QFile::exists(file) && !QFile::exists(file + QStringLiteral(".part")));
        XFAILS(store->backup(SqliteStore::fileIn(store.folder()), {}, {}), ErrorCode::usage);
        XFAILS(store->backup(QStringLiteral("/no/such/folder/x"), {}, {}), ErrorCode::io);
    }

    void aRestoredCopyMintsUnderItsOwnNumber()
    {
        StoreFixture store;
        const QString file = store.folder() + QStringLiteral(".bak");
        XVERIFY(store->backup(file, {}, {}));
        const QString folder = store.folder() + QStringLiteral("-copy");
        XVERIFY(SqliteStore::restore(file, folder));
        XFAILS(SqliteStore::restore(file, folder), ErrorCode::conflict);
        XFAILS(SqliteStore::restore(file + QStringLiteral("x"), folder + QStringLiteral("2")),
               ErrorCode::notFound);
        QVERIFY(!QFile::exists(SqliteStore::fileIn(folder) + QStringLiteral("-wal")));
        auto copy = SqliteStore::open(folder);
        XVERIFY(copy);
        const auto mint = [](Store &where) {
            UnitId id;
            (void)where.write([&](StoreSession &session) -> Status {
                Unit unit;
                unit.code = QStringLiteral("U");
                id = session.org().addUnit(unit).value().id;
                return {};
            });
            return id.value();
        };
        const std::int64_t original = mint(store.store());
        const std::int64_t copied = mint(**copy);
        QCOMPARE(original & 0x1ffffffffff, copied & 0x1ffffffffff);
        QVERIFY(original >> 41 != copied >> 41);
    }

    void aDamagedBackupIsRefused()
    {
        StoreFixture store;
        XVERIFY(write(store.store(), 0, 60));
        const QString file = store.folder() + QStringLiteral(".bak");
        XVERIFY(store->backup(file, {}, {}));
        overwrite(file, 5 * 8192, QByteArray(64, '\x5a'));
        const QString folder = store.folder() + QStringLiteral("-copy");
        XFAILS(SqliteStore::restore(file, folder), ErrorCode::damaged);
        QVERIFY(!SqliteStore::exists(folder));
        QVERIFY(!QFile::exists(SqliteStore::fileIn(folder) + QStringLiteral(".new")));
    }
};

QTEST_GUILESS_MAIN(TestStoreBackup)
#include "tst_store_backup.moc"
