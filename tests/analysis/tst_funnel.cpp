// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"
#include "analysis/unit/funnel.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

using namespace xinglin;

namespace {

QJsonObject run(const PlainTable &table, const std::map<QString, QString> &parameters = {})
{
    return oracle::run("funnel", table, parameters);
}

}  // namespace

class TestFunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poissonLimitsOfFunnelPlotR()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("funnel.json"));
        const QJsonArray sizes = expected[QLatin1String("poisson_limits_E")].toArray();
        for (const auto &[name, probability] : {std::pair("95", 0.95), std::pair("99.8", 0.998)}) {
            const QJsonArray limits = expected[QLatin1String("limits")][QLatin1String(name)].toArray();
            for (int i = 0; i < sizes.size(); ++i) {
                const FunnelInterval found =
                    funnelLimits(FunnelKind::ratio, 1.0, sizes[i].toDouble(), probability);
                VERIFY_CLOSE(found.low, limits[0][i].toDouble(), 1e-9);
                VERIFY_CLOSE(found.high, limits[1][i].toDouble(), 1e-9);
            }
        }
    }

    void overDispersionOfRatios()
    {
        const QJsonObject expected =
            oracle::json(QStringLiteral("funnel.json"))[QLatin1String("funnelplotr_tests")].toObject();
        const QJsonArray events = expected[QLatin1String("phi_num")].toArray();
        const QJsonArray sizes = expected[QLatin1String("phi_den")].toArray();
        std::vector<FunnelCount> counts;
        for (int i = 0; i < events.size(); ++i)
            counts.push_back({events[i].toDouble(), sizes[i].toDouble()});
        FunnelOptions options;
        options.kind = FunnelKind::ratio;
        options.trim = FunnelTrim::truncated;
        const auto funnel = funnelOf(counts, options);
        QVERIFY(funnel);
        VERIFY_CLOSE(funnel->phi, expected[QLatin1String("phi_recomputed_truncated")].toDouble(), 1e-9);
        QCOMPARE(funnel->used, 6);
    }

    void departmentsAsTheOracle()
    {
        const QJsonObject expected =
            oracle::json(QStringLiteral("funnel.json"))[QLatin1String("departments")].toObject();
        const QJsonObject found = run(oracle::table(QStringLiteral("departments.csv")));
        for (const char *key : {"p0", "phi_winsor10", "tau2"})
            VERIFY_CLOSE(found[QLatin1String(key)].toDouble(-1), expected[QLatin1String(key)].toDouble(),
                         1e-9);
        for (const char *key : {"z", "z_od"}) {
            const QJsonArray values = expected[QLatin1String(key)].toArray();
            QCOMPARE(found[QLatin1String(key)].toArray().size(), values.size());
            for (int i = 0; i < values.size(); ++i)
                VERIFY_CLOSE(found[QLatin1String(key)][i].toDouble(-99), values[i].toDouble(), 1e-9);
        }
        for (const char *key : {"outliers_998_plain", "outliers_998_od"})
            QCOMPARE(found[QLatin1String(key)].toArray(), expected[QLatin1String(key)].toArray());
    }

    void exactLimitsOfSmallGroups()
    {
        // By hand for 10 people at 0.2: P(R <= 5) = 0.9936306, P(R <= 4) = 0.9672065.
        const FunnelInterval limits = funnelLimits(FunnelKind::proportion, 0.2, 10.0, 0.95);
        VERIFY_CLOSE(limits.high, (5.0 - (0.9936306176 - 0.975) / (0.9936306176 - 0.9672065024)) / 10.0,
                     1e-9);
        QCOMPARE(limits.low, 0.0);
        // P(R <= 3) = 0.8791261: the mid-P of 4 events is 0.9231663, of 5 0.9804186.
        const double four = 0.5 * (0.8791261184 + 0.9672065024), five = 0.5 * (0.9672065024 + 0.9936306176);
        VERIFY_CLOSE(funnelLimits(FunnelKind::midP, 0.2, 10.0, 0.95).high,
                     (5.0 - (five - 0.975) / (five - four)) / 10.0, 1e-9);
        // More people, tighter limits, through the border between both forms.
        double before = 1.0;
        for (const FunnelKind kind : {FunnelKind::proportion, FunnelKind::midP}) {
            before = 1.0;
            for (double n = 1.0; n < 200.0; n += 1.0) {
                const FunnelInterval at = funnelLimits(kind, 0.2, n, 0.998);
                QVERIFY(at.low >= 0.0 && at.high <= 1.0 && at.low <= 0.2 && at.high >= 0.2);
                QVERIFY2(at.high <= before + 0.08, qPrintable(QString::number(n)));
                before = at.high;
            }
        }
    }

    void smallGroupsHaveTheZOfTheirExactLimits()
    {
        // Nobody of 6 at 41.7%: half of 0.583^6 = 0.0197 is a z of -2.06; the arcsine would say -3.4.
        const std::vector<FunnelCount> counts{{0.0, 6.0}, {4.0, 12.0}, {11.0, 24.0}, {10.0, 18.0}};
        const auto funnel = funnelOf(counts, {.kind = FunnelKind::midP});
        VERIFY_CLOSE(*funnel->points[0].z, normalQuantile(0.5 * std::pow(35.0 / 60.0, 6)), 1e-9);
        QVERIFY(*funnel->points[0].z > -2.1);
        // As many as expected is no distance, and all of few is a finite one.
        const auto zOf = [](double events) {
            const std::vector<FunnelCount> two{{events, 6.0}, {33.0 - events, 60.0}};
            return *funnelOf(two, {.kind = FunnelKind::midP})->points[0].z;
        };
        VERIFY_CLOSE(zOf(3.0), 0.0, 1e-9);
        VERIFY_CLOSE(zOf(6.0), -normalQuantile(0.5 / 64.0), 1e-9);
        // Beyond a limit exactly when z says so, with and without a variance between units.
        for (const double tau2 : {0.0, 0.02}) {
            for (double n = 2.0; n < 40.0; n += 1.0) {
                for (double r = 0.0; r <= n; r += 1.0) {
                    const double s2 = 0.25 / n;
                    const std::vector<FunnelCount> unit{{r, n}};
                    const auto one = funnelOf(unit, {.kind = FunnelKind::midP, .target = 0.417});
                    const double z = *one->points[0].z * std::sqrt(s2 / (s2 + tau2));
                    const FunnelInterval at = funnelAdjustedLimits(FunnelKind::midP, 0.417, tau2, n, 0.95);
                    QCOMPARE(std::abs(z) > kFunnelZ95, r / n < at.low || r / n > at.high);
                }
            }
        }
    }

    void noOverDispersionWhenOnlyChanceIsAtWork()
    {
        Random random(3);
        int flagged = 0;
        double phi = 0.0;
        for (int round = 0; round < 50; ++round) {
            std::vector<FunnelCount> counts;
            for (int unit = 0; unit < 60; ++unit) {
                FunnelCount each{0.0, 100.0 + static_cast<double>(random.below(300))};
                for (double i = 0; i < each.size; i += 1.0)
                    each.events += random.uniform() < 0.15 ? 1.0 : 0.0;
                counts.push_back(each);
            }
            const auto funnel = funnelOf(counts);
            phi += funnel->phi / 50.0;
            for (const FunnelPoint &point : funnel->points)
                flagged += std::abs(*point.zAdjusted) > kFunnelZ998 ? 1 : 0;
        }
        QVERIFY2(phi > 0.6 && phi < 1.0, qPrintable(QString::number(phi)));  // winsorised
        QVERIFY2(flagged <= 16, qPrintable(QString::number(flagged)));       // 0.2 % of 3,000 is 6
    }

    void oddTables()
    {
        QVERIFY(run({{QStringLiteral("a")}, {}}).contains(QStringLiteral("error")));
        const QStringList columns{QStringLiteral("n"), QStringLiteral("events")};
        const auto rows = [&](std::vector<QStringList> lines) {
            return PlainTable{columns, std::move(lines)};
        };
        QVERIFY(run(rows({})).contains(QStringLiteral("not_applicable")));
        QVERIFY(run(rows({{QStringLiteral("0"), QStringLiteral("0")}}))
                    .contains(QStringLiteral("not_applicable")));
        const QJsonObject one = run(rows({{QStringLiteral("10"), QStringLiteral("3")}}));
        QCOMPARE(one[QStringLiteral("tau2")].toDouble(-1), 0.0);
        // A row that cannot be keeps its place without a value.
        const QJsonObject three = run(rows({{QStringLiteral("10"), QStringLiteral("3")},
                                            {QString(), QStringLiteral("3")},
                                            {QStringLiteral("3"), QStringLiteral("9")}}));
        QVERIFY(three[QStringLiteral("z")][1].isNull() && three[QStringLiteral("z")][2].isNull());
        QCOMPARE(three[QStringLiteral("p0")].toDouble(), 0.3);
        QVERIFY(run(rows({}), {{QStringLiteral("method"), QStringLiteral("x")}})
                    .contains(QStringLiteral("error")));
        QVERIFY(run(rows({}), {{QStringLiteral("target"), QStringLiteral("-1")}})
                    .contains(QStringLiteral("error")));
        // No events of a ratio have no logarithm; nothing infinite comes out.
        const PlainTable ratio{{QStringLiteral("observed"), QStringLiteral("expected")},
                               {{QStringLiteral("0"), QStringLiteral("4")},
                                {QStringLiteral("7"), QStringLiteral("5")},
                                {QStringLiteral("3"), QStringLiteral("5")}}};
        const QJsonObject none = run(ratio);
        QVERIFY(none[QStringLiteral("z")][0].isNull());
        QCOMPARE(none[QStringLiteral("ll95")][0].toDouble() < 1.0, true);
    }
};

QTEST_GUILESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
