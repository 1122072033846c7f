// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliDetect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRowForEachRow_data();
    void oneRowForEachRow();
    void readsStandardInput();
    void jsonLines();
    void errorsNameTheRow_data();
    void errorsNameTheRow();
    void partsScoreAsTheWhole();
    void needsNoWorkspace();

private:
    CliRun m_cli;
    CliResult detect(const QByteArray &table) const
    {
        return m_cli.runBare({u"detect"_s, u"--csv"_s, m_cli.file(u"series.csv"_s, table)});
    }
};

void TestCliDetect::oneRowForEachRow_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("scores");
    const QByteArray head = "timestamp,score\n";
    const auto row = [&](const char *name, const QByteArray &table, const QByteArray &rows) {
        QTest::newRow(name) << table << head + rows;
    };
    row("no rows", "timestamp,value\n", "");
    row("one row", "timestamp,value\n2014-04-01 00:00:00,1.5\n", "2014-04-01 00:00:00,0.000000\n");
    row("its own texts",
        "timestamp,value\n2014-04-01T00:00Z,1\n1396310700,2\n2014/4/1 0:10,3\n2014-04-02,4\n",
        "2014-04-01T00:00Z,0.000000\n1396310700,0.000000\n2014/4/1 0:10,0.000000\n2014-04-02,0.000000\n");
    row("missing values", "timestamp,value\n2014-04-01,\n2014-04-02,NaN\n2014-04-03\n",
        "2014-04-01,0.000000\n2014-04-02,0.000000\n2014-04-03,0.000000\n");
    row("unsorted and repeated", "timestamp,value\n2014-04-02,1\n2014-04-01,1\n2014-04-01,1\n",
        "2014-04-02,0.000000\n2014-04-01,0.000000\n2014-04-01,0.000000\n");
    row("other columns", "value,id,Time\r\n1,a,2014-04-01\r\n2,b,2014-04-02\r\n",
        "2014-04-01,0.000000\n2014-04-02,0.000000\n");
    row("semicolons, decimal commas", "timestamp;value\n2014-04-01;1,5\n2014-04-02;2,5\n",
        "2014-04-01,0.000000\n2014-04-02,0.000000\n");
}

void TestCliDetect::oneRowForEachRow()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, scores);
    const CliResult result = detect(table);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.out, scores);
}

void TestCliDetect::readsStandardInput()
{
    const auto process = m_cli.start({u"detect"_s, u"--csv"_s, u"-"_s});
    process->write("timestamp,value\n2014-04-01,1\n");
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(process->readAllStandardOutput(), QByteArray("timestamp,score\n2014-04-01,0.000000\n"));
}

void TestCliDetect::jsonLines()
{
    const QString file = m_cli.file(u"series.csv"_s, "timestamp,value\n2014-04-01,1\n2014-04-02,2\n");
    const auto lines = m_cli.runBare({u"detect"_s, u"--csv"_s, file, u"--json"_s}).lines();
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[1], (QJsonObject{{u"timestamp"_s, u"2014-04-02"_s}, {u"score"_s, 0}}));
}

void TestCliDetect::errorsNameTheRow_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("empty") << QByteArray() << QByteArray("column names");
    QTest::newRow("no value column") << QByteArray("timestamp,v\n2014-04-01,1\n") << QByteArray("value");
    QTest::newRow("no header") << QByteArray("2014-04-01,1\n") << QByteArray("timestamp");
    QTest::newRow("no time") << QByteArray("timestamp,value\n2014-04-01,1\nsoon,2\n")
                             << QByteArray("Row 2 (line 3)");
    QTest::newRow("no such day") << QByteArray("timestamp,value\n2014-02-30,1\n") << QByteArray("2014-02-30");
    QTest::newRow("no number") << QByteArray("timestamp,value\n2014-04-01,1\n\n2014-04-02,high\n")
                               << QByteArray("Row 2 (line 4)");
    QTest::newRow("open quote") << QByteArray("timestamp,value\n\"2014-04-01,1\n")
                                << QByteArray("Row 1 (line 2)");
}

void TestCliDetect::errorsNameTheRow()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, named);
    const CliResult result = detect(table);
    QCOMPARE(result.exit, 3);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(named), result.err.constData());
}

void TestCliDetect::partsScoreAsTheWhole()
{
    QByteArray part, whole;
    for (int row = 0; row < 3000; ++row) {
        const double value = row == 2000 ? 900.0 : 50.0 + (row * 37 % 101) * 0.1;
        whole += QByteArray::number(1'396'310'400 + 300 * row) + ',' + QByteArray::number(value) + '\n';
        if (row == 2100)
            part = whole;
    }
    const CliResult all = detect("timestamp,value\n" + whole);
    const CliResult some = detect("timestamp,value\n" + part);
    QCOMPARE(some.exit, 0);
    QVERIFY(all.out.startsWith(some.out));
    QCOMPARE(all.out.count('\n'), 3001);
    // The one strange value, and only it, has a high score.
    QVERIFY(all.out.split('\n').at(2001).split(',').at(1).toDouble() > 0.5);
}

void TestCliDetect::needsNoWorkspace()
{
    QVERIFY(!QFile::exists(m_cli.workspace()));
    const CliResult missing = m_cli.runBare({u"detect"_s, u"--csv"_s, m_cli.path(u"absent.csv"_s)});
    QVERIFY(missing.exit != 0);
    QVERIFY2(missing.err.contains("absent.csv"), missing.err.constData());
    QCOMPARE(m_cli.runBare({u"detect"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliDetect)
#include "tst_cli_detect.moc"
