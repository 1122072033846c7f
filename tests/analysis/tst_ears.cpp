// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ears.h"
#include "tests/analysis/series_table.h"

using namespace xinglin;
using seriesTables::worst;

class TestEars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonArray expected =
            QJsonDocument::fromJson(oracle::bytes(QStringLiteral("ears.json"))).array();
        const QJsonArray actual =
            oracle::run("ears", oracle::table(QStringLiteral("daily_counts.csv")))[QLatin1String("ears")]
                .toArray();
        QCOMPARE(actual.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            for (const char *exact : {"method", "alpha", "range1", "alarm_at_day0"})
                QCOMPARE(actual[i][QLatin1String(exact)], expected[i][QLatin1String(exact)]);
            QVERIFY(worst(actual[i][QLatin1String("upper")].toArray(),
                          expected[i][QLatin1String("upper")].toArray()) < 1e-9);
        }
    }

    void guardKeepsTheOutbreakOutOfTheBaseline()
    {
        std::vector<std::optional<double>> counts(40, 10.0);
        for (std::size_t day = 0; day < counts.size(); ++day)
            *counts[day] += day % 3 == 0 ? 1.0 : 0.0;
        counts[30] = counts[31] = counts[32] = 20.0;
        const auto alarmsOf = [&](EarsMethod method) {
            std::vector<std::size_t> places;
            for (const EarsDay &day : ears(counts, {method, 0.001, 7, 0.0})) {
                if (day.alarm)
                    places.push_back(day.place);
            }
            return places;
        };
        QCOMPARE(alarmsOf(EarsMethod::c1), (std::vector<std::size_t>{30}));
        QCOMPARE(alarmsOf(EarsMethod::c2), (std::vector<std::size_t>{30, 31, 32}));
    }

    void missingDaysAndConstantCounts()
    {
        std::vector<std::optional<double>> counts(20, 5.0);
        for (std::size_t day = 3; day < 8; ++day)
            counts[day].reset();
        const auto days = ears(counts, {EarsMethod::c1, 0.001, 7, 0.0});
        QCOMPARE(days.front().place, std::size_t{7});
        QVERIFY(days.front().upper);   // three known days
        QVERIFY(!days[1].upper);       // two
        QVERIFY(!days.front().alarm);  // no count
        QCOMPARE(*days.back().upper, 5.0);
        QVERIFY(!days.back().statistic);
        counts.back() = 5.5;
        QVERIFY(ears(counts, {EarsMethod::c1, 0.001, 7, 0.0}).back().alarm);
        QVERIFY(!ears(counts, {EarsMethod::c1, 0.001, 7, 1.0}).back().alarm);
        QVERIFY(ears({}, {}).empty());
    }
};

QTEST_APPLESS_MAIN(TestEars)
#include "tst_ears.moc"
