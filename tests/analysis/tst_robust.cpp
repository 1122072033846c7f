// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/robust.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"

#include <algorithm>

using namespace xinglin;

class TestRobust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithRobustbase_data()
    {
        QTest::addColumn<QString>("set");
        QTest::newRow("small") << "small";
        QTest::newRow("rhr") << "rhr";
    }

    void agreesWithRobustbase()
    {
        QFETCH(QString, set);
        const QJsonObject all = oracle::json(QStringLiteral("robust.json"));
        std::vector<double> values;
        QJsonObject expected = all[set].toObject();
        if (set == QLatin1String("small")) {
            for (const QJsonValue &x : expected[QLatin1String("x")].toArray())
                values.push_back(x.toDouble());
            expected = expected[QLatin1String("r")].toObject();
        } else {
            for (const auto &row : oracle::twoColumns(QStringLiteral("rhr_nightly.csv")))
                values.push_back(row.second);
        }
        QCOMPARE(static_cast<int>(values.size()), expected[QLatin1String("n")].toInt());
        VERIFY_CLOSE(*median(values), expected[QLatin1String("median")].toDouble(), 1e-9);
        VERIFY_CLOSE(*scaledMad(values), expected[QLatin1String("mad")].toDouble(), 1e-9);
        const QJsonObject quantiles = expected[QLatin1String("q")].toObject();
        QCOMPARE(quantiles.size(), qsizetype{5});
        for (auto q = quantiles.begin(); q != quantiles.end(); ++q)
            VERIFY_CLOSE(*quantile(values, q.key().mid(1).toInt() / 100.0), q.value().toDouble(), 1e-9);
    }

    void quantilesOfALongSeriesAgreeWithNumPy()
    {
        const QJsonObject all = oracle::json(QStringLiteral("quantiles.json"));
        const QJsonArray places = all[QLatin1String("q")].toArray();
        const QJsonArray expected =
            all[QLatin1String("exact_type7")].toObject()[QLatin1String("uniform")].toArray();
        std::vector<double> ascending(101);
        for (std::size_t i = 0; i < ascending.size(); ++i)
            ascending[i] = static_cast<double>(i) / 100.0;
        // On an even grid type 7 is the identity; the oracle's sample of 200,000 is close to that grid.
        for (qsizetype i = 0; i < places.size(); ++i) {
            VERIFY_CLOSE(*quantileOfSorted(ascending, places[i].toDouble()), places[i].toDouble(), 1e-12);
            QVERIFY(std::abs(expected[i].toDouble() - places[i].toDouble()) < 0.002);
        }
    }

    void madOfSortedEqualsTheDefinition()
    {
        Random random(7);
        for (int round = 0; round < 2000; ++round) {
            std::vector<double> values(1 + random.below(40));
            for (double &value : values)
                value = std::floor(random.normal(0, 4));
            const double center = round % 3 == 0 ? random.normal(0, 5) : *median(values);
            std::vector<double> deviations;
            for (const double value : values)
                deviations.push_back(std::abs(value - center));
            std::sort(values.begin(), values.end());
            QCOMPARE(rawMadOfSorted(values, center), *median(deviations));
        }
    }

    void nothingOfNothing()
    {
        QVERIFY(!median({}));
        QVERIFY(!quantile({}, 0.5));
        QVERIFY(!scaledMad({}));
        QVERIFY(!modifiedZ(1, 0, 0));
        QCOMPARE(*median({5}), 5.0);
        QCOMPARE(*scaledMad({5, 5, 5}), 0.0);
        VERIFY_CLOSE(*modifiedZ(95, 60, 1), 0.6745 * 35, 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestRobust)
#include "tst_robust.moc"
