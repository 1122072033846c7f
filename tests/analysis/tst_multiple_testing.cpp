// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/multiple_testing.h"
#include "core/random.h"
#include "tests/analysis/series_table.h"

using namespace xinglin;
using seriesTables::worst;

namespace {

/// 300 hypotheses of which 60 have an effect.
std::vector<double> mixedP(Random &random)
{
    std::vector<double> p;
    for (int i = 0; i < 300; ++i)
        p.push_back(std::erfc(std::abs(random.normal(i < 60 ? 3.0 : 0.0, 1)) / std::sqrt(2.0)));
    return p;
}

}  // namespace

class TestMultipleTesting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("multiple_testing.json"));
        PlainTable table{{QStringLiteral("p")}, {}};
        for (const QJsonValue &p : expected[QLatin1String("bh1995_p")].toArray())
            table.rows.push_back({QString::number(p.toDouble(), 'g', 17)});
        const QJsonObject actual = oracle::run("multiple-testing", table);
        for (const char *method : {"BH", "BY", "holm", "bonferroni"})
            QVERIFY(worst(actual[QLatin1String(method)].toArray(),
                          expected[QLatin1String(method)].toArray()) < 1e-12);
        QCOMPARE(actual[QLatin1String("bh1995_rejected_q05")], QJsonValue(4));
        QCOMPARE(actual[QLatin1String("bonf_rejected")], QJsonValue(3));
        const QJsonObject set = oracle::run("multiple-testing", oracle::table(QStringLiteral("pvalues.csv")));
        QCOMPARE(set[QLatin1String("synthetic_rejected_q05")],
                 expected[QLatin1String("synthetic_rejected_q05")]);
        QVERIFY(worst(set[QLatin1String("synthetic_adj_first10")].toArray(),
                      expected[QLatin1String("synthetic_adj_first10")].toArray()) < 1e-12);
    }

    void orderDoesNotMatterAndAdjustedNeverFalls()
    {
        Random random(4);
        const auto p = mixedP(random);
        std::vector<double> reversed(p.rbegin(), p.rend());
        for (const auto adjust :
             {adjustBenjaminiHochberg, adjustBenjaminiYekutieli, adjustHolm, adjustBonferroni}) {
            const auto adjusted = adjust(p);
            auto back = adjust(reversed);
            std::reverse(back.begin(), back.end());
            QVERIFY(adjusted == back);
            for (std::size_t i = 0; i < p.size(); ++i) {
                QVERIFY(adjusted[i] >= p[i] && adjusted[i] <= 1.0);
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY((p[i] < p[j]) <= (adjusted[i] <= adjusted[j]));
            }
            QVERIFY(adjust(std::vector<double>{}).empty());
        }
    }

    void shareOfFalseDiscoveriesKeepsToItsLevel()
    {
        constexpr double kLevel = 0.2;
        double share = 0.0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Random random(seed);
            const auto adjusted = adjustBenjaminiHochberg(mixedP(random));
            double rejected = 0.0, wrong = 0.0;
            for (std::size_t i = 0; i < adjusted.size(); ++i) {
                rejected += adjusted[i] <= kLevel ? 1.0 : 0.0;
                wrong += adjusted[i] <= kLevel && i >= 60 ? 1.0 : 0.0;
            }
            share += wrong / std::max(1.0, rejected) / 200.0;
        }
        qInfo("false discoveries %.4f at q 0.2", share);
        QVERIFY(share <= kLevel + 0.02);
        QVERIFY(share >= kLevel * 0.8 - 0.02);  // q times the share of true nulls
    }
};

QTEST_APPLESS_MAIN(TestMultipleTesting)
#include "tst_multiple_testing.moc"
