// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "domain/setting_keys.h"

#include <sqlite3.h>

using namespace xinglin;
using namespace xinglin::test;

namespace {

AuditEntry entry(const char *action, const QJsonObject &detail = {})
{
    AuditEntry made;
    made.time = Instant(1'000);
    made.actor = QStringLiteral("tester");
    made.action = QString::fromLatin1(action);
    made.subject = QStringLiteral("unit:1");
    made.detail = detail;
    return made;
}

Result<AuditEntry> append(StoreFixture &store, const char *action)
{
    return store.write([&](StoreSession &s) {
        return s.audit().append(entry(action, {{QStringLiteral("after"), QString::fromUtf8("井下 \"一\"")}}));
    });
}

/// What somebody with the file and a tool could do.
bool tamper(const QString &folder, const char *sql)
{
    sqlite3 *db = nullptr;
    const QByteArray file = SqliteStore::fileIn(folder).toUtf8();
    const bool done = sqlite3_open(file.constData(), &db) == SQLITE_OK &&
                      sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

}  // namespace

class TestStoreRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsKeepTheirAccount()
    {
        StoreFixture store;
        ImportRecord record;
        record.source = QStringLiteral("day.json");
        record.kind = QStringLiteral("watch");
        record.digest = QByteArray("\x00\x01 digest", 9);
        record.mode = ImportMode::live;
        record.started = Instant(50);
        auto added = store.write([&](StoreSession &s) { return s.imports().addImport(record); });
        XVERIFY(added);
        QCOMPARE(added->index, 0);
        const auto byDigest = [&] {
            return store.read([&](StoreSession &s) { return s.imports().importByDigest(record.digest); })
                .value();
        };
        QVERIFY(!byDigest());
        added->state = ImportRecord::State::committed;
        added->records = 10;
        added->values = 70;
        added->finished = Instant(60);
        const std::vector<RecordRejection> rejections{
            {3, Rejection::unparsableTime, QStringLiteral("31 February")},
            {2, Rejection::conflict, QStringLiteral("another value")}};
        XVERIFY(store.write([&](StoreSession &s) { return s.imports().saveImport(*added, rejections); }));
        XVERIFY(store.write([&](StoreSession &s) { return s.imports().saveImport(*added, rejections); }));
        const auto found = byDigest();
        QVERIFY(found.has_value());
        QCOMPARE(found->values, 70);
        QCOMPARE(found->mode, ImportMode::live);
        QCOMPARE(found->finished, Instant(60));
        QCOMPARE(found->digest, record.digest);
        const auto kept = store.read([&](StoreSession &s) { return s.imports().rejections(added->id, 0); });
        XVERIFY(kept);
        QCOMPARE(kept->size(), std::size_t{2});
        QCOMPARE(kept->at(0).line, std::uint64_t{3});
        QCOMPARE(kept->at(1).reason, Rejection::conflict);
        XVERIFY(store.write([&](StoreSession &s) { return s.imports().addImport(record); }));
        const auto latest = store.read([&](StoreSession &s) { return s.imports().imports(1); });
        QCOMPARE(latest->front().index, 1);
        const auto byIndex = store.read([&](StoreSession &s) { return s.imports().importByIndex(0); });
        QCOMPARE((*byIndex)->id, added->id);
    }

    void theAuditChainHolds()
    {
        StoreFixture store;
        const auto first = append(store, "unit.add");
        const auto second = append(store, "unit.move");
        XVERIFY(second);
        QCOMPARE(first->sequence, 1);
        QCOMPARE(second->sequence, 2);
        QCOMPARE(second->previous, first->hash);
        QCOMPARE(first->hash.size(), 32);
        store.reopen();
        XVERIFY(store.read([](StoreSession &s) { return s.audit().verify(); }));
        const auto entries = store.read([](StoreSession &s) { return s.audit().entries(1, 10); });
        QCOMPARE(entries->size(), std::size_t{1});
        QCOMPARE(entries->front().detail.value(QStringLiteral("after")).toString(),
                 QString::fromUtf8("井下 \"一\""));
        QCOMPARE(*store.read([](StoreSession &s) { return s.audit().count(); }), 2);
    }

    void changedEntriesAreFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("detail");
        const QByteArray open = "DROP TRIGGER audit_stays; DROP TRIGGER audit_remains; ";
        QTest::newRow("actor") << open + "UPDATE audit SET actor = 'nobody' WHERE sequence = 2"
                               << "audit 2";
        QTest::newRow("detail") << open + "UPDATE audit SET detail = '{}' WHERE sequence = 1"
                                << "audit 1";
        QTest::newRow("hash") << open + "UPDATE audit SET hash = previous WHERE sequence = 2"
                              << "audit 2";
        QTest::newRow("removed inside") << open + "DELETE FROM audit WHERE sequence = 2"
                                        << "audit 2";
        QTest::newRow("cut off") << open + "DELETE FROM audit WHERE sequence = 3"
                                 << "audit 3";
    }

    void changedEntriesAreFound()
    {
        QFETCH(QByteArray, sql);
        StoreFixture store;
        for (const char *action : {"a", "b", "c"})
            XVERIFY(append(store, action));
        store.close();
        QVERIFY(tamper(store.folder(), sql.constData()));
        store.reopen();
        const auto verified = store.read([](StoreSession &s) { return s.audit().verify(); });
        XFAILS(verified, ErrorCode::damaged);
        QTEST(verified.error().detail, "detail");
        const auto findings = store->check({}, {});
        XVERIFY(findings);
        QCOMPARE(findings->size(), std::size_t{1});
        QCOMPARE(findings->front().place, QStringLiteral("audit"));
    }

    void entriesCannotBeChangedByAccident()
    {
        StoreFixture store;
        XVERIFY(append(store, "a"));
        store.close();
        QVERIFY(!tamper(store.folder(), "UPDATE audit SET actor = 'nobody'"));
        QVERIFY(!tamper(store.folder(), "DELETE FROM audit"));
    }

    void settingsKeepWhatWasBefore()
    {
        StoreFixture store;
        const QString key = QStringLiteral("small_group");
        const auto set = [&](const char *value) {
            return store.write([&](StoreSession &s) {
                return s.settings().setValue(key, QString::fromLatin1(value), {QStringLiteral("tester")},
                                             Instant(5));
            });
        };
        const auto get = [&](const QString &name) {
            return store.read([&](StoreSession &s) { return s.settings().value(name); }).value();
        };
        QVERIFY(!get(key));
        XVERIFY(set("5"));
        XVERIFY(set("8"));
        XVERIFY(set("8"));
        QCOMPARE(get(key), std::optional(QStringLiteral("8")));
        QCOMPARE(get(setting_keys::kZone), std::optional(QStringLiteral("Asia/Shanghai")));
        store.close();
        QVERIFY(tamper(store.folder(), "CREATE TEMP TABLE t (ok CHECK (ok)); INSERT INTO t "
                                       "SELECT count(*) = 2 FROM settings WHERE name = 'small_group'"));
    }
};

QTEST_GUILESS_MAIN(TestStoreRecords)
#include "tst_store_records.moc"
