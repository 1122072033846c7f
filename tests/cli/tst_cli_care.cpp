// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QByteArray payloads(int samples, int firstMinute = 0)
{
    QByteArray text;
    for (int i = 0; i < samples; ++i) {
        const int minute = firstMinute + i;
        text +=
            QStringLiteral(
                R"({"data":{"deviceSn":"W1","timestamp":"2026-10-%1 %2:%3:00","heartRate":%4,"stress":%5}})")
                .arg(1 + minute / 1440, 2, 10, QLatin1Char('0'))
                .arg(minute / 60 % 24, 2, 10, QLatin1Char('0'))
                .arg(minute % 60, 2, 10, QLatin1Char('0'))
                .arg(60 + minute % 37)
                .arg(20 + minute % 11)
                .toUtf8() +
            '\n';
    }
    return text;
}

/// Whether the process has its handler for SIGINT (signal 2) by now.
bool catchesInterrupt(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) & 2u) != 0;
    }
    return false;
}

}  // namespace

class TestCliCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanWorkspaceHasNoFindings();
    void damageIsFound();
    void backupAndRestore();
    void restoreNeverOverwrites();
    void restoreRefusesWhatIsNoBackup();
    void interruptedImportIsCancelled();
    void killedImportLeavesNothingHalfDone();

private:
    void importSamples(int samples) const;
    QByteArray heartRates(const CliRun &cli) const;
    std::unique_ptr<CliRun> m_cli;
};

void TestCliCare::init()
{
    m_cli = std::make_unique<CliRun>();
    QCOMPARE(m_cli->run({u"init"_s, u"--name"_s, u"Care"_s}).exit, 0);
    const QString units = m_cli->file(u"units.csv"_s, "code,parent,name\nA,,Team\n");
    const QString people = m_cli->file(u"people.csv"_s, "code,name,unit\nP1,One,A\n");
    const QString bindings = m_cli->file(u"bindings.csv"_s, "device,person,from\nW1,P1,2026-09-01 00:00\n");
    QCOMPARE(m_cli->run({u"import"_s, units, people, bindings}).exit, 0);
}

void TestCliCare::importSamples(int samples) const
{
    const CliResult result = m_cli->run({u"import"_s, m_cli->file(u"watch.ndjson"_s, payloads(samples))});
    QVERIFY2(result.exit == 0, result.err.constData());
}

QByteArray TestCliCare::heartRates(const CliRun &cli) const
{
    return cli
        .run({u"vitals"_s, u"--person"_s, u"P1"_s, u"--metric"_s, u"heart_rate"_s, u"--from"_s,
              u"2026-10-01"_s, u"--to"_s, u"2026-11-30"_s})
        .out;
}

void TestCliCare::cleanWorkspaceHasNoFindings()
{
    importSamples(500);
    QCOMPARE(m_cli->run({u"people"_s}).exit, 0);  // makes the figures
    const CliResult check = m_cli->run({u"check"_s, u"--json"_s});
    QVERIFY2(check.exit == 0, (check.out + check.err).constData());
    QCOMPARE(check.json().value(u"ok"_s).toBool(), true);
    QVERIFY(check.json().value(u"findings"_s).toArray().isEmpty());
    QVERIFY(check.json().value(u"blocks"_s).toInt() >= 1);
    QVERIFY(check.json().value(u"summaries"_s).toInt() >= 1);
    QVERIFY(check.json().value(u"audit_entries"_s).toInt() >= 1);
    QVERIFY(m_cli->run({u"check"_s, u"--lang"_s, u"en"_s}).out.contains("no findings"));
}

void TestCliCare::damageIsFound()
{
    importSamples(3000);
    QCOMPARE(m_cli->run({u"people"_s}).exit, 0);
    QFile file(m_cli->workspace() + u"/xinglin.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(size > 40'000);
    // Every page after the first few, in its middle: nothing can go unnoticed.
    for (qint64 at = 4 * 8192 + 1000; at + 6000 < size; at += 8192) {
        file.seek(at);
        file.write(QByteArray(6000, '\x5a'));
    }
    file.close();
    const CliResult check = m_cli->run({u"check"_s});
    QVERIFY2(check.exit == 1 || check.exit == 3, (check.out + check.err).constData());
    QVERIFY2(!check.out.isEmpty() || !check.err.isEmpty(), "silent");
}

void TestCliCare::backupAndRestore()
{
    importSamples(1500);
    const QString file = m_cli->path(u"w.backup"_s);
    const CliResult backup = m_cli->run({u"backup"_s, file, u"--json"_s});
    QVERIFY2(backup.exit == 0, backup.err.constData());
    QCOMPARE(backup.json().value(u"bytes"_s).toInteger(), QFile(file).size());
    const CliRun other;
    const CliResult restored = other.run({u"restore"_s, file, u"--json"_s});
    QVERIFY2(restored.exit == 0, restored.err.constData());
    QCOMPARE(restored.json().value(u"name"_s).toString(), u"Care"_s);
    QCOMPARE(restored.json().value(u"people"_s).toInt(), 1);
    QCOMPARE(restored.json().value(u"devices"_s).toInt(), 1);
    QCOMPARE(heartRates(other), heartRates(*m_cli));
    QCOMPARE(heartRates(other).count('\n'), 1501);
    QCOMPARE(other.run({u"check"_s}).exit, 0);
}

void TestCliCare::restoreNeverOverwrites()
{
    const QString file = m_cli->path(u"w.backup"_s);
    QCOMPARE(m_cli->run({u"backup"_s, file}).exit, 0);
    const CliResult again = m_cli->run({u"restore"_s, file});
    QCOMPARE(again.exit, 3);
    QVERIFY(!again.err.isEmpty());
    QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
}

void TestCliCare::restoreRefusesWhatIsNoBackup()
{
    const CliRun other;
    const QString text = other.file(u"letter.txt"_s, "This is no backup at all.");
    QCOMPARE(other.run({u"restore"_s, text}).exit, 3);
    QCOMPARE(other.run({u"restore"_s, other.path(u"missing"_s)}).exit, 3);
    QCOMPARE(other.run({u"units"_s}).exit, 3);  // and made no workspace
}

void TestCliCare::interruptedImportIsCancelled()
{
    const QString file = m_cli->file(u"long.ndjson"_s, payloads(400'000));
    for (int i = 0; i < 3; ++i) {
        const auto process = m_cli->start({u"-w"_s, m_cli->workspace(), u"import"_s, file});
        QVERIFY(process->waitForStarted());
        const qint64 pid = process->processId();
        while (!catchesInterrupt(pid) && !process->waitForFinished(1)) {
        }
        // Zero would be everybody, this test included.
        QVERIFY2(pid > 0 && process->state() == QProcess::Running,
                 "the import ended before it could be interrupted");
        ::kill(static_cast<pid_t>(pid), SIGINT);
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 130);
        QVERIFY(process->readAllStandardError().contains("Cancelled"));
    }
    QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
}

void TestCliCare::killedImportLeavesNothingHalfDone()
{
    const QString file = m_cli->file(u"long.ndjson"_s, payloads(40'000));
    for (int i = 0; i < 6; ++i) {
        const auto process = m_cli->start({u"-w"_s, m_cli->workspace(), u"import"_s, file});
        QVERIFY(process->waitForStarted());
        QTest::qWait(15 * i);
        process->kill();
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished());
        const qsizetype lines = heartRates(*m_cli).count('\n');
        QVERIFY2(lines == 1 || lines == 40'001, qPrintable(QString::number(lines)));
    }
    const CliResult whole = m_cli->run({u"import"_s, file});
    QVERIFY2(whole.exit == 0, whole.err.constData());
    QCOMPARE(heartRates(*m_cli).count('\n'), 40'001);
    const CliResult check = m_cli->run({u"check"_s});
    QVERIFY2(check.exit == 0, (check.out + check.err).constData());
}

QTEST_GUILESS_MAIN(TestCliCare)
#include "tst_cli_care.moc"
