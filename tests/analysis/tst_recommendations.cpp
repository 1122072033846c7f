// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/advice.h"
#include "analysis/advice/recommendations.h"
#include "analysis/method.h"
#include "tests/analysis/rule_books.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <set>

using namespace xinglin;
using namespace xinglin::test;
using namespace Qt::StringLiterals;

namespace {

AnalysisResult resultOf(const QString &method, const QString &metric = {})
{
    AnalysisResult result;
    result.method = method;
    result.metric = metric;
    result.days = {Day(100), Day(130)};
    result.text = {QStringLiteral("原因"), QStringLiteral("cause")};
    return result;
}

void put(QJsonObject &object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        object[path.first()] = value;
        return;
    }
    bool isNumber = false;
    path[1].toInt(&isNumber);
    if (isNumber) {
        QJsonObject inner = object[path.first()].toArray().last().toObject();
        put(inner, path.mid(2), value);
        object[path.first()] = QJsonArray{inner};
        return;
    }
    QJsonObject inner = object[path.first()].toObject();
    put(inner, path.mid(1), value);
    object[path.first()] = inner;
}

/// A value that satisfies the test.
QJsonValue satisfying(const FieldTest &test)
{
    using Operator = FieldTest::Operator;
    switch (test.op) {
    case Operator::less: return test.value.toDouble() - 0.01;
    case Operator::more: return test.value.toDouble() + 0.01;
    case Operator::atMost:
    case Operator::atLeast:
    case Operator::is: return test.value;
    case Operator::oneOf: return test.value.toArray().first();
    case Operator::has: return QJsonArray{test.value};
    case Operator::present: break;
    }
    return test.path.last() == QLatin1String("day") ? QJsonValue(QStringLiteral("2026-10-01"))
                                                    : QJsonValue(2.5);
}

void satisfy(std::vector<AnalysisResult> &results, const FieldTest &test)
{
    const QString method = test.method.isEmpty() ? results.front().method : test.method;
    auto found = std::ranges::find_if(results, [&](const AnalysisResult &each) {
        return each.method == method && (test.metric.isEmpty() || each.metric == test.metric);
    });
    if (found == results.end()) {
        results.push_back(resultOf(method, test.metric));
        found = results.end() - 1;
    }
    const QString field = test.path.first();
    const QJsonValue value = satisfying(test);
    if (field == QLatin1String("value"))
        found->value = value.toDouble();
    else if (field == QLatin1String("low"))
        found->low = value.toDouble();
    else if (field == QLatin1String("high"))
        found->high = value.toDouble();
    else if (field == QLatin1String("coverage"))
        found->coverage = value.toDouble();
    else if (field == QLatin1String("category"))
        found->category = value.toString();
    else if (field == QLatin1String("flags"))
        found->flags += value.toArray().first().toString();
    else if (field == QLatin1String("code"))
        found->notApplicable = NotApplicable{value.toString(), {}};
    else if (field == QLatin1String("applicable")) {
        if (!value.toBool())
            found->notApplicable = NotApplicable{QStringLiteral("too_little_data"), {}};
    } else if (field == QLatin1String("detail") && test.last > 0) {
        QJsonArray course;
        for (int i = 0; i < test.last; ++i)
            course.append(value);
        put(found->detail, test.path.mid(1), course);
    } else if (field == QLatin1String("detail"))
        put(found->detail, test.path.mid(1), value);
}

/// Makes the results satisfy the condition (nothing is done for what must not hold).
void satisfy(std::vector<AnalysisResult> &results, const Condition &condition)
{
    if (condition.kind == Condition::Kind::test)
        satisfy(results, condition.test);
    else if (condition.kind == Condition::Kind::any)
        satisfy(results, condition.parts.front());
    else if (condition.kind == Condition::Kind::all)
        for (const Condition &part : condition.parts)
            satisfy(results, part);
}

/// Results that make the rule fire: what it tests, and something for every place of its text.
std::vector<AnalysisResult> firing(const AdviceRule &rule)
{
    std::vector<AnalysisResult> results{
        resultOf(rule.method, rule.metric.isEmpty() ? QStringLiteral("heart_rate") : rule.metric)};
    satisfy(results, rule.when);
    for (const BilingualText *text : {&rule.text}) {
        for (const QString &place : placesOf(text->en) + placesOf(text->zh)) {
            AnalysisResult &first = results.front();
            const QStringList path = place.split(u'.');
            if (path.size() == 1 && QStringList{u"metric"_s, u"series"_s, u"unit"_s}.contains(place))
                continue;  // names, not fields
            if (!latestOf(fieldOf(first, path)).isUndefined())
                continue;
            if (place == QLatin1String("value"))
                first.value = 1.5;
            else if (place == QLatin1String("coverage"))
                first.coverage = 0.3;
            else
                put(first.detail, path.mid(1),
                    path.last() == QLatin1String("day") ? QJsonValue(QStringLiteral("2026-10-01"))
                                                        : QJsonValue(1.5));
        }
    }
    return results;
}

/// Keys that the method's file documents; "p5..p95" stands for the quantiles.
QStringList documentedKeys(const QString &method)
{
    if (method == QLatin1String("person"))
        return {QStringLiteral("age"), QStringLiteral("smoker"), QStringLiteral("treated_pressure"),
                QStringLiteral("bmi"), QStringLiteral("check_up_days")};
    QFile file(QStringLiteral(":/analysis/methods/%1.json").arg(method));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList keys = QJsonDocument::fromJson(file.readAll())[QStringLiteral("detail")].toObject().keys();
    if (keys.contains(QStringLiteral("p5..p95")))
        keys += {QStringLiteral("p5"), QStringLiteral("p50"), QStringLiteral("p75")};
    return keys;
}

void checkField(const QStringList &path, const QString &method, const QString &rule)
{
    if (path.first() == QLatin1String("detail"))
        QVERIFY2(documentedKeys(method).contains(path[1]),
                 qPrintable(QStringLiteral("%1: %2 of %3").arg(rule, path.join(u'.'), method)));
}

void checkFields(const Condition &condition, const QString &method, const QString &rule)
{
    if (condition.kind == Condition::Kind::test)
        checkField(condition.test.path, condition.test.method.isEmpty() ? method : condition.test.method,
                   rule);
    for (const Condition &part : condition.parts)
        checkFields(part, method, rule);
}

}  // namespace

class TestRecommendations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What stands behind "because" are the values the rule looked at, not those of the whole period.
    void theEvidenceIsWhatTheRuleUsed()
    {
        AnalysisResult sleep = resultOf(u"sleep"_s, u"sleep"_s);
        sleep.detail[u"minutes"_s] = QJsonArray{500, 510, 240, 270, QJsonValue(), 432, 228, 480, 450};
        const std::vector results{std::move(sleep)};
        const auto advice = recommendationsFrom(ruleBook(), results);
        QCOMPARE(advice.size(), std::size_t{1});
        QCOMPARE(advice[0].rule->id, u"sleep-very-short"_s);
        const QJsonObject cause = recommendationsJson(ruleBook(), advice).at(0)[u"cause"_s].toObject();
        QCOMPARE(
            cause[u"text"_s][u"en"_s].toString(),
            u"Hours of sleep on the last seven days: 4.0 / 4.5 / – / 7.2 / 3.8 / 8.0 / 7.5 (–: not recorded)."_s);
    }

    /// The verb tells the direction, the text which values and which days it speaks of.
    void aTrendIsToldWithItsBasisAndWithoutASign()
    {
        const auto told = [](const char *metric, const char *measure, const char *category, double value) {
            AnalysisResult result = resultOf(u"trend"_s, QString::fromLatin1(metric));
            result.value = value;
            result.category = QLatin1String(category);
            result.detail = {{u"measure"_s, QLatin1String(measure)},
                             {u"from"_s, u"2026-10-03"_s},
                             {u"to"_s, u"2026-12-31"_s}};
            const auto advice = recommendationsFrom(ruleBook(), std::vector{result});
            return advice.empty() ? BilingualText() : advice.front().text;
        };
        const BilingualText pressure = told("systolic_pressure", "night", "rising", 3.31);
        QVERIFY2(
            pressure.en.startsWith(u"Systolic pressure at night (mean of 00:00-07:00): rising by about 3.3 "
                                   "mmHg per 30 days from 3 October 2026 to 31 December 2026."_s),
            qPrintable(pressure.en));
        QVERIFY2(pressure.zh.startsWith(u"2026年10月3日至2026年12月31日，"_s), qPrintable(pressure.zh));
        const BilingualText sleep = told("sleep", "day", "falling", -3.2);
        QVERIFY2(sleep.en.contains(u"shorter by about 3.2 hours per 30 days"_s), qPrintable(sleep.en));
        QVERIFY2(sleep.zh.contains(u"减少 3.2 小时"_s), qPrintable(sleep.zh));
        QCOMPARE(told("systolic_pressure", "night", "steady", 3.31), BilingualText());
    }

    void theShippedRulesAreMany()
    {
        QVERIFY(ruleBook().rules.size() >= 30);
        QVERIFY(checkRuleBook(ruleBook()).has_value());
        std::set<QString> who;
        for (const AdviceRule &rule : ruleBook().rules)
            who.insert(rule.who);
        QCOMPARE(who.size(), std::size_t{4});
    }

    void everyRuleCanFire_data()
    {
        QTest::addColumn<int>("place");
        for (std::size_t i = 0; i < ruleBook().rules.size(); ++i)
            QTest::newRow(qPrintable(ruleBook().rules[i].id)) << static_cast<int>(i);
    }

    void everyRuleCanFire()
    {
        QFETCH(int, place);
        RuleBook book = ruleBook();
        book.rules = {ruleBook().rules[static_cast<std::size_t>(place)]};
        AdviceRule &rule = book.rules.front();
        rule.contra.clear();
        const std::vector<AnalysisResult> results = firing(rule);
        const auto advice = recommendationsFrom(book, results);
        QCOMPARE(advice.size(), std::size_t{1});
        QCOMPARE(advice[0].cause->method, rule.method);
        QVERIFY(advice[0].priority >= 1 && advice[0].priority <= 100);
        for (const QString &text : {advice[0].text.zh, advice[0].text.en}) {
            QVERIFY(!text.isEmpty());
            QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
        }
        QVERIFY(recommendationsFrom(book, {}).empty());
    }

    void bothLanguagesHaveTheSamePlaces()
    {
        for (const AdviceRule &rule : ruleBook().rules) {
            auto zh = placesOf(rule.text.zh), en = placesOf(rule.text.en);
            zh.sort();
            en.sort();
            QCOMPARE(zh, en);
            for (const RuleContra &contra : rule.contra) {
                if (contra.instead)
                    QCOMPARE(placesOf(contra.instead->zh), placesOf(contra.instead->en));
            }
        }
    }

    /// Screening, never a diagnosis, and no order to take medicine.
    void theWordingOnlyScreens()
    {
        for (const AdviceRule &rule : ruleBook().rules) {
            for (const char *word : {"you have", "diagnos", "suffers from", "take aspirin", "cure"})
                QVERIFY2(!rule.text.en.contains(QLatin1String(word), Qt::CaseInsensitive),
                         qPrintable(rule.id));
            for (const QString &word : {QStringLiteral("确诊"), QStringLiteral("诊断为"),
                                        QStringLiteral("患有"), QStringLiteral("治愈")})
                QVERIFY2(!rule.text.zh.contains(word), qPrintable(rule.id));
        }
    }

    /// Every field of the detail that a rule reads is one that the method's file tells of.
    void rulesReadWhatMethodsTell()
    {
        for (const AdviceRule &rule : ruleBook().rules) {
            QVERIFY2(findMethod(rule.method) || rule.method == u"person"_s, qPrintable(rule.id));
            for (const QString &place : rule.because ? placesOf(rule.because->en) : QStringList())
                checkField(place.split(u'.'), rule.method, rule.id);
            checkFields(rule.when, rule.method, rule.id);
            for (const QString &place : placesOf(rule.text.en))
                checkField(place.split(u'.'), rule.method, rule.id);
        }
        for (const ContraIndication &contra : ruleBook().contra)
            checkFields(contra.when, QString(), contra.id);
    }

    void theMostPressingComeFirstOneOfATopicEightAtMost()
    {
        QByteArray rules;
        for (int i = 0; i < 12; ++i) {
            const QByteArray id = "r" + QByteArray::number(10 + i),
                             topic = "t" + QByteArray::number(i / 2 * 2);
            rules += (i ? "," : "") +
                     plainRule(id.constData(), i < 4 ? topic.constData() : id.constData(), 10 + i);
        }
        const RuleBook book = bookOf(rules.constData());
        AnalysisResult result = resultOf(QStringLiteral("m"));
        result.value = 2.0;
        const std::vector results{result};
        const auto advice = recommendationsFrom(book, results);
        QCOMPARE(advice.size(), std::size_t{8});
        for (std::size_t i = 1; i < advice.size(); ++i)
            QVERIFY(advice[i - 1].priority > advice[i].priority);
        QCOMPARE(advice[0].rule->id, QStringLiteral("r21"));
        QCOMPARE(advice[0].text.en, QStringLiteral("value 2.0"));
        std::set<QString> topics;
        for (const Recommendation &each : advice)
            QVERIFY(topics.insert(each.rule->topic).second);
    }

    void aContraIndicationSuppressesOrAlters()
    {
        const RuleBook book =
            bookOf((plainRule("gone", "a", 50, R"(,"contra":[{"id":"ill","then":"suppress"}])") + "," +
                    plainRule("kept", "b", 40,
                              R"(,"contra":[{"id":"ill","then":{"zh":"先休息","en":"rest first"}}])"))
                       .constData());
        AnalysisResult cause = resultOf(QStringLiteral("m"));
        cause.value = 2.0;
        AnalysisResult ill = resultOf(QStringLiteral("m2"));
        ill.value = 4.9;
        QCOMPARE(recommendationsFrom(book, std::vector{cause, ill}).size(), std::size_t{2});
        ill.value = 5.0;
        const std::vector results{cause, ill};
        const auto advice = recommendationsFrom(book, results);
        QCOMPARE(advice.size(), std::size_t{1});
        QCOMPARE(advice[0].text.en, QStringLiteral("rest first"));
        QCOMPARE(advice[0].contraApplied, QStringList{QStringLiteral("ill")});
    }

    void exerciseIsNotAdvisedToTheIll()
    {
        AnalysisResult idle = resultOf(QStringLiteral("activity"), QStringLiteral("steps"));
        idle.detail[QStringLiteral("steps")] = QJsonArray{900, 900, 900, 900, 900, 900, 900};
        AnalysisResult news = resultOf(QStringLiteral("news2"));
        news.detail = {{QStringLiteral("low"), 5}, {QStringLiteral("high"), 7}};
        const auto names = [](const std::vector<AnalysisResult> &results) {
            QStringList rules;
            for (const Recommendation &each : recommendationsFrom(ruleBook(), results))
                rules += each.rule->id;
            return rules;
        };
        QCOMPARE(names({idle}), QStringList{QStringLiteral("inactivity")});
        QCOMPARE(names({idle, news}), QStringList{QStringLiteral("news2-urgent")});
    }

    /// "The risk is about 19%" and "the risk cannot be estimated" must not stand in one list.
    void aRiskThatWasEstimatedLacksNoCheckUp()
    {
        AnalysisResult chinaPar = resultOf(QStringLiteral("china-par"));
        chinaPar.notApplicable = NotApplicable{QStringLiteral("missing_inputs"), {}};
        AnalysisResult framingham = resultOf(QStringLiteral("framingham"));
        framingham.notApplicable = NotApplicable{QStringLiteral("missing_inputs"), {}};
        const auto names = [](const std::vector<AnalysisResult> &results) {
            QStringList rules;
            for (const Recommendation &each : recommendationsFrom(ruleBook(), results))
                rules += each.rule->id;
            return rules;
        };
        QCOMPARE(names({chinaPar, framingham}), QStringList{QStringLiteral("check-up-missing")});
        AnalysisResult estimated = resultOf(QStringLiteral("framingham"));
        estimated.value = 4.0;
        QCOMPARE(names({chinaPar, estimated}), QStringList());
        estimated = resultOf(QStringLiteral("china-par"));
        estimated.value = 2.0;
        QCOMPARE(names({estimated, framingham}), QStringList());
    }

    void aChangeOfLevelNamesItsSeriesAndItsSign()
    {
        AnalysisResult result =
            resultOf(QStringLiteral("change-points"), QStringLiteral("systolic_pressure"));
        result.detail[QStringLiteral("measure")] = QStringLiteral("night");
        const auto told = [&result](double size) {
            result.detail[QStringLiteral("changes")] = QJsonArray{QJsonObject{
                {QStringLiteral("day"), QStringLiteral("2026-10-20")}, {QStringLiteral("size"), size}}};
            for (const AdviceRule &rule : ruleBook().rules) {
                if (rule.id == QLatin1String("level-shift"))
                    return *filledFrom(rule.text, result);
            }
            return BilingualText();
        };
        QVERIFY2(told(12.72).en.startsWith(QString::fromUtf8(
                     "Systolic pressure at night (mean of 00:00-07:00): the level changed on 20 October 2026 "
                     "(by +12.7 mmHg).")),
                 qPrintable(told(12.72).en));
        QVERIFY(told(12.72).zh.contains(QString::fromUtf8("2026年10月20日")));
        QVERIFY(told(12.72).zh.contains(QString::fromUtf8("（+12.7 mmHg）")));
        QVERIFY(told(-6.6).zh.contains(QString::fromUtf8("（−6.6 mmHg）")));
        result.detail[QStringLiteral("measure")] = QStringLiteral("day");
        QVERIFY(told(1.0).en.startsWith(QLatin1String("Systolic pressure: the level")));
    }

    void aTextWithoutItsFigureIsNotTold()
    {
        const RuleBook book = bookOf(R"({"id":"x","version":1,"topic":"t","of":{"method":"m"},
            "when":{"field":"value","at_least":1},"text":{"zh":"{detail.a:1}","en":"{detail.a:1}"},
            "evidence":["s"],"who":"self","priority":5})");
        AnalysisResult cause = resultOf(QStringLiteral("m"));
        cause.value = 2.0;
        QVERIFY(recommendationsFrom(book, std::vector{cause}).empty());
        cause.detail[QStringLiteral("a")] = QJsonArray{1.25, -3.0, QJsonValue()};
        const std::vector results{cause};
        QCOMPARE(recommendationsFrom(book, results)[0].text.en, QStringLiteral("−3.0"));
    }

    void theReasonIsTheFigureTheRuleNames()
    {
        AnalysisResult score = resultOf(QStringLiteral("unit-score"));
        score.text = {QStringLiteral("健康分 81"), QStringLiteral("Health score 81")};
        score.detail[QStringLiteral("wearing")] = QJsonObject{{QStringLiteral("now"), 0.532},
                                                              {QStringLiteral("days"), 532},
                                                              {QStringLiteral("expected"), 1000}};
        const std::vector results{score};
        const auto advice = recommendationsFrom(ruleBook(), results);
        QCOMPARE(advice.size(), std::size_t{1});
        QCOMPARE(advice[0].rule->id, QStringLiteral("unit-wearing-low"));
        const QJsonArray told = recommendationsJson(ruleBook(), advice);
        QCOMPARE(told[0][QStringLiteral("cause")][QStringLiteral("text")][QStringLiteral("en")].toString(),
                 QStringLiteral("Wearing rate 53.2%: data on 532 of 1,000 person-days."));
        QVERIFY(!told[0][QStringLiteral("cause")][QStringLiteral("text")][QStringLiteral("zh")]
                     .toString()
                     .contains(QStringLiteral("健康分")));
    }

    /// What speaks of a change stands on the change's interval, not on the score's.
    void aFallenScoreIsShownByItsChange()
    {
        AnalysisResult score = resultOf(QStringLiteral("unit-score"));
        score.text = {QStringLiteral("健康分 97"),
                      QStringLiteral("Health score 97.4 (interval 93.5 to 100.0)")};
        score.detail[QStringLiteral("change")] = QJsonObject{{QStringLiteral("before"), 99.0},
                                                             {QStringLiteral("after"), 97.4},
                                                             {QStringLiteral("difference"), -1.6},
                                                             {QStringLiteral("low"), -2.7},
                                                             {QStringLiteral("high"), -0.5}};
        const std::vector results{score};
        const auto advice = recommendationsFrom(ruleBook(), results);
        QCOMPARE(advice.size(), std::size_t{1});
        const QJsonValue cause = recommendationsJson(ruleBook(), advice)[0][QStringLiteral("cause")];
        QCOMPARE(
            cause[QStringLiteral("text")][QStringLiteral("en")].toString(),
            QStringLiteral("99.0 points before, 97.4 now: a change of −1.6 (95% interval −2.7 to −0.5)."));
        QVERIFY(cause[QStringLiteral("text")][QStringLiteral("zh")].toString().contains(
            QStringLiteral("95% 区间 −2.7 至 −0.5")));
    }

    void coursesAreTestedByTheirLastEntries()
    {
        const auto condition =
            conditionFromJson(QJsonObject{{QStringLiteral("field"), QStringLiteral("detail.x")},
                                          {QStringLiteral("less"), 5},
                                          {QStringLiteral("last"), 4},
                                          {QStringLiteral("times"), 2}},
                              QStringLiteral("when"));
        QVERIFY(condition.has_value());
        AnalysisResult result = resultOf(QStringLiteral("m"));
        const auto with = [&](const QJsonArray &course) {
            result.detail[QStringLiteral("x")] = course;
            return holds(*condition, &result, {});
        };
        QVERIFY(with({9, 4, 9, 3, 9}));
        QVERIFY(!with({4, 9, 9, 3, 9}));
        QVERIFY(!with({QJsonValue(), QJsonValue(), 9, QJsonValue(), 3}));
        QVERIFY(!with({}));
        QVERIFY(!holds(*condition, nullptr, {}));
    }

    void aPersonWithoutCauseHasNoAdvice()
    {
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(100), Day(130)};
        const AnalysisResult result = recommend(record, {});
        QCOMPARE(result.notApplicable->code, QStringLiteral("nothing_found"));
        QVERIFY(result.detail[QStringLiteral("items")].isArray());
    }

    /// A drift that has settled is none; an alarm of the night before last is told as that night's.
    void adviceStandsOnWhatItsEvidenceTells()
    {
        AnalysisResult charts = resultOf(u"control-charts"_s, u"stress"_s);
        charts.detail[u"alarm"_s] = QJsonArray{true, false};
        QVERIFY(recommendationsFrom(ruleBook(), std::vector{charts}).empty());
        charts.detail[u"alarm"_s] = QJsonArray{false, true, QJsonValue()};
        QCOMPARE(recommendationsFrom(ruleBook(), std::vector{charts}).size(), std::size_t{1});
        AnalysisResult strain = resultOf(u"multi-metric"_s);
        strain.detail[u"alarm"_s] = QJsonArray{true, false};
        strain.detail[u"alarm_text"_s] = QJsonObject{{u"zh"_s, u"前天"_s}, {u"en"_s, u"the night before"_s}};
        const std::vector results{strain};
        const auto advice = recommendationsFrom(ruleBook(), results);
        QCOMPARE(advice.size(), std::size_t{1});
        const QJsonValue cause = recommendationsJson(ruleBook(), advice)[0][u"cause"_s];
        QCOMPARE(cause[u"text"_s][u"en"_s].toString(), u"the night before"_s);
    }

    /// Nobody is sent for a walk days after a fever.
    void aFeverWithinFourteenDaysForbidsExercise()
    {
        AnalysisResult steps = resultOf(u"activity"_s, u"steps"_s);
        steps.detail[u"steps"_s] = QJsonArray{2000, 2000, 2000, 2000, 2000, 2000, 2000};
        AnalysisResult warm = resultOf(u"baseline"_s, u"body_temperature"_s);
        const auto isSent = [&](const QString &field, double value, int daysAgo) {
            QJsonArray course;
            for (int day = 0; day < 20; ++day)
                course.append(day == 19 - daysAgo ? value : 0.0);
            warm.detail = {{field, course}};
            const std::vector results{steps, warm};
            return std::ranges::any_of(
                recommendationsFrom(ruleBook(), results),
                [](const Recommendation &each) { return each.rule->id == u"inactivity"_s; });
        };
        QVERIFY(isSent(u"z"_s, 3.0, 5));
        QVERIFY(!isSent(u"z"_s, 4.5, 5));
        QVERIFY(!isSent(u"values"_s, 38.0, 13));
        QVERIFY(isSent(u"values"_s, 38.0, 14));
    }

    void eachItemNamesRuleSourceAndCause()
    {
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(100), Day(130)};
        CheckUp checkUp;
        checkUp.date = Day(120);
        checkUp.smoker = true;
        checkUp.height = 170;
        checkUp.weight = 90;
        record.checkUps = {checkUp};
        const std::vector results{resultOf(QStringLiteral("framingham")),
                                  resultOf(QStringLiteral("findrisc"))};
        const AnalysisResult result = recommend(record, results);
        const QJsonArray items = result.detail[QStringLiteral("items")].toArray();
        QCOMPARE(items.size(), qsizetype{2});
        const QJsonObject first = items[0].toObject();
        QCOMPARE(first[QStringLiteral("rule")].toString(), QStringLiteral("smoking"));
        QCOMPARE(first[QStringLiteral("version")].toInt(), 3);
        QCOMPARE(first[QStringLiteral("priority")].toInt(), 49);
        QCOMPARE(first[QStringLiteral("who")][QStringLiteral("id")].toString(), QStringLiteral("self"));
        QCOMPARE(first[QStringLiteral("cause")][QStringLiteral("method")].toString(),
                 QStringLiteral("person"));
        // Figures of another method would be no evidence of either.
        QCOMPARE(first[QStringLiteral("cause")][QStringLiteral("text")][QStringLiteral("en")].toString(),
                 QStringLiteral("Newest check-up that asks about smoking: smokes."));
        QVERIFY(items[1][QStringLiteral("cause")][QStringLiteral("text")][QStringLiteral("en")]
                    .toString()
                    .contains(QStringLiteral("31.1 kg/m²")));
        const QJsonValue source = first[QStringLiteral("evidence")].toArray().first();
        QVERIFY(source[QStringLiteral("en")].toString().contains(QLatin1String("WHO")));
        QVERIFY(source[QStringLiteral("zh")].toString().contains(QLatin1String("WHO")));
        QCOMPARE(items[1][QStringLiteral("rule")].toString(), QStringLiteral("weight"));
        QCOMPARE(result.n, std::int64_t{2});
        QCOMPARE(result.inputs.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestRecommendations)
#include "tst_recommendations.moc"
