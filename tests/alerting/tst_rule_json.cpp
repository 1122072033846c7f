// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_message.h"
#include "alerting/rules/rule_text.h"
#include "tests/alerting/random_rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

const test::NumberedNames kNames;
const RuleTerms kTerms{MetricDictionary::builtIn(), kNames};

const QByteArray kRule = R"({"code": "high", "name": {"zh": "高"}, "severity": "p1",
  "when": {"all": [{"kind": "level", "metric": "heart_rate", "side": "above", "threshold": 120, "dwell_s": 300},
                   {"kind": "trend", "metric": "spo2", "side": "below", "threshold": 4, "window_s": 600}]},
  "hours": [{"from": "22:00", "to": "06:00", "weekdays": [1, 2]}]})";

/// The rule with a piece of its text exchanged.
QByteArray documentWith(const QByteArray &before, const QByteArray &after)
{
    QByteArray rule = kRule;
    if (!before.isEmpty() && !rule.contains(before))
        qFatal("nothing to exchange: %s", before.constData());
    rule.replace(before, after);
    return R"({"rules": [)" + kRule + ", " + rule + "]}";
}

AlertRule ruleOf(const QString &line)
{
    AlertRule rule;
    rule.code = u"code"_s;
    rule.name.zh = u"名"_s;
    parseRuleText(line, kTerms)->applyTo(rule);
    return rule;
}

}  // namespace

class TestRuleJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleReadsBack();
    void documentsAreTheSameBytes();
    void problemsNameThePlace_data();
    void problemsNameThePlace();
    void brokenJsonNamesLineAndColumn();
    void aFieldThatStandsTwiceIsRefused();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void seventeenConditionsAreTooMany();
    void messagesKnowTheirPlaceholders();
    void fieldsTellWhatChanged();
};

void TestRuleJson::everyRuleReadsBack()
{
    test::RandomRule random(11);
    for (int i = 0; i < 10'000; ++i) {
        const AlertRule rule = random.next();
        const QJsonObject json = ruleJson(rule, kTerms);
        const QByteArray bytes = QJsonDocument(json).toJson();
        const auto read = ruleFromJson(QJsonDocument::fromJson(bytes).object(), {}, kTerms);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().place));
        QVERIFY2(*read == rule, bytes.constData());
    }
}

void TestRuleJson::documentsAreTheSameBytes()
{
    test::RandomRule random(13);
    std::vector<AlertRule> rules;
    for (int i = 0; i < 50; ++i)
        rules.push_back(random.next());
    const QByteArray bytes = rulesDocument(rules, kTerms);
    const RuleDocument read = readRulesDocument(bytes, kTerms);
    QVERIFY(read.problems.empty());
    QCOMPARE(read.rules.size(), rules.size());
    QVERIFY(read.rules == rules);
    QCOMPARE(rulesDocument(read.rules, kTerms), bytes);
}

void TestRuleJson::problemsNameThePlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *before, const char *after, const QString &place) {
        QTest::newRow(after) << QByteArray(before) << QByteArray(after) << place;
    };
    row("120", "\"many\"", u"rules[1].when.all[0].threshold"_s);
    row("\"threshold\": 120, ", "", u"rules[1].when.all[0].threshold"_s);
    row("heart_rate", "pulse", u"rules[1].when.all[0].metric"_s);
    row("\"dwell_s\": 300", "\"dwell_s\": -1", u"rules[1].when.all[0].dwell_s"_s);
    row("\"dwell_s\": 300", "\"dwel_s\": 300", u"rules[1].when.all[0].dwel_s"_s);
    row("\"level\"", "\"levle\"", u"rules[1].when.all[0].kind"_s);
    row("below", "down", u"rules[1].when.all[1].side"_s);
    row("\"p1\"", "\"p9\"", u"rules[1].severity"_s);
    row("\"code\": \"high\", ", "", u"rules[1].code"_s);
    row("{\"zh\": \"高\"}", "{\"en\": \"high\"}", u"rules[1].name.zh"_s);
    row("22:00", "22:60", u"rules[1].hours[0].from"_s);
    row("[1, 2]", "[0]", u"rules[1].hours[0].weekdays"_s);
    row("\"p1\"", "\"p1\", \"scope\": {\"unit\": \"X\"}", u"rules[1].scope.unit"_s);
    row("\"p1\"", "\"p1\", \"scope\": {\"unit\": \"U1\", \"person\": \"E1\"}", u"rules[1].scope"_s);
    row("\"p1\"", "\"p1\", \"color\": 1", u"rules[1].color"_s);
    row("\"all\"", "\"al\"", u"rules[1].when.kind"_s);
}

void TestRuleJson::problemsNameThePlace()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    const RuleDocument read = readRulesDocument(documentWith(before, after), kTerms);
    QCOMPARE(read.rules.size(), std::size_t{1});
    QCOMPARE(read.problems.size(), std::size_t{1});
    QCOMPARE(read.problems.front().place, place);
    QVERIFY(!read.problems.front().text.isEmpty());
}

void TestRuleJson::brokenJsonNamesLineAndColumn()
{
    const RuleDocument read = readRulesDocument("{\n  \"rules\": [\n    oops\n", kTerms);
    QCOMPARE(read.problems.size(), std::size_t{1});
    QVERIFY2(read.problems.front().place.startsWith(u"line 3, column "),
             qPrintable(read.problems.front().place));
    QCOMPARE(readRulesDocument("[]", kTerms).problems.size(), std::size_t{1});
    QCOMPARE(readRulesDocument(R"({"format": "other", "rules": []})", kTerms).problems.front().place,
             u"format"_s);
}

void TestRuleJson::aFieldThatStandsTwiceIsRefused()
{
    const RuleDocument read =
        readRulesDocument(documentWith("\"dwell_s\": 300", "\"dwell_s\": 300, \"dwell_s\": 5"), kTerms);
    QVERIFY(read.rules.empty());
    QCOMPARE(read.problems.size(), std::size_t{1});
    QCOMPARE(read.problems.front().place, u"rules.when.all.dwell_s"_s);
    QCOMPARE(read.problems.front().text, u"The field stands here twice."_s);
}

void TestRuleJson::nonsenseIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("place");
    const auto row = [](const QString &line, const QString &place) {
        QTest::newRow(line.toUtf8().constData()) << line << place;
    };
    row(u"心率 > 120 解除 130"_s, u"when.clear"_s);
    row(u"血氧 < 90 解除 85"_s, u"when.clear"_s);
    row(u"心率 > 300"_s, u"when.threshold"_s);
    row(u"心率 > 20"_s, u"when.threshold"_s);
    row(u"体温 上升 1 于 0 s 内"_s, u"when.window_s"_s);
    row(u"体温 上升 0 于 30 min 内"_s, u"when.threshold"_s);
    row(u"步数 < 100"_s, u"when.side"_s);
    row(u"步数 下降 100 于 1 h 内"_s, u"when.side"_s);
    row(u"步数 > usual + 3 sd"_s, u"when.metric"_s);
    row(u"睡眠 < 5"_s, u"when.metric"_s);
    row(u"纬度 > 30"_s, u"when.metric"_s);
    row(u"心率 > usual + 0 sd"_s, u"when.threshold"_s);
    row(u"佩戴时 5 s 无数据"_s, u"when.dwell_s"_s);
    row(u"心率 > 100 且 (血氧 < 90 或 心率 > 120 解除 130)"_s, u"when.all[1].any[1].clear"_s);
    row(u"心率 > 100 迟到窗口 2 d"_s, u"late_horizon_s"_s);
}

void TestRuleJson::nonsenseIsRefused()
{
    QFETCH(QString, line);
    QFETCH(QString, place);
    const auto problem = checkRule(ruleOf(line), MetricDictionary::builtIn());
    QVERIFY(problem);
    QCOMPARE(problem->place, place);
    QVERIFY(problem->text.size() > 10);
    QCOMPARE(checkRule(ruleOf(line), MetricDictionary::builtIn(), u"rules[2]"_s)->place,
             u"rules[2]."_s + place);
}

void TestRuleJson::seventeenConditionsAreTooMany()
{
    QStringList lines(16, u"心率 > 100"_s);
    QVERIFY(!checkRule(ruleOf(lines.join(u" 或 "_s)), MetricDictionary::builtIn()));
    lines += u"心率 > 100"_s;
    QCOMPARE(checkRule(ruleOf(lines.join(u" 或 "_s)), MetricDictionary::builtIn())->place, u"when"_s);
    AlertRule empty = ruleOf(u"心率 > 100"_s);
    empty.when = {};
    QCOMPARE(checkRule(empty, MetricDictionary::builtIn())->place, u"when.metric"_s);
    empty.when.kind = RuleExpression::Kind::any;
    QCOMPARE(checkRule(empty, MetricDictionary::builtIn())->place, u"when.any"_s);
    AlertRule unnamed = ruleOf(u"心率 > 100"_s);
    unnamed.code = u"two words"_s;
    QCOMPARE(checkRule(unnamed, MetricDictionary::builtIn())->place, u"code"_s);
}

void TestRuleJson::messagesKnowTheirPlaceholders()
{
    const std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;
    QCOMPARE(spokenDuration(-1, Language::en), u"0 s"_s);
    QCOMPARE(spokenDuration(45'900, Language::en), u"45 s"_s);
    QCOMPARE(spokenDuration(7 * minute + 30'000, Language::zhCN), u"7 分钟"_s);
    QCOMPARE(spokenDuration(6 * hour + 20 * minute, Language::en), u"6 h 20 min"_s);
    QCOMPARE(spokenDuration(6 * hour + 20 * minute, Language::zhCN), u"6 小时 20 分钟"_s);
    QCOMPARE(spokenDuration(2 * day + 59 * minute, Language::en), u"2 d"_s);
    QCOMPARE(spokenDuration(2 * day + 3 * hour, Language::en), u"2 d 3 h"_s);
    const RuleMessageValues values{u"130"_s,   u"/min"_s,  u"E1"_s,   u"120"_s,
                                   u"10:00"_s, u"5 min"_s, u"心率"_s, u"过高"_s};
    QCOMPARE(filledMessage(u"{person}: {metric} {value} {unit} > {threshold} {start} {duration} ({rule})"_s,
                           values),
             u"E1: 心率 130 /min > 120 10:00 5 min (过高)"_s);
    QCOMPARE(filledMessage(u"{nobody} {value"_s, values), u"{nobody} {value"_s);
    QVERIFY(!wrongPlaceholder(u"{value} and {unit}"_s));
    QCOMPARE(wrongPlaceholder(u"{value} {name}"_s).value_or(QString()), u"{name}"_s);
    QCOMPARE(wrongPlaceholder(u"{value"_s).value_or(QString()), u"{value"_s);
    AlertRule rule = ruleOf(u"心率 > 120"_s);
    rule.message = {u"{value}"_s, u"{velue}"_s};
    const auto problem = checkRule(rule, MetricDictionary::builtIn());
    QVERIFY(problem);
    QCOMPARE(problem->place, u"message.en"_s);
    QVERIFY(problem->text.contains(u"{velue}"));
}

void TestRuleJson::fieldsTellWhatChanged()
{
    const auto fields = ruleFields(ruleOf(u"心率 > 120 且 血氧 < 90 于 22:00-06:00 -> P1"_s), kTerms);
    QCOMPARE(fields.at(u"when.all[0].threshold"_s), u"120"_s);
    QCOMPARE(fields.at(u"when.all[1].metric"_s), u"spo2"_s);
    QCOMPARE(fields.at(u"hours[0].from"_s), u"22:00"_s);
    QCOMPARE(fields.at(u"severity"_s), u"p1"_s);
    QVERIFY(!fields.contains(u"cool_down_s"_s));
}

QTEST_GUILESS_MAIN(TestRuleJson)
#include "tst_rule_json.moc"
