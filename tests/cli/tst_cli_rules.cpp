// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsHaveHelpOfTheirOwn();
    void aNewWorkspaceHasTheShippedRules();
    void aRuleIsMadeFromWords();
    void errorsAreMarkedBelowTheLine();
    void statesChangeButThoseOfEmergencies();
    void versionsAreCompared();
    void rulesGoFromOneWorkspaceToAnother();
};

void TestCliRules::partsHaveHelpOfTheirOwn()
{
    const CliRun cli;
    const CliResult group = cli.runBare({u"rules"_s, u"--help"_s});
    QCOMPARE(group.exit, 0);
    for (const char *part : {"list", "show", "add", "set-state", "diff", "export", "import"}) {
        QVERIFY2(group.out.contains(QByteArray("\n") + part + ' '), part);
        const CliResult help = cli.runBare({u"rules"_s, QString::fromLatin1(part), u"--help"_s});
        QCOMPARE(help.exit, 0);
        QVERIFY2(help.out.startsWith(QByteArray("Usage: xinglinctl rules ") + part), help.out.constData());
    }
    const CliResult bare = cli.runBare({u"rules"_s});
    QCOMPARE(bare.exit, 2);
    QVERIFY2(bare.err.contains("list|show|add"), bare.err.constData());
    const CliResult wrong = cli.runBare({u"rules"_s, u"shw"_s, u"x"_s});
    QCOMPARE(wrong.exit, 2);
    QVERIFY2(wrong.err.contains("rules show"), wrong.err.constData());
    const CliResult unknown = cli.runBare({u"rules"_s, u"frobnicate"_s});
    QCOMPARE(unknown.exit, 2);
    QVERIFY2(unknown.err.contains("xinglinctl rules --help"), unknown.err.constData());
}

void TestCliRules::aNewWorkspaceHasTheShippedRules()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    const CliResult list = cli.run({u"rules"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.exit, 0);
    QVERIFY(list.lines().size() >= 20);
    for (const QJsonObject &rule : list.lines()) {
        QVERIFY(rule.value(u"built_in"_s).toBool());
        QVERIFY(rule.value(u"id"_s).isString());
        QVERIFY(!rule.value(u"text"_s).toObject().value(u"zh"_s).toString().isEmpty());
    }
    const CliResult chinese = cli.run({u"rules"_s, u"list"_s, u"--lang"_s, u"zh_CN"_s});
    QVERIFY2(chinese.out.contains("心率 > 120 /min 解除 <= 110 /min 冷却 15 min -> P1"),
             chinese.out.constData());
    const CliResult show = cli.run({u"rules"_s, u"show"_s, u"sos"_s, u"--json"_s});
    QCOMPARE(show.json().value(u"severity"_s).toString(), u"p0"_s);
    QCOMPARE(show.json().value(u"versions"_s).toArray().size(), 1);
    const CliResult nothing = cli.run({u"rules"_s, u"show"_s, u"nothing"_s});
    QCOMPARE(nothing.exit, 3);
}

void TestCliRules::aRuleIsMadeFromWords()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    const CliResult added =
        cli.run({u"rules"_s, u"add"_s, u"心率 > 125 持续 2 min -> P1"_s, u"--code"_s, u"own"_s, u"--name"_s,
                 u"自定"_s, u"--state"_s, u"observe"_s, u"--position"_s, u"司机"_s, u"--json"_s});
    QVERIFY2(added.exit == 0, added.err.constData());
    QCOMPARE(added.json().value(u"state"_s).toString(), u"observe"_s);
    QCOMPARE(added.json().value(u"version"_s).toInt(), 1);
    QCOMPARE(added.json().value(u"text"_s).toObject().value(u"en"_s).toString(),
             u"heart rate > 125 /min for 2 min position 司机 -> P1"_s);
    const QJsonObject when = added.json().value(u"when"_s).toObject();
    QCOMPARE(when.value(u"threshold"_s).toDouble(), 125.0);
    QCOMPARE(when.value(u"dwell_s"_s).toDouble(), 120.0);
    const QStringList again{u"rules"_s, u"add"_s, u"心率 > 130 岗位 司机 -> P2"_s, u"--code"_s, u"own"_s};
    QCOMPARE(cli.run(again).exit, 3);
    const CliResult changed = cli.run(again + QStringList{u"--change"_s, u"--json"_s});
    QCOMPARE(changed.exit, 0);
    QCOMPARE(changed.json().value(u"version"_s).toInt(), 2);
    QCOMPARE(changed.json().value(u"state"_s).toString(), u"observe"_s);
    QCOMPARE(changed.json().value(u"name"_s).toObject().value(u"zh"_s).toString(), u"自定"_s);
}

void TestCliRules::errorsAreMarkedBelowTheLine()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    const CliResult wrong = cli.run({u"rules"_s, u"add"_s, u"心率 > high"_s, u"--code"_s, u"own"_s});
    QCOMPARE(wrong.exit, 3);
    QCOMPARE(wrong.out, QByteArray());
    QVERIFY2(wrong.err.contains("a number"), wrong.err.constData());
    QVERIFY2(wrong.err.contains("\n  心率 > high\n         ^^^^\n"), wrong.err.constData());
    QCOMPARE(cli.run({u"rules"_s, u"add"_s, u"心率 > 120 解除 130"_s, u"--code"_s, u"own"_s}).exit, 3);
    QCOMPARE(cli.run({u"rules"_s, u"add"_s, u"心率 > 120"_s}).exit, 2);
    QCOMPARE(
        cli.run({u"rules"_s, u"add"_s, u"心率 > 120"_s, u"--code"_s, u"own"_s, u"--state"_s, u"on"_s}).exit,
        2);
}

void TestCliRules::statesChangeButThoseOfEmergencies()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    const CliResult retired =
        cli.run({u"rules"_s, u"set-state"_s, u"stress-high"_s, u"retired"_s, u"--json"_s});
    QCOMPARE(retired.exit, 0);
    QCOMPARE(retired.json().value(u"state"_s).toString(), u"retired"_s);
    const auto codes = [&](const QStringList &more) {
        QStringList found;
        for (const QJsonObject &rule :
             cli.run(QStringList{u"rules"_s, u"list"_s, u"--json"_s} + more).lines())
            found += rule.value(u"code"_s).toString();
        return found;
    };
    QVERIFY(!codes({}).contains(u"stress-high"_s));
    QVERIFY(codes({u"--retired"_s}).contains(u"stress-high"_s));
    const CliResult refused = cli.run({u"rules"_s, u"set-state"_s, u"sos"_s, u"retired"_s});
    QVERIFY(refused.exit != 0);
    QVERIFY2(refused.err.contains("always live"), refused.err.constData());
    QCOMPARE(cli.run({u"rules"_s, u"set-state"_s, u"sos"_s, u"off"_s}).exit, 2);
}

void TestCliRules::versionsAreCompared()
{
    const CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    QCOMPARE(cli.run({u"rules"_s, u"add"_s, u"心率 > 130 解除 110 冷却 15 min -> P1"_s, u"--code"_s,
                      u"heart-rate-high"_s, u"--change"_s})
                 .exit,
             0);
    const CliResult diff = cli.run({u"rules"_s, u"diff"_s, u"heart-rate-high"_s, u"--json"_s});
    QCOMPARE(diff.exit, 0);
    const QJsonArray fields = diff.json().value(u"fields"_s).toArray();
    QCOMPARE(fields.size(), 1);
    QCOMPARE(
        fields.at(0).toObject(),
        QJsonObject({{u"field"_s, u"when.threshold"_s}, {u"before"_s, u"120"_s}, {u"after"_s, u"130"_s}}));
    QCOMPARE(cli.run({u"rules"_s, u"diff"_s, u"heart-rate-high"_s, u"--from"_s, u"9"_s}).exit, 3);
}

void TestCliRules::rulesGoFromOneWorkspaceToAnother()
{
    const CliRun one, other;
    QCOMPARE(one.run({u"init"_s}).exit, 0);
    QCOMPARE(other.run({u"init"_s}).exit, 0);
    QCOMPARE(one.run({u"rules"_s, u"add"_s, u"血氧 < 88 -> P1"_s, u"--code"_s, u"own"_s}).exit, 0);
    const QString file = one.path(u"rules.json"_s);
    QCOMPARE(one.run({u"rules"_s, u"export"_s, u"--out"_s, file}).exit, 0);
    const CliResult dry = other.run({u"rules"_s, u"import"_s, file, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.exit, 0);
    QCOMPARE(dry.json().value(u"added"_s).toInt(), 1);
    QCOMPARE(dry.json().value(u"committed"_s).toBool(), false);
    const CliResult taken = other.run({u"rules"_s, u"import"_s, file, u"--json"_s});
    QCOMPARE(taken.exit, 0);
    QCOMPARE(taken.json().value(u"committed"_s).toBool(), true);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(other.run({u"rules"_s, u"export"_s}).out, written.readAll());
    const QString nonsense = one.file(u"bad.json"_s, R"({"rules": [{"code": "x", "threshold": 1}]})");
    const CliResult refused = other.run({u"rules"_s, u"import"_s, nonsense, u"--json"_s});
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.json().value(u"committed"_s).toBool(), false);
    QVERIFY(refused.json()
                .value(u"problems"_s)
                .toArray()
                .at(0)
                .toObject()
                .value(u"place"_s)
                .toString()
                .startsWith(u"rules[0]."_s));
}

QTEST_GUILESS_MAIN(TestCliRules)
#include "tst_cli_rules.moc"
