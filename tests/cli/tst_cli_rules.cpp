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
    void rulesAreTestedOnWhatIsStored();
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

void TestCliRules::rulesAreTestedOnWhatIsStored()
{
    CliRun cli;
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    QByteArray payloads;
    const auto add = [&](int hour, int minute, int rate) {
        payloads += R"({"data":{"deviceSn":"W1","timestamp":"2026-10-01 )" +
                    QByteArray::number(hour).rightJustified(2, '0') + ':' +
                    QByteArray::number(minute).rightJustified(2, '0') + R"(:00","heartRate":)" +
                    QByteArray::number(rate) + "}}\n";
    };
    for (int minute = 0; minute < 20; ++minute) {
        add(9, minute, minute < 10 ? 131 : 80);
        add(20, minute, minute == 5 ? 150 : 90);
    }
    QCOMPARE(cli.run({u"import"_s, cli.file(u"units.csv"_s, "code,parent,name\nG,,集团\n"),
                      cli.file(u"people.csv"_s, "工号,姓名,部门编码\nP1,王建国,G\n"),
                      cli.file(u"bindings.csv"_s, "serial,person,from,to\nW1,P1,2026-01-01 00:00:00,\n")})
                 .exit,
             0);
    QCOMPARE(cli.run({u"import"_s, cli.file(u"watch.ndjson"_s, payloads)}).exit, 0);
    const auto test = [&](const QString &file, const QStringList &more = {}) {
        return cli.run(QStringList{u"--json"_s, u"rules"_s, u"backtest"_s, file, u"--from"_s, u"2026-10-01"_s,
                                   u"--to"_s, u"2026-10-01"_s} +
                       more);
    };
    // A rule a line, in words of either language; what is no rule is told with its line.
    const CliResult typed = test(cli.file(u"rules.txt"_s, "# pulse\nheart rate > 120 /min for 5 min -> P1\n"
                                                          "心率 > 140 /min -> P0\n"));
    QVERIFY2(typed.exit == 0, typed.err.constData());
    const QJsonObject result = typed.json();
    for (const QString &key : {u"people"_s, u"samples"_s, u"orders"_s, u"missing"_s, u"live"_s, u"judged"_s,
                               u"per_day"_s, u"per_shift"_s, u"per_unit"_s, u"per_rule"_s, u"seconds"_s})
        QVERIFY2(result.contains(key), qPrintable(key));
    QCOMPARE(result.value(u"people"_s).toInt(), 1);
    QCOMPARE(result.value(u"samples"_s).toInt(), 40);
    const QJsonArray alerts = result.value(u"alerts"_s).toArray();
    QCOMPARE(alerts.size(), 2);
    const QJsonObject first = alerts[0].toObject(), second = alerts[1].toObject();
    QCOMPARE(first.value(u"person"_s).toString(), u"P1"_s);
    QCOMPARE(first.value(u"fired"_s).toString(), u"2026-10-01T09:05:00+08:00"_s);
    QCOMPARE(first.value(u"worst"_s).toDouble(), 131.0);
    QCOMPARE(second.value(u"fired"_s).toString(), u"2026-10-01T20:05:00+08:00"_s);
    const QJsonArray shifts = result.value(u"per_shift"_s).toArray();
    QCOMPARE(shifts.size(), 2);
    QCOMPARE(shifts[0].toObject().value(u"key"_s).toString(), u"08:00-16:00"_s);
    QCOMPARE(shifts[1].toObject().value(u"name"_s).toObject().value(u"en"_s).toString(),
             u"Evening 16:00-24:00"_s);
    // An exported document.
    const CliResult exported = cli.run({u"rules"_s, u"export"_s});
    QCOMPARE(exported.exit, 0);
    const CliResult whole = test(cli.file(u"rules.json"_s, exported.out));
    QVERIFY2(whole.exit == 0, whole.err.constData());
    QVERIFY(!whole.json().value(u"alerts"_s).toArray().isEmpty());
    // What is wrong is said, with the exit status of its kind.
    const CliResult nonsense = test(cli.file(u"bad.txt"_s, "heart rate > 120\nheart rate ?? 3\n"));
    QCOMPARE(nonsense.exit, 3);
    QVERIFY2(nonsense.err.contains("Line 2"), nonsense.err.constData());
    QCOMPARE(test(cli.file(u"bad.json"_s, "{\"rules\": 7}")).exit, 3);
    QCOMPARE(test(cli.path(u"gone.txt"_s)).exit, 3);
    QCOMPARE(cli.run({u"rules"_s, u"backtest"_s, cli.path(u"rules.txt"_s), u"--from"_s, u"soon"_s, u"--to"_s,
                      u"2026-10-01"_s})
                 .exit,
             2);
    QCOMPARE(cli.run({u"rules"_s, u"backtest"_s, cli.path(u"rules.txt"_s)}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliRules)
#include "tst_cli_rules.moc"
