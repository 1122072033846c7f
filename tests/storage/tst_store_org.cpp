// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

/// Short forms for what these tests say most.
class Org
{
public:
    Result<Unit> add(const char *code, UnitId parent = {}, Day from = kFirstDay, Day to = kLastDay)
    {
        Unit unit;
        unit.code = QString::fromLatin1(code);
        unit.parent = parent;
        unit.name = {unit.code, {}};
        unit.from = from;
        unit.to = to;
        return store.write([&](StoreSession &session) { return session.org().addUnit(unit); });
    }
    Status move(UnitId unit, UnitId parent, Day from)
    {
        return store.write([&](StoreSession &session) { return session.org().moveUnit(unit, parent, from); });
    }
    Status rename(UnitId unit, const BilingualText &name, Day from)
    {
        return store.write([&](StoreSession &session) { return session.org().renameUnit(unit, name, from); });
    }
    Status close(UnitId unit, Day last)
    {
        return store.write([&](StoreSession &session) { return session.org().closeUnit(unit, last); });
    }
    Result<Unit> unit(UnitId id, Day day)
    {
        return store.read([&](StoreSession &session) { return session.org().unit(id, day); });
    }
    QStringList on(Day day)
    {
        QStringList codes;
        const auto units = store.read([&](StoreSession &session) { return session.org().unitsOn(day); });
        for (const Unit &each : units.value_or(std::vector<Unit>()))
            codes += each.code;
        return codes;
    }
    std::vector<UnitId> above(UnitId id, Day day)
    {
        return store.read([&](StoreSession &session) { return session.org().ancestors(id, day); }).value();
    }
    std::vector<UnitId> below(UnitId id, Day day)
    {
        return store.read([&](StoreSession &session) { return session.org().descendants(id, day); }).value();
    }
    Result<Person> person(const char *code)
    {
        Person person;
        person.code = QString::fromLatin1(code);
        return store.write([&](StoreSession &session) { return session.people().savePerson(person); });
    }

    StoreFixture store;
};

using Ids = std::vector<UnitId>;

}  // namespace

class TestStoreOrg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUnitIsThereOnItsDaysAndOnNoOther()
    {
        Org org;
        const auto added = org.add("MINE", {}, Day(100), Day(200));
        XVERIFY(added);
        QCOMPARE(added->index, 0);
        QVERIFY(added->id.isValid());
        XFAILS(org.unit(added->id, Day(99)), ErrorCode::notFound);
        XFAILS(org.unit(added->id, Day(201)), ErrorCode::notFound);
        const auto found = org.unit(added->id, Day(200));
        XVERIFY(found);
        QCOMPARE(found->code, QStringLiteral("MINE"));
        QVERIFY(!found->parent.isValid());
        QCOMPARE(found->from, Day(100));
        QCOMPARE(found->to, Day(200));
        QCOMPARE(org.on(Day(150)), QStringList{QStringLiteral("MINE")});
        QCOMPARE(org.on(Day(201)), QStringList());
    }

    void aCodeIsTakenOnce()
    {
        Org org;
        XVERIFY(org.add("A"));
        XFAILS(org.add("A"), ErrorCode::conflict);
        XFAILS(org.add(" A "), ErrorCode::conflict);
        XFAILS(org.add(" "), ErrorCode::invalidData);
        const auto second = org.add("B");
        XVERIFY(second);
        QCOMPARE(second->index, 1);
    }

    void aParentMustExistForAsLongAsTheUnit()
    {
        Org org;
        const auto parent = org.add("P", {}, Day(100), Day(200));
        XFAILS(org.add("A", parent->id, Day(50), Day(150)), ErrorCode::notFound);
        XFAILS(org.add("B", parent->id, Day(150)), ErrorCode::conflict);
        XFAILS(org.add("C", UnitId(12345)), ErrorCode::notFound);
        XVERIFY(org.add("D", parent->id, Day(150), Day(200)));
    }

    void aMoveHoldsFromItsDayAndLeavesTheDaysBefore()
    {
        Org org;
        const UnitId root = org.add("ROOT")->id;
        const UnitId a = org.add("A", root)->id;
        const UnitId b = org.add("B", root)->id;
        const UnitId team = org.add("T", a)->id;
        const UnitId crew = org.add("C", team)->id;
        XVERIFY(org.move(team, b, Day(1000)));
        QCOMPARE(org.above(crew, Day(999)), (Ids{crew, team, a, root}));
        QCOMPARE(org.above(crew, Day(1000)), (Ids{crew, team, b, root}));
        QCOMPARE(org.below(a, Day(999)), (Ids{a, team, crew}));
        QCOMPARE(org.below(a, Day(1000)), Ids{a});
        QCOMPARE(org.unit(team, Day(999))->parent, a);
        QCOMPARE(org.unit(team, Day(1000))->parent, b);
        QCOMPARE(org.unit(team, Day(1000))->version, 2);
    }

    void aCorrectionInThePastKeepsWhatWasDecidedForLater()
    {
        Org org;
        const UnitId a = org.add("A")->id;
        const UnitId b = org.add("B")->id;
        const UnitId c = org.add("C")->id;
        const UnitId team = org.add("T", a)->id;
        XVERIFY(org.move(team, c, Day(1000)));
        XVERIFY(org.move(team, b, Day(500)));
        QCOMPARE(org.unit(team, Day(499))->parent, a);
        QCOMPARE(org.unit(team, Day(500))->parent, b);
        QCOMPARE(org.unit(team, Day(999))->parent, b);
        QCOMPARE(org.unit(team, Day(1000))->parent, c);
    }

    void aUnitCannotStandUnderItself()
    {
        Org org;
        const UnitId a = org.add("A")->id;
        const UnitId b = org.add("B", a)->id;
        const UnitId c = org.add("C", b)->id;
        XFAILS(org.move(a, a, Day(10)), ErrorCode::conflict);
        XFAILS(org.move(a, c, Day(10)), ErrorCode::conflict);
        // Below it only later: the move would hold then.
        const UnitId d = org.add("D")->id;
        XVERIFY(org.move(d, a, Day(2000)));
        XFAILS(org.move(a, d, Day(1000)), ErrorCode::conflict);
        QCOMPARE(org.above(c, Day(5000)), (Ids{c, b, a}));
        XVERIFY(org.move(b, {}, Day(10)));
        QCOMPARE(org.above(c, Day(10)), (Ids{c, b}));
    }

    void namesAreDated()
    {
        Org org;
        const UnitId a = org.add("A")->id;
        XVERIFY(org.rename(a, named("二队", "Team two"), Day(1000)));
        XVERIFY(org.rename(a, named("一队", "Team one"), Day(500)));
        QCOMPARE(org.unit(a, Day(499))->name.zh, QStringLiteral("A"));
        QCOMPARE(org.unit(a, Day(999))->name, named("一队", "Team one"));
        QCOMPARE(org.unit(a, Day(1000))->name, named("二队", "Team two"));
        const auto ever = org.store.read([](StoreSession &session) { return session.org().allUnits(); });
        XVERIFY(ever);
        QCOMPARE(ever->front().name, named("二队", "Team two"));
    }

    void aUnitClosesWhenNothingIsLeftInIt()
    {
        Org org;
        const UnitId a = org.add("A")->id;
        const UnitId b = org.add("B", a)->id;
        XFAILS(org.close(a, Day(1000)), ErrorCode::conflict);
        const PersonId person = org.person("E1")->id;
        XVERIFY(org.store.write([&](StoreSession &s) { return s.people().assign(person, b, Day(10)); }));
        XFAILS(org.close(b, Day(900)), ErrorCode::conflict);
        XVERIFY(org.store.write([&](StoreSession &s) { return s.people().assign(person, a, Day(901)); }));
        XVERIFY(org.close(b, Day(900)));
        QCOMPARE(org.below(a, Day(900)), (Ids{a, b}));
        QCOMPARE(org.below(a, Day(901)), Ids{a});
        XFAILS(org.unit(b, Day(901)), ErrorCode::notFound);
        XVERIFY(org.close(b, Day(950)));
        QCOMPARE(org.below(a, Day(950)), (Ids{a, b}));
        QCOMPARE(org.unit(b, Day(950))->parent, a);
        QCOMPARE(org.below(a, Day(951)), Ids{a});
    }

    void headsAreDated()
    {
        Org org;
        const UnitId a = org.add("A")->id;
        const PersonId first = org.person("E1")->id;
        const PersonId second = org.person("E2")->id;
        const auto set = [&](const std::vector<PersonId> &heads, Day from) {
            return org.store.write([&](StoreSession &s) { return s.org().setHeads(a, heads, from); });
        };
        const auto on = [&](Day day) {
            return org.store.read([&](StoreSession &s) { return s.org().headsOn(a, day); }).value();
        };
        using People = std::vector<PersonId>;
        XVERIFY(set({first}, Day(100)));
        XVERIFY(set({}, Day(500)));
        XVERIFY(set({second, first, second}, Day(300)));
        QCOMPARE(on(Day(99)), People());
        QCOMPARE(on(Day(299)), People{first});
        QCOMPARE(on(Day(300)), (People{second, first}));
        QCOMPARE(on(Day(499)), (People{second, first}));
        QCOMPARE(on(Day(500)), People());
    }

    void aRefusedChangeLeavesNothing()
    {
        Org org;
        const UnitId a = org.add("A")->id;
        const Status failed = org.store->write([&](StoreSession &session) -> Status {
            Unit unit;
            unit.code = QStringLiteral("B");
            unit.parent = a;
            if (auto added = session.org().addUnit(unit); !added)
                return fail(added.error());
            return fail(ErrorCode::conflict, QStringLiteral("changed my mind"));
        });
        XFAILS(failed, ErrorCode::conflict);
        QCOMPARE(org.on(Day(0)), QStringList{QStringLiteral("A")});
        QCOMPARE(org.add("B")->index, 1);
    }
};

QTEST_GUILESS_MAIN(TestStoreOrg)
#include "tst_store_org.moc"
