// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/effect.h"
#include "analysis/person/advice_analyses.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

using namespace xinglin;

namespace {

std::vector<SeriesValue> seriesOf(const QJsonValue &json)
{
    std::vector<SeriesValue> series;
    for (const QJsonValue &each : json.toArray())
        series.push_back({each.toArray()[0].toDouble(), each.toArray()[1].toDouble()});
    return series;
}

double heavyNoise(Random &random)
{
    double square = 0.0;
    for (int i = 0; i < 5; ++i)
        square += std::pow(random.normal(0, 1), 2);
    return random.normal(0, 1) / std::sqrt(square / 5.0) / std::sqrt(5.0 / 3.0);
}

/// AR(1) with heavy tails and a tenth of the days missing.
std::vector<SeriesValue> course(Random &random, int days, double phi, double level)
{
    std::vector<SeriesValue> series;
    double state = 0.0;
    for (int day = -20; day < days; ++day) {
        state = phi * state + std::sqrt(1 - phi * phi) * heavyNoise(random);
        if (day >= 0 && random.below(10) != 0)
            series.push_back({static_cast<double>(day), level + state});
    }
    return series;
}

PersonRecord recordOf(double stepsBefore, double stepsAfter)
{
    Random random(5);
    PersonRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.days = {Day(200), Day(229)};
    for (int day = 170; day < 230; ++day) {
        const double steps = (day < 200 ? stepsBefore : stepsAfter) + random.normal(0, 400);
        record.history.push_back(
            {Day(day), personDays::dayOf({{"steps", std::round(steps)}, {"heart_rate", 70 + day % 3}})});
        DayFacts facts;
        facts.day = Day(day);
        facts.restingMinutes = 300;
        facts.restingHeartRate = (day < 200 ? 58.0 : 54.0) + random.normal(0, 1);
        record.facts.push_back(facts);
    }
    return record;
}

QJsonObject itemOf(const AnalysisResult &result, const char *metric)
{
    for (const QJsonValue &item : result.detail[QStringLiteral("items")].toArray()) {
        if (item[QStringLiteral("metric")] == QLatin1String(metric))
            return item.toObject();
    }
    return {};
}

}  // namespace

class TestEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheOracle()
    {
        double worst = 0.0;
        for (const QJsonValue &each :
             oracle::json(QStringLiteral("effect.json"))[QStringLiteral("cases")].toArray()) {
            const auto before = seriesOf(each[QStringLiteral("before")]);
            const auto after = seriesOf(each[QStringLiteral("after")]);
            const auto effect = effectOf(before, after);
            QVERIFY(effect.has_value());
            const auto check = [&](double actual, const char *key) {
                const double expected = each[QLatin1String(key)].toDouble();
                worst = std::max(worst, std::abs(actual - expected) / std::max(1.0, std::abs(expected)));
            };
            check(varianceOfDailyMean(before), "variance_before");
            check(varianceOfDailyMean(after), "variance_after");
            check(*effect->difference.value, "difference");
            check(*effect->difference.low, "low");
            check(*effect->difference.high, "high");
            check(effect->medianBefore, "median_before");
            check(effect->medianAfter, "median_after");
        }
        qInfo("worst relative deviation %.2g", worst);
        QVERIFY(worst < 1e-9);
    }

    void theIntervalHoldsTheTruthThoughDaysResembleEachOther_data()
    {
        QTest::addColumn<double>("phi");
        QTest::addColumn<double>("least");
        QTest::newRow("independent") << 0.0 << 0.945;
        QTest::newRow("as simulated") << 0.3 << 0.94;
        QTest::newRow("strong") << 0.6 << 0.91;
    }

    void theIntervalHoldsTheTruthThoughDaysResembleEachOther()
    {
        QFETCH(double, phi);
        QFETCH(double, least);
        Random random(41);
        int held = 0;
        constexpr int kRounds = 2000;
        for (int round = 0; round < kRounds; ++round) {
            const auto effect = effectOf(course(random, 30, phi, 0.0), course(random, 30, phi, 1.0));
            held += *effect->difference.low <= 1.0 && *effect->difference.high >= 1.0;
        }
        const double share = static_cast<double>(held) / kRounds;
        qInfo("coverage %.3f", share);
        QVERIFY(share >= least);
    }

    void tooFewDaysTellNothing()
    {
        const std::vector<SeriesValue> six{{0, 1}, {1, 2}, {2, 1}, {3, 2}, {4, 1}, {5, 2}};
        std::vector<SeriesValue> seven = six;
        seven.push_back({6, 1});
        QVERIFY(!effectOf(six, seven));
        QVERIFY(!effectOf(seven, six));
        QVERIFY(effectOf(seven, seven));
        QVERIFY(!effectOf({}, {}));
    }

    void constantSeriesHaveNoWidth()
    {
        std::vector<SeriesValue> before, after;
        for (int i = 0; i < 10; ++i) {
            before.push_back({static_cast<double>(i), 5.0});
            after.push_back({static_cast<double>(i + 365), 7.0});
        }
        const auto effect = effectOf(before, after);
        QCOMPARE(*effect->difference.value, 2.0);
        QCOMPARE(*effect->difference.low, 2.0);
        QCOMPARE(*effect->difference.high, 2.0);
    }

    void thePeriodIsComparedWithTheOneBefore()
    {
        const PersonRecord record = recordOf(6000, 9000);
        const auto results = effectAnalysis(record);
        QCOMPARE(results.size(), std::size_t{1});
        const AnalysisResult &result = results.front();
        QVERIFY(!result.notApplicable);
        QCOMPARE(result.detail[QStringLiteral("from")].toString(), Day(170).text());
        QCOMPARE(result.detail[QStringLiteral("to")].toString(), Day(199).text());
        const QJsonObject steps = itemOf(result, "steps");
        QCOMPARE(steps[QStringLiteral("n_before")].toInt(), 30);
        QVERIFY(std::abs(steps[QStringLiteral("difference")].toDouble() - 3000) < 300);
        QCOMPARE(steps[QStringLiteral("verdict")].toString(), QStringLiteral("better"));
        const QJsonObject heart = itemOf(result, "heart_rate");
        QCOMPARE(heart[QStringLiteral("measure")].toString(), QStringLiteral("resting"));
        QCOMPARE(heart[QStringLiteral("verdict")].toString(), QStringLiteral("better"));
        QCOMPARE(*result.value, 2.0);
        QVERIFY(itemOf(effectAnalysis(recordOf(9000, 6000)).front(), "steps")[QStringLiteral("verdict")] ==
                QLatin1String("worse"));
        QVERIFY(itemOf(effectAnalysis(recordOf(8000, 8000)).front(), "steps")[QStringLiteral("verdict")] ==
                QLatin1String("unclear"));
    }

    /// Of eight metrics one leaves out zero by chance now and then: it takes more to be called changed.
    void whatChangedIsCorrectedForTheNumberOfMetrics()
    {
        int alone = 0, called = 0;
        for (int round = 0; round < 400; ++round) {
            Random random(static_cast<unsigned>(1000 + round));
            PersonRecord record = recordOf(8000, 8000);
            record.facts.clear();
            record.history.clear();
            for (int day = 170; day < 230; ++day)
                record.history.push_back({Day(day), personDays::dayOf({{"steps", random.normal(8000, 400)},
                                                                       {"heart_rate", random.normal(70, 2)},
                                                                       {"spo2", random.normal(97, 1)},
                                                                       {"stress", random.normal(30, 3)}})});
            const AnalysisResult result = effectAnalysis(record).front();
            bool isAlone = false;
            for (const QJsonValue &item : result.detail[QStringLiteral("items")].toArray())
                isAlone = isAlone || item[QStringLiteral("low")].toDouble() > 0.0 ||
                          item[QStringLiteral("high")].toDouble() < 0.0;
            alone += isAlone ? 1 : 0;
            called += *result.value > 0.0 ? 1 : 0;
        }
        qInfo("an interval leaves out zero in %d of 400, a change is called in %d", alone, called);
        QVERIFY(alone > 30);
        QVERIFY(called > 0 && called <= 20 + 8);  // one in twenty, and two errors of that
    }

    void noChangeIsNoProofOfNone()
    {
        const AnalysisResult same = effectAnalysis(recordOf(8000, 8000)).front();
        QVERIFY(itemOf(same, "heart_rate")[QStringLiteral("verdict")] == QLatin1String("better"));
        PersonRecord record = recordOf(8000, 8000);
        record.facts.clear();
        QCOMPARE(effectAnalysis(record).front().text.en,
                 QStringLiteral("Against the 30 days before, no change is certain for any of 2 metrics."));
    }

    /// The same as of the comparison of periods: one that reaches back before the data is none.
    void aPeriodThatReachesBackBeforeTheDataIsNotComparedWith()
    {
        PersonRecord record = recordOf(6000, 9000);
        record.dataFrom = Day(171);
        const AnalysisResult result = effectAnalysis(record).front();
        QCOMPARE(result.notApplicable->code, QStringLiteral("too_little_data"));
        QVERIFY(result.notApplicable->reason.en.startsWith(QStringLiteral("Too few days before")));
        record.dataFrom = Day(170);
        QVERIFY(!effectAnalysis(record).front().notApplicable);
    }

    /// A month that is not over is still compared with the whole month before.
    void whatIsComparedCanBeToldApart()
    {
        PersonRecord record = recordOf(6000, 9000);
        record.compared = {Day(180), Day(199)};
        const AnalysisResult twenty = effectAnalysis(record).front();
        QCOMPARE(twenty.detail[QStringLiteral("from")].toString(), Day(180).text());
        QCOMPARE(itemOf(twenty, "steps")[QStringLiteral("n_before")].toInt(), 20);
        record.compared.first = record.days.first - 2 * kAnalysisReach;
        QCOMPARE(effectAnalysis(record).front().detail[QStringLiteral("from")].toString(),
                 (record.days.first - kAnalysisReach).text());
    }

    void withoutDaysItSaysWhy()
    {
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(200), Day(229)};
        const auto results = effectAnalysis(record);
        QCOMPARE(results.size(), std::size_t{1});
        QCOMPARE(results.front().notApplicable->code, QStringLiteral("too_little_data"));
        record = recordOf(1, 1);
        record.history.resize(33);
        record.facts.resize(33);
        QCOMPARE(effectAnalysis(record).front().notApplicable->code, QStringLiteral("too_little_data"));
    }
};

QTEST_GUILESS_MAIN(TestEffect)
#include "tst_effect.moc"
