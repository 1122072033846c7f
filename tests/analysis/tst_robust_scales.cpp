// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/robust_scales.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

#include <algorithm>

using namespace xinglin;

namespace {

std::vector<double> sample(std::uint64_t seed, std::size_t n, bool coarse)
{
    Random random(seed);
    std::vector<double> values;
    for (std::size_t i = 0; i < n; ++i) {
        const double value = random.normal(60, 3);
        values.push_back(coarse ? std::round(value / 4.0) : value);
    }
    std::sort(values.begin(), values.end());
    return values;
}

/// By forming all pairs, as the paper defines them.
double rawQn(const std::vector<double> &values)
{
    std::vector<double> distances;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i + 1; j < values.size(); ++j)
            distances.push_back(std::abs(values[i] - values[j]));
    }
    std::sort(distances.begin(), distances.end());
    const std::size_t half = values.size() / 2 + 1;
    return distances[half * (half - 1) / 2 - 1];
}

double rawSn(const std::vector<double> &values)
{
    std::vector<double> medians;
    for (const double each : values) {
        std::vector<double> distances;
        for (const double other : values)
            distances.push_back(std::abs(each - other));
        std::sort(distances.begin(), distances.end());
        medians.push_back(distances[values.size() / 2]);
    }
    std::sort(medians.begin(), medians.end());
    return medians[(values.size() + 1) / 2 - 1];
}

void compare(const QJsonObject &actual, const QJsonObject &expected)
{
    for (auto each = expected.begin(); each != expected.end(); ++each) {
        if (each.value().isObject()) {
            compare(actual[each.key()].toObject(), each.value().toObject());
            continue;
        }
        VERIFY_CLOSE(actual[each.key()].toDouble(NAN), each.value().toDouble(), 1e-9);
    }
}

}  // namespace

class TestRobustScales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonObject all = oracle::json(QStringLiteral("robust.json"));
        compare(oracle::run("robust", oracle::table(QStringLiteral("rhr_nightly.csv"))),
                all[QLatin1String("rhr")].toObject());
        const QJsonObject small = all[QLatin1String("small")].toObject();
        PlainTable table{{QStringLiteral("value")}, {}};
        for (const QJsonValue &x : small[QLatin1String("x")].toArray())
            table.rows.push_back({QString::number(x.toDouble())});
        compare(oracle::run("robust", table), small[QLatin1String("r")].toObject());
    }

    void fastScalesAgreeWithTheirDefinition_data()
    {
        QTest::addColumn<bool>("coarse");
        QTest::newRow("all different") << false;
        QTest::newRow("with ties") << true;
    }

    void fastScalesAgreeWithTheirDefinition()
    {
        QFETCH(bool, coarse);
        // Without the factors, which depend on n alone: compare with a sample of known ratio.
        for (std::size_t n = 2; n < 60; ++n) {
            const auto values = sample(n, n, coarse);
            const auto others = sample(1000 + n, n, false);
            const double qn = rawQn(values) * *qnScale(others) / rawQn(others);
            const double sn = rawSn(values) * *snScale(others) / rawSn(others);
            VERIFY_CLOSE(*qnScale(values), qn, 1e-12);
            VERIFY_CLOSE(*snScale(values), sn, 1e-12);
        }
    }

    void scalesAreAlikeOnANormalSample()
    {
        const auto values = sample(7, 20'000, false);
        const double sd = *standardDeviationOf(values);
        for (const double scale :
             {*qnScale(values), *snScale(values), *tauScale(values), huberProposal2(values)->scale})
            QVERIFY2(std::abs(scale / sd - 1.0) < 0.02, qPrintable(QString::number(scale / sd)));
        QVERIFY(std::abs(*huberLocation(values) - 60.0) < 0.1);
    }

    void scalesDoNotCareForShiftAndOrderOfUnits()
    {
        const auto values = sample(11, 57, false);
        std::vector<double> scaled;
        for (const double each : values)
            scaled.push_back(3.0 * each - 200.0);
        VERIFY_CLOSE(*qnScale(scaled), 3.0 * *qnScale(values), 1e-11);
        VERIFY_CLOSE(*snScale(scaled), 3.0 * *snScale(values), 1e-11);
        VERIFY_CLOSE(*tauScale(scaled), 3.0 * *tauScale(values), 1e-11);
        VERIFY_CLOSE(*huberLocation(scaled), 3.0 * *huberLocation(values) - 200.0, 1e-6);
    }

    void outliersCannotMoveThem()
    {
        auto values = sample(5, 99, false);
        const double clean = *qnScale(values);
        std::fill(values.end() - 20, values.end(), 1e9);
        QVERIFY(*qnScale(values) < 3.0 * clean);
        QVERIFY(*snScale(values) < 3.0 * clean);
        QVERIFY(*tauScale(values) < 3.0 * clean);
        QVERIFY(std::abs(*huberLocation(values) - 60.0) < 3.0);
    }

    void edges()
    {
        const std::vector<double> none, one{5.0}, constant(50, 7.0);
        QVERIFY(!qnScale(none) && !qnScale(one) && !snScale(one) && !tauScale(none) && !huberLocation(none));
        QVERIFY(!standardDeviationOf(one) && !meanOf(none) && !trimmedMean(none, 0.1));
        QCOMPARE(*qnScale(constant), 0.0);
        QCOMPARE(*snScale(constant), 0.0);
        QCOMPARE(*tauScale(constant), 0.0);
        QCOMPARE(*huberLocation(constant), 7.0);
        QCOMPARE(huberProposal2(constant)->scale, 0.0);
        QCOMPARE(*trimmedMean(one, 0.5), 5.0);
        QCOMPARE(*quantileType8OfSorted(one, 0.3), 5.0);
    }
};

QTEST_APPLESS_MAIN(TestRobustScales)
#include "tst_robust_scales.moc"
