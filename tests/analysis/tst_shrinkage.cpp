// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/shrinkage.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

#include <numeric>

using namespace xinglin;

namespace {

/// Trials with the disease and without, treated and control: the BCG vaccine (Colditz et al. 1994).
const QList<QList<int>> kBcg{{4, 119, 11, 128},       {6, 300, 29, 274},        {3, 228, 11, 209},
                             {62, 13536, 248, 12619}, {33, 5036, 47, 5761},     {180, 1361, 372, 1079},
                             {8, 2537, 10, 619},      {505, 87886, 499, 87892}, {29, 7470, 45, 7232},
                             {17, 1699, 65, 1600},    {186, 50448, 141, 27197}, {5, 2493, 3, 2338},
                             {27, 16886, 29, 17825}};

PlainTable bcgTable()
{
    PlainTable table{
        {QStringLiteral("cneg"), QStringLiteral("tpos"), QStringLiteral("tneg"), QStringLiteral("cpos")}, {}};
    for (const QList<int> &row : kBcg)
        table.rows.push_back({QString::number(row[3]), QString::number(row[0]), QString::number(row[1]),
                              QString::number(row[2])});
    return table;
}

PlainTable eightSchools()
{
    const QJsonObject set =
        oracle::json(QStringLiteral("shrinkage.json"))[QLatin1String("eight_schools")].toObject();
    PlainTable table{{QStringLiteral("y"), QStringLiteral("se")}, {}};
    for (int i = 0; i < 8; ++i)
        table.rows.push_back({QString::number(set[QLatin1String("y")][i].toInt()),
                              QString::number(set[QLatin1String("se")][i].toInt())});
    return table;
}

QJsonObject run(const PlainTable &table, const std::map<QString, QString> &parameters = {})
{
    return oracle::run("shrinkage", table, parameters);
}

void verifyFits(const QJsonArray &found, const QJsonArray &expected)
{
    for (const QJsonValue &fit : expected) {
        const QString name = fit[QLatin1String("method")].toString();
        const double tolerance = name == QLatin1String("DL") ? 1e-9 : 1e-4;
        const auto same = std::find_if(found.begin(), found.end(), [&](const QJsonValue &each) {
            return each[QLatin1String("method")].toString() == name;
        });
        QVERIFY2(same != found.end(), qPrintable(name));
        for (const char *key : {"mu", "se", "tau2", "Q", "I2"})
            VERIFY_CLOSE((*same)[QLatin1String(key)].toDouble(-99), fit[QLatin1String(key)].toDouble(),
                         tolerance);
        for (const char *key : {"blup", "blup_se"}) {
            const QJsonArray values = fit[QLatin1String(key)].toArray();
            for (int i = 0; i < values.size(); ++i)
                VERIFY_CLOSE((*same)[QLatin1String(key)][i].toDouble(-99), values[i].toDouble(), tolerance);
        }
    }
}

}  // namespace

class TestShrinkage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithMetafor()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("shrinkage.json"));
        verifyFits(run(eightSchools())[QLatin1String("fits")].toArray(),
                   expected[QLatin1String("eight_schools")][QLatin1String("fits")].toArray());
        verifyFits(run(bcgTable())[QLatin1String("fits")].toArray(),
                   expected[QLatin1String("bcg")].toArray());
        verifyFits(run(oracle::table(QStringLiteral("departments.csv")))[QLatin1String("fits")].toArray(),
                   expected[QLatin1String("departments")].toArray());
    }

    void agreesWithEfronAndMorris()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("efron_morris.json"));
        PlainTable table{{QStringLiteral("hits"), QStringLiteral("n"), QStringLiteral("remainder")}, {}};
        for (int i = 0; i < 18; ++i)
            table.rows.push_back({QString::number(expected[QLatin1String("hits")][i].toInt()),
                                  QStringLiteral("45"),
                                  QString::number(expected[QLatin1String("remainder")][i].toDouble())});
        const QJsonObject found = run(table);
        for (const char *key : {"n", "ybar", "sigma2", "shrink", "sse_mle", "sse_js"})
            VERIFY_CLOSE(found[QLatin1String(key)].toDouble(-1), expected[QLatin1String(key)].toDouble(),
                         1e-9);
        for (int i = 0; i < 18; ++i)
            VERIFY_CLOSE(found[QLatin1String("js")][i].toDouble(),
                         expected[QLatin1String("js")][i].toDouble(), 1e-9);
    }

    void theTrialsMayBeAParameter()
    {
        PlainTable table{{QStringLiteral("hits")}, {}};
        for (const int hits : {18, 14, 12, 9, 7})
            table.rows.push_back({QString::number(hits)});
        PlainTable withColumn = table;
        withColumn.columns += QStringLiteral("n");
        for (QStringList &row : withColumn.rows)
            row += QStringLiteral("45");
        QCOMPARE(run(table, {{QStringLiteral("n"), QStringLiteral("45")}}), run(withColumn));
        QVERIFY(run(table, {{QStringLiteral("n"), QStringLiteral("x")}}).contains(QStringLiteral("error")));
    }

    void probabilityOfBeingWorst()
    {
        // Two groups of equal error: theta_1 - theta_2 given mu is normal, so the probability has a closed
        // form.
        const std::vector<GroupEstimate> two{{12.0, 1.0}, {10.0, 1.0}};
        RandomEffects fit;
        fit.mu = 11.0;
        fit.se = 1.0;
        fit.tau2 = 3.0;
        const auto share = worstProbabilities(two, fit);
        const double expected = 0.5 * std::erfc(-(0.75 * 2.0) / std::sqrt(2 * 0.75) / std::sqrt(2.0));
        VERIFY_CLOSE(share[0], expected, 1e-6);
        VERIFY_CLOSE(worstProbabilities(two, fit, false)[1], expected, 1e-6);

        Random random(9);
        for (int round = 0; round < 20; ++round) {
            std::vector<GroupEstimate> groups;
            for (int i = 0; i < 3 + round; ++i)
                groups.push_back({random.normal(0, 2), 0.05 + random.uniform()});
            const auto effects = randomEffects(groups, BetweenVariance::restrictedLikelihood);
            const auto worst = worstProbabilities(groups, *effects);
            VERIFY_CLOSE(std::accumulate(worst.begin(), worst.end(), 0.0), 1.0, 1e-12);
            QCOMPARE(worst, worstProbabilities(groups, *effects));
        }
        // Nothing between the groups: nobody is worse than anybody.
        fit.tau2 = 0.0;
        QCOMPARE(worstProbabilities(two, fit), (std::vector<double>{0.5, 0.5}));
    }

    void shrinksTowardsTheMeanOnly()
    {
        Random random(4);
        for (int round = 0; round < 200; ++round) {
            std::vector<GroupEstimate> groups;
            for (int i = 0; i < 12; ++i)
                groups.push_back({random.normal(50, 3), 0.1 + 4 * random.uniform()});
            for (const auto how : {BetweenVariance::derSimonianLaird, BetweenVariance::restrictedLikelihood,
                                   BetweenVariance::pauleMandel}) {
                const auto fit = randomEffects(groups, how);
                QVERIFY(fit && fit->tau2 >= 0.0);
                for (std::size_t i = 0; i < groups.size(); ++i) {
                    QVERIFY(std::abs(fit->blup[i] - fit->mu) <= std::abs(groups[i].y - fit->mu) + 1e-9);
                    QVERIFY((fit->blup[i] - fit->mu) * (groups[i].y - fit->mu) >= -1e-9);
                }
            }
        }
    }

    void oddTables()
    {
        const QStringList columns{QStringLiteral("y"), QStringLiteral("se")};
        QVERIFY(run({{QStringLiteral("a")}, {}}).contains(QStringLiteral("error")));
        QVERIFY(run({columns, {}}).contains(QStringLiteral("not_applicable")));
        QVERIFY(run({columns, {{QStringLiteral("1"), QStringLiteral("1")}}})
                    .contains(QStringLiteral("not_applicable")));
        QVERIFY(
            run({columns,
                 {{QStringLiteral("1"), QStringLiteral("0")}, {QStringLiteral("2"), QStringLiteral("1")}}})
                .contains(QStringLiteral("not_applicable")));
        const PlainTable constant{columns,
                                  {{QStringLiteral("1"), QStringLiteral("1")},
                                   {QString(), QStringLiteral("1")},
                                   {QStringLiteral("1"), QStringLiteral("2")}}};
        const QJsonObject found = run(constant, {{QStringLiteral("method"), QStringLiteral("reml")}});
        QCOMPARE(found[QLatin1String("fits")].toArray().size(), qsizetype{1});
        QVERIFY(found[QLatin1String("fits")][0][QLatin1String("blup")][1].isNull());
        QVERIFY(run(constant, {{QStringLiteral("method"), QStringLiteral("x")}})
                    .contains(QStringLiteral("error")));
        QVERIFY(!jamesStein(std::vector<double>{0.2, 0.2, 0.2, 0.2}, 10));
        QVERIFY(!jamesStein(std::vector<double>{0.1, 0.2, 0.3}, 10));
    }
};

QTEST_GUILESS_MAIN(TestShrinkage)
#include "tst_shrinkage.moc"
