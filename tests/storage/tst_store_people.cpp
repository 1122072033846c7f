// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

/// Three units (A above B, C apart) and what these tests do with people.
class Staff
{
public:
    Staff()
        : a(add("A", {}))
        , b(add("B", a))
        , c(add("C", {}))
    {}
    UnitId add(const char *code, UnitId parent)
    {
        Unit unit;
        unit.code = QString::fromLatin1(code);
        unit.parent = parent;
        return store.write([&](StoreSession &s) { return s.org().addUnit(unit); }).value().id;
    }
    Person save(const QString &code, const QString &position = {}, RiskLevel risk = RiskLevel::unknown)
    {
        Person person;
        person.code = code;
        person.position = position;
        person.risk = risk;
        return store.write([&](StoreSession &s) { return s.people().savePerson(person); }).value();
    }
    Status assign(PersonId person, UnitId unit, Day from)
    {
        return store.write([&](StoreSession &s) { return s.people().assign(person, unit, from); });
    }
    UnitId unitOf(PersonId person, Day day)
    {
        return store.read([&](StoreSession &s) { return s.people().person(person, day); }).value().unit;
    }
    QStringList codes(UnitId unit, Day day, const PageRequest &page = {QString(), 200})
    {
        QStringList result;
        const auto people = store.read([&](StoreSession &s) { return s.people().people(unit, day, page); });
        for (const Person &person : people.value_or(std::vector<Person>()))
            result += person.code;
        return result;
    }

    StoreFixture store;
    UnitId a, b, c;
};

}  // namespace

class TestStorePeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonIsMadeOnceAndChangedByCode()
    {
        Staff staff;
        const Person first = staff.save(QStringLiteral("E1"), QStringLiteral("driver"), RiskLevel::high);
        QCOMPARE(first.index, 0);
        QCOMPARE(first.version, 1);
        const Person same = staff.save(QStringLiteral("E1"), QStringLiteral("driver"), RiskLevel::high);
        QCOMPARE(same.id, first.id);
        QCOMPARE(same.version, 1);
        const Person changed = staff.save(QStringLiteral("E1"), QStringLiteral("welder"));
        QCOMPARE(changed.id, first.id);
        QCOMPARE(changed.version, 2);
        const auto found = staff.store.read(
            [&](StoreSession &s) { return s.people().personByCode(QStringLiteral("E1"), Day(0)); });
        XVERIFY(found);
        QCOMPARE(found->position, QStringLiteral("welder"));
        QCOMPARE(found->risk, RiskLevel::unknown);
        QCOMPARE(staff.save(QStringLiteral("E2")).index, 1);
    }

    void membershipIsDated()
    {
        Staff staff;
        const PersonId id = staff.save(QStringLiteral("E1")).id;
        QVERIFY(!staff.unitOf(id, Day(100)).isValid());
        XVERIFY(staff.assign(id, staff.a, Day(100)));
        XVERIFY(staff.assign(id, staff.c, Day(300)));
        XVERIFY(staff.assign(id, staff.b, Day(200)));
        QVERIFY(!staff.unitOf(id, Day(99)).isValid());
        QCOMPARE(staff.unitOf(id, Day(199)), staff.a);
        QCOMPARE(staff.unitOf(id, Day(200)), staff.b);
        QCOMPARE(staff.unitOf(id, Day(299)), staff.b);
        QCOMPARE(staff.unitOf(id, Day(300)), staff.c);
        XVERIFY(staff.assign(id, {}, Day(400)));
        QVERIFY(!staff.unitOf(id, Day(400)).isValid());
        const auto all = staff.store.read([&](StoreSession &s) {
            return s.people().memberships(PersonId(), {Day(250), Day(350)});
        });
        XVERIFY(all);
        QCOMPARE(all->size(), std::size_t{2});
        QCOMPARE(all->front().days, (DayRange{Day(200), Day(299)}));
    }

    void goingBackLeavesOneMembership()
    {
        Staff staff;
        const PersonId id = staff.save(QStringLiteral("E1")).id;
        XVERIFY(staff.assign(id, staff.a, Day(100)));
        XVERIFY(staff.assign(id, staff.b, Day(200)));
        XVERIFY(staff.assign(id, staff.a, Day(200)));
        const auto all = staff.store.read([&](StoreSession &s) {
            return s.people().memberships(id, {kFirstDay, kLastDay});
        });
        XVERIFY(all);
        QCOMPARE(all->size(), std::size_t{1});
        QCOMPARE(all->front().days, (DayRange{Day(100), kLastDay}));
    }

    void membershipEndsWithItsUnit()
    {
        Staff staff;
        const PersonId id = staff.save(QStringLiteral("E1")).id;
        XVERIFY(staff.store.write([&](StoreSession &s) { return s.org().closeUnit(staff.c, Day(500)); }));
        XFAILS(staff.assign(id, staff.c, Day(501)), ErrorCode::notFound);
        XFAILS(staff.assign(id, UnitId(999), Day(1)), ErrorCode::notFound);
        XFAILS(staff.assign(PersonId(999), staff.a, Day(1)), ErrorCode::notFound);
        XVERIFY(staff.assign(id, staff.c, Day(100)));
        QCOMPARE(staff.unitOf(id, Day(500)), staff.c);
        QVERIFY(!staff.unitOf(id, Day(501)).isValid());
    }

    void pagesGoByCodeOverTheSubtree()
    {
        Staff staff;
        for (int i = 0; i < 25; ++i) {
            const Person person = staff.save(QStringLiteral("E%1").arg(i, 2, 10, QLatin1Char('0')));
            XVERIFY(staff.assign(person.id, i % 5 == 0 ? staff.c : i % 2 == 0 ? staff.a : staff.b, Day(100)));
        }
        QStringList paged;
        for (PageRequest page{QString(), 7};;) {
            const QStringList some = staff.codes(staff.a, Day(100), page);
            paged += some;
            if (some.size() < 7)
                break;
            page.after = some.last();
        }
        QCOMPARE(paged.size(), 20);
        QVERIFY(std::is_sorted(paged.begin(), paged.end()));
        QCOMPARE(staff.codes(staff.a, Day(99)), QStringList());
        QCOMPARE(staff.codes(UnitId(), Day(99), {QString(), 0}).size(), 25);
        const auto count =
            staff.store.read([&](StoreSession &s) { return s.people().countPeople(staff.a, Day(100)); });
        XVERIFY(count);
        QCOMPARE(*count, 20);
    }

    void aLargeUnitPagesLikeASmallOne()
    {
        Staff staff;
        const Status filled = staff.store->write([&](StoreSession &s) -> Status {
            for (int i = 0; i < 5'200; ++i) {
                Person person;
                person.code = QStringLiteral("P%1").arg(i, 5, 10, QLatin1Char('0'));
                const auto saved = s.people().savePerson(person);
                if (!saved)
                    return fail(saved.error());
                if (Status in = s.people().assign(saved->id, i % 2 ? staff.a : staff.b, Day(1)); !in)
                    return in;
            }
            return {};
        });
        XVERIFY(filled);
        const QStringList page = staff.codes(staff.a, Day(1), {QStringLiteral("P00999"), 3});
        QCOMPARE(page,
                 (QStringList{QStringLiteral("P01000"), QStringLiteral("P01001"), QStringLiteral("P01002")}));
        QCOMPARE(staff.codes(staff.b, Day(1), {QString(), 2}),
                 (QStringList{QStringLiteral("P00000"), QStringLiteral("P00002")}));
    }

    void membersAreCountedByRange()
    {
        Staff staff;
        for (int i = 0; i < 3; ++i) {
            const PersonId id = staff.save(QStringLiteral("E%1").arg(i)).id;
            XVERIFY(staff.assign(id, staff.b, Day(100)));
            if (i == 0)
                XVERIFY(staff.assign(id, staff.c, Day(105)));
        }
        XVERIFY(
            staff.store.write([&](StoreSession &s) { return s.org().moveUnit(staff.b, staff.c, Day(108)); }));
        const auto counts = [&](UnitId unit) {
            QStringList result;
            const auto found = staff.store.read([&](StoreSession &s) {
                return s.people().memberCounts(unit, {Day(103), Day(110)});
            });
            for (const auto &each : found.value())
                result += QStringLiteral("%1-%2:%3")
                              .arg(each.days.first.number())
                              .arg(each.days.last.number())
                              .arg(each.people);
            return result.join(QLatin1Char(' '));
        };
        QCOMPARE(counts(staff.a), QStringLiteral("103-104:1 103-107:2"));
        QCOMPARE(counts(staff.c), QStringLiteral("105-110:1 108-110:2"));
        QCOMPARE(counts(UnitId()), QStringLiteral("103-104:1 103-110:2 105-110:1"));
    }

    void identitiesStandApartAndAreSearched()
    {
        Staff staff;
        const PersonId id = staff.save(QStringLiteral("E100%"), QStringLiteral("crane_driver")).id;
        staff.save(QStringLiteral("E2"), QStringLiteral("cranexdriver"));
        Identity identity;
        identity.person = id;
        identity.name = named("王小明", "Wang Xiaoming");
        identity.sex = Sex::male;
        identity.birth = Day(1234);
        identity.phone = QStringLiteral("13800000000");
        XVERIFY(staff.store.write([&](StoreSession &s) { return s.people().saveIdentity(identity); }));
        identity.idNumber = QStringLiteral("11010119900307123X");
        XVERIFY(staff.store.write([&](StoreSession &s) { return s.people().saveIdentity(identity); }));
        const auto found = staff.store.read([&](StoreSession &s) { return s.people().identity(id); });
        XVERIFY(found);
        QVERIFY(found->has_value());
        QCOMPARE((*found)->name, identity.name);
        QCOMPARE((*found)->birth, Day(1234));
        QCOMPARE((*found)->idNumber, identity.idNumber);
        const auto hits = [&](const char *text) {
            const QString wanted = QString::fromUtf8(text);
            return staff.store.read([&](StoreSession &s) { return s.people().search(wanted, Day(0), 10); })
                .value()
                .size();
        };
        QCOMPARE(hits("小明"), std::size_t{1});
        QCOMPARE(hits("xiaoming"), std::size_t{1});
        QCOMPARE(hits("e"), std::size_t{2});
        QCOMPARE(hits("0%"), std::size_t{1});
        QCOMPARE(hits("crane_"), std::size_t{1});
        QCOMPARE(hits("138"), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStorePeople)
#include "tst_store_people.moc"
