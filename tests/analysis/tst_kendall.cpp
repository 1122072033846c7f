// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/kendall.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

#include <algorithm>

using namespace xinglin;

namespace {

std::vector<SeriesValue> roughSeries(std::uint64_t seed, std::size_t n, bool ties)
{
    Random random(seed);
    std::vector<SeriesValue> series;
    double place = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        place += ties ? static_cast<double>(random.below(3)) : 0.1 + random.uniform();
        series.push_back({place, ties ? static_cast<double>(random.below(6)) : random.normal(0, 1)});
    }
    return series;
}

}  // namespace

class TestKendall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithSciPy()
    {
        const QJsonObject expected =
            oracle::json(QStringLiteral("trend.json"))[QLatin1String("rhr")].toObject();
        const QJsonObject actual = oracle::run("trend", oracle::table(QStringLiteral("rhr_nightly.csv")));
        for (const char *key : {"scipy_kendalltau_b", "scipy_p"})
            VERIFY_CLOSE(actual[QLatin1String(key)].toDouble(), expected[QLatin1String(key)].toDouble(),
                         1e-12);
        for (const char *group : {"mk", "sen"}) {
            const QJsonObject figures = expected[QLatin1String(group)].toObject();
            for (auto each = figures.begin(); each != figures.end(); ++each)
                VERIFY_CLOSE(actual[QLatin1String(group)][each.key()].toDouble(), each.value().toDouble(),
                             1e-9);
        }
    }

    void exactChanceOfSmallSeries()
    {
        // Four values in order: 2 of the 24 orders are as extreme.
        const std::vector<SeriesValue> four{{0, 1}, {1, 2}, {2, 3}, {3, 4}};
        VERIFY_CLOSE(kendallTauB(four)->p, 2.0 / 24.0, 1e-14);
        QCOMPARE(kendallTauB(four)->tau, 1.0);
        const std::vector<SeriesValue> mixed{
            {0, 1}, {1, 3}, {2, 2}, {3, 4}};  // one discordant pair: 2 * 4 / 24
        VERIFY_CLOSE(kendallTauB(mixed)->p, 8.0 / 24.0, 1e-14);
        QVERIFY(!kendallTauB(std::vector<SeriesValue>{{0, 1}, {1, 1}}));
        QVERIFY(!kendallTauB(std::vector<SeriesValue>{{0, 1}}));
        QVERIFY(!kendallTauB({}));
    }

    void inversionsAreThePairsThatFall()
    {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            std::vector<double> values;
            for (const SeriesValue &each : roughSeries(seed, seed, seed % 2 == 0))
                values.push_back(each.value);
            std::int64_t falls = 0, equals = 0;
            for (std::size_t i = 0; i < values.size(); ++i) {
                for (std::size_t j = i + 1; j < values.size(); ++j) {
                    falls += values[i] > values[j] ? 1 : 0;
                    equals += values[i] == values[j] ? 1 : 0;
                }
            }
            QCOMPARE(inversions(values), falls);
            QCOMPARE(inversions(values, true), falls + equals);
        }
    }

    void searchedSlopesAreTheSortedOnes()
    {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const auto series = roughSeries(seed, 40, seed % 2 == 0);
            std::vector<double> slopes;
            for (std::size_t i = 0; i < series.size(); ++i) {
                for (std::size_t j = i + 1; j < series.size(); ++j) {
                    if (series[j].place > series[i].place)
                        slopes.push_back((series[j].value - series[i].value) /
                                         (series[j].place - series[i].place));
                }
            }
            std::sort(slopes.begin(), slopes.end());
            QCOMPARE(pairsApart(series), static_cast<std::int64_t>(slopes.size()));
            for (std::size_t rank = 0; rank < slopes.size(); rank += 17)
                QVERIFY(std::abs(slopeOfRank(series, static_cast<std::int64_t>(rank)) - slopes[rank]) < 1e-9);
        }
    }

    void aLongSeriesHasATrendToo()
    {
        Random random(3);
        std::vector<SeriesValue> series;
        for (int i = 0; i < 60'000; ++i)
            series.push_back({static_cast<double>(i), 0.001 * i + random.normal(0, 1)});
        const auto sen = senSlope(series);
        QVERIFY(sen && sen->low < 0.001 && 0.001 < sen->high);
        QVERIFY(std::abs(sen->slope - 0.001) < 1e-6);
        QVERIFY(mannKendall(series)->z > 100.0);
    }
};

QTEST_APPLESS_MAIN(TestKendall)
#include "tst_kendall.moc"
