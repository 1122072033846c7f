// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count_distributions.h"
#include "analysis/count_regression.h"
#include "analysis/farrington.h"
#include "core/random.h"
#include "tests/analysis/series_table.h"

#include <QElapsedTimer>

using namespace xinglin;
using seriesTables::worst;

namespace {

std::vector<std::optional<double>> seasonalCounts(std::uint64_t seed, std::size_t weeks)
{
    Random random(seed);
    std::vector<std::optional<double>> counts;
    for (std::size_t week = 0; week < weeks; ++week) {
        const double mean = 12.0 + 6.0 * std::cos(2.0 * std::numbers::pi * static_cast<double>(week) / 52.0);
        counts.push_back(
            static_cast<double>(poissonQuantile(0.5 / (1 << 20) + random.uniform() * 0.999999, mean)));
    }
    return counts;
}

}  // namespace

class TestFarrington : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("farrington.json"));
        const QJsonObject actual =
            oracle::run("farrington", oracle::table(QStringLiteral("weekly_counts.csv")));
        QCOMPARE(actual[QLatin1String("range1")], expected[QLatin1String("range1")]);
        for (const auto method : {QLatin1String("flexible"), QLatin1String("original")}) {
            const QJsonObject mine = actual[method].toObject();
            const QJsonObject theirs = expected[method].toObject();
            QCOMPARE(mine[QLatin1String("alarm")], theirs[QLatin1String("alarm")]);
            QVERIFY(worst(mine[QLatin1String("upper")].toArray(), theirs[QLatin1String("upper")].toArray()) <
                    1e-9);
            if (theirs.contains(QLatin1String("expected")))
                QVERIFY(worst(mine[QLatin1String("expected")].toArray(),
                              theirs[QLatin1String("expected")].toArray()) < 1e-9);
        }
    }

    void findsAnOutbreakAndForgetsAnOldOne()
    {
        auto counts = seasonalCounts(3, 330);
        for (std::size_t week = 320; week < 324; ++week)
            *counts[week] = 3.0 * *counts[week] + 10.0;
        for (std::size_t week = 200; week < 205; ++week)
            *counts[week] = 5.0 * *counts[week] + 20.0;
        int alarms = 0, outside = 0;
        for (const FarringtonWeek &week : farrington(counts, 300, 330)) {
            const bool isOutbreak = week.place >= 320 && week.place < 324;
            (isOutbreak ? alarms : outside) += week.alarm ? 1 : 0;
            QVERIFY(week.upper && *week.upper > *week.expected);
        }
        QCOMPARE(alarms, 4);
        QVERIFY(outside <= 1);
    }

    void falseAlarmsKeepToTheLevel()
    {
        int alarms = 0, weeks = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            for (const FarringtonWeek &week : farrington(seasonalCounts(seed, 330), 230, 330)) {
                ++weeks;
                alarms += week.alarm ? 1 : 0;
            }
        }
        qInfo("%d false alarms in %d weeks at alpha 0.01", alarms, weeks);
        QVERIFY(alarms < weeks * 2 / 100);
    }

    void oddSeriesHaveNoFigures()
    {
        const auto counts = seasonalCounts(9, 230);
        QVERIFY(!farrington(counts, 100, 101).front().upper);
        std::vector<std::optional<double>> missing(300);
        QVERIFY(!farrington(missing, 250, 251).front().upper);
        const std::vector<std::optional<double>> zeros(300, 0.0);
        for (const FarringtonWeek &week : farrington(zeros, 250, 300)) {
            QVERIFY(!week.alarm);
            QVERIFY(!week.upper || *week.upper >= 0.0);
        }
        auto few = zeros;
        few[299] = 4.0;
        QVERIFY(!farrington(few, 299, 300).front().alarm);  // fewer than five cases in four weeks
        QVERIFY(farrington(counts, 230, 400).empty());
    }

    void settingsMatter()
    {
        const auto counts = seasonalCounts(4, 400);
        FarringtonSettings strict;
        strict.alpha = 0.001;
        QVERIFY(*farrington(counts, 350, 351, strict).front().upper >
                *farrington(counts, 350, 351).front().upper);
        FarringtonSettings power;
        power.limit = FarringtonSettings::Limit::power;
        const double limit = *farrington(counts, 350, 351, power).front().upper;
        QVERIFY(limit != std::floor(limit));
    }

    void regressionOfKnownMeans()
    {
        // Two groups: the fitted means are the groups' own, whatever the weights within a group of equal
        // counts.
        const DesignMatrix design{2, {1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1}};
        const std::vector<double> counts{4, 6, 5, 20, 22, 18};
        const auto fit = fitCounts(design, counts);
        QVERIFY(fit);
        VERIFY_CLOSE(fit->fitted[0], 5.0, 1e-9);
        VERIFY_CLOSE(fit->fitted[5], 20.0, 1e-9);
        VERIFY_CLOSE(fit->leverage[0], 1.0 / 3.0, 1e-6);
        QCOMPARE(fit->degrees, 4.0);
        VERIFY_CLOSE(fit->dispersion, ((1 + 1 + 0) / 5.0 + (0 + 4 + 4) / 20.0) / 4.0, 1e-6);
        QVERIFY(!fitCounts({2, {1, 1, 1, 1, 1, 1}}, std::vector<double>{1, 2, 3}));  // the same column twice
        QVERIFY(!fitCounts({2, {1, 0, 1, 1}}, std::vector<double>{1, 2}));           // no degrees left
    }

    void countQuantilesAreTheLeast()
    {
        for (const double mean : {0.001, 0.7, 5.0, 250.0, 1e5}) {
            for (const double p : {1e-6, 0.01, 0.5, 0.99, 0.999999}) {
                const auto q = poissonQuantile(p, mean);
                QVERIFY(poissonCdf(q, mean) >= p * (1 - 1e-12) && (q == 0 || poissonCdf(q - 1, mean) < p));
                const auto nb = negativeBinomialQuantile(p, mean, 3.0);
                QVERIFY(negativeBinomialCdf(nb, mean, 3.0) >= p * (1 - 1e-12) &&
                        (nb == 0 || negativeBinomialCdf(nb - 1, mean, 3.0) < p));
            }
        }
        QCOMPARE(poissonQuantile(0.99, 0.0), std::int64_t{0});
        QCOMPARE(poissonQuantile(0.99, 10.0), std::int64_t{18});
        QCOMPARE(negativeBinomialQuantile(0.99, 10.0, 5.0), std::int64_t{26});
    }

    void aWeekTakesLittle()
    {
        const auto counts = seasonalCounts(8, 420);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(farrington(counts, 320, 420).size(), std::size_t{100});
        qInfo("%.3f ms a week", static_cast<double>(timer.nsecsElapsed()) / 1e8);
    }
};

QTEST_APPLESS_MAIN(TestFarrington)
#include "tst_farrington.moc"
