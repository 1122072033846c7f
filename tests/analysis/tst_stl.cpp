// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stl.h"

#include "core/random.h"
#include "series_table.h"

#include <cmath>
#include <numbers>

using namespace xinglin;
using namespace xinglin::seriesTables;
using oracle::run;

namespace {

std::vector<std::optional<double>> wave(int n, double amplitude, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::optional<double>> values;
    for (int i = 0; i < n; ++i)
        values.emplace_back(60.0 + 0.01 * i + amplitude * std::sin(2.0 * std::numbers::pi * i / 24.0) +
                            random.normal(0.0, 0.5));
    return values;
}

}  // namespace

class TestStl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithR()
    {
        const QJsonObject all = oracle::json(QStringLiteral("stl.json"));
        const QJsonObject ours = run("stl", oracle::table(QStringLiteral("hr_hourly.csv")));
        for (const char *name : {"periodic", "s7_robust"}) {
            const QJsonObject expected = all[QLatin1String(name)].toObject();
            const QJsonObject actual = ours[QLatin1String(name)].toObject();
            for (const char *key : {"seasonal", "trend", "trend_idx"}) {
                const double off =
                    worst(actual[QLatin1String(key)].toArray(), expected[QLatin1String(key)].toArray());
                qInfo("%s %s: %.2g", name, key, off);
                QVERIFY(off <= 1e-6);
            }
            VERIFY_CLOSE(actual[QLatin1String("remainder_sd")].toDouble(),
                         expected[QLatin1String("remainder_sd")].toDouble(), 1e-9);
        }
    }

    void agreesWithStatsmodels()
    {
        const QJsonObject all = oracle::json(QStringLiteral("stl_statsmodels.json"));
        const QJsonObject ours = run("stl", oracle::table(QStringLiteral("hr_hourly.csv")));
        for (const char *name : {"robust", "plain"}) {
            const QJsonObject expected = all[QLatin1String(name)].toObject();
            const QJsonObject actual = ours[QLatin1String(name)].toObject();
            const double off = worst(actual[QLatin1String("seasonal_0_23")].toArray(),
                                     expected[QLatin1String("seasonal_0_23")].toArray());
            qInfo("%s: %.2g", name, off);
            QVERIFY(off <= 1e-9);
            const QJsonObject trend = expected[QLatin1String("trend_at")].toObject();
            QCOMPARE(actual[QLatin1String("trend_at")].toObject().keys(), trend.keys());
            for (auto place = trend.begin(); place != trend.end(); ++place)
                VERIFY_CLOSE(actual[QLatin1String("trend_at")][place.key()].toDouble(), place->toDouble(),
                             1e-9);
            VERIFY_CLOSE(actual[QLatin1String("resid_sd")].toDouble(),
                         expected[QLatin1String("resid_sd")].toDouble(), 1e-9);
        }
    }

    void settingsAreThoseOfTheProgramsTheyAreNamedAfter()
    {
        const StlSettings periodic = StlSettings::likeR(24, std::nullopt, false, 336);
        QCOMPARE(periodic.seasonalWindow, 3361);
        QCOMPARE(periodic.trendWindow, 37);
        QCOMPARE(periodic.trendJump, 4);
        QCOMPARE(periodic.seasonalJump, 337);
        const StlSettings robust = StlSettings::likeR(24, 7, true, 336);
        QCOMPARE(robust.trendWindow, 47);
        QCOMPARE(robust.lowPassWindow, 25);
        QCOMPARE(robust.lowPassJump, 3);
        QCOMPARE(robust.inner, 1);
        QCOMPARE(robust.outer, 15);
        QCOMPARE(StlSettings::likeStatsmodels(12, 7, false).trendWindow, 23);
        QCOMPARE(StlSettings::likeStatsmodels(12, 7, false).lowPassWindow, 13);
        QCOMPARE(StlSettings::likeStatsmodels(7, 13, false).lowPassWindow, 9);
    }

    void partsAddUp()
    {
        const auto values = wave(24 * 20, 5.0, 1);
        for (const bool robust : {false, true}) {
            const auto parts = stl(values, StlSettings::likeR(24, 7, robust, 480));
            QVERIFY(parts);
            for (std::size_t i = 0; i < values.size(); ++i)
                QVERIFY(std::abs(parts->seasonal[i] + parts->trend[i] + *parts->remainder[i] - *values[i]) <
                        1e-9);
            QVERIFY(*seasonalStrength(*parts) > 0.95);
        }
        const auto noise = stl(wave(24 * 20, 0.0, 2), StlSettings::likeR(24, std::nullopt, false, 480));
        QVERIFY(*seasonalStrength(*noise) < 0.2);
    }

    void gapsChangeLittleAndGiveNoRemainder()
    {
        const auto whole = wave(24 * 20, 5.0, 3);
        auto holed = whole;
        for (std::size_t i = 0; i < holed.size(); ++i) {
            if (i % 7 == 3 || (i > 200 && i < 260))
                holed[i].reset();
        }
        const auto settings = StlSettings::likeR(24, std::nullopt, false, 480);
        const auto a = stl(whole, settings);
        const auto b = stl(holed, settings);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QCOMPARE(b->remainder[i].has_value(), holed[i].has_value());
            QVERIFY(std::abs(a->seasonal[i] - b->seasonal[i]) < 0.5);
            QVERIFY(std::abs(a->trend[i] - b->trend[i]) < (holed[i] ? 1.0 : 5.0));
        }
    }

    void anOutlierDoesNotBendARobustFit()
    {
        auto values = wave(24 * 20, 5.0, 4);
        const auto clean = stl(values, StlSettings::likeR(24, 7, true, 480));
        *values[240] += 100.0;
        const auto spiked = stl(values, StlSettings::likeR(24, 7, true, 480));
        QVERIFY(std::abs(spiked->trend[240] - clean->trend[240]) < 0.2);
        QCOMPARE(spiked->weights[240], 0.0);
        QVERIFY(*spiked->remainder[240] > 90.0);
    }

    void flatSeriesHaveNoSeason()
    {
        const std::vector<std::optional<double>> flat(96, 61.0);
        for (const bool robust : {false, true}) {
            const auto parts = stl(flat, StlSettings::likeStatsmodels(24, 7, robust));
            for (std::size_t i = 0; i < flat.size(); ++i) {
                QVERIFY(std::abs(parts->seasonal[i]) < 1e-9);
                QVERIFY(std::abs(parts->trend[i] - 61.0) < 1e-9);
            }
        }
    }

    void tooLittleIsToldNotGuessed()
    {
        const auto short_ = wave(47, 5.0, 5);
        QVERIFY(!stl(short_, StlSettings::likeR(24, 7, false, 47)));
        QVERIFY(!stl({}, StlSettings::likeR(24, 7, false, 0)));
        std::vector<std::optional<double>> empty(100);
        QVERIFY(!stl(empty, StlSettings::likeR(24, 7, false, 100)));
        StlSettings even = StlSettings::likeR(24, 7, false, 100);
        even.trendWindow = 46;
        QVERIFY(!stl(wave(100, 1.0, 6), even));
        const std::vector<double> one{1.0};
        QVERIFY(run("stl", seriesOf(one)).contains(QLatin1String("not_applicable")));
        QVERIFY(run("stl", seriesOf({})).contains(QLatin1String("not_applicable")));
    }

    void unsortedRowsAndChosenBlocksGiveTheSame()
    {
        PlainTable table = oracle::table(QStringLiteral("hr_hourly.csv"));
        const QJsonObject straight = run("stl", table);
        std::ranges::reverse(table.rows);
        QCOMPARE(run("stl", table), straight);
        const QJsonObject one = run("stl", table,
                                    {{QStringLiteral("flavour"), QStringLiteral("r")},
                                     {QStringLiteral("s_window"), QStringLiteral("7")},
                                     {QStringLiteral("robust"), QStringLiteral("1")}});
        QCOMPARE(one.keys(), QStringList{QStringLiteral("s7_robust")});
        QCOMPARE(one[QLatin1String("s7_robust")], straight[QLatin1String("s7_robust")]);
    }
};

QTEST_GUILESS_MAIN(TestStl)
#include "tst_stl.moc"
