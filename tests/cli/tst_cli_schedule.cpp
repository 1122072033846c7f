// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "core/random.h"
#include "tests/support/small_file_system.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <memory>
#include <set>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kProcesses = 3;
constexpr int kMostRounds = 200;
constexpr std::uint64_t kLongestLifeUs = 500'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QString fileOf(const QJsonObject &run)
{
    return run.value(u"files"_s).toArray().at(0).toObject().value(u"file"_s).toString();
}

}  // namespace

/// Over a demo whose data end with October: what is due in November is asked for with --until.
class TestCliSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const CliResult made = m_cli.run(
            {u"init"_s, u"--demo"_s, u"small"_s, u"--seed"_s, u"5"_s, u"--until"_s, u"2026-10-31"_s});
        QVERIFY2(made.exit == 0, made.err.constData());
    }

    void init() { m_out = m_cli.path(QString::fromLatin1(QTest::currentTestFunction())); }
    void cleanup() { m_cli.run({u"schedule"_s, u"remove"_s, u"daily"_s}); }

    void missedPeriodsAreMadeUpTheNewestFirst()
    {
        add(u"last-30-days"_s, {u"--catch-up"_s, u"3"_s});
        const CliResult run = runUntil(u"2026-11-08T08:00"_s);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.json().value(u"runs"_s).toArray().size(), 3);
        const auto history = book();
        QCOMPARE(history.size(), std::size_t{4});
        QCOMPARE(history[0].value(u"period"_s).toString(), u"2026-10-09..2026-11-07"_s);
        QCOMPARE(history[2].value(u"due"_s).toString(), u"2026-11-06T07:00:00+08:00"_s);
        QCOMPARE(history[3].value(u"result"_s).toString(), u"skipped"_s);
        QCOMPARE(history[3].value(u"skipped"_s).toInt(), 5);
        QCOMPARE(history[3].value(u"skipped_from"_s).toString(), u"2026-11-01T07:00:00+08:00"_s);
        QCOMPARE(everythingIn(m_out).size(), 3);
        QVERIFY(runUntil(u"2026-11-08T08:00"_s).json().value(u"runs"_s).toArray().isEmpty());
    }

    void aFolderThatIsMadeIsTold()
    {
        const auto added = [&](const QString &name, const QString &folder, const QStringList &more = {}) {
            return m_cli.run(QStringList{u"schedule"_s, u"add"_s, name, u"alerts"_s, u"--at"_s,
                                         u"yearly 1-1 07:00"_s, u"--period"_s, u"previous-year"_s, u"--out"_s,
                                         folder} +
                             more);
        };
        const QString folder = m_out + u"/deep/er"_s;
        const CliResult first = added(u"first"_s, folder);
        QVERIFY2(first.exit == 0, first.err.constData());
        QVERIFY2(first.out.startsWith("The folder " + folder.toUtf8() + " was made.\n"),
                 first.out.constData());
        QVERIFY2(first.out.contains("(2026)"), first.out.constData());  // the year that it will be about
        QVERIFY(!added(u"second"_s, folder).out.contains("was made"));
        QCOMPARE(added(u"third"_s, folder, {u"--json"_s}).json()[u"folder_made"].toBool(true), false);
        QCOMPARE(added(u"fourth"_s, m_out + u"/new"_s, {u"--json"_s}).json()[u"folder_made"].toBool(), true);
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s, u"fourth"_s})
            QCOMPARE(m_cli.run({u"schedule"_s, u"remove"_s, name}).exit, 0);
    }

    void theSameDaysAreMadeUpOnce()
    {
        add(u"previous-month"_s, {});
        QCOMPARE(runUntil(u"2026-11-05T08:00"_s).exit, 0);
        const auto history = book();
        QCOMPARE(history.size(), std::size_t{1});
        QCOMPARE(history[0].value(u"period"_s).toString(), u"2026-10"_s);
        QCOMPARE(history[0].value(u"due"_s).toString(), u"2026-11-05T07:00:00+08:00"_s);
    }

    void withoutDataThereIsNoFile()
    {
        add(u"previous-day"_s, {u"--catch-up"_s, u"1"_s});
        const CliResult run = runUntil(u"2026-11-03T08:00"_s);
        QCOMPARE(run.exit, 3);
        const QJsonObject one = run.json().value(u"runs"_s).toArray().at(0).toObject();
        QCOMPARE(one.value(u"result"_s).toString(), u"no_data"_s);
        QVERIFY(one.value(u"error"_s).toObject().value(u"text"_s).toString().contains(u"2026-11-02"_s));
        QVERIFY(one.value(u"files"_s).toArray().isEmpty());
        QCOMPARE(everythingIn(m_out), QStringList());
    }

    /// A day on which no watch measured anything, but somebody called for help.
    void alertsAreToldWithoutVitals()
    {
        const CliRun cli;
        QCOMPARE(cli.run({u"init"_s, u"--name"_s, u"Calls"_s}).exit, 0);
        QByteArray people("code,name,unit,from\n");
        for (int i = 0; i < 6; ++i) {
            const QByteArray n = QByteArray::number(i);
            people += "P" + n + ",N" + n + ",R,2026-01-01\n";
        }
        QCOMPARE(
            cli.run({u"import"_s,
                     cli.file(u"units.csv"_s, "code,parent,name,name_en,from\nR,,根,Root,2026-01-01\n"),
                     cli.file(u"people.csv"_s, people),
                     cli.file(u"bindings.csv"_s, "device,person,from\nW1,P1,2026-01-01T00:00:00+08:00\n")})
                .exit,
            0);
        const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(8 * 3600);
        const QString call =
            QStringLiteral(
                R"({"eventType":"com.x.SOS_EVENT","eventValue":"1","deviceSn":"W1","timestamp":"%1"})")
                .arg(now.toString(u"yyyy-MM-dd HH:mm:ss"_s));
        QCOMPARE(cli.run({u"import"_s, u"--as"_s, u"event"_s, u"--mode"_s, u"live"_s,
                          cli.file(u"call.json"_s, call.toUtf8())})
                     .exit,
                 0);
        const QString out = cli.path(u"out"_s);
        QVERIFY(QDir().mkpath(out));
        for (const QString &kind : {u"alerts"_s, u"comprehensive"_s})
            QCOMPARE(cli.run({u"schedule"_s, u"add"_s, kind, kind, u"--at"_s, u"daily 00:00"_s, u"--period"_s,
                              u"previous-day"_s, u"--format"_s, u"json"_s, u"--catch-up"_s, u"1"_s,
                              u"--out"_s, out})
                         .exit,
                     0);
        const QString until = now.date().addDays(1).toString(Qt::ISODate) + u"T00:30"_s;
        const auto runs = cli.run({u"schedule"_s, u"run"_s, u"--until"_s, until, u"--json"_s})
                              .json()
                              .value(u"runs"_s)
                              .toArray();
        QCOMPARE(runs.size(), 2);
        QHash<QString, QString> results;
        for (const QJsonValue &run : runs)
            results[run[u"schedule"_s].toString()] = run[u"result"_s].toString();
        QCOMPARE(results.value(u"alerts"_s), u"made"_s);
        QCOMPARE(results.value(u"comprehensive"_s), u"no_data"_s);
        QCOMPARE(everythingIn(out).size(), 1);
    }

    void aFolderThatIsGoneIsSaidAndTriedAgain()
    {
        add(u"previous-month"_s, {});
        QVERIFY(QDir().rmdir(m_out));
        const CliResult failed = m_cli.run({u"schedule"_s, u"run"_s, u"--until"_s, u"2026-11-01T08:00"_s});
        QCOMPARE(failed.exit, 3);
        QVERIFY2(failed.err.contains(m_out.toUtf8()), failed.err.constData());
        QVERIFY2(!QDir(m_out).exists(), "a drive that is gone is no place to make a folder");
        QCOMPARE(book().front().value(u"result"_s).toString(), u"failed"_s);
        QVERIFY(QDir().mkdir(m_out));
        QCOMPARE(runUntil(u"2026-11-01T08:00"_s).exit, 0);
        const auto history = book();
        QCOMPARE(history.size(), std::size_t{1});
        QCOMPARE(history[0].value(u"attempts"_s).toInt(), 2);
        QCOMPARE(everythingIn(m_out).size(), 1);
    }

    /// What does not fit leaves nothing behind, is said, and is made when there is room.
    void aFullDiskGetsNothingAndIsTriedAgain()
    {
        xinglin::test::SmallFileSystem disk("size=64k");
        if (!disk.isMounted())
            QSKIP("needs the right to mount a small file system");
        m_out = disk.folder();
        add(u"previous-month"_s, {});
        QCOMPARE(m_cli.run({u"schedule"_s, u"set"_s, u"daily"_s, u"--format"_s, u"html,json"_s}).exit, 0);
        const CliResult failed = m_cli.run({u"schedule"_s, u"run"_s, u"--until"_s, u"2026-11-01T08:00"_s});
        QCOMPARE(failed.exit, 3);
        QVERIFY2(failed.err.contains(m_out.toUtf8()), failed.err.constData());
        QCOMPARE(everythingIn(m_out), QStringList());
        const QJsonObject tried = book().front();
        QCOMPARE(tried.value(u"result"_s).toString(), u"failed"_s);
        QVERIFY(tried.value(u"files"_s).toArray().isEmpty());

        QVERIFY(disk.resize("size=64m"));
        QCOMPARE(runUntil(u"2026-11-01T08:00"_s).exit, 0);
        const QJsonObject made = book().front();
        QCOMPARE(made.value(u"result"_s).toString(), u"made"_s);
        QCOMPARE(made.value(u"attempts"_s).toInt(), 2);
        QCOMPARE(everythingIn(m_out).size(), 2);
        QCOMPARE(m_cli.run({u"audit"_s, u"verify"_s}).exit, 0);
    }

    void onlyItsOwnUnchangedFilesGo()
    {
        add(u"last-30-days"_s, {u"--keep"_s, u"2"_s});
        QStringList made;
        for (int day = 1; day <= 4; ++day) {
            const CliResult run = runUntil(u"2026-11-0%1T08:00"_s.arg(day));
            QCOMPARE(run.exit, 0);
            made += fileOf(run.json().value(u"runs"_s).toArray().at(0).toObject());
            if (day == 1) {
                write(made.front(), "mine now");
                write(QDir(m_out).filePath(u"comprehensive_note.json"_s), "mine");
            }
        }
        QCOMPARE(contentOf(made[0]), QByteArray("mine now"));
        QVERIFY(!QFile::exists(made[1]));
        QVERIFY(QFile::exists(made[2]) && QFile::exists(made[3]));
        QCOMPARE(everythingIn(m_out).size(), 4);
        const auto history = book();
        const auto stateOf = [&](std::size_t run) {
            return history[run].value(u"files"_s).toArray().at(0).toObject().value(u"state"_s).toString();
        };
        QCOMPARE(stateOf(3), u"left"_s);
        QCOMPARE(stateOf(2), u"removed"_s);
        QCOMPARE(stateOf(0), u"made"_s);
    }

    /// Two schedules into one folder make files of the same names: what either keeps stays.
    void whatAnotherScheduleMadeStays()
    {
        add(u"last-30-days"_s, {u"--keep"_s, u"1"_s});
        const CliResult other = m_cli.run({u"schedule"_s, u"add"_s, u"other"_s, u"comprehensive"_s, u"--at"_s,
                                           u"daily 07:05"_s, u"--period"_s, u"last-30-days"_s, u"--format"_s,
                                           u"json"_s, u"--out"_s, m_out + u"/."_s});
        QVERIFY2(other.exit == 0, other.err.constData());
        for (int day = 1; day <= 3; ++day)
            QCOMPARE(runUntil(u"2026-11-0%1T08:00"_s.arg(day)).exit, 0);
        QCOMPARE(everythingIn(m_out).size(), 3);
        // Once the other keeps one, too, what neither keeps goes.
        QCOMPARE(m_cli.run({u"schedule"_s, u"set"_s, u"other"_s, u"--keep"_s, u"1"_s}).exit, 0);
        QCOMPARE(runUntil(u"2026-11-04T08:00"_s).exit, 0);
        QCOMPARE(m_cli.run({u"schedule"_s, u"remove"_s, u"other"_s}).exit, 0);
        QCOMPARE(everythingIn(m_out).size(), 1);
    }

    void aStrangersFileKeepsItsName()
    {
        add(u"previous-month"_s, {});
        const QString name = QDir(m_out).filePath(u"comprehensive_QL_2026-10_en.json"_s);
        write(name, "somebody's");
        const CliResult run = runUntil(u"2026-11-01T08:00"_s);
        QCOMPARE(run.exit, 0);
        QCOMPARE(contentOf(name), QByteArray("somebody's"));
        const QString file = fileOf(run.json().value(u"runs"_s).toArray().at(0).toObject());
        QCOMPARE(QFileInfo(file).fileName(), u"comprehensive_QL_2026-10_en (2).json"_s);
        QVERIFY(contentOf(file).contains("\"kind\": \"comprehensive\""));
    }

    /// What names the other files of a report names them as they are.
    void theListOfTablesNamesTheFilesAsTheyStand()
    {
        add(u"previous-month"_s, {});
        QCOMPARE(m_cli.run({u"schedule"_s, u"set"_s, u"daily"_s, u"--format"_s, u"json,csv"_s}).exit, 0);
        write(QDir(m_out).filePath(u"comprehensive_QL_2026-10_en_coverage.csv"_s), "somebody's");
        QCOMPARE(runUntil(u"2026-11-01T08:00"_s).exit, 0);
        const QString list = QDir(m_out).filePath(u"comprehensive_QL_2026-10_en (2)_tables.csv"_s);
        const QByteArray text = contentOf(list);
        const QList<QByteArray> lines = text.mid(text.indexOf("File,Table")).split('\n');
        QVERIFY(lines.size() > 5);
        for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
            const QString file = QString::fromUtf8(lines[i].left(lines[i].indexOf(',')));
            QVERIFY2(file.contains(u" (2)_"_s), qPrintable(file));
            QVERIFY2(QFile::exists(QDir(m_out).filePath(file)), qPrintable(file));
        }
        QVERIFY(QFile::exists(QDir(m_out).filePath(u"comprehensive_QL_2026-10_en (2).json"_s)));
    }

    void ofSeveralProgramsOneMakesEach()
    {
        add(u"last-30-days"_s, {u"--catch-up"_s, u"8"_s});
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < kProcesses; ++i)
            running.push_back(m_cli.start(words(u"2026-11-08T08:00"_s)));
        qsizetype made = 0;
        for (const auto &process : running) {
            QVERIFY(process->waitForFinished(120'000));
            QCOMPARE(process->exitCode(), 0);
            CliResult result;
            result.out = process->readAllStandardOutput();
            made += result.json().value(u"runs"_s).toArray().size();
        }
        QCOMPARE(made, qsizetype{8});
        for (const QJsonObject &run : book())
            QCOMPARE(run.value(u"attempts"_s).toInt(), 1);
        QCOMPARE(book().size(), std::size_t{8});
    }

    void killedAtAnyInstantEachIsMadeOnceAndWhole()
    {
        add(u"last-30-days"_s, {u"--catch-up"_s, u"25"_s});
        xinglin::Random random(20261127);
        int killed = 0;
        bool isDone = false;
        for (int round = 0; round < kMostRounds && !isDone; ++round) {
            const auto process = m_cli.start(words(u"2026-11-25T08:00"_s));
            QVERIFY(process->waitForStarted());
            usleep(static_cast<useconds_t>(random.below(kLongestLifeUs)));
            process->kill();
            process->waitForFinished();
            isDone = process->exitStatus() == QProcess::NormalExit;
            killed += isDone ? 0 : 1;
        }
        QVERIFY2(killed > 3, "it was never killed at work: the test proves nothing");
        QCOMPARE(runUntil(u"2026-11-25T08:00"_s).exit, 0);
        const auto history = book();
        QCOMPARE(history.size(), std::size_t{25});
        std::set<QString> files;
        for (const QJsonObject &run : history) {
            QCOMPARE(run.value(u"result"_s).toString(), u"made"_s);
            const QJsonObject file = run.value(u"files"_s).toArray().at(0).toObject();
            const QByteArray bytes = contentOf(file.value(u"file"_s).toString());
            QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
                     file.value(u"sha256"_s).toString().toLatin1());
            files.insert(QFileInfo(file.value(u"file"_s).toString()).fileName());
        }
        QCOMPARE(files.size(), std::size_t{25});
        QCOMPARE(everythingIn(m_out).size(), 25);
        QCOMPARE(m_cli.run({u"audit"_s, u"verify"_s}).exit, 0);
    }

    /// Sixty files are nothing that somebody gets for a word that was forgotten.
    void ofEverybodyOnlyWhenItIsSaid()
    {
        const QStringList words{
            u"schedule"_s,    u"add"_s,      u"daily"_s,          u"personal"_s, u"--at"_s,
            u"daily 07:00"_s, u"--period"_s, u"previous-month"_s, u"--out"_s,    m_out};
        const CliResult refused = m_cli.run(words);
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("“--each person”"), refused.err.constData());
        QVERIFY(!QFileInfo::exists(m_out));
        const CliResult made = m_cli.run(words + QStringList{u"--each"_s, u"person"_s});
        QVERIFY2(made.exit == 0, made.err.constData());
        QVERIFY2(made.out.contains("each person of "), made.out.constData());
        m_cli.run({u"schedule"_s, u"remove"_s, u"daily"_s});
        addOf(u"comprehensive"_s, u"previous-month"_s, {});
        QCOMPARE(m_cli.run({u"schedule"_s, u"set"_s, u"daily"_s, u"--kind"_s, u"personal"_s}).exit, 2);
    }

    void ofEachUnitAndOfEachPerson()
    {
        addOf(u"comprehensive"_s, u"previous-month"_s, {u"--each"_s, u"unit"_s});
        QCOMPARE(runUntil(u"2026-11-01T08:00"_s).exit, 0);
        const auto units = m_cli.run({u"units"_s, u"--json"_s}).lines();
        QVERIFY(units.size() > 4);
        QCOMPARE(std::size_t(everythingIn(m_out).size()), units.size());

        const CliResult set = m_cli.run({u"schedule"_s, u"set"_s, u"daily"_s, u"--kind"_s, u"personal"_s,
                                         u"--out"_s, m_out + u"/people"_s});
        QVERIFY2(set.exit == 0, set.err.constData());
        QCOMPARE(runUntil(u"2026-11-02T08:00"_s).exit, 0);
        const auto people = m_cli.run({u"people"_s, u"--json"_s}).lines();
        QVERIFY(people.size() > 40);
        const qsizetype made = everythingIn(m_out + u"/people"_s).size();
        const QJsonObject run = book().front();
        QCOMPARE(run.value(u"result"_s).toString(), u"made"_s);
        QCOMPARE(run.value(u"files"_s).toArray().size(), made);
        // Who has no data has no report, and is counted.
        const QString remark = run.value(u"error"_s).toObject().value(u"text"_s).toString();
        const qsizetype without = qsizetype(people.size()) - made;
        QVERIFY2(without == 0 || remark.endsWith(u" %1."_s.arg(without)), qPrintable(remark));

        QCOMPARE(m_cli.run({u"schedule"_s, u"set"_s, u"daily"_s, u"--each"_s, u"unit"_s}).exit, 2);
    }

    void handsOverByItself()
    {
        addOf(u"handover"_s, {}, {});
        const CliResult run = runUntil(u"2026-11-01T08:00"_s);
        QVERIFY2(run.exit == 0, run.err.constData());
        const QString file = fileOf(run.json().value(u"runs"_s).toArray().at(0).toObject());
        QVERIFY(contentOf(file).contains("\"kind\": \"handover\""));
    }

    /// A hand-over tells of now: it has no period, needs no data, and of what was missed only one is made.
    void aHandOverNeedsNoPeriodAndNoData()
    {
        const QStringList words{u"schedule"_s,    u"add"_s,      u"daily"_s, u"handover"_s, u"--at"_s,
                                u"daily 07:00"_s, u"--format"_s, u"json"_s,  u"--out"_s,    m_out};
        const CliResult added = m_cli.run(words + QStringList{u"--json"_s});
        QVERIFY2(added.exit == 0, added.err.constData());
        QCOMPARE(added.json().value(u"period"_s).toString(), u"moment"_s);
        const CliResult run = runUntil(u"2026-11-05T08:00"_s);
        QVERIFY2(run.exit == 0, run.err.constData());
        const auto history = book();
        QCOMPARE(history.size(), std::size_t{2});
        QCOMPARE(history[0].value(u"result"_s).toString(), u"made"_s);
        QCOMPARE(history[0].value(u"period"_s).toString(), u"2026-11-05"_s);
        QVERIFY(!history[0].contains(u"error"_s));
        QCOMPARE(history[1].value(u"skipped"_s).toInt(), 4);
        QVERIFY(contentOf(fileOf(history[0])).contains("\"kind\": \"handover\""));
        // Of another kind it must have one.
        const QStringList other{u"schedule"_s, u"set"_s, u"daily"_s, u"--kind"_s, u"alerts"_s};
        QCOMPARE(m_cli.run(other).exit, 2);
        QCOMPARE(m_cli.run(other + QStringList{u"--period"_s, u"moment"_s}).exit, 2);
        const CliResult set = m_cli.run(other + QStringList{u"--period"_s, u"previous-day"_s, u"--json"_s});
        QCOMPARE(set.json().value(u"period"_s).toString(), u"previous-day"_s);
    }

    void aPausedOneIsNeverDue()
    {
        add(u"previous-month"_s, {});
        QCOMPARE(m_cli.run({u"schedule"_s, u"pause"_s, u"daily"_s}).exit, 0);
        QVERIFY(runUntil(u"2026-11-05T08:00"_s).json().value(u"runs"_s).toArray().isEmpty());
        QCOMPARE(m_cli.run({u"schedule"_s, u"run"_s, u"--name"_s, u"daily"_s}).exit, 0);
        QCOMPARE(book().size(), std::size_t{1});
    }

    void ofAPausedOneNothingIsTriedAgain()
    {
        add(u"previous-month"_s, {});
        QVERIFY(QDir().rmdir(m_out));
        const QString until = u"2026-11-01T08:00"_s;
        QCOMPARE(runUntil(until).exit, 3);
        QCOMPARE(m_cli.run({u"schedule"_s, u"pause"_s, u"daily"_s}).exit, 0);
        QVERIFY(QDir().mkdir(m_out));
        QVERIFY(runUntil(until).json().value(u"runs"_s).toArray().isEmpty());
        QCOMPARE(book().front().value(u"result"_s).toString(), u"failed"_s);
        QCOMPARE(everythingIn(m_out), QStringList());
        QCOMPARE(m_cli.run({u"schedule"_s, u"resume"_s, u"daily"_s}).exit, 0);
        QCOMPARE(runUntil(until).exit, 0);
        QCOMPARE(book().front().value(u"result"_s).toString(), u"made"_s);
        QCOMPARE(everythingIn(m_out).size(), 1);
    }

    void whatCannotBeAddedIsRefused()
    {
        const auto refused = [&](const QStringList &more, int exit) {
            const CliResult result = m_cli.run(
                QStringList{u"schedule"_s, u"add"_s, u"daily"_s, u"comprehensive"_s, u"--out"_s, m_out} +
                more);
            return result.exit == exit && !result.err.isEmpty();
        };
        QVERIFY(refused({u"--at"_s, u"daily 25:00"_s, u"--period"_s, u"previous-day"_s}, 2));
        QVERIFY(refused({u"--at"_s, u"daily 07:00"_s, u"--period"_s, u"yesterday"_s}, 2));
        QVERIFY(refused({u"--at"_s, u"daily 07:00"_s}, 2));
        for (const QString &never : {u"yearly 2-30 07:00"_s, u"yearly 4-31 07:00"_s})
            QVERIFY(refused({u"--at"_s, never, u"--period"_s, u"previous-day"_s}, 3));
        const CliResult keep =
            m_cli.run({u"schedule"_s, u"add"_s, u"x"_s, u"alerts"_s, u"--at"_s, u"yearly 2-29 07:00"_s,
                       u"--period"_s, u"previous-day"_s, u"--out"_s, m_out, u"--keep"_s, u"-1"_s});
        QCOMPARE(keep.exit, 2);
        QVERIFY2(keep.err.contains("from 0 to 1000"), keep.err.constData());
        QVERIFY(refused(
            {u"--at"_s, u"daily 07:00"_s, u"--period"_s, u"previous-day"_s, u"--catch-up"_s, u"0"_s}, 3));
        add(u"previous-day"_s, {});
        QVERIFY(refused({u"--at"_s, u"daily 07:00"_s, u"--period"_s, u"previous-day"_s}, 3));
    }

    /// A unit of two people and the one that would tell of it: their reports say so, and none is left out.
    /// The last test, as it changes the organisation.
    void whatIsWithheldIsNoGap()
    {
        const CliResult more =
            m_cli.run({u"import"_s, m_cli.file(u"units.csv"_s, "code,parent,name\nQL-X,QL,Small\n"),
                       m_cli.file(u"people.csv"_s, "code,name,unit\nX1,One,QL-X\nX2,Two,QL-X\n")});
        QVERIFY2(more.exit == 0, (more.err + more.out).constData());
        addOf(u"alerts"_s, u"previous-month"_s, {u"--each"_s, u"sub-unit"_s});
        const CliResult run = runUntil(u"2026-11-01T08:00"_s);
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonObject each = book().front();
        QCOMPARE(each.value(u"result"_s).toString(), u"made"_s);
        QCOMPARE(each[u"error"][u"code"].toString(), u"withheld"_s);
        const QString remark = each[u"error"][u"text"].toString();
        QVERIFY2(remark.startsWith(u"2 of 5 reports are withheld"_s) && remark.endsWith(u", Small."_s),
                 qPrintable(remark));
        QCOMPARE(everythingIn(m_out).size(), 5);
        const QByteArray small = contentOf(QDir(m_out).filePath(u"alerts_QL-X_2026-10_en.json"_s));
        QVERIFY2(small.contains("Too few people"), small.left(2000).constData());

        // Alone it is no report that was made, and nothing that could be tried again.
        QCOMPARE(
            m_cli.run({u"schedule"_s, u"set"_s, u"daily"_s, u"--unit"_s, u"QL-X"_s, u"--each"_s, u"none"_s})
                .exit,
            0);
        const CliResult alone = m_cli.run({u"schedule"_s, u"run"_s, u"--until"_s, u"2026-11-02T08:00"_s});
        QCOMPARE(alone.exit, 0);
        QVERIFY2(alone.out.startsWith("daily 2026-10: Withheld\n"), alone.out.constData());
        QVERIFY2(alone.err.contains("daily: The report is withheld"), alone.err.constData());
        const QJsonObject last = book().front();
        QCOMPARE(last.value(u"result"_s).toString(), u"withheld"_s);
        QVERIFY(last.value(u"next_try"_s).isNull());
        QCOMPARE(last.value(u"files"_s).toArray().size(), 1);
        const CliResult history = m_cli.run({u"schedule"_s, u"history"_s, u"daily"_s});
        QVERIFY2(history.out.contains("Withheld") && history.out.contains("too few people"),
                 history.out.constData());
        QVERIFY(m_cli.run({u"schedule"_s, u"list"_s}).out.contains("Withheld"));
    }

private:
    void add(const QString &period, const QStringList &more) { addOf(u"comprehensive"_s, period, more); }
    void addOf(const QString &kind, const QString &period, const QStringList &more)
    {
        const CliResult added =
            m_cli.run(QStringList{u"schedule"_s, u"add"_s, u"daily"_s, kind, u"--at"_s, u"daily 07:00"_s,
                                  u"--format"_s, u"json"_s, u"--out"_s, m_out} +
                      (period.isEmpty() ? QStringList() : QStringList{u"--period"_s, period}) + more);
        QVERIFY2(added.exit == 0, added.err.constData());
    }
    QStringList words(const QString &until) const
    {
        return {u"schedule"_s, u"run"_s, u"--until"_s, until, u"--json"_s, u"-w"_s, m_cli.workspace()};
    }
    CliResult runUntil(const QString &until) const { return m_cli.runBare(words(until)); }
    std::vector<QJsonObject> book() const
    {
        return m_cli.run({u"schedule"_s, u"history"_s, u"daily"_s, u"--json"_s, u"--limit"_s, u"100"_s})
            .lines();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    CliRun m_cli;
    QString m_out;
};

QTEST_GUILESS_MAIN(TestCliSchedule)
#include "tst_cli_schedule.moc"
