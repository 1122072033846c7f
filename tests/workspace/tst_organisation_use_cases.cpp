// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_workspace.h"

#include "workspace/organisation_use_cases.h"

#include <QJsonDocument>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("officer")};

/// Ten days of data, summarised, on a company whose people have names.
class Office : public KeptWorkspace
{
public:
    Office()
    {
        Random random(3);
        arrive([&](RecordBatch &records) {
            for (int i = 0; i < kPeople; ++i)
                wear(records, random, i, at(0, 0), at(10, 0), 3'600'000);
        });
        settle();
        must(fixture->write([&](StoreSession &session) {
            Identity identity;
            identity.person = people[0].id;
            identity.name = named("王小明", "Wang Xiaoming");
            identity.phone = QStringLiteral("13800000000");
            return session.people().saveIdentity(identity);
        }));
    }
    const Unit &unit(const char *code) const
    {
        return *std::find_if(units.begin(), units.end(),
                             [&](const Unit &each) { return each.code == QLatin1String(code); });
    }
    std::vector<AuditEntry> audit()
    {
        return fixture.read([](StoreSession &s) { return s.audit().entries(0, 0); }).value();
    }
    /// Units whose roll-ups are owed: "A1 3-9" for days after the first.
    QStringList owed()
    {
        QStringList result;
        const auto dirty = fixture.read([](StoreSession &s) { return s.vitals().dirtyUnits(99); });
        for (const auto &each : *dirty)
            result += QStringLiteral("%1 %2-%3")
                          .arg(units[static_cast<std::size_t>(each.unit)].code)
                          .arg(each.days.first - kFirst)
                          .arg(each.days.last - kFirst);
        return result;
    }
    std::int64_t personDays(const char *code, int day)
    {
        std::int64_t n = 0;
        (void)fixture->read([&](StoreSession &session) {
            return session.vitals().visitRollUps(unit(code).index, {kFirst + day, kFirst + day},
                                                 [&](std::int32_t, Day, Bytes bytes) -> Status {
                                                     n = decodeSummary(bytes).value().personDays;
                                                     return {};
                                                 });
        });
        return n;
    }
};

}  // namespace

class TestOrganisationUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeAndItsAuditEntryAreOne()
    {
        Office office;
        Unit unit;
        unit.code = QStringLiteral("C");
        unit.name = named("丙");
        unit.parent = office.unit("ROOT").id;
        const auto added = organisation::addUnit(office.context(), kActor, unit);
        XVERIFY(added);
        XFAILS(organisation::addUnit(office.context(), kActor, unit), ErrorCode::conflict);
        XVERIFY(organisation::renameUnit(office.context(), kActor, added->id, named("丁", "D"), Day(20'000)));
        XFAILS(organisation::renameUnit(office.context(), kActor, added->id, named(" "), Day(20'000)),
               ErrorCode::invalidData);
        XVERIFY(
            organisation::moveUnit(office.context(), kActor, added->id, office.unit("A").id, Day(20'001)));
        XFAILS(organisation::moveUnit(office.context(), kActor, office.unit("A").id, added->id, Day(20'002)),
               ErrorCode::conflict);
        XVERIFY(organisation::closeUnit(office.context(), kActor, added->id, Day(30'000)));
        const auto entries = office.audit();
        QStringList actions;
        for (const AuditEntry &entry : entries) {
            actions += entry.action;
            QCOMPARE(entry.actor, kActor.name);
            QCOMPARE(entry.subject, QStringLiteral("unit:") + added->id.text());
        }
        QCOMPARE(actions.join(QLatin1Char(' ')), QStringLiteral("unit.add unit.rename unit.move unit.close"));
        const QJsonObject move = entries.at(2).detail;
        QCOMPARE(move[QStringLiteral("before")][QStringLiteral("parent")].toString(),
                 office.unit("ROOT").id.text());
        QCOMPARE(move[QStringLiteral("after")][QStringLiteral("parent")].toString(),
                 office.unit("A").id.text());
        QCOMPARE(move[QStringLiteral("from")].toString(), Day(20'001).text());
        XVERIFY(office.fixture.read([](StoreSession &s) { return s.audit().verify(); }));
    }

    void aMoveOwesTheUnitsThatWereLeftAndJoined()
    {
        Office office;
        const std::int64_t team = office.personDays("A1", 7);
        XVERIFY(organisation::moveUnit(office.context(), kActor, office.unit("A1").id, office.unit("B").id,
                                       KeptWorkspace::kFirst + 4));
        QCOMPARE(office.owed(), (QStringList{QStringLiteral("A 4-9"), QStringLiteral("B 4-9")}));
        const std::int64_t before = office.personDays("A", 3);
        office.settle();
        QCOMPARE(office.findings(), QStringList());
        QCOMPARE(office.personDays("A", 3), before);
        QCOMPARE(office.personDays("A", 4), before - team);
        QCOMPARE(office.personDays("B", 4), before + team);
        QCOMPARE(office.personDays("ROOT", 4), std::int64_t{KeptWorkspace::kPeople});
    }

    void aPersonTakesTheirDaysAlong()
    {
        Office office;
        XVERIFY(organisation::movePerson(office.context(), kActor, office.people[0].id, office.unit("A2").id,
                                         KeptWorkspace::kFirst + 8));
        QCOMPARE(office.owed(), (QStringList{QStringLiteral("A1 8-9"), QStringLiteral("A2 8-9")}));
        XVERIFY(organisation::movePerson(office.context(), kActor, office.people[0].id, office.unit("B1").id,
                                         KeptWorkspace::kFirst + 2));
        office.settle();
        QCOMPARE(office.findings(), QStringList());
        QCOMPARE(office.personDays("A1", 1), 3);
        QCOMPARE(office.personDays("A1", 2), 2);
        QCOMPARE(office.personDays("B1", 7), 4);
        QCOMPARE(office.personDays("B1", 8), 3);
        QCOMPARE(office.personDays("A2", 8), 4);
        XVERIFY(organisation::movePerson(office.context(), kActor, office.people[0].id, {},
                                         KeptWorkspace::kFirst + 9));
        office.settle();
        QCOMPARE(office.findings(), QStringList());
        QCOMPARE(office.personDays("ROOT", 9), std::int64_t{KeptWorkspace::kPeople - 1});
    }

    void movingToWhereOneIsOwesAndSaysNothing()
    {
        Office office;
        XVERIFY(organisation::movePerson(office.context(), kActor, office.people[0].id, office.unit("A1").id,
                                         KeptWorkspace::kFirst + 8));
        XVERIFY(organisation::moveUnit(office.context(), kActor, office.unit("A1").id, office.unit("A").id,
                                       KeptWorkspace::kFirst + 8));
        QCOMPARE(office.owed(), QStringList());
        QVERIFY(office.audit().empty());
    }

    void randomMovesLeaveSumsOfPeople()
    {
        Office office;
        Random random(23);
        for (int round = 0; round < 12; ++round) {
            for (int i = 0; i < 4; ++i) {
                const Day from = KeptWorkspace::kFirst + static_cast<int>(random.below(12)) - 1;
                const UnitId target = office.units[random.below(office.units.size())].id;
                if (random.below(3) == 0)
                    (void)organisation::moveUnit(office.context(), kActor,
                                                 office.units[1 + random.below(office.units.size() - 1)].id,
                                                 target, from);
                else
                    (void)organisation::movePerson(office.context(), kActor,
                                                   office.people[random.below(office.people.size())].id,
                                                   target, from);
            }
            office.settle();
            QCOMPARE(office.findings(), QStringList());
        }
    }

    void namesAndPhonesStayOutOfTheAuditChain()
    {
        Office office;
        XVERIFY(organisation::movePerson(office.context(), kActor, office.people[0].id, office.unit("A2").id,
                                         KeptWorkspace::kFirst));
        const auto entries = office.audit();
        QCOMPARE(entries.size(), std::size_t{1});
        const QByteArray text =
            QJsonDocument(entries.front().detail).toJson() + entries.front().subject.toUtf8();
        for (const char *secret : {"小明", "Xiaoming", "13800000000", "E0000"})
            QVERIFY2(!text.contains(secret), text.constData());
        QCOMPARE(entries.front().action, QStringLiteral("person.move"));
        QCOMPARE(entries.front().subject, QStringLiteral("person:") + office.people[0].id.text());
    }

    void subjectsAreFoundByCodeAndById()
    {
        Office office;
        const Day today = KeptWorkspace::kFirst + 5;
        const auto resolve = [&](SubjectId::Kind kind, const QString &text) {
            return organisation::resolve(office.context(), kActor, kind, text, today);
        };
        const auto team = resolve(SubjectId::Kind::unit, QStringLiteral("A1"));
        XVERIFY(team);
        QCOMPARE(team->id, SubjectId::of(office.unit("A1").id));
        QCOMPARE(team->path, (std::vector<BilingualText>{named("ROOT"), named("A")}));
        QCOMPARE(resolve(SubjectId::Kind::unit, office.unit("A1").id.text())->code, QStringLiteral("A1"));
        const auto person = resolve(SubjectId::Kind::person, office.people[0].id.text());
        XVERIFY(person);
        QCOMPARE(person->name, named("王小明", "Wang Xiaoming"));
        QCOMPARE(person->path.size(), std::size_t{3});
        QCOMPARE(person->path.back(), named("A1"));
        QCOMPARE(resolve(SubjectId::Kind::person, QStringLiteral("E0001"))->name.zh, QStringLiteral("E0001"));
        const auto nobody = resolve(SubjectId::Kind::person, QStringLiteral("E9999"));
        XFAILS(nobody, ErrorCode::notFound);
        QVERIFY(nobody.error().message.contains(QStringLiteral("E9999")));
        XFAILS(resolve(SubjectId::Kind::unit, QStringLiteral("E0001")), ErrorCode::notFound);
        const auto subject =
            organisation::subject(office.context(), kActor, SubjectId::of(office.people[0].id), today);
        QCOMPARE(subject->code, QStringLiteral("E0000"));
    }

    /// A report on September names no watch that was handed out in October.
    void theWatchIsThatOfTheDayAskedAbout()
    {
        Office office;
        const Day handedOut = KeptWorkspace::kFirst + 3;
        const Status written = office.fixture->write([&](StoreSession &session) -> Status {
            Device late;
            late.serial = QStringLiteral("LATE");
            const auto saved = session.devices().saveDevice(late);
            if (!saved)
                return fail(saved.error());
            Binding binding;
            binding.device = saved->id;
            binding.person = office.people[0].id;
            const Zone &zone = office.context().zone;
            binding.time = {zone.startOf(handedOut) + 8 * 3'600'000, zone.startOf(handedOut + 30)};
            const auto bound = session.devices().saveBinding(binding);
            return bound ? Status() : fail(bound.error());
        });
        XVERIFY(written);
        const auto deviceOn = [&office](Day day) {
            return organisation::subject(office.context(), kActor, SubjectId::of(office.people[0].id), day)
                ->device;
        };
        QCOMPARE(deviceOn(handedOut), QStringLiteral("LATE"));
        QVERIFY2(deviceOn(handedOut - 1) != QStringLiteral("LATE"), qPrintable(deviceOn(handedOut - 1)));
    }

    void aCodeThatLooksLikeANumberIsACode()
    {
        Office office;
        Unit unit;
        unit.code = office.unit("A1").id.text();
        unit.name = named("号");
        const auto added = organisation::addUnit(office.context(), kActor, unit);
        XVERIFY(added);
        const auto found = organisation::resolve(office.context(), kActor, SubjectId::Kind::unit, unit.code,
                                                 KeptWorkspace::kFirst);
        QCOMPARE(found->id, SubjectId::of(added->id));
    }

    void searchFindsUnitsFirst()
    {
        Office office;
        const auto search = [&](const char *text, int limit) {
            QStringList codes;
            const auto found = organisation::search(office.context(), kActor, QString::fromUtf8(text),
                                                    KeptWorkspace::kFirst, limit);
            for (const SubjectInfo &each : found.value())
                codes += each.code;
            return codes.join(QLatin1Char(' '));
        };
        QCOMPARE(search("b", 10), QStringLiteral("B B1 B2"));
        QCOMPARE(search("小明", 10), QStringLiteral("E0000"));
        QCOMPARE(search("1", 4), QStringLiteral("A1 B1 E0001 E0010"));
        QCOMPARE(search("  ", 10), QString());
    }

    void namesAreOfTheUnitOrOfEverybodyThatEverWas()
    {
        Office office;
        const auto codes = [&](UnitId unit, int day) {
            QStringList found;
            const auto names =
                organisation::personNames(office.context(), kActor, unit, KeptWorkspace::kFirst + day);
            for (const PersonName &each : *names)
                found += each.code;
            return found;
        };
        const QStringList before = codes(office.unit("A1").id, 0);
        QVERIFY(before.contains(QStringLiteral("E0000")));
        XVERIFY(organisation::movePerson(office.context(), kActor, office.people[0].id, UnitId(),
                                         KeptWorkspace::kFirst + 5));
        QCOMPARE(codes(office.unit("A1").id, 4), before);
        QCOMPARE(codes(office.unit("A1").id, 5), before.mid(1));
        QCOMPARE(codes(UnitId(), 5).size(), KeptWorkspace::kPeople);
        const auto everybody =
            organisation::personNames(office.context(), kActor, UnitId(), KeptWorkspace::kFirst + 5).value();
        QCOMPARE(everybody[0].id, office.people[0].id);
        QCOMPARE(everybody[0].name.zh, QStringLiteral("王小明"));
        QCOMPARE(everybody[0].name.en, QStringLiteral("Wang Xiaoming"));
        QVERIFY(everybody[1].name.zh.isEmpty());
    }

    void changesNeedAWorkspaceThatMayBeWritten()
    {
        Office office;
        XFAILS(organisation::movePerson(office.context(), kActor, PersonId(1), {}, Day(1)),
               ErrorCode::notFound);
        XFAILS(organisation::moveUnit(office.context(), kActor, UnitId(1), {}, Day(1)), ErrorCode::notFound);
        XFAILS(organisation::closeUnit(office.context(), kActor, UnitId(1), Day(1)), ErrorCode::notFound);
    }
};

QTEST_GUILESS_MAIN(TestOrganisationUseCases)
#include "tst_organisation_use_cases.moc"
