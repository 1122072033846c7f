// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_prose.h"
#include "alerting/rules/rule_text.h"
#include "tests/alerting/random_rule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

const test::NumberedNames kNames;
const RuleTerms kTerms{MetricDictionary::builtIn(), kNames};

/// What a line says, in English; the error otherwise.
QString inEnglish(const QString &text)
{
    const auto parts = parseRuleText(text, kTerms);
    if (!parts)
        return u"error: "_s + parts.error().message(text);
    AlertRule rule;
    parts->applyTo(rule);
    return ruleText(rule, Language::en, kTerms);
}

}  // namespace

class TestRuleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSame_data();
    void saysTheSame();
    void fieldsOfALine();
    void errorsPointAtThePlace_data();
    void errorsPointAtThePlace();
    void chineseAsWritten();
    void everyRuleReadsBack();
    void theSentenceHasNoCode();
};

void TestRuleText::saysTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("english");
    const auto row = [](const QString &text, const QString &english) {
        QTest::newRow(text.toUtf8().constData()) << text << english;
    };
    row(u"心率 > 120 /min 持续 5 min -> P1"_s, u"heart rate > 120 /min for 5 min -> P1"_s);
    row(u"heart rate > 120 /min for 5 min -> P1"_s, u"heart rate > 120 /min for 5 min -> P1"_s);
    row(u"心率>120持续5分钟→p1"_s, u"heart rate > 120 /min for 5 min -> P1"_s);
    row(u"心率＞１２０次/分　持续５分钟－＞Ｐ１"_s, u"heart rate > 120 /min for 5 min -> P1"_s);
    row(u"heart_rate over 120 bpm for 300 s => P1"_s, u"heart rate > 120 /min for 5 min -> P1"_s);
    row(u"xlv 超过 120 for 1 h 30 min"_s, u"heart rate > 120 /min for 90 min -> P2"_s);
    row(u"体温 上升 >= 1.0 ℃ 于 30 min 内 -> P1"_s, u"temperature rises >= 1.0 ℃ within 30 min -> P1"_s);
    row(u"体温 30分钟内 升高 1 -> P1"_s, u"temperature rises >= 1.0 ℃ within 30 min -> P1"_s);
    row(u"血氧 下降 > 4 % 在 10 分钟 内"_s, u"blood oxygen falls > 4 % within 10 min -> P2"_s);
    row(u"血氧 < 90 % 连续 3 次 且 (心率 > 100 持续 2 min 或 呼吸 > 25) -> P0"_s,
        u"blood oxygen < 90 % 3 times in a row and (heart rate > 100 /min for 2 min or respiratory rate > 25 /min) -> P0"_s);
    row(u"心率 > 120 解除 <= 110 允许中断 90 s 冷却 10 min"_s,
        u"heart rate > 120 /min clear at 110 /min gaps up to 90 s cool-down 10 min -> P2"_s);
    row(u"心率 高于个人基线 4 sd 持续 15 min"_s, u"heart rate > usual + 4 sd for 15 min -> P2"_s);
    row(u"heart rate <= usual - 2.5 sd clear at 1 sd"_s,
        u"heart rate <= usual - 2.5 sd clear at 1 sd -> P2"_s);
    row(u"事件 SOS_EVENT -> P0"_s, u"event SOS -> P0"_s);
    row(u"事件 sos -> P0"_s, u"event SOS -> P0"_s);
    row(u"事件 跌倒 且 心率 > 120"_s, u"event fall and heart rate > 120 /min -> P2"_s);
    row(u"事件 One-Key  Alarm 允许中断 5 min"_s, u"event one-key alarm gaps up to 5 min -> P2"_s);
    row(u"事件 一键报警"_s, u"event one-key alarm -> P2"_s);
    row(u"事件 SOS_LAMP 或 事件 \"fall\""_s, u"event \"SOS_LAMP\" or event \"fall\" -> P2"_s);
    row(u"佩戴时 30 min 无 心率数据 -> info"_s, u"no heart rate for 30 min while worn -> info"_s);
    row(u"佩戴时 2 小时 无数据 -> 提示"_s, u"no data for 2 h while worn -> info"_s);
    row(u"心率 > 120 于 22:00-06:00 周一至周五 -> P1"_s,
        u"heart rate > 120 /min at 22:00-06:00 Mon-Fri -> P1"_s);
    row(u"心率 > 120 于 22:00-24:00 周一、周三，08:00-12:00 工作日"_s,
        u"heart rate > 120 /min at 22:00-00:00 Mon,Wed, 08:00-12:00 workdays -> P2"_s);
    row(u"heart rate > 120 for 5 min on weekdays 22:00-06:00 -> P1"_s,
        u"heart rate > 120 /min for 5 min at 22:00-06:00 Mon-Fri -> P1"_s);
    row(u"heart rate > 120 on Mon, Wed at 08:00-12:00, 14:00-18:00 weekends"_s,
        u"heart rate > 120 /min at 08:00-12:00 Mon,Wed, 14:00-18:00 Sat,Sun -> P2"_s);
    row(u"心率 > 120 工作日 -> P1"_s, u"heart rate > 120 /min on workdays -> P1"_s);
    row(u"心率 > 120 于 周末"_s, u"heart rate > 120 /min on Sat,Sun -> P2"_s);
    row(u"心率 > 120 周一至周五 22:00-06:00"_s, u"heart rate > 120 /min at 22:00-06:00 Mon-Fri -> P2"_s);
    row(u"heart rate > 120 on working days on 25:00"_s,
        u"error: At “25” (column 37) is expected: a time of day such as 22:00."_s);
    row(u"心率 > 120 部门 U7 迟到窗口 1 h"_s, u"heart rate > 120 /min unit U7 late horizon 1 h -> P2"_s);
    row(u"心率 > 120 岗位 “掘进 工”"_s, u"heart rate > 120 /min position \"掘进 工\" -> P2"_s);
    row(u"person E12 is not a condition"_s,
        u"error: At “person” (column 1) is expected: a metric such as heart rate, “event …”, “no … data for …”, or “(”."_s);
    row(u"心率变异性 < 20 ms"_s, u"heart rate variability < 20 ms -> P2"_s);
    row(u"心率 > 100 或 心率 < 50 且 血氧 < 90"_s,
        u"heart rate > 100 /min or (heart rate < 50 /min and blood oxygen < 90 %) -> P2"_s);
    row(u"((心率 > 100))"_s, u"heart rate > 100 /min -> P2"_s);
}

void TestRuleText::saysTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, english);
    QCOMPARE(inEnglish(text), english);
}

void TestRuleText::fieldsOfALine()
{
    const auto parts = parseRuleText(u"heart rate >= 120.5 for 90 s 3 times in a row clear at < 110 gaps up "
                                     u"to 2 min at 22:00-06:00 Sat-Mon rest days "
                                     "person E5 cool-down 1 d late horizon 0 s -> info"_s,
                                     kTerms);
    QVERIFY2(parts, parts ? "" : qPrintable(parts.error().expected));
    const RuleCondition &condition = parts->when.condition;
    QCOMPARE(parts->when.kind, RuleExpression::Kind::condition);
    QCOMPARE(condition.kind, RuleCondition::Kind::level);
    QCOMPARE(condition.metric, std::uint8_t{1});
    QCOMPARE(condition.side, RuleCondition::Side::above);
    QVERIFY(condition.inclusive);
    QCOMPARE(condition.threshold, 120.5);
    QCOMPARE(condition.dwellMs, std::int64_t{90'000});
    QCOMPARE(condition.dwellSamples, 3);
    QCOMPARE(condition.clear.value_or(0.0), 110.0);
    QCOMPARE(condition.gapMs, std::int64_t{120'000});
    QVERIFY(parts->hours && parts->hours->size() == 1);
    QCOMPARE(parts->hours->front().fromMinute, 1320);
    QCOMPARE(parts->hours->front().toMinute, 360);
    QCOMPARE(parts->hours->front().weekdays, std::uint8_t{0b1100001});
    QCOMPARE(parts->hours->front().days, ActiveHours::Days::restDays);
    QVERIFY(parts->scope && parts->scope->kind == RuleScope::Kind::person);
    QCOMPARE(parts->scope->person, PersonId(5));
    QCOMPARE(parts->coolDownMs.value_or(0), std::int64_t{86'400'000});
    QCOMPARE(parts->lateHorizonMs.value_or(-1), std::int64_t{0});
    QCOMPARE(parts->severity.value_or(AlertSeverity::p0), AlertSeverity::info);
}

void TestRuleText::errorsPointAtThePlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, int column, int length, const QString &expected) {
        QTest::newRow(text.toUtf8().constData()) << text << column << length << expected;
    };
    row(u""_s, 0, 0, u"a metric"_s);
    row(u"pulse > 120"_s, 0, 5, u"a metric"_s);
    row(u"心率"_s, 2, 0, u"a comparison"_s);
    row(u"心率 = 120"_s, 3, 1, u"a comparison"_s);
    row(u"心率 > high"_s, 5, 4, u"a number"_s);
    row(u"心率 > 120 %"_s, 9, 1, u"the unit of heart rate: /min"_s);
    row(u"体温 > 38 bpm"_s, 8, 3, u"the unit of temperature: ℃"_s);
    row(u"心率 > 120 持续 long"_s, 12, 4, u"a span of time"_s);
    row(u"心率 > 120 持续 40 d"_s, 12, 4, u"at most 31 days"_s);
    row(u"心率 > 120 解除 > 130"_s, 12, 1, u"<= or <"_s);
    row(u"血氧 < 90 clear at < 80"_s, 17, 1, u">= or >"_s);
    row(u"体温 上升 < 1 于 30 min 内"_s, 6, 1, u">= or >"_s);
    row(u"体温 上升 1 ℃ -> P1"_s, 10, 2, u"“within”"_s);
    row(u"心率 > usual - 4 sd"_s, 11, 1, u"+ where"_s);
    row(u"心率 > 120 且"_s, 10, 0, u"a metric"_s);
    row(u"(心率 > 120"_s, 9, 0, u"and, or, or “)”"_s);
    row(u"心率 > 120 -> P7"_s, 12, 2, u"P0, P1, P2"_s);
    row(u"心率 > 120 tomorrow"_s, 9, 8, u"and, or, for"_s);
    row(u"心率 > 120 于 25:00-26:00"_s, 11, 2, u"a time of day"_s);
    row(u"心率 > 120 unit 总部"_s, 14, 2, u"the code of a unit"_s);
    row(u"心率 > 120 person E5000"_s, 16, 5, u"the code of a person"_s);
    row(u"30 min 有 心率"_s, 7, 1, u"no … data"_s);
    row(u"心率 > 120 连续 0 次"_s, 9, 6, u"a whole number"_s);
    row(u"事件"_s, 2, 0, u"the name or key of an event"_s);
}

void TestRuleText::errorsPointAtThePlace()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(int, length);
    QFETCH(QString, expected);
    const auto parts = parseRuleText(text, kTerms);
    QVERIFY(!parts);
    QVERIFY2(parts.error().expected.startsWith(expected), qPrintable(parts.error().expected));
    QCOMPARE(parts.error().column, column);
    QCOMPARE(parts.error().length, length);
}

void TestRuleText::chineseAsWritten()
{
    const auto chinese = [](const QString &text) {
        AlertRule rule;
        parseRuleText(text, kTerms)->applyTo(rule);
        return ruleText(rule, Language::zhCN, kTerms);
    };
    QCOMPARE(chinese(u"heart rate > 120 for 5 min clear at 110 -> P1"_s),
             u"心率 > 120 /min 持续 5 min 解除 <= 110 /min -> P1"_s);
    QCOMPARE(chinese(u"blood oxygen <= 91 3 times in a row clear at 94"_s),
             u"血氧 <= 91 % 连续 3 次 解除 > 94 % -> P2"_s);
    QCOMPARE(chinese(u"temperature rises 1 within 30 min -> P1"_s),
             u"体温 上升 >= 1.0 ℃ 于 30 min 内 -> P1"_s);
    QCOMPARE(chinese(u"heart rate > usual + 4 sd"_s), u"心率 高于个人基线 4 sd -> P2"_s);
    QCOMPARE(chinese(u"no heart rate for 30 min while worn -> info"_s),
             u"佩戴时 30 min 无心率数据 -> 提示"_s);
    QCOMPARE(chinese(u"stress > 80 on days off"_s), u"压力 > 80 分 于 休息日 -> P2"_s);
    QCOMPARE(chinese(u"stress > 80 at 22:00-06:00 Mon-Fri workdays"_s),
             u"压力 > 80 分 于 22:00-06:00 周一至周五 工作日 -> P2"_s);
}

void TestRuleText::everyRuleReadsBack()
{
    test::RandomRule random(7);
    int joined = 0;
    for (int i = 0; i < 10'000; ++i) {
        const AlertRule rule = random.next();
        joined += rule.when.kind != RuleExpression::Kind::condition ? 1 : 0;
        const auto problem = checkRule(rule, MetricDictionary::builtIn());
        QVERIFY2(!problem, qPrintable(problem.value_or(RuleProblem()).place));
        for (const Language language : {Language::en, Language::zhCN}) {
            const QString text = ruleText(rule, language, kTerms);
            const auto parts = parseRuleText(text, kTerms);
            QVERIFY2(parts, qPrintable(text + (parts ? QString() : parts.error().message(text))));
            AlertRule read = rule;
            read.when = {};
            read.severity = AlertSeverity::p0;
            parts->applyTo(read);
            QVERIFY2(read == rule, qPrintable(text));
        }
    }
    QVERIFY(joined > 3'000);
}

void TestRuleText::theSentenceHasNoCode()
{
    const auto told = [](const QString &line) {
        AlertRule rule;
        parseRuleText(line, kTerms)->applyTo(rule);
        return ruleProse(rule, MetricDictionary::builtIn());
    };
    const BilingualText raised = told(u"heart rate > 100 for 5 min clear at 95 cool-down 30 min -> P1"_s);
    QCOMPARE(raised.en,
             u"heart rate above 100 bpm for 5 min (over when at or below 95 bpm); no further alert "
             "within 30 min after the end; severity P1"_s);
    QCOMPARE(raised.zh,
             u"心率高于 100 次/分持续 5 分钟（不高于 95 次/分时解除）；结束后 30 分钟内不再告警；级别 P1"_s);
    QCOMPARE(told(u"event SOS -> P0"_s).en, u"the watch reports: SOS; severity P0"_s);
    QCOMPARE(told(u"heart rate > usual + 4 sd for 15 min clear at 2 sd"_s).zh,
             u"心率高于本人平常超过 4 个标准差持续 15 分钟（回到 2 个标准差以内时解除）；级别 P2"_s);
    QCOMPARE(told(u"temperature rises 1 within 30 min -> P1"_s).en,
             u"temperature rises by at least 1.0 ℃ within 30 min; severity P1"_s);
    test::RandomRule random(11);
    for (int i = 0; i < 2'000; ++i) {
        const BilingualText text = ruleProse(random.next(), MetricDictionary::builtIn());
        for (const QString &each : {text.en, text.zh}) {
            for (const char *code : {"->", ">", "<", "%1", " sd"})
                QVERIFY2(!each.contains(QLatin1String(code)), qPrintable(each));
        }
    }
}

QTEST_GUILESS_MAIN(TestRuleText)
#include "tst_rule_text.moc"
