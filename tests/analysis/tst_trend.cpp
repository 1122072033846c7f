// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trend.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

#include <cmath>

using namespace xinglin;

namespace {

std::vector<SeriesValue> rhr()
{
    std::vector<SeriesValue> series;
    for (const auto &[day, value] : oracle::twoColumns(QStringLiteral("rhr_nightly.csv")))
        series.push_back({static_cast<double>(day), value});
    return series;
}

/// Values at their place in the list; what is null is missing.
std::vector<SeriesValue> numbered(const QJsonArray &values)
{
    std::vector<SeriesValue> series;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i].isDouble())
            series.push_back({static_cast<double>(i), values[i].toDouble()});
    }
    return series;
}

/// Noise of which each day keeps a share of the day before.
std::vector<SeriesValue> autocorrelated(std::uint64_t seed, std::size_t n, double share)
{
    Random random(seed);
    std::vector<SeriesValue> series;
    double value = random.normal(0, 1);
    for (std::size_t i = 0; i < n; ++i) {
        series.push_back({static_cast<double>(i), value});
        value = share * value + std::sqrt(1 - share * share) * random.normal(0, 1);
    }
    return series;
}

}  // namespace

class TestTrend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nightlySeriesAgreesWithSciPy()
    {
        const QJsonObject expected =
            oracle::json(QStringLiteral("trend.json"))[QLatin1String("rhr")].toObject();
        const QJsonObject mk = expected[QLatin1String("mk")].toObject();
        const QJsonObject sen = expected[QLatin1String("sen")].toObject();
        const auto test = mannKendall(rhr());
        QVERIFY(test);
        QCOMPARE(test->n, std::int64_t{mk[QLatin1String("n")].toInt()});
        QCOMPARE(test->s, std::int64_t{mk[QLatin1String("S")].toInt()});
        VERIFY_CLOSE(test->variance, mk[QLatin1String("varS")].toDouble(), 1e-9);
        VERIFY_CLOSE(test->z, mk[QLatin1String("z")].toDouble(), 1e-9);
        VERIFY_CLOSE(test->p, mk[QLatin1String("p")].toDouble(), 1e-9);
        VERIFY_CLOSE(test->tau, mk[QLatin1String("tau_a")].toDouble(), 1e-9);
        const auto slope = senSlope(rhr());
        QVERIFY(slope);
        VERIFY_CLOSE(slope->slope, sen[QLatin1String("slope")].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->intercept, sen[QLatin1String("intercept")].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->low, sen[QLatin1String("lo95")].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->high, sen[QLatin1String("hi95")].toDouble(), 1e-9);
    }

    void shortSeriesAgreesWithSciPy()
    {
        const QJsonObject all = oracle::json(QStringLiteral("trend.json"))[QLatin1String("hand")].toObject();
        const auto series = numbered(all[QLatin1String("x")].toArray());
        const QJsonObject mk = all[QLatin1String("mk")].toObject();
        QCOMPARE(mannKendall(series)->s, std::int64_t{mk[QLatin1String("S")].toInt()});
        VERIFY_CLOSE(mannKendall(series)->p, mk[QLatin1String("p")].toDouble(), 1e-9);
        const QJsonArray sen = all[QLatin1String("sen")].toArray();
        const auto slope = senSlope(series);
        VERIFY_CLOSE(slope->slope, sen[0].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->intercept, sen[1].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->low, sen[2].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->high, sen[3].toDouble(), 1e-9);
    }

    void longSeriesWithTiesAgreesWithPyMannKendall()
    {
        const QJsonObject all = oracle::json(QStringLiteral("pymk_vector.json"));
        const QJsonObject expected = all[QLatin1String("expected")].toObject();
        const auto series = numbered(all[QLatin1String("x")].toArray());
        const auto test = mannKendall(series);
        QCOMPARE(test->n, std::int64_t{353});
        QCOMPARE(test->s, std::int64_t{-1959});
        VERIFY_CLOSE(test->variance, expected[QLatin1String("varS")].toDouble(), 1e-9);
        VERIFY_CLOSE(test->z, expected[QLatin1String("z")].toDouble(), 1e-9);
        VERIFY_CLOSE(test->p, expected[QLatin1String("p")].toDouble(), 1e-9);
        VERIFY_CLOSE(test->tau, expected[QLatin1String("tau")].toDouble(), 1e-9);
        const auto slope = senSlope(series);
        VERIFY_CLOSE(slope->slope, expected[QLatin1String("sen_slope")].toDouble(), 1e-9);
        VERIFY_CLOSE(slope->intercept, expected[QLatin1String("sen_intercept")].toDouble(), 1e-9);
    }

    void theCorrectionFollowsItsFormula()
    {
        // Two blocks: rank autocorrelations worked out by hand for 1..4 against 5..8 without slope.
        const std::vector<SeriesValue> series{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 4}, {5, 3}, {6, 2}, {7, 1}};
        // Ranks 1.5 3.5 5.5 7.5 7.5 5.5 3.5 1.5, mean 4.5: -3 -1 1 3 3 1 -1 -3, squares 40. Limit 0.693.
        // Lags: 1: 3-1+3+9+3-1+3 = 19 -> 0.475; 2: -3-3+3+3-3-3 = -6; 3: -9-3+1-3-9 = -23; 4: -9-1-1-9 = -20;
        // 5: -3+1-3 = -5. None significant.
        QCOMPARE(hamedRaoFactor(series, 0.0), 1.0);
        std::vector<SeriesValue> twice;
        for (std::size_t i = 0; i < 24; ++i)
            twice.push_back({static_cast<double>(i), i < 12 ? 0.0 : 1.0});
        // Ranks -6 and +6: lag k has (24 - k - 2k) equal neighbours less unequal ones of 24 for k <= 12.
        double sum = 0.0;
        for (int lag = 1; lag <= 21; ++lag) {
            const int across = std::min(lag, 24 - lag);
            const double r = (24 - lag - 2 * across) / 24.0;
            if (std::abs(r) > 1.959963984540054 / std::sqrt(24.0))
                sum += (24 - lag) * (23 - lag) * (22 - lag) * r;
        }
        VERIFY_CLOSE(hamedRaoFactor(twice, 0.0), 1.0 + 2.0 * sum / (24 * 23 * 22), 1e-12);
        QVERIFY(hamedRaoFactor(twice, 0.0) > 1.5);
    }

    void autocorrelatedNoiseRaisesFewerFalseTrends()
    {
        int plain = 0;
        int corrected = 0;
        const int rounds = 400;
        for (int round = 0; round < rounds; ++round) {
            const auto series = autocorrelated(static_cast<std::uint64_t>(round) + 1, 90, 0.5);
            plain += mannKendall(series)->p < 0.05;
            std::vector<DayPoint> days;
            for (const SeriesValue &each : series)
                days.push_back({Day(static_cast<int>(each.place)), 1, each.value, {}, {}, {}, {}, {}, {}});
            corrected += *trendOf(days).p < 0.05;
        }
        qInfo("false trends in %d: %d without, %d with the correction", rounds, plain, corrected);
        QVERIFY(plain > rounds / 7);
        QVERIFY(corrected < plain * 2 / 3);
    }

    void aTrendIsToldPerThirtyDaysAndSkipsGaps()
    {
        std::vector<DayPoint> days;
        for (int i = 0; i < 20; ++i) {
            DayPoint point;
            point.day = Day(20'000 + i);
            if (i % 3 != 1)
                point.value = 60.0 + 0.1 * i;
            days.push_back(point);
        }
        const Trend trend = trendOf(days);
        QCOMPARE(trend.n, std::int64_t{13});
        VERIFY_CLOSE(*trend.slopePer30Days, 3.0, 1e-9);
        QVERIFY(*trend.low <= *trend.slopePer30Days && *trend.slopePer30Days <= *trend.high);
        QVERIFY(*trend.p < 0.001);
        // Twelve days and more: 1.2 and more of the 3 a month.
        QVERIFY(!trendOf(days, 1.0).withinStep);
        QCOMPARE(trendOf(days, 2.0).withinStep.value_or(0.0), 2.0);
        const Trend none = trendOf(std::span(days).first(9));
        QCOMPARE(none.n, std::int64_t{6});
        QVERIFY(!none.p && !none.slopePer30Days);
    }

    /// 0.02 of one is no 0.02 of four; what has no chance is not counted.
    void chanceIsCorrectedForTheNumberOfTrends()
    {
        std::vector<Trend> trends{{31, 3.0, 1.0, 5.0, 0.02},
                                  {31, 3.0, 1.0, 5.0, 0.001},
                                  {5, {}, {}, {}, {}},
                                  {31, 3.0, 1.0, 5.0, 0.6},
                                  {31, 3.0, 1.0, 5.0, 0.5}};
        QVERIFY(trends[0].isClear());
        correctTrends(trends);
        VERIFY_CLOSE(*trends[0].chance(), 0.06, 1e-12);
        VERIFY_CLOSE(*trends[1].chance(), 0.004, 1e-12);
        QCOMPARE(*trends[0].p, 0.02);
        QVERIFY(!trends[0].isClear() && trends[1].isClear() && !trends[2].isClear());
        QVERIFY(!trends[2].chance());
        QCOMPARE(trends[2].asked, std::int64_t{1});
        QCOMPARE(trends[3].asked, std::int64_t{4});
        std::vector<Trend> one{{31, 3.0, 1.0, 5.0, 0.02}};
        correctTrends(one);
        QCOMPARE(*one[0].chance(), 0.02);
        QCOMPARE(one[0].asked, std::int64_t{1});
    }

    void nothingChangesWithoutChange()
    {
        std::vector<SeriesValue> flat;
        for (int i = 0; i < 10; ++i)
            flat.push_back({static_cast<double>(i), 5.0});
        QCOMPARE(mannKendall(flat)->p, 1.0);
        QCOMPARE(senSlope(flat)->slope, 0.0);
        QVERIFY(!mannKendall(std::span(flat).first(1)));
        QVERIFY(!senSlope(std::span(flat).first(1)));
    }

    void figuresByTheNamesOfOtherPrograms()
    {
        const QJsonObject vector = oracle::json(QStringLiteral("pymk_vector.json"));
        PlainTable table;
        table.columns = {QStringLiteral("time"), QStringLiteral("value")};
        int time = 0;
        for (const QJsonValue &value : vector.value(QLatin1String("x")).toArray())
            table.rows.push_back({QString::number(time++),
                                  value.isNull() ? QString() : QString::number(value.toDouble(), 'g', 17)});
        const QJsonObject answer = oracle::run("trend", table);
        const QJsonObject expected = vector.value(QLatin1String("expected")).toObject();
        QCOMPARE(expected.size(), qsizetype{8});
        for (auto each = expected.begin(); each != expected.end(); ++each)
            VERIFY_CLOSE(answer.value(each.key()).toDouble(), each.value().toDouble(), 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestTrend)
#include "tst_trend.moc"
