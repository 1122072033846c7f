// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/advice.h"
#include "analysis/advice/insights.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <QJsonArray>
#include <QtTest>

#include <cmath>

using namespace xinglin;

namespace {

AnalysisResult unitResult(const char *method, const QJsonObject &detail)
{
    AnalysisResult result;
    result.method = QLatin1String(method);
    result.days = {Day(100), Day(130)};
    result.detail = detail;
    return result;
}

QJsonObject unitJson(const char *id, double n, QJsonObject more)
{
    more[QStringLiteral("id")] = QLatin1String(id);
    more[QStringLiteral("name_zh")] = QStringLiteral("单位") + QLatin1String(id);
    more[QStringLiteral("name_en")] = QStringLiteral("Unit ") + QLatin1String(id);
    more[QStringLiteral("n")] = n;
    return more;
}

AnalysisResult surveillance()
{
    return unitResult("surveillance", {{QStringLiteral("days"), QJsonArray{QStringLiteral("2026-10-01"),
                                                                           QStringLiteral("2026-10-02")}},
                                       {QStringLiteral("counts"), QJsonArray{3, 25}},
                                       {QStringLiteral("upper"), QJsonArray{9.0, 9.0}},
                                       {QStringLiteral("alarm"), QJsonArray{false, true}}});
}

AnalysisResult funnel(double z, bool flag)
{
    return unitResult("funnel",
                      {{QStringLiteral("units"), QJsonArray{unitJson("a", 40,
                                                                     {{QStringLiteral("z"), 9.0},
                                                                      {QStringLiteral("z_adjusted"), z},
                                                                      {QStringLiteral("flag"), flag}})}}});
}

AnalysisResult score(double difference, double low, double high, double now, double before)
{
    return unitResult("unit-score",
                      {{QStringLiteral("change"), QJsonObject{{QStringLiteral("difference"), difference},
                                                              {QStringLiteral("low"), low},
                                                              {QStringLiteral("high"), high}}},
                       {QStringLiteral("wearing"),
                        QJsonObject{{QStringLiteral("now"), now}, {QStringLiteral("before"), before}}}});
}

std::vector<Insight> found(const std::vector<AnalysisResult> &results, std::int64_t people = 100)
{
    return insightsFrom(results, MetricDictionary::builtIn(), people);
}

}  // namespace

class TestInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAndSharesHaveOneFormInSentences()
    {
        const BilingualText told = sentence(
            "%1: changed on %2 from %3 to %4 %5.",
            {QStringLiteral("SpO2"), spokenDay(Day::fromCivil(2026, 11, 6)), 97, 95, QStringLiteral("%")});
        QCOMPARE(told.en, QStringLiteral("SpO2: changed on 6 November 2026 from 97 to 95%."));
        QCOMPARE(sentence("%1 % of %2 values count.", {97, 12000}).en,
                 QStringLiteral("97% of 12,000 values count."));
        QCOMPARE(spokenDay(Day::fromCivil(2026, 11, 6)).zh, QStringLiteral("2026年11月6日"));
        QVERIFY(spokenDay(Day()).en.isEmpty());
    }

    void countsBeyondTheLimit()
    {
        const auto insights = found({surveillance()});
        QCOMPARE(insights.size(), std::size_t{1});
        QCOMPARE(insights[0].kind, QStringLiteral("surveillance"));
        QCOMPARE(insights[0].surprise, 3.09 + 16.0 / 3.0);
        QCOMPARE(insights[0].measure, 100.0 * std::sqrt(0.25));  // surprise is cut at 6
        QCOMPARE(insights[0].text.en,
                 QStringLiteral("On 2 October 2026, 25 people were far from their own usual; "
                                "up to 9 would be chance."));
        QCOMPARE(insights[0].method, QStringLiteral("surveillance"));
    }

    void anAlarmOverALimitOfZeroSaysOnlyThatJudgingBegan()
    {
        AnalysisResult result = surveillance();
        result.detail[QStringLiteral("upper")] = QJsonArray{0.0, 0.0};
        QVERIFY(found({result}).empty());
        result.detail[QStringLiteral("upper")] = QJsonArray{QJsonValue(), QJsonValue()};
        QVERIFY(found({result}).empty());
    }

    void onlyTheAdjustedFunnelAccuses()
    {
        QVERIFY(found({funnel(1.5, true)}).empty());
        QVERIFY(found({funnel(3.0, false)}).empty());
        const auto insights = found({funnel(3.0, true)});
        QCOMPARE(insights.size(), std::size_t{1});
        QCOMPARE(insights[0].unit, QStringLiteral("a"));
        QCOMPARE(insights[0].surprise, 3.0);
        QCOMPARE(insights[0].measure, 100.0 * 0.5 * std::sqrt(0.4));
    }

    /// Some unit has to be last: that accuses nobody. Only the limits of the funnel do.
    void beingProbablyTheWorstIsNothingToTell()
    {
        const AnalysisResult shrinkage = unitResult(
            "shrinkage",
            {{QStringLiteral("units"), QJsonArray{unitJson("a", 10, {{QStringLiteral("p_worst"), 0.94}}),
                                                  unitJson("b", 10, {{QStringLiteral("p_worst"), 0.04}}),
                                                  unitJson("c", 10, {{QStringLiteral("p_worst"), 0.02}})}}});
        QVERIFY(found({shrinkage}).empty());
        QVERIFY(found({shrinkage, funnel(1.2, false)}).empty());
        QCOMPARE(found({shrinkage, funnel(2.8, true)}).size(), std::size_t{1});
    }

    void oneIsOnePerson()
    {
        AnalysisResult counts = surveillance();
        counts.detail[QStringLiteral("counts")] = QJsonArray{0, 1};
        counts.detail[QStringLiteral("upper")] = QJsonArray{0.5, 0.5};
        QCOMPARE(
            found({counts})[0].text.en,
            QStringLiteral("On 2 October 2026, one person was far from their own usual; up to 0 would be "
                           "chance."));
        AnalysisResult discoveries = unitResult("false-discovery", {{QStringLiteral("q"), 0.05}});
        discoveries.value = 1;
        QCOMPARE(found({discoveries})[0].text.en,
                 QStringLiteral("One person stands out even after allowing for the number of people looked "
                                "at."));
    }

    /// The day a month is remembered by stands first, with what was behind it.
    void theLowDayIsTold()
    {
        const AnalysisResult result = unitResult(
            "unit-score",
            {{QStringLiteral("low_day"),
              QJsonObject{
                  {QStringLiteral("day"), QStringLiteral("2026-11-21")},
                  {QStringLiteral("score"), 88.8},
                  {QStringLiteral("usual"), 99.2},
                  {QStringLiteral("deviation"), -10.4},
                  {QStringLiteral("people"), 16},
                  {QStringLiteral("metrics"),
                   QJsonArray{QJsonObject{{QStringLiteral("metric"), QStringLiteral("body_temperature")},
                                          {QStringLiteral("value"), 36.84},
                                          {QStringLiteral("usual"), 36.49},
                                          {QStringLiteral("deviation"), 3.5}},
                              QJsonObject{{QStringLiteral("metric"), QStringLiteral("heart_rate")},
                                          {QStringLiteral("value"), 73.7},
                                          {QStringLiteral("usual"), 70.5},
                                          {QStringLiteral("deviation"), 2.9}}}}}}});
        const auto insights = found({result}, 18);
        QCOMPARE(insights.size(), std::size_t{1});
        QCOMPARE(insights[0].kind, QStringLiteral("low-day"));
        QCOMPARE(insights[0].text.en,
                 QStringLiteral("On 21 November 2026 the mean health score was 88.8, usually 99.2 (−10.4 "
                                "scales). Farthest from the usual that day: Temperature 36.84 ℃ (usually "
                                "36.49), Heart rate 73.7 bpm (usually 70.5)."));
        QVERIFY(!insights[0].isBetter);
    }

    /// Steps and distance come from one counter.
    void whatOneCounterMakesIsOneFact()
    {
        QJsonArray metrics;
        for (const auto &[key, factor] :
             {std::pair("steps", 1.0), std::pair("distance", 0.7), std::pair("calories", 0.06)})
            metrics.append(QJsonObject{{QStringLiteral("metric"), QLatin1String(key)},
                                       {QStringLiteral("before"), 8000.0 * factor},
                                       {QStringLiteral("after"), 5000.0 * factor},
                                       {QStringLiteral("difference"), -3000.0 * factor},
                                       {QStringLiteral("low"), -3400.0 * factor},
                                       {QStringLiteral("high"), -2600.0 * factor}});
        const auto insights = found({unitResult("unit-score", {{QStringLiteral("metrics"), metrics}})});
        QCOMPARE(insights.size(), std::size_t{1});
        QVERIFY2(insights[0].text.en.endsWith(QStringLiteral(" Moved with it: Distance, Calories.")),
                 qPrintable(insights[0].text.en));
    }

    void aChangeNeedsAnIntervalWithoutZero()
    {
        QVERIFY(found({score(-0.4, -0.9, 0.1, 0.8, 0.8)}).empty());
        const auto insights = found({score(-0.5, -0.9, -0.1, 0.8, 0.8)});
        QCOMPARE(insights.size(), std::size_t{1});
        QVERIFY(std::abs(insights[0].surprise - 0.5 / (0.8 / 3.92)) < 1e-12);
        QCOMPARE(insights[0].text.en, QStringLiteral("The mean health score fell by 0.5 points against the "
                                                     "period before (95% interval −0.9 to −0.1)."));
    }

    /// From Wednesday to Thursday no unit grows better or worse.
    void aDayIsNotComparedWithTheDayBefore()
    {
        AnalysisResult day = score(-0.5, -0.9, -0.1, 0.8, 0.8);
        QCOMPARE(found({day}).size(), std::size_t{1});
        day.days = {Day(130), Day(130)};
        QVERIFY(found({day}).empty());
    }

    void lessWearingIsTold()
    {
        QVERIFY(found({score(0, -1, 1, 0.78, 0.80)}).empty());
        QVERIFY(found({score(0, -1, 1, 17.0 / 18.0, 1.0)}, 18).empty());  // one person, one day
        const auto insights = found({score(0, -1, 1, 0.55, 0.85)});
        QCOMPARE(insights.size(), std::size_t{1});
        QCOMPARE(insights[0].kind, QStringLiteral("wearing"));
        QVERIFY(std::abs(insights[0].surprise - 0.30 / std::sqrt(2 * 0.7 * 0.3 / 100)) < 1e-12);
    }

    void aShiftMustBeLargeAndSure()
    {
        const auto moved = [](double difference, double half) {
            QJsonArray metrics;
            for (const char *key : {"heart_rate", "sleep"})
                metrics.append(QJsonObject{{QStringLiteral("metric"), QLatin1String(key)},
                                           {QStringLiteral("before"), 7.2},
                                           {QStringLiteral("after"), 7.2 + difference},
                                           {QStringLiteral("difference"), difference},
                                           {QStringLiteral("low"), difference - half},
                                           {QStringLiteral("high"), difference + half}});
            return unitResult("unit-score", {{QStringLiteral("metrics"), metrics}});
        };
        // Below the least spread of sleep (0.25 h) and of heart rate (1 bpm).
        QVERIFY(found({moved(-0.2, 0.01)}).empty());
        // Φ⁻¹(1 − 0.025 / 2) = 2.241
        QVERIFY(found({moved(-0.5, 0.5 * 1.96 / 2.2)}).empty());
        const auto insights = found({moved(-0.5, 0.1)});
        QCOMPARE(insights.size(), std::size_t{1});
        QCOMPARE(insights[0].metric, QStringLiteral("sleep"));
        QCOMPARE(insights[0].text.en,
                 QStringLiteral(
                     "Sleep: the mean of the days moved from 7.20 to 6.70 h against the period before."));
        QVERIFY(!insights[0].isBetter);
        QCOMPARE(found({moved(2.0, 0.1)}).size(), std::size_t{2});
    }

    void aForecastBeyondTheLastWeekIsTold()
    {
        const auto week = [](double value) {
            QJsonArray days;
            for (int i = 0; i < 7; ++i)
                days.append(value);
            return days;
        };
        const AnalysisResult counts = unitResult("surveillance", {{QStringLiteral("counts"), week(10)}});
        AnalysisResult forecast = unitResult("unit-forecast", {{QStringLiteral("median"), week(18)},
                                                               {QStringLiteral("low"), week(14)},
                                                               {QStringLiteral("high"), week(22)}});
        forecast.metric = QStringLiteral("people_with_deviation");
        const auto insights = found({counts, forecast});
        QCOMPARE(insights.size(), std::size_t{1});
        QVERIFY(std::abs(insights[0].surprise - 8.0 / (8.0 / 2.5632)) < 1e-9);
        QCOMPARE(insights[0].people, 8.0);
        forecast.detail[QStringLiteral("low")] = week(9);
        QVERIFY(found({counts, forecast}).empty());
        QVERIFY(found({forecast}).empty());
    }

    void theOrderIsOfTheMeasureAndDoesNotDependOnTheOrderOfResults()
    {
        std::vector<AnalysisResult> results{score(-0.5, -0.9, -0.1, 0.55, 0.85), funnel(3.0, true),
                                            surveillance()};
        const auto insights = found(results);
        QCOMPARE(insights.size(), std::size_t{4});
        for (std::size_t i = 1; i < insights.size(); ++i)
            QVERIFY(insights[i - 1].measure >= insights[i].measure);
        std::reverse(results.begin(), results.end());
        const auto again = found(results);
        for (std::size_t i = 0; i < insights.size(); ++i) {
            QCOMPARE(again[i].text, insights[i].text);
            QCOMPARE(again[i].measure, insights[i].measure);
        }
    }

    void fiveAtMostTwoOfAKind()
    {
        std::vector<AnalysisResult> results{score(-0.5, -0.9, -0.1, 0.55, 0.85), surveillance()};
        for (int i = 0; i < 4; ++i)
            results.push_back(funnel(3.0 + i, true));
        AnalysisResult discoveries = unitResult("false-discovery", {{QStringLiteral("q"), 0.05}});
        discoveries.value = 3;
        results.push_back(discoveries);
        const auto insights = found(results);
        QCOMPARE(insights.size(), std::size_t{5});
        QCOMPARE(std::ranges::count(insights, QStringLiteral("funnel"), &Insight::kind), 2);
    }

    void nothingFoundSaysSo()
    {
        UnitRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(100), Day(130)};
        record.people = 12;
        const AnalysisResult nothing = findInsights(record, {});
        QCOMPARE(nothing.notApplicable->code, QStringLiteral("nothing_found"));
        QVERIFY(nothing.detail[QStringLiteral("items")].toArray().isEmpty());
        AnalysisResult silent = surveillance();
        silent.notApplicable = NotApplicable{QStringLiteral("too_little_data"), {}};
        QVERIFY(found({silent}).empty());
        QVERIFY(found({surveillance()}, 0).empty());
        // Keys that are missing or of another kind tell nothing.
        QVERIFY(found({unitResult("surveillance", {{QStringLiteral("alarm"), 3}}), unitResult("funnel", {}),
                       unitResult("shrinkage", {{QStringLiteral("units"), QStringLiteral("x")}}),
                       unitResult("unit-score", {})})
                    .empty());
    }

    void theResultLinksToItsEvidence()
    {
        UnitRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(100), Day(130)};
        record.people = 100;
        const std::vector results{funnel(3.0, true), surveillance()};
        const AnalysisResult result = findInsights(record, results);
        const QJsonArray items = result.detail[QStringLiteral("items")].toArray();
        QCOMPARE(items.size(), qsizetype{2});
        QCOMPARE(items[1][QStringLiteral("evidence")][QStringLiteral("unit")].toString(),
                 QStringLiteral("a"));
        QCOMPARE(result.inputs.size(), std::size_t{2});
        QCOMPARE(result.text.en, items[0][QStringLiteral("text")][QStringLiteral("en")].toString());
    }
};

QTEST_GUILESS_MAIN(TestInsights)
#include "tst_insights.moc"
