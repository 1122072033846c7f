// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// One watch's heart rates, every ten minutes of a day.
QByteArray dayOf(const QByteArray &day, int rate)
{
    QByteArray lines;
    for (int minute = 0; minute < 24 * 60; minute += 10)
        lines += QStringLiteral(R"({"data":{"deviceSn":"W1","timestamp":"%1 %2:%3:00","heartRate":%4}})"
                                "\n")
                     .arg(QString::fromLatin1(day))
                     .arg(minute / 60, 2, 10, QLatin1Char('0'))
                     .arg(minute % 60, 2, 10, QLatin1Char('0'))
                     .arg(rate + minute % 7)
                     .toUtf8();
    return lines;
}

}  // namespace

/// A file says what it is: unchanged, its data changed, altered, or unknown.
class TestCliReportVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asItWasMade_data();
    void asItWasMade();
    void theFooterCarriesTheDigests();
    void laterDataChangeNothing();
    void changedDataAreNamed();
    void anAlteredFileIsFoundOut();
    void whatBearsNoMarkIsKnownByItsName();
    void aHandOverCannotBeMadeAgain();
    void aForeignFileIsUnknown();
    void aFileThatIsNotThereIsNamed();
    void filesOfTheSameBytesAreToldApartByName();
    void aBookThatWasChangedGivesNoVerdict();

private:
    QJsonObject verdict(const QString &file, int exit)
    {
        const CliResult result = m_cli.run({u"report"_s, u"verify"_s, file, u"--json"_s});
        if (result.exit != exit)
            qWarning("%s%s", result.err.constData(), result.out.constData());
        return result.exit == exit ? result.json() : QJsonObject();
    }
    void importDay(const QByteArray &day, int rate)
    {
        const CliResult result =
            m_cli.run({u"import"_s, m_cli.file(QString::fromLatin1(day) + u".ndjson"_s, dayOf(day, rate)),
                       u"--mode"_s, u"history"_s});
        QVERIFY2(result.exit == 0, (result.err + result.out).constData());
    }

    CliRun m_cli;
};

void TestCliReportVerify::initTestCase()
{
    const CliResult made = m_cli.run({u"init"_s, u"--zone"_s, u"Asia/Shanghai"_s});
    QVERIFY2(made.exit == 0, made.err.constData());
    const CliResult known =
        m_cli.run({u"import"_s, m_cli.file(u"units.csv"_s, "code,parent,name\nG,,Group\n"),
                   m_cli.file(u"people.csv"_s, "code,name,unit\nP1,Person 1,G\n"),
                   m_cli.file(u"bindings.csv"_s, "device,person,from\nW1,P1,2026-09-01\n")});
    QVERIFY2(known.exit == 0, (known.err + known.out).constData());
    importDay("2026-10-05", 70);
    for (const QString &format : {u"pdf"_s, u"html"_s, u"json"_s, u"csv"_s, u"xlsx"_s}) {
        const CliResult report = m_cli.run({u"report"_s, u"personal"_s, u"--person"_s, u"P1"_s, u"--period"_s,
                                            u"2026-10"_s, u"--out"_s, m_cli.path(u"r."_s + format)});
        QVERIFY2(report.exit == 0, report.err.constData());
    }
}

void TestCliReportVerify::asItWasMade_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"r.pdf", "r.html", "r.json", "r.csv", "r.xlsx"})
        QTest::newRow(name) << m_cli.path(QString::fromLatin1(name));
}

void TestCliReportVerify::asItWasMade()
{
    QFETCH(QString, file);
    const QJsonObject told = verdict(file, 0);
    QCOMPARE(told.value(u"verdict"_s).toString(), u"unchanged"_s);
    QCOMPARE(told.value(u"record"_s)[u"code"_s].toString(), u"P1"_s);
    QVERIFY(told.value(u"audit_entry"_s).toInt() > 0);
}

void TestCliReportVerify::theFooterCarriesTheDigests()
{
    const QJsonObject seal = verdict(m_cli.path(u"r.pdf"_s), 0)[u"record"_s][u"seal"_s].toObject();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, m_cli.path(u"r.pdf"_s), u"-"_s});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const QString &key : {u"parameters"_s, u"data"_s}) {
        const QString digest = seal.value(key).toString();
        QCOMPARE(digest.size(), 64);
        QVERIFY2(text.contains(digest.left(12)), qPrintable(digest));
    }
}

void TestCliReportVerify::laterDataChangeNothing()
{
    importDay("2026-11-03", 90);
    QCOMPARE(verdict(m_cli.path(u"r.pdf"_s), 0).value(u"verdict"_s).toString(), u"unchanged"_s);
}

void TestCliReportVerify::changedDataAreNamed()
{
    importDay("2026-10-06", 95);
    const QJsonObject told = verdict(m_cli.path(u"r.pdf"_s), 1);
    QCOMPARE(told.value(u"verdict"_s).toString(), u"data_changed"_s);
    QCOMPARE(told.value(u"was_running"_s).toBool(true), false);
    const QJsonArray chapters = told.value(u"chapters"_s).toArray();
    QVERIFY(!chapters.isEmpty());
    const QJsonArray all = told.value(u"record"_s)[u"seal"_s][u"chapters"_s].toArray();
    QVERIFY2(chapters.size() < all.size(), "what the methods say does not change with the data");
    const CliResult words = m_cli.run({u"report"_s, u"verify"_s, m_cli.path(u"r.pdf"_s)});
    QCOMPARE(words.exit, 1);
    QVERIFY2(words.out.contains(chapters.last().toString().toUtf8()), words.out.constData());
}

void TestCliReportVerify::anAlteredFileIsFoundOut()
{
    for (const QString &name : {u"r.pdf"_s, u"r.html"_s, u"r.json"_s}) {
        QFile file(m_cli.path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        const QString altered = m_cli.file(u"altered-"_s + name, bytes);
        QCOMPARE(verdict(altered, 1).value(u"verdict"_s).toString(), u"altered"_s);
    }
}

void TestCliReportVerify::whatBearsNoMarkIsKnownByItsName()
{
    for (const QString &name : {u"r.csv"_s, u"r.xlsx"_s}) {
        QFile file(m_cli.path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        QByteArray bytes = whole;
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size() && file.flush());
        const QJsonObject told = verdict(m_cli.path(name), 1);
        QCOMPARE(told.value(u"verdict"_s).toString(), u"altered"_s);
        QCOMPARE(told.value(u"record"_s)[u"code"_s].toString(), u"P1"_s);
        QVERIFY(file.seek(0) && file.write(whole) == whole.size() && file.flush());
    }
}

void TestCliReportVerify::aHandOverCannotBeMadeAgain()
{
    const QString file = m_cli.path(u"h.pdf"_s);
    const CliResult made = m_cli.run({u"report"_s, u"handover"_s, u"--out"_s, file});
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(verdict(file, 0).value(u"verdict"_s).toString(), u"of_a_moment"_s);
}

void TestCliReportVerify::aForeignFileIsUnknown()
{
    const QString file = m_cli.file(u"foreign.pdf"_s, "%PDF-1.7\nxinglin-report:unit:1:nothing");
    QCOMPARE(verdict(file, 1).value(u"verdict"_s).toString(), u"unknown"_s);
    const auto said = [this](const QString &path) {
        return m_cli.run({u"report"_s, u"verify"_s, path, u"--lang"_s, u"en"_s}).out;
    };
    QVERIFY2(said(file).contains("altered together with its mark"), said(file).constData());
    const QByteArray plain = said(m_cli.file(u"plain.pdf"_s, "%PDF-1.7\nsomething else"));
    QVERIFY2(plain.contains("is no report") && !plain.contains("mark"), plain.constData());
}

void TestCliReportVerify::aFileThatIsNotThereIsNamed()
{
    const CliResult result = m_cli.run({u"report"_s, u"verify"_s, u"nowhere.pdf"_s});
    QVERIFY(result.exit > 1);
    QVERIFY2(result.err.contains("nowhere.pdf"), result.err.constData());
}

/// The analyses of two people without data are the same.
void TestCliReportVerify::filesOfTheSameBytesAreToldApartByName()
{
    const QByteArray people = "code,name,unit\nP2,Person 2,G\nP3,Person 3,G\n";
    QCOMPARE(m_cli.run({u"import"_s, m_cli.file(u"p2.csv"_s, people)}).exit, 0);
    const QString folder = m_cli.path(u"same"_s);
    const auto methodsOf = [&](const QString &person) {
        const CliResult made = m_cli.run({u"report"_s, u"personal"_s, u"--person"_s, person, u"--period"_s,
                                          u"2026-10"_s, u"--format"_s, u"csv"_s, u"--out"_s, folder + u'/'});
        const QStringList files = QDir(folder).entryList({u"personal_"_s + person + u"_*_methods.csv"_s});
        return made.exit == 0 && files.size() == 1 ? folder + u'/' + files.front() : QString();
    };
    const QString first = methodsOf(u"P2"_s);
    const QString second = methodsOf(u"P3"_s);
    QFile one(first), other(second);
    QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), other.readAll());
    QCOMPARE(verdict(first, 0).value(u"record"_s)[u"code"_s].toString(), u"P2"_s);
    QCOMPARE(verdict(second, 0).value(u"record"_s)[u"code"_s].toString(), u"P3"_s);
}

void TestCliReportVerify::aBookThatWasChangedGivesNoVerdict()
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import sqlite3, sys\n"
                                "store = sqlite3.connect(sys.argv[1])\n"
                                "store.execute('DROP TRIGGER audit_remains')\n"
                                "store.execute('DELETE FROM audit WHERE sequence = 2')\n"
                                "store.commit()\n"_s,
                                m_cli.workspace() + u"/xinglin.db"_s});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const CliResult result = m_cli.run({u"report"_s, u"verify"_s, m_cli.path(u"r.pdf"_s)});
    QVERIFY(result.exit > 1);
    QVERIFY2(result.err.contains("does not fit at entry 2") && result.out.isEmpty(), result.err.constData());
}

QTEST_GUILESS_MAIN(TestCliReportVerify)
#include "tst_cli_report_verify.moc"
