// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include "domain/check_up_fields.h"
#include "ingest/check_up_table.h"

#include <QJsonDocument>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const QByteArray kFull =
    "person,date,height,weight,waist,systolic,diastolic,total_cholesterol,hdl,glucose,smoker,diabetes,"
    "treated_pressure,family_history,region,activity,diet,respiratory_rate,oxygen,consciousness,temperature,"
    "pulse,on_oxygen,urban\n"
    "E1,2026-09-12,172,70.5,85,128,82,5.2,1.3,5.4,no,no,yes,second,north,yes,daily,16,97,A,36.8,72,no,yes\n"
    "E2,2026-09-13,160,,,,,,,,1,0,,first,south,20,not_daily,,,,,,,\n";

class Ward : public ImportFixture
{
public:
    Ward()
    {
        for (const char *code : {"E1", "E2", "E3"}) {
            Person person;
            person.code = QString::fromLatin1(code);
            people[person.code] =
                store.write([&](StoreSession &s) { return s.people().savePerson(person); }).value().id;
        }
    }
    std::vector<CheckUp> checkUps(const char *code)
    {
        return store
            .read([&](StoreSession &s) {
                return s.checkUps().checkUps(people.at(QString::fromLatin1(code)), {kFirstDay, kLastDay});
            })
            .value();
    }
    ImportFileReport take(const QByteArray &content, bool partial = false, bool dryRun = false)
    {
        ImportRequest request;
        request.partial = partial;
        request.dryRun = dryRun;
        return import(content, request, QStringLiteral("checkups.csv"));
    }

    std::map<QString, PersonId> people;
};

}  // namespace

class TestCheckUpImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnIsRead()
    {
        Ward ward;
        const ImportFileReport report = ward.take(kFull);
        QCOMPARE(report.kind, QStringLiteral("checkups"));
        QVERIFY(report.committed);
        QCOMPARE(counts(report), QStringLiteral("2 2 0 0 29"));
        const CheckUp first = ward.checkUps("E1").front();
        QCOMPARE(first.date, Day::fromText(u"2026-09-12"));
        for (const CheckUpField &field : checkUpFields())
            QCOMPARE(field.get(first).has_value(), QLatin1String(field.key) != QLatin1String("family_heart"));
        QCOMPARE(*first.weight, 70.5);
        QCOMPARE(*first.treatedPressure, true);
        QVERIFY(*first.familyHistory == FamilyHistory::second);
        QVERIFY(*first.region == Region::north && *first.urban);
        QVERIFY(*first.active && *first.diet == Diet::daily);
        QVERIFY(*first.consciousness == Consciousness::alert && !*first.onOxygen);
        const CheckUp second = ward.checkUps("E2").front();
        QVERIFY(*second.smoker && !*second.active && *second.diet == Diet::notDaily);
        QVERIFY(!second.weight && !second.consciousness);
        QCOMPARE(ward.auditEntries("check_up.add"), 2);
        QCOMPARE(ward.auditEntries("import.commit"), 1);
    }

    void chineseInAnyOrder()
    {
        Ward ward;
        const ImportFileReport report = ward.take(
            "体检日期,吸烟,工号,家族史,地区,运动,饮食,意识,总胆固醇(mg/dL),高密度脂蛋白（mmol/L）,血糖_mg/"
            "dL,身高(cm),"
            "降压药,糖尿病,收缩压,舒张压,呼吸,血氧\n"
            "2026/9/12,是,E1,一级,北方城市,45,每天,清醒,193.35,1.2,\"90,08\",170,否,否,130,80,18,96\n"
            "2026年9月13日,否,E2,无,南方农村,否,非每天,,,,,,,,,,,\n");
        QCOMPARE(verdicts(report), QString());
        QCOMPARE(report.kind, QStringLiteral("checkups"));
        const CheckUp first = ward.checkUps("E1").front();
        QVERIFY(*first.smoker && *first.familyHistory == FamilyHistory::first);
        QVERIFY(*first.region == Region::north && *first.urban && *first.active);
        QVERIFY(std::abs(*first.totalCholesterol - 5.0) < 1e-12);
        QCOMPARE(*first.hdl, 1.2);
        const CheckUp second = ward.checkUps("E2").front();
        QVERIFY(*second.familyHistory == FamilyHistory::none);
        QVERIFY(*second.region == Region::south && !*second.urban && !*second.active);
    }

    void milligramsAreConverted()
    {
        const auto table = readCheckUps("person,date,total_cholesterol_mg_dl,hdl_mg_dl,glucose_mg_dl\n"
                                        "E1,2026-09-12,386.7,38.67,90.08\n");
        XVERIFY(table);
        const CheckUp &checkUp = table->lines.front().checkUp;
        QVERIFY(std::abs(*checkUp.totalCholesterol - 10.0) < 1e-12);
        QVERIFY(std::abs(*checkUp.hdl - 1.0) < 1e-12);
        QVERIFY(std::abs(*checkUp.glucose - 5.0) < 1e-12);
    }

    void answersInManyWords_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("value");  // -1: refused, -2: absent
        const auto row = [](const char *column, const char *cell, double value) {
            QTest::addRow("%s %s", column, cell)
                << QString::fromLatin1(column) << QString::fromUtf8(cell) << value;
        };
        for (const char *yes : {"1", "true", "Yes", "是", "y"})
            row("smoker", yes, 1);
        for (const char *no : {"0", "FALSE", "no", "否", "n"})
            row("smoker", no, 0);
        row("smoker", "maybe", -1);
        row("smoker", "", -2);
        row("smoker", "-", -2);
        row("height", "none", -2);
        row("height", "tall", -1);
        for (const auto &[cell, value] : {std::pair("none", 0), std::pair("0", 0), std::pair("无", 0),
                                          std::pair("second", 1), std::pair("1", 1), std::pair("二级", 1),
                                          std::pair("first", 2), std::pair("2", 2), std::pair("一级", 2)})
            row("family_history", cell, value);
        row("activity", "29", 0);
        row("activity", "30", 1);
        row("activity", "-5", -1);
        row("activity", "2000", -1);
        row("region", "north", 0);
        row("region", "南方", 1);
        row("region", "north_urban", 0);
        row("region", "moon", -1);
        row("urban", "农村", 0);
        row("urban", "yes", 1);
        for (const auto &[cell, value] : {std::pair("A", 0), std::pair("c", 1), std::pair("V", 2),
                                          std::pair("P", 3), std::pair("u", 4), std::pair("X", -1)})
            row("consciousness", cell, value);
    }
    void answersInManyWords()
    {
        QFETCH(QString, column);
        QFETCH(QString, cell);
        QFETCH(double, value);
        const QByteArray text =
            "person,date,waist," + column.toUtf8() + "\nE1,2026-09-12,80," + cell.toUtf8();
        const auto table = readCheckUps({text.constData(), static_cast<std::size_t>(text.size())});
        XVERIFY(table);
        QCOMPARE(table->rejected, value == -1.0 ? std::uint64_t{1} : std::uint64_t{0});
        if (value == -1.0) {
            QVERIFY(table->rejections.front().reason == Rejection::badField);
            QCOMPARE(table->rejections.front().line, std::uint64_t{2});
            QVERIFY(table->rejections.front().text.contains(column));
            return;
        }
        const auto found = findCheckUpField(column)->get(table->lines.front().checkUp);
        QCOMPARE(found.value_or(-2.0), value);
    }

    void whatIsWrongIsNamedByLineAndField()
    {
        Ward ward;
        const QByteArray bad = "person,date,height,systolic,diastolic\n"
                               "E1,2026-09-12,1.72,,\n"
                               "E9,2026-09-12,172,,\n"
                               "E1,2026-02-30,172,,\n"
                               ",2026-09-12,172,,\n"
                               "E2,2026-09-12,,80,120\n"
                               "E2,2027-09-12,172,,\n"
                               "E3,2026-09-12,,,\n"
                               "E3,2026-09-13,170,120,80\n";
        const ImportFileReport refused = ward.take(bad);
        QVERIFY(!refused.committed);
        QCOMPARE(verdicts(refused),
                 QStringLiteral("2:bad_field 3:unknown_person 4:unparsable_time 5:missing_field 6:bad_field "
                                "7:bad_field 8:no_values"));
        QVERIFY(refused.rejections[0].text.contains(QLatin1String("height")));
        QVERIFY(refused.rejections[0].text.contains(QLatin1String("250")));
        QVERIFY(refused.rejections[4].text.contains(QLatin1String("diastolic")));
        QVERIFY(ward.checkUps("E3").empty());
        QCOMPARE(ward.auditEntries("check_up.add"), 0);
        const ImportFileReport partial = ward.take(bad, true);
        QVERIFY(partial.committed);
        QCOMPARE(partial.accepted, 1);
        QCOMPARE(partial.rejected, 7);
        QCOMPARE(ward.checkUps("E3").size(), std::size_t{1});
    }

    void theSecondTimeEverythingIsThere()
    {
        Ward ward;
        QVERIFY(ward.take(kFull).committed);
        const ImportFileReport again = ward.take(kFull);
        QCOMPARE(counts(again), QStringLiteral("2 0 2 0 0"));
        QCOMPARE(ward.auditEntries("check_up.add"), 2);
        QCOMPARE(ward.checkUps("E1").front().version, 1);
    }

    void aChangeIsLaidOverWhatIsThere()
    {
        Ward ward;
        QVERIFY(ward.take(kFull).committed);
        const ImportFileReport changed = ward.take("person,date,waist,weight,smoker\nE1,2026-09-12,88,,\n");
        QCOMPARE(counts(changed), QStringLiteral("1 1 0 0 1"));
        QVERIFY(changed.note.contains(QLatin1Char('1')));
        const CheckUp after = ward.checkUps("E1").front();
        QCOMPARE(after.version, 2);
        QCOMPARE(*after.waist, 88.0);
        QCOMPARE(*after.weight, 70.5);
        QCOMPARE(*after.smoker, false);
        QCOMPARE(ward.auditEntries("check_up.change"), 1);
        const auto entries = ward.store.read([](StoreSession &s) { return s.audit().entries(0, 0); }).value();
        for (const AuditEntry &entry : entries) {
            if (entry.action == QLatin1String("check_up.change"))
                QVERIFY(!QJsonDocument(entry.detail).toJson().contains("88"));
        }
    }

    void aFileThatContradictsItselfIsRefused()
    {
        Ward ward;
        const ImportFileReport report = ward.take("person,date,waist\nE1,2026-09-12,88\nE1,2026-09-12,88\n"
                                                  "E1,2026-09-12,89\n");
        QCOMPARE(verdicts(report), QStringLiteral("4:duplicate_code"));
        QCOMPARE(report.duplicate, 1);
        QVERIFY(ward.checkUps("E1").empty());
    }

    void aDryRunLeavesNothing()
    {
        Ward ward;
        const ImportFileReport report = ward.take(kFull, false, true);
        QCOMPARE(report.accepted, 2);
        QVERIFY(!report.committed);
        QVERIFY(ward.checkUps("E1").empty());
        QCOMPARE(ward.auditEntries("check_up.add"), 0);
    }

    void otherTablesAreNotTakenForCheckUps()
    {
        Ward ward;
        QCOMPARE(ward.take("person,date,heart_rate,spo2\nE1,2026-09-12,70,97\n").kind,
                 QStringLiteral("vitals-csv"));
        QCOMPARE(ward.take("code,name,unit\nE4,A,U\n").kind, QStringLiteral("people"));
        QCOMPARE(ward.take("person,date,respiratory_rate,oxygen,consciousness\nE1,2026-09-12,16,97,A\n").kind,
                 QStringLiteral("checkups"));
        ImportRequest request;
        request.files = {ward.file(QStringLiteral("c.csv"), kFull)};
        const auto preview = previewImports(ward.context, request);
        XVERIFY(preview);
        QCOMPARE(preview->front().kind, QStringLiteral("checkups"));
        QCOMPARE(preview->front().meaning.first(), QStringLiteral("person"));
        QVERIFY(!preview->front().meaning.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestCheckUpImport)
#include "tst_check_up_import.moc"
