// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rhythm.h"

#include "core/random.h"
#include "series_table.h"

#include <numbers>

using namespace xinglin;
using namespace xinglin::seriesTables;
using oracle::run;

class TestRhythm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cosinorAgreesWithStatsmodels()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("cosinor.json"));
        const QJsonObject ours = run("cosinor", oracle::table(QStringLiteral("hr_hourly.csv")));
        for (auto each = expected.begin(); each != expected.end(); ++each) {
            if (each->isObject())
                continue;
            QVERIFY2(ours[each.key()].isDouble(), qPrintable(each.key()));
            const double relative = std::abs(ours[each.key()].toDouble() / each->toDouble() - 1.0);
            qInfo("%s: %.2g", qPrintable(each.key()), relative);
            QVERIFY(relative <= 1e-9);
        }
    }

    void circadianAgreesWithNumPy()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("circadian_np.json"));
        const QJsonObject ours = run("circadian", oracle::table(QStringLiteral("hr_hourly.csv")));
        QVERIFY(worst(ours[QLatin1String("profile")].toArray(),
                      expected[QLatin1String("profile")].toArray()) <= 1e-9);
        for (auto each = expected.begin(); each != expected.end(); ++each) {
            if (each->isDouble())
                VERIFY_CLOSE(ours[each.key()].toDouble(), each->toDouble(), 1e-12);
        }
    }

    void aPureWaveIsFoundAgain()
    {
        std::vector<SeriesValue> series;
        for (int i = 0; i < 100; ++i) {
            const double t = 0.73 * i;
            series.push_back({t, 70.0 + 8.0 * std::cos(2.0 * std::numbers::pi * (t - 15.5) / 24.0)});
        }
        const auto fit = cosinor(series, 24.0);
        VERIFY_CLOSE(fit->mesor, 70.0, 1e-12);
        VERIFY_CLOSE(fit->amplitude, 8.0, 1e-12);
        VERIFY_CLOSE(fit->peak, 15.5, 1e-12);
        VERIFY_CLOSE(*fit->r2, 1.0, 1e-12);
        QVERIFY(!fit->p);
    }

    void noRhythmIsNotCalledOne()
    {
        int significant = 0;
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            Random random(seed);
            std::vector<SeriesValue> noise;
            for (int i = 0; i < 72; ++i)
                noise.push_back({static_cast<double>(i), random.normal(0.0, 1.0)});
            significant += *cosinor(noise, 24.0)->p < 0.05;
        }
        QVERIFY2(significant >= 8 && significant <= 36, qPrintable(QString::number(significant)));
    }

    void whatCannotBeFittedIsTold()
    {
        const std::vector<SeriesValue> sameHour{{0, 1}, {24, 2}, {48, 3}, {72, 4}};
        QVERIFY(!cosinor(sameHour, 24.0));
        QVERIFY(!cosinor(std::span(sameHour).first(3), 24.0));
        std::vector<SeriesValue> flat;
        for (int i = 0; i < 30; ++i)
            flat.push_back({static_cast<double>(i), 5.0});
        const auto fit = cosinor(flat, 24.0);
        QVERIFY(fit && !fit->r2 && !fit->p);
        QCOMPARE(fit->mesor, 5.0);
        for (const char *method : {"cosinor", "circadian"}) {
            QVERIFY(run(method, seriesOf({})).contains(QLatin1String("not_applicable")));
        }
        const std::vector<double> one{61.0};
        QVERIFY(run("cosinor", seriesOf(one)).contains(QLatin1String("not_applicable")));
        QVERIFY(run("circadian", seriesOf(one))[QLatin1String("IS")].isNull());
    }

    void stabilityAndVariabilityKnowTheirEnds()
    {
        std::vector<std::optional<double>> same, noise;
        Random random(7);
        for (int i = 0; i < 24 * 60; ++i) {
            same.emplace_back(10.0 + 5.0 * std::sin(2.0 * std::numbers::pi * (i - 0.5) / 24.0));
            noise.emplace_back(random.normal(10.0, 1.0));
        }
        const auto steady = circadianFigures(same, 24);
        VERIFY_CLOSE(*steady->stability, 1.0, 1e-12);
        QVERIFY(*steady->variability < 0.1);
        QCOMPARE(*steady->m10Start, 2);
        const auto random24 = circadianFigures(noise, 24);
        QVERIFY(*random24->stability < 0.05);
        QVERIFY(std::abs(*random24->variability - 2.0) < 0.15);
    }

    void gapsLeaveOutOnlyWhatIsMissing()
    {
        PlainTable table = oracle::table(QStringLiteral("hr_hourly.csv"));
        for (std::size_t row = 5; row < table.rows.size(); row += 9)
            table.rows[row][1] = QStringLiteral("NA");
        PlainTable without = table;
        std::erase_if(without.rows, [](const QStringList &row) { return row[1] == QLatin1String("NA"); });
        QCOMPARE(run("cosinor", table), run("cosinor", without));
        QCOMPARE(run("circadian", table), run("circadian", without));
        QCOMPARE(run("circadian", table)[QLatin1String("n")].toInt(), 336 - 37);
        // Fewer than half of the hours still stand at their hours.
        PlainTable sparse{table.columns, {}};
        for (std::size_t row = 0; row < table.rows.size(); row += row % 4 == 0 ? 1 : 3)
            sparse.rows.push_back(table.rows[row]);
        const double lowest = run("circadian", sparse)[QLatin1String("profile")][1].toDouble();
        QVERIFY(std::abs(lowest - run("circadian", table)[QLatin1String("profile")][1].toDouble()) < 1.5);
        // A year later the rhythm is the same.
        for (std::size_t row = 168; row < without.rows.size(); ++row)
            without.rows[row][0] = QString::number(without.rows[row][0].toInt() + 8760);
        VERIFY_CLOSE(run("circadian", without)[QLatin1String("IS")].toDouble(),
                     run("circadian", table)[QLatin1String("IS")].toDouble(), 1e-12);
    }

    void datesCountTheHoursOfTheDay()
    {
        PlainTable table{{QStringLiteral("time"), QStringLiteral("value")}, {}};
        for (int i = 0; i < 72; ++i)
            table.rows.push_back({QStringLiteral("2026-10-%1T%2:00:00+08:00")
                                      .arg(1 + (i + 5) / 24, 2, 10, QLatin1Char('0'))
                                      .arg((i + 5) % 24, 2, 10, QLatin1Char('0')),
                                  QString::number((i + 5) % 24)});
        const QJsonObject figures = run("circadian", table);
        QCOMPARE(figures[QLatin1String("profile")].toArray()[7].toDouble(), 7.0);
        QCOMPARE(figures[QLatin1String("M10_start")].toInt(), 14);
        QCOMPARE(figures[QLatin1String("L5_start")].toInt(), 0);
        // Samples of five minutes are taken by the hour.
        PlainTable dense{table.columns, {}};
        for (const QStringList &row : table.rows) {
            for (const char *minute : {":00:00", ":25:00", ":55:30"})
                dense.rows.push_back({row[0].left(13) + QLatin1String(minute), row[1]});
        }
        QCOMPARE(run("circadian", dense), run("circadian", table));
    }
};

QTEST_GUILESS_MAIN(TestRhythm)
#include "tst_rhythm.moc"
