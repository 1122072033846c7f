// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"
#include "tests/analysis/oracle.h"

#include <limits>

using namespace xinglin;

class TestGammaDistribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void incompleteValues_data()
    {
        QTest::addColumn<double>("shape");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        // mpmath 1.2 with 40 digits.
        const auto row = [](double shape, double x, double lower, double upper) {
            QTest::addRow("%g, %g", shape, x) << shape << x << lower << upper;
        };
        row(0.5, 0.1, 0.34527915398142298, 0.65472084601857702);
        row(3, 2.5, 0.45618688411667048, 0.54381311588332952);
        row(30, 15.2, 0.00051561179486586705, 0.99948438820513413);
        row(412, 380.5, 0.057423363718365068, 0.94257663628163493);
        row(20000, 20300, 0.98270644872209655, 0.017293551277903446);
        row(3, 60, 1.0, 1.6295866529378224e-23);
    }

    void incompleteValues()
    {
        QFETCH(double, shape);
        QFETCH(double, x);
        QFETCH(double, lower);
        QFETCH(double, upper);
        VERIFY_CLOSE(incompleteGamma(shape, x) / lower, 1.0, 1e-11);
        VERIFY_CLOSE(incompleteGammaUpper(shape, x) / upper, 1.0, 1e-11);
    }

    void quantilesInvert()
    {
        for (const double shape : {0.1, 0.3, 0.5, 1.0, 2.5, 17.0, 412.0, 25'000.0}) {
            for (double p = 1e-9; p < 0.5; p *= 2.3) {
                VERIFY_CLOSE(incompleteGamma(shape, gammaQuantile(p, shape)) / p, 1.0, 1e-11);
                VERIFY_CLOSE(incompleteGammaUpper(shape, gammaQuantile(1.0 - p, shape)), p, 1e-11);
            }
        }
        QCOMPARE(gammaQuantile(0.0, 3.0), 0.0);
        QCOMPARE(gammaQuantile(1.0, 3.0), std::numeric_limits<double>::infinity());
        // 2 degrees are an exponential distribution.
        VERIFY_CLOSE(chiSquareQuantile(0.95, 2.0), -2.0 * std::log(0.05), 1e-13);
    }

    void hugeShapesEndAndGoOnSmoothly()
    {
        // On both sides of where the sums give way to Wilson and Hilferty: the same standard variate.
        const auto variate = [](double shape) {
            return (gammaQuantile(0.975, shape) - shape) / std::sqrt(shape);
        };
        VERIFY_CLOSE(variate(0.99e9), variate(1.01e9), 1e-6);
        VERIFY_CLOSE(incompleteGamma(2e9, gammaQuantile(0.025, 2e9)), 0.025, 1e-9);
        VERIFY_CLOSE(incompleteGammaUpper(1e13, gammaQuantile(0.9, 1e13)), 0.1, 1e-6);
        QVERIFY(std::isnan(gammaQuantile(0.5, 0.0)));
    }

    void betaQuantilesInvert()
    {
        for (const double a : {0.5, 1.0, 3.0, 40.0, 900.0}) {
            for (const double b : {0.5, 1.0, 5.0, 77.0, 1200.0}) {
                for (double p = 0.0005; p < 1.0; p += 0.0371)
                    VERIFY_CLOSE(incompleteBeta(a, b, betaQuantile(p, a, b)), p, 1e-11);
            }
        }
    }

    void agreesWithPublishedIntervals()
    {
        // Clopper-Pearson and exact Poisson limits of R.
        const QJsonArray rows =
            QJsonDocument::fromJson(oracle::bytes(QStringLiteral("intervals.json"))).array();
        QCOMPARE(rows.size(), qsizetype{4});
        for (const QJsonValue &row : rows) {
            const double k = row[QLatin1String("k")].toDouble();
            const double n = row[QLatin1String("n")].toDouble();
            const QJsonArray exact = row[QLatin1String("cp")].toArray();
            const QJsonArray poisson = row[QLatin1String("pois")].toArray();
            VERIFY_CLOSE(k > 0 ? betaQuantile(0.025, k, n - k + 1) : 0.0, exact[0].toDouble(), 1e-11);
            VERIFY_CLOSE(betaQuantile(0.975, k + 1, n - k), exact[1].toDouble(), 1e-11);
            VERIFY_CLOSE(k > 0 ? gammaQuantile(0.025, k) : 0.0, poisson[0].toDouble(), 1e-11);
            VERIFY_CLOSE(gammaQuantile(0.975, k + 1), poisson[1].toDouble(), 1e-11);
        }
    }
};

QTEST_GUILESS_MAIN(TestGammaDistribution)
#include "tst_gamma_distribution.moc"
