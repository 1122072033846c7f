// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;

namespace {

QString pdfText(const QString &file)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestCliReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void monthlyReportInChinese();
    void monthlyReportInEnglish();
    void personalReport();
    void everyFormatIntoAFolder();
    void numbersAgreeWithSummary();
    void eachSubUnit();
    void withoutDataThereIsAnAnswer();
    void unknownSubjectIsNamed();
    void unwritablePlaceIsNamed();
    void peopleByTheirCodes();
    void scriptsThatAreNotSetAsWrittenAreTold();
    void datesKeepToOurYears();
    void aFormatIsMadeOnce();
    void anEndingThatIsNoFormatIsRefused();
    void severalFilesAreNotOne();
    void anEndingOfAnotherFormatIsRefused();
    void whatIsWithheldIsSaid();
    void interruptedItTellsHowFarItCame();
    void whatIsNotWholeSaysSo();

private:
    CliRun m_cli;
};

void TestCliReport::initTestCase()
{
    const CliResult made = m_cli.run({u"init"_s, u"--demo"_s, u"small"_s, u"--until"_s, u"2026-10-31"_s});
    QVERIFY2(made.exit == 0, made.err.constData());
}

void TestCliReport::monthlyReportInChinese()
{
    const QString file = m_cli.path(u"r.pdf"_s);
    const CliResult result =
        m_cli.run({u"report"_s, u"comprehensive"_s, u"--unit"_s, u"QL"_s, u"--period"_s, u"2026-10"_s,
                   u"--lang"_s, u"zh_CN"_s, u"--out"_s, file, u"--json"_s});
    QVERIFY2(result.exit == 0, result.err.constData());
    const QJsonObject made = result.json().value(u"files"_s).toArray().at(0).toObject();
    QCOMPARE(made.value(u"file"_s).toString(), file);
    QCOMPARE(made.value(u"format"_s).toString(), u"pdf"_s);
    QVERIFY(made.value(u"pages"_s).toInt() >= 5);
    QCOMPARE(made.value(u"bytes"_s).toInteger(), QFile(file).size());
    QVERIFY(contentOf(file).startsWith("%PDF-"));
    const QString text = pdfText(file);
    for (const QString &word : {u"部门"_s, u"风险"_s, u"月报"_s, u"青岚能源集团"_s, u"心率"_s, u"演示"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
}

void TestCliReport::monthlyReportInEnglish()
{
    const QString file = m_cli.path(u"e.pdf"_s);
    const CliResult result = m_cli.run({u"report"_s, u"comprehensive"_s, u"--period"_s, u"2026-10"_s,
                                        u"--lang"_s, u"en"_s, u"--out"_s, file});
    QVERIFY2(result.exit == 0, result.err.constData());
    QVERIFY2(result.out.contains("e.pdf"), result.out.constData());
    const QString text = pdfText(file);
    QVERIFY(text.contains(u"Qinglan Energy Group"_s) && text.contains(u"Heart rate"_s));
    QVERIFY(text.contains(u"demo"_s, Qt::CaseInsensitive));
}

void TestCliReport::personalReport()
{
    const QString file = m_cli.path(u"p.pdf"_s);
    const CliResult result = m_cli.run({u"report"_s, u"personal"_s, u"--person"_s, u"E00003"_s, u"--period"_s,
                                        u"2026-W42"_s, u"--out"_s, file});
    QVERIFY2(result.exit == 0, result.err.constData());
    QVERIFY(contentOf(file).startsWith("%PDF-"));
    QVERIFY(pdfText(file).contains(u"E00003"_s));
}

void TestCliReport::everyFormatIntoAFolder()
{
    const QString folder = m_cli.path(u"all"_s);
    const CliResult result = m_cli.run({u"report"_s, u"comprehensive"_s, u"--period"_s, u"2026-10"_s,
                                        u"--format"_s, u"pdf,csv,json"_s, u"--out"_s, folder, u"--json"_s});
    QVERIFY2(result.exit == 0, result.err.constData());
    QCOMPARE(QDir(folder).entryList({u"*.pdf"_s}).size(), 1);
    QCOMPARE(QDir(folder).entryList({u"*_tables.csv"_s}).size(), 1);
    QCOMPARE(QDir(folder).entryList({u"*_units.csv"_s}).size(), 1);
    const QJsonArray files = result.json().value(u"files"_s).toArray();
    QCOMPARE(files.size(), QDir(folder).entryList(QDir::Files).size());
    for (const QJsonValue &file : files)
        QVERIFY(QFile::exists(file[u"file"_s].toString()));
    const QStringList json = QDir(folder).entryList({u"*.json"_s});
    QCOMPARE(json.size(), 1);
    QVERIFY(QJsonDocument::fromJson(contentOf(QDir(folder).filePath(json[0]))).isObject());
}

void TestCliReport::numbersAgreeWithSummary()
{
    const QJsonObject summary = m_cli
                                    .run({u"summary"_s, u"--unit"_s, u"QL"_s, u"--from"_s, u"2026-10-01"_s,
                                          u"--to"_s, u"2026-10-31"_s, u"--json"_s})
                                    .json();
    QCOMPARE(summary.value(u"demo"_s).toBool(), true);
    const QString text = pdfText(m_cli.path(u"e.pdf"_s));
    const double score = summary.value(u"score"_s).toObject().value(u"value"_s).toDouble();
    QVERIFY(score > 40.0 && score <= 100.0);
    QVERIFY2(text.contains(QString::number(score, 'f', 1)), qPrintable(QString::number(score, 'f', 1)));
    for (const QJsonValue &metric : summary.value(u"metrics"_s).toArray()) {
        if (metric[u"key"_s] == u"heart_rate"_s)
            QVERIFY2(text.contains(QString::number(metric[u"mean"_s].toDouble(), 'f', 1)),
                     qPrintable(QString::number(metric[u"mean"_s].toDouble())));
    }
}

void TestCliReport::eachSubUnit()
{
    const QString folder = m_cli.path(u"each"_s);
    const CliResult result = m_cli.run({u"report"_s, u"comprehensive"_s, u"--unit"_s, u"QL"_s, u"--period"_s,
                                        u"2026-W42"_s, u"--each"_s, u"sub-unit"_s, u"--out"_s, folder});
    QVERIFY2(result.exit == 0, result.err.constData());
    QCOMPARE(QDir(folder).entryList({u"*.pdf"_s}).size(), 4);
}

void TestCliReport::withoutDataThereIsAnAnswer()
{
    const CliRun empty;
    QCOMPARE(empty.run({u"init"_s}).exit, 0);
    const CliResult result = empty.run({u"report"_s, u"comprehensive"_s, u"--out"_s, empty.path(u"x.pdf"_s)});
    QCOMPARE(result.exit, 3);
    QVERIFY(!result.err.isEmpty());
    QVERIFY(!QFile::exists(empty.path(u"x.pdf"_s)));
}

void TestCliReport::unknownSubjectIsNamed()
{
    const CliResult result = m_cli.run({u"report"_s, u"comprehensive"_s, u"--unit"_s, u"NOWHERE"_s,
                                        u"--period"_s, u"2026-10"_s, u"--out"_s, m_cli.path(u"n.pdf"_s)});
    QCOMPARE(result.exit, 3);
    QVERIFY2(result.err.contains("NOWHERE"), result.err.constData());
}

void TestCliReport::unwritablePlaceIsNamed()
{
    const CliResult result = m_cli.run(
        {u"report"_s, u"comprehensive"_s, u"--period"_s, u"2026-10"_s, u"--out"_s, u"/proc/xinglin/n.pdf"_s});
    QCOMPARE(result.exit, 3);
    QVERIFY2(result.err.contains("/proc/xinglin"), result.err.constData());
}

void TestCliReport::peopleByTheirCodes()
{
    const QString file = m_cli.path(u"masked.pdf"_s);
    const QStringList words{u"report"_s,   u"personal"_s, u"--person"_s, u"E00001"_s,
                            u"--period"_s, u"2026-10"_s,  u"--out"_s,    file};
    QCOMPARE(m_cli.run(words).exit, 0);
    QVERIFY(pdfText(file).contains(u"Gao Chengping"_s));
    QCOMPARE(m_cli.run(words + QStringList{u"--people"_s, u"codes"_s}).exit, 0);
    const QString masked = pdfText(file);
    QVERIFY(masked.contains(u"E00001"_s) && !masked.contains(u"Gao Chengping"_s));
    QCOMPARE(m_cli.run(words + QStringList{u"--people"_s, u"none"_s}).exit, 2);
}

/// Once for all reports of a run, in the language of who asked, and only of what is on the paper.
void TestCliReport::scriptsThatAreNotSetAsWrittenAreTold()
{
    const CliRun own;
    QCOMPARE(own.run({u"init"_s}).exit, 0);
    QByteArray vitals = "person,time,heart_rate\n";
    for (const char *person : {"E1", "E2"})
        for (int day = 1; day <= 5; ++day)
            for (int hour = 0; hour < 24; hour += 2)
                vitals += person + QByteArray(",2026-10-0") + QByteArray::number(day) + "T" +
                          QByteArray::number(hour).rightJustified(2, '0') + ":00:00+08:00,72\n";
    const CliResult brought =
        own.run({u"import"_s, own.file(u"units.csv"_s, "code,parent,name,name_en\nG,,集团,Group\n"),
                 own.file(u"people.csv"_s, "code;name;unit\nE1;محمد علي;G\nE2;สมชาย;G\n"),
                 own.file(u"vitals.csv"_s, vitals)});
    QVERIFY2(brought.exit == 0, brought.err.constData());
    const QStringList words{u"report"_s,  u"personal"_s, u"--period"_s,
                            u"2026-10"_s, u"--out"_s,    own.path(u"out"_s)};
    const QStringList one = words + QStringList{u"--person"_s, u"E1"_s, u"--format"_s, u"pdf,html"_s};

    const CliResult made = own.run(one);
    QVERIFY2(made.exit == 0, made.err.constData());
    QVERIFY2(made.err.contains("not as they are written: Arabic.\n"), made.err.constData());
    QCOMPARE(made.err.count("Arabic"), 1);
    const CliResult chinese = own.run(one + QStringList{u"--lang"_s, u"zh_CN"_s});
    QVERIFY2(chinese.err.contains("阿拉伯文"), chinese.err.constData());
    const QJsonObject json = own.run(one + QStringList{u"--json"_s}).json();
    const QJsonArray files = json[u"files"_s].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"unshaped_scripts"_s].toArray(), QJsonArray{u"Arabic"_s});
    QCOMPARE(files[1][u"unshaped_scripts"_s].toArray(), QJsonArray());  // readers of pages do better
    QCOMPARE(files[0][u"missing_signs"_s].toArray(), QJsonArray());

    const CliResult both =
        own.run(words + QStringList{u"--unit"_s, u"G"_s, u"--each"_s, u"person"_s, u"--format"_s, u"pdf"_s});
    QVERIFY2(both.err.contains("not as they are written: Arabic, Thai.\n"), both.err.constData());
    const CliResult masked = own.run(one + QStringList{u"--people"_s, u"codes"_s});
    QCOMPARE(masked.exit, 0);
    QVERIFY2(!masked.err.contains("Arabic"), masked.err.constData());
}

void TestCliReport::datesKeepToOurYears()
{
    const CliResult summary = m_cli.run(
        {u"summary"_s, u"--unit"_s, u"QL"_s, u"--from"_s, u"0001-01-01"_s, u"--to"_s, u"2026-10-31"_s});
    QCOMPARE(summary.exit, 2);
    QVERIFY2(summary.err.contains("--from") && summary.err.contains("1900"), summary.err.constData());
}

void TestCliReport::aFormatIsMadeOnce()
{
    const QStringList words{u"report"_s,  u"alerts"_s, u"--period"_s,
                            u"2026-10"_s, u"--json"_s, u"--format"_s};
    const CliResult file = m_cli.run(words + QStringList{u"pdf,pdf"_s, u"--out"_s, m_cli.path(u"one.pdf"_s)});
    QVERIFY2(file.exit == 0, file.err.constData());
    QVERIFY(contentOf(m_cli.path(u"one.pdf"_s)).startsWith("%PDF-"));
    const CliResult folder =
        m_cli.run(words + QStringList{u"json,html,json"_s, u"--out"_s, m_cli.path(u"twice"_s)});
    QVERIFY2(folder.exit == 0, folder.err.constData());
    const QJsonArray files = folder.json().value(u"files"_s).toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"format"_s].toString(), u"json"_s);
    QCOMPARE(files[1][u"format"_s].toString(), u"html"_s);
}

void TestCliReport::anEndingThatIsNoFormatIsRefused()
{
    const QStringList words{u"report"_s, u"alerts"_s, u"--period"_s, u"2026-10"_s, u"--out"_s};
    for (const QString &name : {u"r.xls"_s, u"r.txt"_s, u"r.docx"_s}) {
        const CliResult refused = m_cli.run(words + QStringList{m_cli.path(name)});
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("--out") && refused.err.contains("--format"), refused.err.constData());
        QVERIFY(!QFile::exists(m_cli.path(name)));
    }
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"r.txt"_s), u"--format"_s, u"csv"_s}).exit, 0);
    QVERIFY(QDir().mkpath(m_cli.path(u"reports.d"_s)));
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"reports.d"_s)}).exit, 0);
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"more.d/"_s)}).exit, 0);
    QCOMPARE(QDir(m_cli.path(u"more.d"_s)).entryList({u"*.pdf"_s}).size(), 1);
}

void TestCliReport::severalFilesAreNotOne()
{
    const QStringList words{u"report"_s, u"alerts"_s, u"--period"_s, u"2026-10"_s, u"--out"_s};
    const auto refused = [&](const QString &name, const QStringList &more) {
        const CliResult told = m_cli.run(words + QStringList{m_cli.path(name)} + more);
        return told.exit == 2 &&
               told.err.contains("--out: “" + name.toUtf8() + "” is the name of one file") &&
               !QFileInfo::exists(m_cli.path(name));
    };
    QVERIFY(refused(u"two.pdf"_s, {u"--format"_s, u"pdf,csv"_s}));
    QVERIFY(refused(u"two.csv"_s, {u"--format"_s, u"pdf,csv,pdf"_s}));
    QVERIFY(refused(u"two.json"_s, {u"--each"_s, u"sub-unit"_s}));
    QVERIFY(refused(u"two.json"_s, {u"--each"_s, u"sub-unit"_s, u"--format"_s, u"json"_s}));
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"two.pdf/"_s), u"--format"_s, u"json,html"_s}).exit,
             0);
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"two.pdf"_s), u"--format"_s, u"csv,json"_s}).exit, 0);
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"2026.10"_s), u"--format"_s, u"json,html"_s}).exit, 0);
}

void TestCliReport::anEndingOfAnotherFormatIsRefused()
{
    const QStringList words{u"report"_s, u"alerts"_s, u"--period"_s, u"2026-10"_s, u"--out"_s};
    const CliResult refused =
        m_cli.run(words + QStringList{m_cli.path(u"a.xlsx"_s), u"--format"_s, u"pdf"_s});
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains("a.xlsx") && refused.err.contains("xlsx does") &&
                 refused.err.contains("says pdf"),
             refused.err.constData());
    QVERIFY(!QFile::exists(m_cli.path(u"a.xlsx"_s)));
    QCOMPARE(m_cli.run(words + QStringList{m_cli.path(u"b.CSV"_s), u"--format"_s, u" csv"_s}).exit, 0);
    // Several formats go into a folder, whatever it is called, when it is said to be one.
    const CliResult both =
        m_cli.run(words + QStringList{m_cli.path(u"c.pdf/"_s), u"--format"_s, u"json, html"_s});
    QVERIFY2(both.exit == 0, both.err.constData());
    QCOMPARE(QDir(m_cli.path(u"c.pdf"_s)).entryList(QDir::Files).size(), 2);
}

void TestCliReport::whatIsWithheldIsSaid()
{
    const CliRun own;
    QCOMPARE(own.run({u"init"_s}).exit, 0);
    const CliResult brought =
        own.run({u"import"_s, own.file(u"units.csv"_s, "code,parent,name\nG,,集团\nA,G,一矿\n"),
                 own.file(u"people.csv"_s, "code;name;unit\nE1;One;A\nE2;Two;A\n")});
    QVERIFY2(brought.exit == 0, brought.err.constData());
    const QStringList words{u"report"_s,   u"alerts"_s,  u"--unit"_s, u"A"_s,
                            u"--period"_s, u"2026-10"_s, u"--json"_s, u"--out"_s};
    for (const QString &out : {u"w.csv"_s, u"w.pdf"_s}) {
        const CliResult made = own.run(words + QStringList{own.path(out)});
        QCOMPARE(made.exit, 0);
        QVERIFY2(made.err.contains("too few people"), made.err.constData());
        QCOMPARE(made.json().value(u"suppressed"_s).toBool(), true);
    }
    QVERIFY2(contentOf(own.path(u"w.csv"_s)).contains("withheld"),
             contentOf(own.path(u"w.csv"_s)).constData());
    QCOMPARE(own.run(words + QStringList{own.path(u"tables/"_s), u"--format"_s, u"csv"_s}).exit, 0);
    const QDir tables(own.path(u"tables"_s));
    const QStringList listed = tables.entryList({u"*_tables.csv"_s});
    QCOMPARE(listed.size(), 1);
    QVERIFY(contentOf(tables.filePath(listed[0])).contains("withheld"));
}

void TestCliReport::interruptedItTellsHowFarItCame()
{
    const QString folder = m_cli.path(u"people"_s);
    const auto process =
        m_cli.start({u"report"_s, u"personal"_s, u"--unit"_s, u"QL"_s, u"--each"_s, u"person"_s,
                     u"--period"_s, u"2026-10"_s, u"--out"_s, folder, u"-w"_s, m_cli.workspace()});
    QVERIFY(process->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QDir(folder).entryList({u"*.pdf"_s}, QDir::Files).size() >= 2, 60'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitCode(), 130);
    const auto made = QDir(folder).entryList({u"*.pdf"_s}, QDir::Files).size();
    QVERIFY(made >= 2 && made < 60);
    QCOMPARE(process->readAllStandardOutput().count(".pdf ("), made);
    const QByteArray told = process->readAllStandardError();
    QVERIFY2(told.contains("Cancelled: " + QByteArray::number(made) + " of 60 reports were done."),
             told.constData());
    QVERIFY(QDir(folder).entryList({u"*.part"_s}, QDir::Files).isEmpty());
}

void TestCliReport::whatIsNotWholeSaysSo()
{
    const QString store = QDir(m_cli.workspace()).filePath(u"xinglin.db"_s);
    QCOMPARE(QProcess::execute(u"sqlite3"_s, {store, u"PRAGMA foreign_keys=off; DROP TABLE rules"_s}), 0);
    const QString file = m_cli.path(u"torn.pdf"_s);
    const CliResult result = m_cli.run({u"report"_s, u"comprehensive"_s, u"--unit"_s, u"QL"_s, u"--period"_s,
                                        u"2026-10"_s, u"--out"_s, file, u"--json"_s});
    QCOMPARE(result.exit, 1);
    QVERIFY2(result.err.contains("The report is not whole. QL: "), result.err.constData());
    QCOMPARE(result.json().value(u"incomplete"_s).toArray().size(), 1);
    QVERIFY(pdfText(file).contains(u"This part could not be made"_s));
}

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_cli_report.moc"
