// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/xmr.h"
#include "tests/analysis/series_table.h"

using namespace xinglin;

class TestXmr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonObject expected =
            oracle::json(QStringLiteral("risk.json"))[QLatin1String("xmr")].toObject();
        std::vector<double> values;
        for (const QJsonValue &each : expected[QLatin1String("x")].toArray())
            values.push_back(each.toDouble());
        const QJsonObject actual = oracle::run("xmr", seriesTables::seriesOf(values));
        for (const char *key : {"mean", "mean_mr", "lpl", "upl", "mr_upl"})
            VERIFY_CLOSE(actual[QLatin1String(key)].toDouble(), expected[QLatin1String(key)].toDouble(),
                         1e-12);
        for (const char *key : {"x", "astronomical", "shift7"})
            QCOMPARE(actual[QLatin1String(key)], expected[QLatin1String(key)]);
        for (const char *key : {"mean_mr", "lpl", "upl"})
            VERIFY_CLOSE(actual[QLatin1String("screened")][QLatin1String(key)].toDouble(),
                         expected[QLatin1String("screened")][QLatin1String(key)].toDouble(), 1e-12);
    }

    void sevenPointsInOneDirectionAreATrend()
    {
        const std::vector<double> six{5, 1, 2, 3, 4, 5, 6, 2, 7};
        QVERIFY(xmrChart(six, false)->trend.empty());
        const std::vector<double> seven{5, 1, 2, 3, 4, 5, 6, 7, 2};
        QCOMPARE(xmrChart(seven, false)->trend, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7}));
        const std::vector<double> falling{1, 9, 8, 7, 6, 5, 4, 3, 3};
        QCOMPARE(xmrChart(falling, false)->trend, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7}));
    }

    void aValueOnTheMeanEndsARun()
    {
        std::vector<double> values{1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1};
        for (int i = 0; i < 12; ++i)
            values.push_back(3);
        values.push_back(2);
        const auto chart = xmrChart(values, false);
        QCOMPARE(chart->plain.mean, 2.0);
        QCOMPARE(chart->shift.size(), std::size_t{12});
        QCOMPARE(chart->shift.front(), std::size_t{13});
    }

    void twoOfThreeNearALimit()
    {
        // Mean 0.1, limits about 3.6 away, two thirds of the way at 2.4.
        std::vector<double> values;
        for (int i = 0; i < 20; ++i)
            values.insert(values.end(), {0.5, -0.5});
        values[10] = 2.6;
        values[11] = 1.0;
        values[12] = 2.6;
        values[27] = -2.5;  // beyond on one side, but its neighbour on the other
        values[28] = 2.6;
        const auto chart = xmrChart(values, false);
        QVERIFY(chart->outside.empty());
        QCOMPARE(chart->twoOfThree, (std::vector<std::size_t>{10, 12}));
    }

    void edges()
    {
        QVERIFY(!xmrChart({}, false));
        QVERIFY(!xmrChart(std::vector<double>{4}, false));
        const auto constant = xmrChart(std::vector<double>(20, 4.0), true);
        QCOMPARE(constant->screened.upper, 4.0);
        QVERIFY(constant->outside.empty() && constant->shift.empty() && constant->twoOfThree.empty());
    }
};

QTEST_APPLESS_MAIN(TestXmr)
#include "tst_xmr.moc"
