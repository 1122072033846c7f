// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/change_points.h"

#include "core/random.h"
#include "nile.h"
#include "series_table.h"

#include <limits>
#include <set>

using namespace xinglin;
using namespace xinglin::seriesTables;
using oracle::run;

namespace {

/// Sum of squares about the mean, plainly.
double squares(std::span<const double> values)
{
    double sum = 0.0, off = 0.0;
    for (const double value : values)
        sum += value;
    for (const double value : values)
        off += (value - sum / static_cast<double>(values.size())) *
               (value - sum / static_cast<double>(values.size()));
    return off;
}

/// The best segmentation by trying every last segment, without pruning.
std::vector<int> everySegmentation(std::span<const double> values, double penalty)
{
    const std::size_t n = values.size();
    std::vector<double> best(n + 1, -penalty);
    std::vector<std::size_t> last(n + 1, 0);
    for (std::size_t end = 1; end <= n; ++end) {
        best[end] = std::numeric_limits<double>::infinity();
        for (std::size_t from = 0; from < end; ++from) {
            const double sum = best[from] + squares(values.subspan(from, end - from)) + penalty;
            if (sum < best[end]) {
                best[end] = sum;
                last[end] = from;
            }
        }
    }
    std::vector<int> changes;
    for (std::size_t end = last[n]; end > 0; end = last[end])
        changes.insert(changes.begin(), static_cast<int>(end));
    return changes;
}

/// F1 of the Turing Change Point Dataset (van den Burg and Williams 2020): the start counts as a change
/// point, a hit is within five places, recall is the mean over the annotators.
double f1(const std::vector<std::vector<int>> &annotators, std::vector<int> found)
{
    const auto hits = [](const std::vector<int> &truth, const std::vector<int> &told) {
        std::set<int> free(told.begin(), told.end());
        int count = 0;
        for (const int each : truth) {
            auto best = free.end();
            for (auto it = free.begin(); it != free.end(); ++it) {
                if (std::abs(*it - each) <= 5 &&
                    (best == free.end() || std::abs(*it - each) < std::abs(*best - each)))
                    best = it;
            }
            if (best != free.end()) {
                free.erase(best);
                ++count;
            }
        }
        return count;
    };
    found.insert(found.begin(), 0);
    std::set<int> all{0};
    double recall = 0.0;
    for (std::vector<int> each : annotators) {
        each.insert(each.begin(), 0);
        all.insert(each.begin(), each.end());
        recall += static_cast<double>(hits(each, found)) / static_cast<double>(each.size());
    }
    recall /= static_cast<double>(annotators.size());
    const double precision =
        static_cast<double>(hits({all.begin(), all.end()}, found)) / static_cast<double>(found.size());
    return 2.0 * precision * recall / (precision + recall);
}

std::vector<double> shifts()
{
    std::vector<double> values;
    for (const auto &[place, value] : oracle::twoColumns(QStringLiteral("shifts.csv")))
        values.push_back(value);
    return values;
}

QJsonArray jsonOf(std::span<const double> values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

PlainTable nileTable()
{
    PlainTable table{{QStringLiteral("year"), QStringLiteral("flow")}, {}};
    for (std::size_t i = 0; i < kNile.size(); ++i)
        table.rows.push_back({QString::number(1871 + i), QString::number(kNile[i])});
    return table;
}

}  // namespace

class TestChangePoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nileAgreesWithR()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("changepoint.json"));
        const QJsonObject ours = run("changepoint", nileTable());
        for (const char *key : {"nile_strucchange_bp", "nile_year", "nile_pelt_meanvar"})
            QCOMPARE(ours[QLatin1String(key)], expected[QLatin1String(key)]);
    }

    void shiftsAgreeWithR()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("changepoint.json"));
        const QJsonObject ours = run("changepoint", oracle::table(QStringLiteral("shifts.csv")));
        const QJsonObject z = expected[QLatin1String("shifts_z")].toObject();
        const QJsonObject mine = ours[QLatin1String("shifts_z")].toObject();
        QCOMPARE(mine[QLatin1String("pen_2logn")], z[QLatin1String("pen_2logn")]);
        QCOMPARE(mine[QLatin1String("pen_3logn")], z[QLatin1String("pen_3logn")]);
        // The oracle's means are of the segments the series was made of (60 and 130), not of those found.
        const std::vector<double> means = segmentMeans(shifts(), std::vector<int>{60, 130});
        QVERIFY(worst(jsonOf(means), z[QLatin1String("segment_means")].toArray()) < 1e-9);
        QCOMPARE(mine[QLatin1String("segment_means")].toArray().size(), 3);
        VERIFY_CLOSE(mine[QLatin1String("segment_means")][1].toDouble(), 65.97468115942029, 1e-12);
        QCOMPARE(ours[QLatin1String("shifts_bp")], expected[QLatin1String("shifts_bp")]);
        QCOMPARE(ours[QLatin1String("binary_segmentation")], expected[QLatin1String("shifts_bp")]);
    }

    void pruningLosesNothing()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            std::vector<double> values;
            double level = 0.0;
            const std::size_t n = 20 + random.below(60);
            for (std::size_t i = 0; i < n; ++i) {
                level = random.uniform() < 0.06 ? random.normal(0.0, 3.0) : level;
                values.push_back(level + random.normal(0.0, 1.0));
            }
            const double penalty = 2.0 * std::log(static_cast<double>(n));
            QCOMPARE(pelt(values, SegmentCost::mean, penalty), everySegmentation(values, penalty));
        }
    }

    void noiseHasFewChanges()
    {
        int changed = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Random random(seed);
            std::vector<double> noise;
            for (int i = 0; i < 150; ++i)
                noise.push_back(random.normal(0.0, 1.0));
            changed += !pelt(noise, SegmentCost::mean, 3.0 * std::log(150.0)).empty();
        }
        QVERIFY2(changed <= 6, qPrintable(QString::number(changed)));
    }

    void nileScoresAsTheTuringDatasetAnnotates()
    {
        // TCPD: of five annotators two see no change and three see one at 28.
        const std::vector<std::vector<int>> annotators{{}, {28}, {}, {28}, {28}};
        std::vector<double> scaled;
        for (const double value : kNile)
            scaled.push_back((value - 919.35) / 169.2275);
        const double penalty = 3.0 * std::log(100.0);
        const double binary = f1(annotators, binarySegmentation(scaled, SegmentCost::mean, penalty));
        const double optimal = f1(annotators, pelt(scaled, SegmentCost::mean, penalty));
        const double zero = f1(annotators, {});
        qInfo("Nile F1: binary segmentation %.3f, PELT %.3f, no change %.3f", binary, optimal, zero);
        QCOMPARE(binary, 1.0);
        QCOMPARE(optimal, 1.0);
        QVERIFY(zero < 0.83);
        QVERIFY(binary >= 0.71);
    }

    void extremesGiveAnAnswer()
    {
        const std::vector<double> flat(50, 60.0);
        QVERIFY(pelt(flat, SegmentCost::mean, 5.0).empty());
        QVERIFY(pelt(flat, SegmentCost::meanAndVariance, modifiedBicPenalty(50), 2, true).empty());
        QVERIFY(breakpoints(flat)->best().empty());
        QVERIFY(binarySegmentation(flat, SegmentCost::mean, 5.0).empty());
        QVERIFY(pelt({}, SegmentCost::mean, 5.0).empty());
        QVERIFY(pelt(std::span(flat).first(1), SegmentCost::mean, 5.0).empty());
        QVERIFY(!breakpoints(std::span(flat).first(3)));
        QVERIFY(
            run("changepoint", seriesOf(std::span(flat).first(3))).contains(QLatin1String("not_applicable")));
        QVERIFY(run("changepoint", seriesOf(flat))[QLatin1String("nile_strucchange_bp")].isNull());
    }

    void gapsDoNotCount()
    {
        PlainTable table = nileTable();
        const QJsonObject whole = run("changepoint", table);
        table.rows.insert(table.rows.begin() + 3, {QStringLiteral("1873.5"), QStringLiteral("NA")});
        std::swap(table.rows[7], table.rows[90]);
        QCOMPARE(run("changepoint", table), whole);
    }
};

QTEST_GUILESS_MAIN(TestChangePoints)
#include "tst_change_points.moc"
