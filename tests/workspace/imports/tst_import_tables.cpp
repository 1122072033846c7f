// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/imports/import_fixture.h"

#include <QDir>

using namespace xinglin;
using namespace xinglin::test;

namespace {

ImportRequest partial()
{
    ImportRequest request;
    request.partial = true;
    return request;
}

const char *const kUnits = "code,parent,name,name_en,head,from\n"
                           "T1,M,一队,Team 1,,\n"
                           "M,G,矿井,Mine,E1,\n"
                           "G,,集团,Group,,\n";
const char *const kPeople = "code,name,name_en,unit,position,risk,sex,birth,phone,id_number,from\n"
                            "E1,张三,Zhang,T1,miner,high,male,1980-05-06,138,110,\n"
                            "E2,李四,,T1,,,female,,,,2026-09-01\n";

QString fitbitFolder()
{
    const QString named = qEnvironmentVariable("XINGLIN_SHARED_DATA");
    for (const QString &folder : {named, QStringLiteral(XINGLIN_SOURCE_DIR "/../shared/data")}) {
        if (!folder.isEmpty() && QDir(folder + QStringLiteral("/fitbit2016")).exists())
            return folder + QStringLiteral("/fitbit2016/");
    }
    return {};
}

class TableFixture : public ImportFixture
{
public:
    using ImportFixture::ImportFixture;
    Day today() const { return context.zone.dayOf(clock.time); }
    Result<Unit> unit(const char *code, Day day = {})
    {
        return store.read([&](StoreSession &s) {
            return s.org().unitByCode(QString::fromUtf8(code), day.isValid() ? day : today());
        });
    }
    Result<Person> person(const char *code, Day day = {})
    {
        return store.read([&](StoreSession &s) {
            return s.people().personByCode(QString::fromUtf8(code), day.isValid() ? day : today());
        });
    }
    std::vector<Binding> bindings(const char *serial)
    {
        const DeviceId id = device(serial)->id;
        return store.read([&](StoreSession &s) { return s.devices().bindings(id); }).value();
    }
};

}  // namespace

class TestImportTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesUnitsInAnyOrder();
    void findsCyclesAndStrangersAmongUnits();
    void changesUnitsFromADay();
    void headsComeWithTheSecondTry();
    void makesPeopleWithIdentityAndMembership();
    void movesPeopleFromADay();
    void keepsWhatAFileDoesNotTell();
    void refusesPeopleItCannotPlace();
    void makesAndEndsBindings();
    void refusesOverlaps();
    void tablesAreAllOrNothing();
    void personFilesMakePseudoDevices();
    void importsTheFitbitSample();
};

void TestImportTables::makesUnitsInAnyOrder()
{
    TableFixture fixture;
    const ImportFileReport report = fixture.import(kUnits);
    QCOMPARE(report.kind, QStringLiteral("units"));
    QCOMPARE(counts(report), QStringLiteral("3 3 0 0 0"));
    QVERIFY(report.committed);
    const auto team = fixture.unit("T1"), mine = fixture.unit("M"), group = fixture.unit("G");
    QCOMPARE(team->parent, mine->id);
    QCOMPARE(mine->parent, group->id);
    QVERIFY(!group->parent.isValid());
    QCOMPARE(team->name, named("一队", "Team 1"));
    QCOMPARE(team->from, kFirstDay);
    QCOMPARE(fixture.auditEntries("unit.add"), 3);
    const ImportFileReport again = fixture.import(kUnits);
    QCOMPARE(counts(again), QStringLiteral("3 0 3 0 0"));
    QVERIFY(!again.note.isEmpty());
    QCOMPARE(fixture.auditEntries("unit.add"), 3);
}

void TestImportTables::findsCyclesAndStrangersAmongUnits()
{
    TableFixture fixture;
    const ImportFileReport report = fixture.import("code,parent,name\n"
                                                   "A,C,a\n"
                                                   "B,A,b\n"
                                                   "C,B,c\n"
                                                   "D,A,d\n"
                                                   "S,S,s\n"
                                                   "X,NOWHERE,x\n"
                                                   "Y,X,y\n"
                                                   "R,,r\n"
                                                   "R,,r\n"
                                                   "R,,other\n"
                                                   "Q,R,q\n",
                                                   partial());
    QCOMPARE(verdicts(report), QStringLiteral("2:cycle 3:cycle 4:cycle 5:unknown_unit 6:cycle 7:unknown_unit "
                                              "8:unknown_unit 11:duplicate_code"));
    QCOMPARE(counts(report), QStringLiteral("11 2 1 8 0"));
    QCOMPARE(fixture.unit("Q")->parent, fixture.unit("R")->id);
    // Against what is stored, too: R cannot go below its own child.
    const ImportFileReport loop = fixture.import("code,parent,name\nR,Q,r\n", partial());
    QCOMPARE(verdicts(loop), QStringLiteral("2:cycle"));
}

void TestImportTables::changesUnitsFromADay()
{
    TableFixture fixture;
    fixture.import(kUnits);
    const Day september = Day::fromCivil(2026, 9, 1);
    const ImportFileReport report =
        fixture.import("code,parent,name,name_en,from\nT1,G,新队,New,2026-09-01\n");
    QCOMPARE(counts(report), QStringLiteral("1 1 0 0 0"));
    QCOMPARE(fixture.unit("T1", september)->parent, fixture.unit("G")->id);
    QCOMPARE(fixture.unit("T1", september)->name, named("新队", "New"));
    QCOMPARE(fixture.unit("T1", september - 1)->parent, fixture.unit("M")->id);
    QCOMPARE(fixture.unit("T1", september - 1)->name, named("一队", "Team 1"));
    QCOMPARE(fixture.auditEntries("unit.change"), 1);
    // Without a date a change counts from today.
    fixture.import("code,parent,name\nM,,矿\n");
    QVERIFY(!fixture.unit("M")->parent.isValid());
    QVERIFY(fixture.unit("M", fixture.today() - 1)->parent.isValid());
}

void TestImportTables::headsComeWithTheSecondTry()
{
    TableFixture fixture;
    const ImportFileReport first = fixture.import(kUnits);
    QVERIFY(first.note.contains(QLatin1Char('1')));
    fixture.import(kPeople);
    const ImportFileReport second = fixture.import(kUnits);
    QCOMPARE(counts(second), QStringLiteral("3 1 2 0 0"));
    const auto heads = fixture.store.read(
        [&](StoreSession &s) { return s.org().headsOn(fixture.unit("M")->id, fixture.today()); });
    QCOMPARE(*heads, std::vector<PersonId>{fixture.person("E1")->id});
}

void TestImportTables::makesPeopleWithIdentityAndMembership()
{
    TableFixture fixture;
    fixture.import(kUnits);
    const ImportFileReport report = fixture.import(kPeople);
    QCOMPARE(report.kind, QStringLiteral("people"));
    QCOMPARE(counts(report), QStringLiteral("2 2 0 0 0"));
    const auto first = fixture.person("E1", Day::fromCivil(1999, 1, 1));
    QCOMPARE(first->unit, fixture.unit("T1")->id);
    QCOMPARE(first->position, QStringLiteral("miner"));
    QCOMPARE(first->risk, RiskLevel::high);
    const auto identity =
        fixture.store.read([&](StoreSession &s) { return s.people().identity(first->id); }).value();
    QCOMPARE(identity->name, named("张三", "Zhang"));
    QCOMPARE(identity->sex, Sex::male);
    QCOMPARE(identity->birth, Day::fromCivil(1980, 5, 6));
    QCOMPARE(identity->phone, QStringLiteral("138"));
    QCOMPARE(identity->idNumber, QStringLiteral("110"));
    const Day september = Day::fromCivil(2026, 9, 1);
    QCOMPARE(fixture.person("E2", september)->unit, fixture.unit("T1")->id);
    QVERIFY(!fixture.person("E2", september - 1)->unit.isValid());
    QCOMPARE(fixture.auditEntries("person.add"), 2);
    QCOMPARE(counts(fixture.import(kPeople)), QStringLiteral("2 0 2 0 0"));
}

void TestImportTables::movesPeopleFromADay()
{
    TableFixture fixture;
    fixture.import(kUnits);
    fixture.import(kPeople);
    fixture.import("code,name,unit,position,risk,sex,birth,phone,id_number,from\n"
                   "E1,张三,M,miner,low,male,1980-05-06,139,110,2026-09-15\n");
    const Day moved = Day::fromCivil(2026, 9, 15);
    QCOMPARE(fixture.person("E1", moved)->unit, fixture.unit("M")->id);
    QCOMPARE(fixture.person("E1", moved - 1)->unit, fixture.unit("T1")->id);
    QCOMPARE(fixture.person("E1")->risk, RiskLevel::low);
    QCOMPARE(fixture.auditEntries("person.change"), 1);
}

/// A list of transfers with the needed columns only says nothing about the rest.
void TestImportTables::keepsWhatAFileDoesNotTell()
{
    TableFixture fixture;
    fixture.import(kUnits);
    fixture.import(kPeople);
    const auto identityOf = [&fixture](const char *code) {
        const auto person = fixture.person(code);
        return fixture.store.read([&](StoreSession &s) { return s.people().identity(person->id); })
            .value()
            .value();
    };
    fixture.import("code,name,unit,from\nE1,张三,M,2026-09-15\n");
    QCOMPARE(fixture.person("E1")->unit, fixture.unit("M")->id);
    QCOMPARE(fixture.person("E1")->position, QStringLiteral("miner"));
    QCOMPARE(fixture.person("E1")->risk, RiskLevel::high);
    QCOMPARE(identityOf("E1").name, named("张三", "Zhang"));
    QCOMPARE(identityOf("E1").sex, Sex::male);
    QCOMPARE(identityOf("E1").birth, Day::fromCivil(1980, 5, 6));
    QCOMPARE(identityOf("E1").phone, QStringLiteral("138"));
    fixture.import("code,name,unit,sex,birth,phone,risk\nE1,张三,M,,,,\n");  // empty cells neither
    QCOMPARE(identityOf("E1").sex, Sex::male);
    QCOMPARE(fixture.person("E1")->risk, RiskLevel::high);
    fixture.import("code,name,unit,sex,risk\nE1,张三,M,unknown,未知\n");
    QCOMPARE(identityOf("E1").sex, Sex::unknown);
    QCOMPARE(fixture.person("E1")->risk, RiskLevel::unknown);
}

void TestImportTables::refusesPeopleItCannotPlace()
{
    TableFixture fixture;
    fixture.import(kUnits);
    const ImportFileReport report =
        fixture.import("code,name,unit\nE1,a,T1\nE1,a,T1\nE1,b,T1\nE2,b,NOWHERE\nE3,,T1\n", partial());
    QCOMPARE(verdicts(report), QStringLiteral("4:duplicate_code 5:unknown_unit 6:missing_field"));
    QCOMPARE(counts(report), QStringLiteral("5 1 1 3 0"));
}

void TestImportTables::makesAndEndsBindings()
{
    TableFixture fixture;
    fixture.import(kUnits);
    fixture.import(kPeople);
    const ImportFileReport report = fixture.import("设备号,工号,开始时间,结束时间\n"
                                                   "W1,E1,2026-01-01,2026-02-01\n"
                                                   "W1,E2,2026-02-01,\n"
                                                   "W2,E1,2026-02-01,\n");
    QCOMPARE(report.kind, QStringLiteral("bindings"));
    QCOMPARE(counts(report), QStringLiteral("3 3 0 0 0"));
    auto bindings = fixture.bindings("W1");
    QCOMPARE(bindings.size(), std::size_t{2});
    QCOMPARE(bindings[0].person, fixture.person("E1")->id);
    QCOMPARE(bindings[0].time.to, bindings[1].time.from);
    QCOMPARE(bindings[1].time.to, kForever);
    QCOMPARE(fixture.auditEntries("binding.set"), 3);
    // The end of an open binding comes later; the same line again is known.
    const char *const ended = "device,person,from,to\nW2,E1,2026-02-01,2026-03-01\nW1,E2,2026-02-01,\n";
    QCOMPARE(counts(fixture.import(ended)), QStringLiteral("2 1 1 0 0"));
    QCOMPARE(fixture.bindings("W2").at(0).time.to, fixture.context.zone.startOf(Day::fromCivil(2026, 3, 1)));
}

void TestImportTables::refusesOverlaps()
{
    TableFixture fixture;
    fixture.import(kUnits);
    fixture.import(kPeople);
    const ImportFileReport report = fixture.import("device,person,from,to\n"
                                                   "W1,E1,2026-01-01,2026-02-01\n"
                                                   "W1,E2,2026-01-31,\n"
                                                   "W1,E1,2025-12-01,2026-01-01\n"
                                                   "W1,E9,2026-05-01,\n"
                                                   "W1,E1,2026-06-01,2026-05-01\n",
                                                   partial());
    QCOMPARE(verdicts(report), QStringLiteral("3:overlap 5:unknown_person 6:bad_field"));
    QCOMPARE(fixture.bindings("W1").size(), std::size_t{2});
}

void TestImportTables::tablesAreAllOrNothing()
{
    TableFixture fixture;
    const QByteArray bad = QByteArray(kUnits) + "X,NOWHERE,x,,,\n";
    ImportRequest dry;
    dry.dryRun = true;
    dry.partial = true;
    QCOMPARE(counts(fixture.import(bad, dry)), QStringLiteral("4 3 0 1 0"));
    QVERIFY(fixture.imports().empty());
    const ImportFileReport report = fixture.import(bad);
    QVERIFY(!report.committed);
    QCOMPARE(counts(report), QStringLiteral("4 3 0 1 0"));
    XFAILS(fixture.unit("G"), ErrorCode::notFound);
    QCOMPARE(fixture.auditEntries("unit.add"), 0);
    QCOMPARE(fixture.imports().at(0).state, ImportRecord::State::failed);
}

void TestImportTables::personFilesMakePseudoDevices()
{
    TableFixture fixture;
    fixture.import(kUnits);
    fixture.import(kPeople);
    const QByteArray text = "person,time,heart_rate\nE1,2026-10-01 08:00:00,72\nE9,2026-10-01 08:00:00,70\n";
    const ImportFileReport report = fixture.import(text, partial());
    QCOMPARE(report.kind, QStringLiteral("vitals-csv"));
    QCOMPARE(verdicts(report), QStringLiteral("3:unknown_person"));
    QCOMPARE(counts(report), QStringLiteral("2 1 0 1 1"));
    QCOMPARE(fixture.device("person:E1")->kind, Device::Kind::person);
    QVERIFY(!fixture.device("person:E9"));
    const auto bindings = fixture.bindings("person:E1");
    QCOMPARE(bindings.size(), std::size_t{1});
    QCOMPARE(bindings[0].person, fixture.person("E1")->id);
    QCOMPARE(bindings[0].time, (TimeRange{Instant(0), kForever}));
    QVERIFY(report.note.isEmpty());
    fixture.import("person,time,heart_rate\nE1,2026-10-01 09:00:00,72\n");
    QCOMPARE(fixture.bindings("person:E1").size(), std::size_t{1});
}

void TestImportTables::importsTheFitbitSample()
{
    const QString folder = fitbitFolder();
    if (folder.isEmpty())
        QSKIP("the Fitbit sample is not here");
    TableFixture fixture;
    ImportRequest request;
    request.files = {folder + QStringLiteral("dailyActivity_merged.csv.gz"),
                     folder + QStringLiteral("sleepDay_merged.csv.gz"),
                     folder + QStringLiteral("hourlySteps_merged.csv.gz")};
    auto report = fixture.run(request);
    XVERIFY(report);
    const ImportFileReport &days = report->files.at(0);
    QCOMPARE(days.kind, QStringLiteral("fitbit"));
    QVERIFY(days.committed);
    QCOMPARE(counts(days), QStringLiteral("862 862 0 0 2586"));
    const ImportFileReport &nights = report->files.at(1);
    QVERIFY(nights.committed);
    QCOMPARE(counts(nights), QStringLiteral("413 410 3 0 410"));
    // The marks of morning and afternoon are lost: nothing is guessed, and the file is refused whole.
    const ImportFileReport &hours = report->files.at(2);
    QVERIFY(!hours.committed);
    QCOMPARE(counts(hours), QStringLiteral("22099 11177 1767 9155 11177"));
    QCOMPARE(hours.rejections.front().reason, Rejection::conflict);
    const auto people =
        fixture.store.read([&](StoreSession &s) { return s.people().allPeople(fixture.today()); });
    QCOMPARE(people->size(), std::size_t{33});
    QCOMPARE(fixture.auditEntries("person.add"), 33);
    fixture.merge();
    std::int64_t steps = 0;
    int personDays = 0, sleepers = 0;
    for (const Device &device : fixture.devices()) {
        bool slept = false;
        for (const DeviceDay &day : fixture.blocks(device.serial.toUtf8().constData())) {
            for (const StoredTotal &total : day.totals) {
                steps += total.total.metric == 9 ? total.total.value : 0;
                personDays += total.total.metric == 9 ? 1 : 0;
                slept = slept || total.total.metric == 12;
            }
        }
        sleepers += slept ? 1 : 0;
    }
    QCOMPARE(personDays, 862);
    QCOMPARE(steps, std::int64_t{7'168'901});
    QCOMPARE(sleepers, 24);
    request.partial = true;
    report = fixture.run(request);
    XVERIFY(report);
    QCOMPARE(report->files.at(0).duplicate, std::int64_t{862});
    QCOMPARE(counts(report->files.at(2)), QStringLiteral("22099 11177 1767 9155 11177"));
    QVERIFY(report->files.at(2).committed);
}

QTEST_GUILESS_MAIN(TestImportTables)
#include "tst_import_tables.moc"
