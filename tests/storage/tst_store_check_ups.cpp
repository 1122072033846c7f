// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "domain/check_up_fields.h"
#include "storage/migration.h"

#include <QRegularExpression>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr DayRange kAlways{kFirstDay, kLastDay};

PersonId hire(StoreFixture &store, const char *code)
{
    Person person;
    person.code = QString::fromLatin1(code);
    return store.write([&](StoreSession &s) { return s.people().savePerson(person); }).value().id;
}

CheckUp fullCheckUp(PersonId person, Day date)
{
    CheckUp checkUp;
    checkUp.person = person;
    checkUp.date = date;
    double value = 0.0;
    for (const CheckUpField &field : checkUpFields()) {
        value = field.kind == CheckUpField::Kind::number ? field.low + 1.25 : field.high;
        field.set(checkUp, value);
    }
    return checkUp;
}

Result<CheckUp> save(StoreFixture &store, const CheckUp &checkUp)
{
    return store.write([&](StoreSession &s) { return s.checkUps().saveCheckUp(checkUp); });
}

/// SQL that takes back every migration after the version.
QByteArray backTo(const SqlCatalog &catalog, int version)
{
    QByteArray sql = "DELETE FROM schema_version WHERE version > " + QByteArray::number(version) + ";";
    // Triggers first: some hang on tables that stay.
    for (const char *kind : {"TRIGGER", "INDEX", "TABLE"}) {
        const QRegularExpression name(QStringLiteral("CREATE %1 (\\w+)").arg(QLatin1String(kind)));
        for (const auto &[number, script] : catalog.migrations()) {
            auto made = name.globalMatch(QString::fromUtf8(script));
            while (number > version && made.hasNext())
                sql += QByteArrayLiteral("DROP ") + kind + " IF EXISTS " + made.next().captured(1).toUtf8() +
                       ";";
        }
    }
    return sql;
}

std::vector<CheckUp> read(StoreFixture &store, PersonId person, const DayRange &days = kAlways)
{
    return store.read([&](StoreSession &s) { return s.checkUps().checkUps(person, days); }).value();
}

}  // namespace

class TestStoreCheckUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        StoreFixture store;
        const PersonId person = hire(store, "E1");
        const CheckUp full = fullCheckUp(person, Day(20'000));
        const auto saved = save(store, full);
        XVERIFY(saved);
        QCOMPARE(saved->version, 1);
        store.reopen();
        const auto stored = read(store, person);
        QCOMPARE(stored.size(), std::size_t{1});
        QVERIFY(saysTheSame(stored.front(), full));
        QCOMPARE(*stored.front().onOxygen, true);
        QCOMPARE(*stored.front().consciousness, Consciousness::unresponsive);
    }

    void whatIsAbsentStaysAbsent()
    {
        StoreFixture store;
        const PersonId person = hire(store, "E1");
        for (const CheckUpField &field : checkUpFields()) {
            CheckUp checkUp;
            checkUp.person = person;
            checkUp.date = Day(static_cast<int>(&field - checkUpFields().data()));
            field.set(checkUp, 0.0);
            if (field.kind == CheckUpField::Kind::number)
                field.set(checkUp, 36.75);
            XVERIFY(save(store, checkUp));
            const auto stored = read(store, person, {checkUp.date, checkUp.date});
            QCOMPARE(stored.size(), std::size_t{1});
            QVERIFY2(saysTheSame(stored.front(), checkUp), field.key);
        }
        QCOMPARE(read(store, person).size(), checkUpFields().size());
    }

    void aCheckUpIsOneAPersonAndDay()
    {
        StoreFixture store;
        const PersonId first = hire(store, "E1"), second = hire(store, "E2");
        for (const int day : {300, 100, 200})
            XVERIFY(save(store, fullCheckUp(first, Day(day))));
        XVERIFY(save(store, fullCheckUp(second, Day(100))));
        const auto all = read(store, first);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all.front().date, Day(100));
        QCOMPARE(all.back().date, Day(300));
        QCOMPARE(read(store, first, {Day(101), Day(299)}).size(), std::size_t{1});
        QCOMPARE(read(store, second).size(), std::size_t{1});
        XFAILS(save(store, fullCheckUp(first, Day(100))), ErrorCode::conflict);
    }

    void whoHoldsTheOldVersionIsTold()
    {
        StoreFixture store;
        const PersonId person = hire(store, "E1");
        CheckUp mine = save(store, fullCheckUp(person, Day(100))).value();
        const CheckUp old = mine;
        mine.weight = 71.0;
        mine = save(store, mine).value();
        QCOMPARE(mine.version, 2);
        XFAILS(save(store, old), ErrorCode::conflict);
        QCOMPARE(*read(store, person).front().weight, 71.0);
        XVERIFY(store.write([&](StoreSession &s) { return s.checkUps().removeCheckUp(person, Day(100)); }));
        XFAILS(save(store, mine), ErrorCode::conflict);
        XFAILS(store.write([&](StoreSession &s) { return s.checkUps().removeCheckUp(person, Day(100)); }),
               ErrorCode::notFound);
        QVERIFY(read(store, person).empty());
    }

    void itNeedsAPersonAndADate()
    {
        StoreFixture store;
        XFAILS(save(store, fullCheckUp(PersonId(99), Day(1))), ErrorCode::notFound);
        XFAILS(save(store, fullCheckUp(hire(store, "E1"), Day())), ErrorCode::invalidData);
    }

    void aFailedWriteLeavesNothing()
    {
        StoreFixture store;
        const PersonId person = hire(store, "E1");
        const Status failed = store->write([&](StoreSession &s) -> Status {
            if (const auto saved = s.checkUps().saveCheckUp(fullCheckUp(person, Day(1))); !saved)
                return fail(saved.error());
            return fail(ErrorCode::cancelled, {});
        });
        XFAILS(failed, ErrorCode::cancelled);
        QVERIFY(read(store, person).empty());
    }

    void aWorkspaceFromBeforeGetsThemWhenItIsOpened()
    {
        StoreFixture store;
        const PersonId person = hire(store, "E1");
        store.close();
        {
            const auto catalog = SqlCatalog::load(QStringLiteral(":/sql/sqlite")).value();
            const auto old = std::move(Database::open(SqliteStore::fileIn(store.folder()),
                                                      Database::Access::readWrite, false, catalog)
                                           .value());
            XVERIFY(old->execute(backTo(*catalog, 4).constData()));
            QCOMPARE(schemaVersion(*old).value(), 4);
        }
        store.reopen();
        QVERIFY(read(store, person).empty());
        XVERIFY(save(store, fullCheckUp(person, Day(1))));
        QCOMPARE(store->check({}, {}).value().size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStoreCheckUps)
#include "tst_store_check_ups.moc"
