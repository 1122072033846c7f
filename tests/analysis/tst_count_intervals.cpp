// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count_distributions.h"
#include "analysis/count_intervals.h"
#include "analysis/distributions.h"
#include "analysis/log_histogram.h"
#include "analysis/robust.h"
#include "core/random.h"
#include "tests/analysis/series_table.h"

#include <algorithm>

using namespace xinglin;
using seriesTables::worst;

class TestCountIntervals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonArray expected =
            QJsonDocument::fromJson(oracle::bytes(QStringLiteral("intervals.json"))).array();
        PlainTable table{{QStringLiteral("n"), QStringLiteral("k")}, {}};
        for (const QJsonValue &row : expected)
            table.rows.push_back({QString::number(row[QLatin1String("n")].toInt()),
                                  QString::number(row[QLatin1String("k")].toInt())});
        const QJsonArray actual = oracle::run("intervals", table)[QLatin1String("intervals")].toArray();
        QCOMPARE(actual.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            for (const char *kind : {"cp", "wilson", "pois"})
                QVERIFY(worst(actual[i][QLatin1String(kind)].toArray(),
                              expected[i][QLatin1String(kind)].toArray()) < 1e-10);
        }
    }

    void exactOnesAreTheTailsOfTheirDistributions()
    {
        for (const std::int64_t n : {1, 2, 8, 50, 4000}) {
            for (const std::int64_t k : {std::int64_t{0}, n / 3, n / 2, n - 1, n}) {
                const CountInterval exact = clopperPearson(k, n);
                if (k > 0)  // P(at least k) at the lower end is 2.5 %
                    VERIFY_CLOSE(incompleteBeta(double(k), double(n - k + 1), exact.low), 0.025, 1e-9);
                if (k < n)
                    VERIFY_CLOSE(incompleteBeta(double(k + 1), double(n - k), exact.high), 0.975, 1e-9);
                const CountInterval near = wilson(k, n);
                QVERIFY(near.low >= 0.0 && near.high <= 1.0 && near.low <= double(k) / double(n) + 1e-12);
                const CountInterval mean = exactPoisson(k);
                VERIFY_CLOSE(poissonCdf(k, mean.high), 0.025, 1e-9);
                if (k > 0)
                    VERIFY_CLOSE(1.0 - poissonCdf(k - 1, mean.low), 0.025, 1e-9);
            }
        }
    }

    void logBinsStayWithinOnePercent()
    {
        Random random(12);
        std::vector<double> steps;
        LogHistogram whole, left, right;
        for (int i = 0; i < 50'000; ++i) {
            steps.push_back(std::exp(random.normal(8.9, 0.55)));
            whole.add(steps.back());
            (i % 2 == 0 ? left : right).add(steps.back());
        }
        std::sort(steps.begin(), steps.end());
        double most = 0.0;
        for (double p = 0.0; p <= 1.0; p += 0.001)
            most = std::max(most, std::abs(*whole.quantile(p) / *quantileOfSorted(steps, p) - 1.0));
        qInfo("log bins: %.4f relative error with %d bins", most, static_cast<int>(whole.bins()));
        QVERIFY(most <= LogHistogram::kAccuracy);
        LogHistogram sum = left;
        sum.merge(right);
        QVERIFY(sum == whole);
        sum.subtract(right);
        QVERIFY(sum == left);
        LogHistogram signedValues;
        for (const double value : {-100.0, 0.0, 100.0})
            signedValues.add(value);
        VERIFY_CLOSE(*signedValues.quantile(0.0), -100.0, 0.01);
        QCOMPARE(*signedValues.quantile(0.5), 0.0);
        QVERIFY(!LogHistogram().quantile(0.5));
    }
};

QTEST_APPLESS_MAIN(TestCountIntervals)
#include "tst_count_intervals.moc"
