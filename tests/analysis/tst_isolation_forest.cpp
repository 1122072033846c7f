// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/isolation_forest.h"

#include "core/random.h"
#include "series_table.h"

using namespace xinglin;
using namespace xinglin::seriesTables;
using oracle::run;

class TestIsolationForest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithScikitLearn()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("iforest.json"));
        const QJsonObject ours = run("iforest", oracle::table(QStringLiteral("iforest.csv")));
        const QJsonObject lengths = expected[QLatin1String("c_n")].toObject();
        for (auto each = lengths.begin(); each != lengths.end(); ++each)
            VERIFY_CLOSE(ours[QLatin1String("c_n")][each.key()].toDouble(), each->toDouble(), 1e-12);
        for (const char *key : {"auc_mean", "auc_min", "auc_max", "ap_mean", "ap_min"})
            qInfo("%s: %.4f, scikit-learn %.4f", key, ours[QLatin1String(key)].toDouble(),
                  expected[QLatin1String(key)].toDouble());
        const double low = expected[QLatin1String("auc_min")].toDouble();
        const double high = expected[QLatin1String("auc_max")].toDouble();
        QVERIFY(ours[QLatin1String("auc_min")].toDouble() >= low);
        QVERIFY(ours[QLatin1String("auc_max")].toDouble() <= high);
        QVERIFY(std::abs(ours[QLatin1String("auc_mean")].toDouble() -
                         expected[QLatin1String("auc_mean")].toDouble()) < 0.005);
        for (const char *key : {"n_estimators", "max_samples", "seeds"})
            QCOMPARE(ours[QLatin1String(key)], expected[QLatin1String(key)]);
        QCOMPARE(ours[QLatin1String("scores")].toArray().size(), 510);
    }

    void areasFollowTheirDefinitions()
    {
        // scikit-learn's own example: 0.75 and 0.8333.
        const std::vector<double> scores{0.1, 0.4, 0.35, 0.8};
        const std::vector<bool> positive{false, false, true, true};
        VERIFY_CLOSE(*areaUnderCurve(scores, positive), 0.75, 1e-12);
        VERIFY_CLOSE(*averagePrecision(scores, positive), 5.0 / 6.0, 1e-12);
        const std::vector<double> ties(4, 0.5);
        VERIFY_CLOSE(*areaUnderCurve(ties, positive), 0.5, 1e-12);
        VERIFY_CLOSE(*averagePrecision(ties, positive), 0.5, 1e-12);
        QVERIFY(!areaUnderCurve(scores, std::vector<bool>(4, false)));
        QVERIFY(!averagePrecision(scores, std::vector<bool>(4, false)));
        QCOMPARE(meanPathLength(0), 0.0);
        QCOMPARE(meanPathLength(1), 0.0);
        QCOMPARE(meanPathLength(2), 1.0);
    }

    void theSameSeedGivesTheSameForest()
    {
        Random random(4);
        FeatureTable table{3, {}};
        for (int i = 0; i < 900; ++i)
            table.cells.push_back(random.normal(0.0, 1.0));
        const IsolationForest a(table, {100, 256, 42});
        const IsolationForest b(table, {100, 256, 42});
        const IsolationForest c(table, {100, 256, 43});
        bool differs = false;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            QCOMPARE(a.score(table.row(row)), b.score(table.row(row)));
            differs = differs || a.score(table.row(row)) != c.score(table.row(row));
        }
        QVERIFY(differs);
        const std::vector<double> far{9.0, 9.0, 9.0};
        const std::vector<double> middle{0.0, 0.0, 0.0};
        QVERIFY(a.score(far) > 0.7);
        QVERIFY(a.score(middle) < 0.45);
    }

    void nothingToTellApartIsUnremarkable()
    {
        const FeatureTable equal{2, std::vector<double>(40, 7.0)};
        const IsolationForest forest(equal, {50, 256, 1});
        QVERIFY(std::abs(forest.score(equal.row(0)) - 0.5) < 1e-12);
        const IsolationForest empty(FeatureTable{2, {}}, {50, 256, 1});
        QCOMPARE(empty.score(equal.row(0)), 0.5);
        PlainTable table{{QStringLiteral("a")}, {{QStringLiteral("1")}}};
        QVERIFY(run("iforest", table).contains(QLatin1String("not_applicable")));
        table.rows.push_back({QStringLiteral("NA")});
        table.rows.push_back({QStringLiteral("2")});
        const QJsonObject two = run("iforest", table);
        QVERIFY(two[QLatin1String("scores")].toArray()[1].isNull());
        QVERIFY(two[QLatin1String("auc_mean")].isNull());
    }
};

QTEST_GUILESS_MAIN(TestIsolationForest)
#include "tst_isolation_forest.moc"
