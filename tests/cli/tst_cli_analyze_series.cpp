// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliAnalyzeSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTablesAsPeopleWriteThem_data();
    void readsTablesAsPeopleWriteThem();
    void errorsNameRowAndColumn_data();
    void errorsNameRowAndColumn();
    void wrongQuestions_data();
    void wrongQuestions();
    void everyMethodSurvivesOddTables_data();
    void everyMethodSurvivesOddTables();
    void rowsAreOrderedByTime_data();
    void rowsAreOrderedByTime();
    void daysLeftOutAreMissing();
    void listsArePrintedBare();
    void readsStandardInput();
    void sameBytesAgain();
    void plainText();
    void needsNoWorkspace();

private:
    CliRun m_cli;

    CliResult analyze(const QString &method, const QByteArray &table,
                      const QStringList &parameters = {}) const
    {
        QStringList words{u"analyze-series"_s, method, u"--csv"_s, m_cli.file(u"table.csv"_s, table),
                          u"--json"_s};
        for (const QString &parameter : parameters)
            words += {u"--param"_s, parameter};
        return m_cli.runBare(words);
    }
};

void TestCliAnalyzeSeries::readsTablesAsPeopleWriteThem_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<double>("mean");
    const auto row = [](const char *name, const QByteArray &table, double mean) {
        QTest::newRow(name) << table << mean;
    };
    row("plain", "time,value\n1,4\n2,6\n", 5.0);
    row("other order and columns", "value,who,time\n4,a,1\n6,b,2\n", 5.0);
    row("one column", "value\n4\n6\n", 5.0);
    row("the last numbers", "day,rhr_bpm\n0,4\n1,6\n", 5.0);
    row("numbers before the time", "rhr_bpm,day\n4,0\n6,1\n", 5.0);
    row("no end of line", "time,value\n1,4\n2,6", 5.0);
    row("windows", "\xef\xbb\xbftime,value\r\n1,4\r\n2,6\r\n", 5.0);
    row("semicolons and decimal commas", "time;value\n1;4,5\n2;6,5\n", 5.5);
    row("tabs", "time\tvalue\n1\t4\n2\t6\n", 5.0);
    row("quoted", "\"time\",\"value\"\n\"1\",\"4\"\n\"2\",\" 6 \"\n", 5.0);
    row("a quoted line end and a quote", "note,value\n\"a\nb \"\"c\"\"\",4\n,6\n", 5.0);
    row("absent cells", "time,value\n1,4\n2,\n3,NA\n4,NaN\n5,null\n6,-\n7,6\n8\n", 5.0);
    row("blank lines", "time,value\n\n1,4\n\n\n2,6\n\n", 5.0);
    row("separators at the end", "time,value,\n1,4,\n2,6,\n", 5.0);
    row("exponents", "time,value\n1,4e0\n2,.6E+1\n", 5.0);
    row("GB18030", "\xca\xb1\xbc\xe4,\xd0\xc4\xc2\xca\n1,4\n2,6\n", 5.0);
    row("UTF-16", QByteArray("\xff\xfe") + QByteArray("v\0\n\0004\0\n\0006\0\n\0", 12), 5.0);
}

void TestCliAnalyzeSeries::readsTablesAsPeopleWriteThem()
{
    QFETCH(QByteArray, table);
    QFETCH(double, mean);
    const CliResult result = analyze(u"robust"_s, table);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.json()[u"n"_s].toInt(), 2);
    QCOMPARE(result.json()[u"mean"_s].toDouble(), mean);
}

void TestCliAnalyzeSeries::errorsNameRowAndColumn_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QByteArray &table, const QByteArray &named) {
        QTest::newRow(name) << table << named;
    };
    row("a word", "time,value\n1,4\n2,six\n", "Row 2, column \xe2\x80\x9cvalue\xe2\x80\x9d");
    row("an infinity", "time,value\n1,inf\n", "Row 1");
    row("too many cells", "time,value\n1,4\n1,2,3\n", "Row 2");
    row("open quote", "time,value\n1,\"4\n", "Row 1");
    row("no names", "1,4\n2,6\n", "first row");
    row("a name twice", "value,Value\n1,4\n", "Value");
    row("empty", "", "no row");
    row("no numbers", "a,b,c\nx,y,z\n", "no column of numbers");
}

void TestCliAnalyzeSeries::errorsNameRowAndColumn()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, named);
    const CliResult result = analyze(u"robust"_s, table);
    QCOMPARE(result.exit, 3);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(named), result.err.constData());
}

void TestCliAnalyzeSeries::wrongQuestions_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("named");
    const QString file = m_cli.file(u"good.csv"_s, "time,value\n1,4\n2,6\n");
    const auto row = [&](const char *name, const QStringList &words, int exit, const char *named) {
        QTest::newRow(name) << QStringList{u"analyze-series"_s} + words << exit << QByteArray(named);
    };
    row("no method", {u"--csv"_s, file}, 2, "METHOD");
    row("unknown method", {u"mean"_s, u"--csv"_s, file}, 2, "farrington");
    row("no table", {u"robust"_s}, 2, "--csv");
    row("no such file", {u"robust"_s, u"--csv"_s, m_cli.path(u"none.csv"_s)}, 3, "none.csv");
    row("unknown parameter", {u"ewma"_s, u"--csv"_s, file, u"--param"_s, u"lamda=1"_s}, 2, "lamda");
    row("no number", {u"ewma"_s, u"--csv"_s, file, u"--param"_s, u"lambda=x"_s}, 2, "lambda");
    row("out of bounds", {u"ewma"_s, u"--csv"_s, file, u"--param"_s, u"lambda=2"_s}, 2, "lambda");
    row("no value", {u"ewma"_s, u"--csv"_s, file, u"--param"_s, u"lambda"_s}, 2, "NAME=VALUE");
    row("twice", {u"ewma"_s, u"--csv"_s, file, u"--param"_s, u"L=1"_s, u"--param"_s, u"L=2"_s}, 2, "twice");
}

void TestCliAnalyzeSeries::wrongQuestions()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);
    QFETCH(QByteArray, named);
    const CliResult result = m_cli.runBare(words);
    QCOMPARE(result.exit, exit);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(named), result.err.constData());
}

void TestCliAnalyzeSeries::everyMethodSurvivesOddTables_data()
{
    QTest::addColumn<QByteArray>("table");
    const auto course = [](int n, auto value) {
        QByteArray table = "time,value\n";
        for (int i = 0; i < n; ++i)
            table += QByteArray::number(i) + ',' + QByteArray::number(double(value(i))) + '\n';
        return table;
    };
    QTest::newRow("no rows") << QByteArray("time,value\n");
    QTest::newRow("one row") << QByteArray("time,value\n1,5\n");
    QTest::newRow("nothing present") << QByteArray("time,value\n1,\n2,NA\n");
    QTest::newRow("constant") << course(400, [](int) { return 7; });
    QTest::newRow("zeros") << course(400, [](int) { return 0; });
    QTest::newRow("negative") << course(40, [](int i) { return -i; });
    QTest::newRow("huge") << course(40, [](int i) { return i % 2 ? 1e308 : -1e308; });
    QTest::newRow("tiny") << course(40, [](int i) { return i * 1e-300; });
    QTest::newRow("words") << QByteArray("a,b\nx,y\n");
    QTest::newRow("a year's gap") << QByteArray("date,value\n2025-01-01,5\n2025-01-02,6\n2026-03-01,7\n");
}

void TestCliAnalyzeSeries::everyMethodSurvivesOddTables()
{
    QFETCH(QByteArray, table);
    const QString help = QString::fromUtf8(m_cli.runBare({u"analyze-series"_s, u"--help"_s}).out);
    int methods = 0;
    for (const QString &line : help.split(u'\n')) {
        if (!line.startsWith(u"  "_s))
            continue;
        ++methods;
        const QString method = line.trimmed().section(u':', 0, 0);
        const CliResult result = analyze(method, table);
        QVERIFY2(result.exit == 0 || result.exit == 3, qPrintable(method));
        const QJsonDocument document = QJsonDocument::fromJson(result.out);
        QVERIFY2((result.exit == 0) != document.isNull(), qPrintable(method));
        QVERIFY2((result.exit == 0) == result.err.isEmpty(), qPrintable(method));
    }
    QVERIFY(methods >= 12);
}

void TestCliAnalyzeSeries::rowsAreOrderedByTime_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("numbers") << QByteArray("time,value\n10,3\n2,1\n9,2\n11,4\n");
    QTest::newRow("dates") << QByteArray(
        "date,value\n2026-10-01,3\n2025-12-31,1\n2026-09-30,2\n2026-10-02,4\n");
    QTest::newRow("offsets") << QByteArray(
        "time,value\n2026-10-01T02:00:00+08:00,1\n2026-09-30T19:00:00Z,2\n2026-09-30T20:00:00,3\n"
        "2026-09-30 23:00:00-01:00,4\n");
    QTest::newRow("no times: as they are") << QByteArray("who,value\nb,1\na,2\nd,3\nc,4\n");
}

void TestCliAnalyzeSeries::rowsAreOrderedByTime()
{
    QFETCH(QByteArray, table);
    const QJsonObject test = analyze(u"trend"_s, table).json()[u"mk"_s].toObject();
    QCOMPARE(test[u"S"_s].toInt(), 6);
}

void TestCliAnalyzeSeries::daysLeftOutAreMissing()
{
    QByteArray table = "day,rhr\n";
    for (int day = 59; day >= 0; --day) {
        if (day % 10 != 3)
            table += QByteArray::number(day) + ',' + QByteArray::number(60 + day % 4) + '\n';
    }
    const QJsonArray rows = analyze(u"baseline"_s, table).json()[u"rows"_s].toArray();
    QCOMPARE(rows.size(), qsizetype{60});
    QCOMPARE(rows[20][0].toInt(), 20);
    QVERIFY(rows[20][3].isDouble());
    QCOMPARE(rows[23][0].toInt(), 23);
    QVERIFY(rows[23][3].isNull());
    const CliResult twice = analyze(u"baseline"_s, "day,rhr\n1,60\n1,61\n");
    QCOMPARE(twice.exit, 3);
    QVERIFY(twice.err.contains("same time"));
}

void TestCliAnalyzeSeries::listsArePrintedBare()
{
    const CliResult result = analyze(u"intervals"_s, "k,n\n0,8\n3,25\n");
    const QJsonArray rows = QJsonDocument::fromJson(result.out).array();
    QCOMPARE(rows.size(), qsizetype{2});
    QVERIFY(std::abs(rows[0][u"cp"_s][1].toDouble() - 0.3694166475528) < 1e-12);
    const CliResult one =
        analyze(u"ears"_s, "day,count\n1,2\n2,3\n3,2\n4,4\n5,2\n6,3\n7,2\n8,9\n", {u"method=C1"_s});
    QCOMPARE(one.json()[u"alarm_at_day0"_s].toArray(), (QJsonArray{7}));
}

void TestCliAnalyzeSeries::readsStandardInput()
{
    const auto process = m_cli.start({u"analyze-series"_s, u"robust"_s, u"--csv"_s, u"-"_s, u"--json"_s});
    process->write("value\r\n1\r\n2\r\n3\r\n");
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished(30'000));
    QCOMPARE(QJsonDocument::fromJson(process->readAllStandardOutput())[u"median"_s].toDouble(), 2.0);
}

void TestCliAnalyzeSeries::sameBytesAgain()
{
    QByteArray table = "time,value\n";
    for (int i = 0; i < 300; ++i)
        table += QByteArray::number(i) + ',' + QByteArray::number((i * 7919) % 101) + '\n';
    for (const QString &method : {u"robust"_s, u"trend"_s, u"farrington"_s, u"baseline"_s})
        QCOMPARE(analyze(method, table).out, analyze(method, table).out);
}

void TestCliAnalyzeSeries::plainText()
{
    const CliResult result = m_cli.runBare(
        {u"analyze-series"_s, u"trend"_s, u"--csv"_s, m_cli.file(u"t.csv"_s, "time,value\n1,4\n2,6\n3,9\n")});
    QCOMPARE(result.exit, 0);
    QVERIFY2(result.out.contains("mk.S"), result.out.constData());
    QVERIFY(result.out.contains("sen.slope"));
}

void TestCliAnalyzeSeries::needsNoWorkspace()
{
    QCOMPARE(analyze(u"robust"_s, "value\n1\n").exit, 0);
    QVERIFY(!QFile::exists(m_cli.workspace()));
}

QTEST_GUILESS_MAIN(TestCliAnalyzeSeries)
#include "tst_cli_analyze_series.moc"
