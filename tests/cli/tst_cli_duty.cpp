// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kUnits = "code,parent,name,name_en\n"
                          "G,,集团,Group\n"
                          "G-1,G,一矿,Mine 1\n";
const QByteArray kPeople = "code,name,unit\n"
                           "P1,王建国,G-1\n"
                           "P2,李秀英,G-1\n"
                           "P3,张伟,G\n";

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

QStringList people(const QJsonArray &rows)
{
    QStringList codes;
    for (const QJsonValue &row : rows)
        codes += row[u"person"_s].toString();
    return codes;
}

}  // namespace

class TestCliDuty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void peopleArePutOnDutyAndShown();
    void dutiesAreSwappedAndRemoved();
    void absencesAreEnteredAndImported();
    void badAbsencesAreToldByLine();
    void levelsAreSetAndListed();
    void shiftsAreListed();
    void calendarsAreShownImportedAndChosen();
    void aHandOverIsWritten();
    void wrongWordsAreUsageErrors_data();
    void wrongWordsAreUsageErrors();

private:
    CliResult duty(const char *text, const QStringList &more = {}) const
    {
        return m_cli->run(QStringList{u"duty"_s} + words(text) + more + QStringList{u"--json"_s});
    }
    QString add(const char *text) const { return duty(text).json().value(u"id"_s).toString(); }

    std::unique_ptr<CliRun> m_cli;
};

void TestCliDuty::init()
{
    m_cli = std::make_unique<CliRun>();
    QCOMPARE(m_cli->run({u"init"_s}).exit, 0);
    QCOMPARE(m_cli->run({u"import"_s, m_cli->file(u"u.csv"_s, kUnits)}).exit, 0);
    QCOMPARE(m_cli->run({u"import"_s, m_cli->file(u"p.csv"_s, kPeople)}).exit, 0);
}

void TestCliDuty::peopleArePutOnDutyAndShown()
{
    QVERIFY(!add("add P3 --from 2026-10-01T08:00 --to 2026-10-01T16:00").isEmpty());
    QVERIFY(!add("add P1 --from 2026-10-01T08:00 --to 2026-10-01T20:00 --unit G-1 --role medic").isEmpty());
    QVERIFY(!add("add P2 --from 2026-10-01T16:00 --to 2026-10-02T00:00").isEmpty());
    const CliResult now = duty("now --at 2026-10-01T09:00");
    QCOMPARE(now.exit, 0);
    const QJsonArray rows = now.json().value(u"now"_s).toArray();
    QCOMPARE(people(rows), words("P3 P1"));
    QCOMPARE(rows[0][u"role"_s].toString(), u"lead"_s);
    QCOMPARE(rows[0][u"to"_s].toString(), u"2026-10-01T16:00:00+08:00"_s);
    QCOMPARE(rows[1][u"unit_name"_s].toString(), u"Mine 1"_s);
    const CliResult next = duty("next --at 2026-10-01T09:00");
    QCOMPARE(people(next.json().value(u"next"_s).toArray()), words("P2"));
    QCOMPARE(next.json().value(u"from"_s).toString(), u"2026-10-01T16:00:00+08:00"_s);
    QCOMPARE(duty("rota --from 2026-10-01 --to 2026-10-01").lines().size(), std::size_t{3});
    QCOMPARE(duty("rota --from 2026-10-02 --to 2026-10-02").lines().size(), std::size_t{0});
    // Twice at once for the same list.
    QCOMPARE(duty("add P3 --from 2026-10-01T12:00 --to 2026-10-01T18:00").exit, 3);
}

void TestCliDuty::dutiesAreSwappedAndRemoved()
{
    const QString one = add("add P1 --from 2026-10-01 --to 2026-10-01");
    const QString other = add("add P2 --from 2026-10-03 --to 2026-10-03");
    QCOMPARE(duty("swap", {one, other, u"--note"_s, u"国庆换班"_s}).exit, 0);
    const auto rows = duty("rota --from 2026-10-01 --to 2026-10-03").lines();
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].value(u"person"_s).toString(), u"P2"_s);
    QCOMPARE(rows[1].value(u"person"_s).toString(), u"P1"_s);
    QCOMPARE(rows[1].value(u"note"_s).toString(), u"国庆换班"_s);
    QCOMPARE(duty("remove", {rows[0].value(u"id"_s).toString()}).exit, 0);
    QCOMPARE(duty("remove", {rows[0].value(u"id"_s).toString()}).exit, 3);
    QCOMPARE(duty("rota --from 2026-10-01 --to 2026-10-03").lines().size(), std::size_t{1});
}

void TestCliDuty::absencesAreEnteredAndImported()
{
    const QString id = add("absence P1 --from 2026-10-08 --to 2026-10-09 --kind training");
    QVERIFY(!id.isEmpty());
    const QString file =
        m_cli->file(u"away.csv"_s, "工号,开始日期,结束日期,假别\nP2,2026-10-08,2026-10-10,病假\n");
    const CliResult dry = duty("import", {file, u"--dry-run"_s});
    QCOMPARE(dry.exit, 0);
    QCOMPARE(dry.json().value(u"committed"_s).toBool(true), false);
    const CliResult done = duty("import", {file});
    QCOMPARE(done.json().value(u"added"_s).toInt(), 1);
    const auto rows = duty("absences --from 2026-10-01 --to 2026-10-31").lines();
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].value(u"to"_s).toString(), u"2026-10-10T00:00:00+08:00"_s);
    QCOMPARE(rows[1].value(u"kind"_s).toString(), u"sick"_s);
    QCOMPARE(duty("absences --from 2026-10-01 --to 2026-10-31 --person P1").lines().size(), std::size_t{1});
    QCOMPARE(duty("remove", {u"--absence"_s, id}).exit, 0);
    QCOMPARE(duty("absences --from 2026-10-01 --to 2026-10-31").lines().size(), std::size_t{1});
}

void TestCliDuty::badAbsencesAreToldByLine()
{
    const QString file =
        m_cli->file(u"away.csv"_s, "person,from,to\nP1,2026-10-08,2026-10-10\nP9,2026-10-08,\n");
    const CliResult report = duty("import", {file});
    QCOMPARE(report.exit, 3);
    QCOMPARE(report.json().value(u"problems"_s)[0][u"line"_s].toInt(), 3);
    QVERIFY(duty("absences --from 2026-10-01 --to 2026-10-31").lines().empty());
    const CliResult partial = duty("import --partial", {file});
    QCOMPARE(partial.exit, 1);
    QCOMPARE(partial.json().value(u"added"_s).toInt(), 1);
    QCOMPARE(partial.json().value(u"wrong"_s).toInt(), 1);
    QCOMPARE(duty("absences --from 2026-10-01 --to 2026-10-31").lines().size(), std::size_t{1});
}

void TestCliDuty::levelsAreSetAndListed()
{
    QCOMPARE(duty("levels").lines().size(), std::size_t{3});
    QCOMPARE(duty("set-level p1 --unit G-1 --acknowledge 10m --escalate 90s").exit, 0);
    const auto rows = duty("levels").lines();
    QCOMPARE(rows.size(), std::size_t{4});
    QCOMPARE(rows[0].value(u"scope"_s).toString(), u"unit"_s);
    QCOMPARE(rows[0].value(u"acknowledge_s"_s).toInt(), 600);
    QCOMPARE(rows[0].value(u"handle_s"_s).toInt(), 900);
    QCOMPARE(rows[0].value(u"escalate_s"_s).toInt(), 90);
    QCOMPARE(rows[1].value(u"acknowledge_s"_s).toInt(), 60);
    QCOMPARE(duty("set-level p1 --unit G-1 --handle 1h").exit, 0);
    QCOMPARE(duty("levels").lines()[0].value(u"handle_s"_s).toInt(), 3600);
    QCOMPARE(duty("levels").lines()[0].value(u"acknowledge_s"_s).toInt(), 600);
    QCOMPARE(duty("set-level p1 --unit G-1 --remove").exit, 0);
    QCOMPARE(duty("levels").lines().size(), std::size_t{3});
}

void TestCliDuty::shiftsAreListed()
{
    QCOMPARE(duty("shifts --add 夜班 --name-en Night --from 22:00 --to 06:00").exit, 0);
    const auto rows = duty("shifts").lines();
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].value(u"name_en"_s).toString(), u"Night"_s);
    QCOMPARE(rows[0].value(u"to"_s).toString(), u"06:00"_s);
    QVERIFY(duty("shifts", {u"--remove"_s, rows[0].value(u"id"_s).toString()}).lines().empty());
}

void TestCliDuty::calendarsAreShownImportedAndChosen()
{
    const QJsonObject year = duty("calendar --year 2026").json();
    QCOMPARE(year.value(u"published"_s).toBool(), true);
    QCOMPARE(year.value(u"holidays"_s).toArray().size(), 33);
    QCOMPARE(year.value(u"workdays"_s).toArray().size(), 6);
    QCOMPARE(year.value(u"holidays"_s)[0][u"name"_s].toString(), u"元旦"_s);
    QCOMPARE(duty("calendar --year 2027").json().value(u"published"_s).toBool(true), false);
    const QString file = m_cli->file(
        u"2027.json"_s, R"({"calendar":"china","year":2027,"holidays":[{"zh":"元旦","from":"2027-01-01"}]})");
    QCOMPARE(duty("import", {file}).exit, 0);
    const QJsonObject known = duty("calendar --year 2027").json();
    QCOMPARE(known.value(u"published"_s).toBool(), true);
    QCOMPARE(known.value(u"imported"_s).toBool(), true);
    QCOMPARE(duty("calendar --choose china --unit G-1 --clocks --hours", {u"08:30-12:00 13:30-17:30"_s}).exit,
             0);
    QCOMPARE(duty("calendar --choose mars").exit, 3);
    const QString broken = m_cli->file(u"bad.json"_s, R"({"calendar":"china","year":2027})");
    QCOMPARE(duty("import", {broken}).exit, 3);
}

void TestCliDuty::aHandOverIsWritten()
{
    const CliResult empty = duty("handover");
    QCOMPARE(empty.exit, 0);
    QVERIFY(empty.json().value(u"notes"_s).toArray().isEmpty());
    const CliResult done = duty("handover --to P2 --note", {u"三号皮带测温"_s});
    const QJsonArray notes = done.json().value(u"notes"_s).toArray();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0][u"note"_s].toString(), u"三号皮带测温"_s);
    QCOMPARE(notes[0][u"to"_s].toString(), u"P2"_s);
    QCOMPARE(duty("handover").json().value(u"notes"_s).toArray().size(), 1);

    // What is said to all is read by who takes over the whole, by unit or not; not in every team.
    const auto notesOf = [this](const char *unit) {
        return duty("handover --unit", {QString::fromLatin1(unit)}).json().value(u"notes"_s).toArray().size();
    };
    QCOMPARE(notesOf("G"), 1);
    QCOMPARE(notesOf("G-1"), 0);
    QCOMPARE(duty("handover --unit G-1 --note", {u"一矿停机"_s}).exit, 0);
    QCOMPARE(notesOf("G-1"), 1);
    QCOMPARE(notesOf("G"), 1);
}

void TestCliDuty::wrongWordsAreUsageErrors_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exit");
    QTest::newRow("no action") << u""_s << 2;
    QTest::newRow("unknown action") << u"dance"_s << 2;
    QTest::newRow("no person") << u"add --from 2026-10-01 --to 2026-10-01"_s << 2;
    QTest::newRow("no time") << u"add P1"_s << 2;
    QTest::newRow("a time that is none") << u"add P1 --from yesterday --to 2026-10-01"_s << 2;
    QTest::newRow("a role that is none") << u"add P1 --from 2026-10-01 --to 2026-10-01 --role king"_s << 2;
    QTest::newRow("a span that is none") << u"set-level p1 --handle soon"_s << 2;
    QTest::newRow("a paper that is none") << u"handover --paper a3 --out x.pdf"_s << 2;
    QTest::newRow("info has no level") << u"set-level info --handle 1h"_s << 2;
    QTest::newRow("backwards") << u"add P1 --from 2026-10-02 --to 2026-10-01"_s << 3;
    QTest::newRow("nobody of that name") << u"add P9 --from 2026-10-01 --to 2026-10-01"_s << 3;
}

void TestCliDuty::wrongWordsAreUsageErrors()
{
    QFETCH(QString, line);
    QFETCH(int, exit);
    const CliResult result =
        m_cli->run(QStringList{u"duty"_s} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QCOMPARE(result.exit, exit);
    QVERIFY(!result.err.isEmpty());
    QVERIFY(result.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliDuty)
#include "tst_cli_duty.moc"
