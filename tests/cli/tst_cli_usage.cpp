// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongCommandLines_data();
    void wrongCommandLines();
    void helpListsEveryVerb();
    void versionIsTold();
    void globalOptionsStandAnywhere();
    void missingWorkspaceSaysHowToMakeOne();
    void workspaceComesFromTheEnvironment();
    void initMakesAWorkspaceOnce();
    void bothLanguages();
    void noLocaleNoComplaint();
};

void TestCliUsage::wrongCommandLines_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &words, const char *named) {
        QTest::newRow(name) << words << QByteArray(named);
    };
    row("no verb", {}, "verb is missing");
    row("unknown verb", {u"inport"_s}, "import");
    row("nonsense verb", {u"frobnicate"_s}, "frobnicate");
    row("unknown option", {u"units"_s, u"--colour"_s}, "--colour");
    row("unknown short option", {u"units"_s, u"-x"_s}, "-x");
    row("missing value", {u"summary"_s, u"--unit"_s}, "--unit");
    row("missing option", {u"summary"_s, u"--unit"_s, u"A"_s, u"--from"_s, u"2026-10-01"_s}, "--to");
    row("neither unit nor person", {u"summary"_s, u"--from"_s, u"2026-10-01"_s, u"--to"_s, u"2026-10-02"_s},
        "--unit");
    row("both unit and person",
        {u"summary"_s, u"--unit"_s, u"A"_s, u"--person"_s, u"B"_s, u"--from"_s, u"2026-10-01"_s, u"--to"_s,
         u"2026-10-02"_s},
        "--unit");
    row("no such date",
        {u"summary"_s, u"--unit"_s, u"A"_s, u"--from"_s, u"2026-02-31"_s, u"--to"_s, u"2026-10-02"_s},
        "2026-02-31");
    row("to before from",
        {u"summary"_s, u"--unit"_s, u"A"_s, u"--from"_s, u"2026-10-02"_s, u"--to"_s, u"2026-10-01"_s},
        "--to");
    row("by week",
        {u"summary"_s, u"--unit"_s, u"A"_s, u"--from"_s, u"2026-10-01"_s, u"--to"_s, u"2026-10-01"_s,
         u"--by"_s, u"week"_s},
        "week");
    row("option twice", {u"people"_s, u"--unit"_s, u"A"_s, u"--unit"_s, u"B"_s}, "--unit");
    row("switch with a value", {u"import"_s, u"x"_s, u"--dry-run=yes"_s}, "--dry-run");
    row("no file", {u"import"_s}, "import");
    row("unknown kind", {u"import"_s, u"x.csv"_s, u"--as"_s, u"garmin"_s}, "garmin");
    row("unknown mode", {u"import"_s, u"x.csv"_s, u"--mode"_s, u"later"_s}, "later");
    row("unknown metric",
        {u"vitals"_s, u"--person"_s, u"P"_s, u"--metric"_s, u"pulse"_s, u"--from"_s, u"2026-10-01"_s,
         u"--to"_s, u"2026-10-02"_s},
        "pulse");
    row("unknown report", {u"report"_s, u"weekly"_s, u"--out"_s, u"x.pdf"_s}, "weekly");
    row("unknown format", {u"report"_s, u"comprehensive"_s, u"--format"_s, u"docx"_s, u"--out"_s, u"x"_s},
        "docx");
    row("bad period", {u"report"_s, u"comprehensive"_s, u"--period"_s, u"2026-13"_s, u"--out"_s, u"x"_s},
        "--period");
    row("period of no year", {u"report"_s, u"comprehensive"_s, u"--period"_s, u"9999"_s, u"--out"_s, u"x"_s},
        "1900");
    row("personal without person", {u"report"_s, u"personal"_s, u"--out"_s, u"x"_s}, "--person");
    row("bad language", {u"units"_s, u"--lang"_s, u"fr"_s}, "fr");
    row("bad zone", {u"init"_s, u"--zone"_s, u"Mars/Olympus"_s}, "--zone");
    row("bad demo", {u"init"_s, u"--demo"_s, u"huge"_s}, "huge");
    row("seed without demo", {u"init"_s, u"--seed"_s, u"3"_s}, "--seed");
    row("seed is no number", {u"init"_s, u"--demo"_s, u"small"_s, u"--seed"_s, u"x"_s}, "--seed");
    row("address", {u"units"_s, u"-w"_s, u"https://example.org"_s}, "example.org");
    row("too many words", {u"backup"_s, u"a"_s, u"b"_s}, "backup");
    row("unknown benchmark", {u"bench"_s, u"everything"_s}, "everything");
}

void TestCliUsage::wrongCommandLines()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    const CliRun cli;
    const CliResult result = words.contains(u"-w"_s) || words.isEmpty() ? cli.runBare(words) : cli.run(words);
    QCOMPARE(result.exit, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.startsWith("xinglinctl: "), result.err.constData());
    QVERIFY2(result.err.contains(named), result.err.constData());
    QVERIFY(!QFile::exists(cli.workspace()));
}

void TestCliUsage::helpListsEveryVerb()
{
    const CliRun cli;
    const CliResult help = cli.runBare({u"--help"_s});
    QCOMPARE(help.exit, 0);
    for (const char *verb : {"init", "import", "units", "people", "devices", "bindings", "vitals", "summary",
                             "report", "check", "backup", "restore", "bench", "version"}) {
        QVERIFY2(help.out.contains(QByteArray("\n") + verb + ' '), verb);
        const CliResult one = cli.runBare({QString::fromLatin1(verb), u"--help"_s});
        QCOMPARE(one.exit, 0);
        QVERIFY2(one.out.contains(QByteArray("xinglinctl ") + verb), one.out.constData());
        QCOMPARE(one.err, QByteArray());
    }
}

void TestCliUsage::versionIsTold()
{
    const CliRun cli;
    const CliResult text = cli.runBare({u"version"_s});
    QCOMPARE(text.exit, 0);
    QVERIFY(text.out.startsWith("xinglinctl 0."));
    const CliResult json = cli.runBare({u"version"_s, u"--json"_s});
    QCOMPARE(json.exit, 0);
    QVERIFY(text.out.contains(json.json().value(u"version"_s).toString().toUtf8()));
    QCOMPARE(cli.runBare({u"--version"_s}).out, text.out);
}

void TestCliUsage::globalOptionsStandAnywhere()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    const QString place = cli.workspace();
    const CliResult before = cli.runBare({u"--json"_s, u"-w"_s, place, u"check"_s});
    const CliResult after = cli.runBare({u"check"_s, u"-w"_s, place, u"--json"_s});
    const CliResult joined = cli.runBare({u"-q"_s, u"check"_s, u"--json"_s, u"--workspace="_s + place});
    QCOMPARE(before.exit, 0);
    QCOMPARE(before.json().value(u"ok"_s).toBool(), true);
    QCOMPARE(after.out, before.out);
    QCOMPARE(joined.out, before.out);
}

void TestCliUsage::missingWorkspaceSaysHowToMakeOne()
{
    const CliRun cli;
    for (const char *verb : {"units", "people", "devices", "bindings", "check"}) {
        const CliResult result = cli.run({QString::fromLatin1(verb)});
        QCOMPARE(result.exit, 3);
        QVERIFY2(result.err.contains("init"), result.err.constData());
        QVERIFY2(result.err.contains(cli.workspace().toUtf8()), result.err.constData());
    }
    QVERIFY(!QFile::exists(cli.workspace()));
}

void TestCliUsage::workspaceComesFromTheEnvironment()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s, u"--name"_s, u"Elsewhere"_s}).exit, 0);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINGLIN_WORKSPACE"_s, cli.workspace());
    process.setProcessEnvironment(environment);
    process.start(CliRun::program(), {u"check"_s, u"--json"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestCliUsage::initMakesAWorkspaceOnce()
{
    const CliRun cli;
    const CliResult made =
        cli.run({u"init"_s, u"--name"_s, u"一矿"_s, u"--zone"_s, u"Europe/Berlin"_s, u"--json"_s});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.json().value(u"name"_s).toString(), u"一矿"_s);
    QCOMPARE(made.json().value(u"zone"_s).toString(), u"Europe/Berlin"_s);
    QCOMPARE(made.json().value(u"demo"_s).toBool(true), false);
    const CliResult again = cli.run({u"init"_s});
    QCOMPARE(again.exit, 3);
    QVERIFY2(again.err.contains(cli.workspace().toUtf8()), again.err.constData());
}

void TestCliUsage::bothLanguages()
{
    const CliRun cli;
    const CliResult english = cli.runBare({u"--help"_s, u"--lang"_s, u"en"_s});
    const CliResult chinese = cli.runBare({u"--lang=zh-CN"_s, u"--help"_s});
    QCOMPARE(chinese.exit, 0);
    QVERIFY(english.out.contains("Usage:"));
    QVERIFY2(QString::fromUtf8(chinese.out).contains(u"用法"_s), chinese.out.constData());
    const CliResult wrong = cli.runBare({u"inport"_s, u"--lang"_s, u"zh_CN"_s});
    QCOMPARE(wrong.exit, 2);
    QVERIFY2(QString::fromUtf8(wrong.err).contains(u"没有"_s), wrong.err.constData());
    const CliResult nowhere = cli.run({u"units"_s, u"--lang"_s, u"zh_CN"_s});
    QCOMPARE(nowhere.exit, 3);
    QVERIFY2(QString::fromUtf8(nowhere.err).contains(u"工作区"_s), nowhere.err.constData());
}

void TestCliUsage::noLocaleNoComplaint()
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LANG"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(CliRun::program(), {u"version"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
