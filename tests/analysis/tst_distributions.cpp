// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"
#include "tests/analysis/oracle.h"

#include <limits>

using namespace xinglin;

class TestDistributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalValues()
    {
        // Published to 15 digits and more (DLMF 7; NIST).
        VERIFY_CLOSE(normalCdf(0.0), 0.5, 1e-15);
        VERIFY_CLOSE(normalCdf(1.0), 0.841344746068542949, 1e-14);
        VERIFY_CLOSE(normalCdf(-5.0) / 2.866515718791939e-7, 1.0, 1e-12);
        VERIFY_CLOSE(normalQuantile(0.975), 1.959963984540054, 1e-14);
        VERIFY_CLOSE(normalQuantile(0.995), 2.5758293035489004, 1e-14);
        VERIFY_CLOSE(normalQuantile(0.999), 3.090232306167814, 1e-14);
        VERIFY_CLOSE(normalQuantile(1e-10), -6.361340902404056, 1e-14);
    }

    void normalQuantileInvertsTheDistribution()
    {
        for (double p = 1e-12; p < 0.5; p *= 1.7) {
            VERIFY_CLOSE(normalCdf(normalQuantile(p)) / p, 1.0, 1e-12);
            QCOMPARE(normalQuantile(1.0 - 0.25), -normalQuantile(0.25));
        }
        QCOMPARE(normalQuantile(0.0), -std::numeric_limits<double>::infinity());
        QCOMPARE(normalQuantile(1.0), std::numeric_limits<double>::infinity());
    }

    void studentValues_data()
    {
        QTest::addColumn<double>("p");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("t");
        // 1 and 2 degrees have closed forms: tan(pi (p - 1/2)) and (2p - 1) / sqrt(2 p (1 - p)).
        QTest::newRow("1") << 0.975 << 1.0 << std::tan(3.14159265358979323846 * 0.475);
        QTest::newRow("1, far out") << 0.9999 << 1.0 << std::tan(3.14159265358979323846 * 0.4999);
        QTest::newRow("2") << 0.975 << 2.0 << 0.95 / std::sqrt(2 * 0.975 * 0.025);
        QTest::newRow("2, lower") << 0.01 << 2.0 << -0.98 / std::sqrt(2 * 0.01 * 0.99);
        // 4 degrees: Shaw (2006): alpha = 4 p (1 - p).
        const double alpha = 4 * 0.975 * 0.025;
        const double q = std::cos(std::acos(std::sqrt(alpha)) / 3) / std::sqrt(alpha);
        QTest::newRow("4") << 0.975 << 4.0 << 2 * std::sqrt(q - 1);
        // Printed tables.
        QTest::newRow("5") << 0.975 << 5.0 << 2.570581835636314;
        QTest::newRow("10") << 0.975 << 10.0 << 2.2281388519862744;
        QTest::newRow("30") << 0.975 << 30.0 << 2.042272456301238;
    }

    void studentValues()
    {
        QFETCH(double, p);
        QFETCH(double, degrees);
        QFETCH(double, t);
        VERIFY_CLOSE(studentQuantile(p, degrees) / t, 1.0, 1e-12);
        VERIFY_CLOSE(studentCdf(t, degrees), p, 1e-12);
    }

    void studentInvertsAndApproachesTheNormal()
    {
        for (const double degrees : {1.0, 2.5, 7.0, 29.0, 400.0, 20'000.0}) {
            for (double p = 0.0005; p < 1.0; p += 0.0371)
                VERIFY_CLOSE(studentCdf(studentQuantile(p, degrees), degrees), p, 1e-12);
        }
        QVERIFY(std::abs(studentFactor95(1'000'000) - 1.96) < 1e-4);
        VERIFY_CLOSE(studentFactor95(2), 12.706204736174698, 1e-12);
    }

    void incompleteBetaOfClosedForms()
    {
        for (double x = 0.05; x < 1.0; x += 0.05) {
            VERIFY_CLOSE(incompleteBeta(1, 1, x), x, 1e-13);
            VERIFY_CLOSE(incompleteBeta(3, 1, x), x * x * x, 1e-13);
            VERIFY_CLOSE(incompleteBeta(1, 4, x), 1 - std::pow(1 - x, 4), 1e-13);
            VERIFY_CLOSE(incompleteBeta(7, 30, x), 1 - incompleteBeta(30, 7, 1 - x), 1e-13);
        }
    }
};

QTEST_GUILESS_MAIN(TestDistributions)
#include "tst_distributions.moc"
