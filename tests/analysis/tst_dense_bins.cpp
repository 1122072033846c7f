// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/robust.h"
#include "analysis/unit/dense_bins.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"

#include <algorithm>

using namespace xinglin;

class TestDenseBins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNodeHasTheQuantilesOfItsPeople()
    {
        // A root over three units, the first of them over two; people in the leaves.
        const std::vector<std::uint32_t> parents{0, 0, 0, 0, 1, 1};
        const std::vector<std::size_t> leaves{2, 3, 4, 5};
        const std::vector<std::size_t> bins{191, 31, 7};
        DenseBins tree(bins, parents);
        std::vector<std::vector<std::vector<double>>> values(parents.size(),
                                                             std::vector<std::vector<double>>(bins.size()));
        Random random(6);
        for (int person = 0; person < 1000; ++person) {
            const std::size_t leaf = leaves[random.below(leaves.size())];
            std::array<std::uint16_t, 3> places{};
            for (std::size_t metric = 0; metric < bins.size(); ++metric) {
                places[metric] = static_cast<std::uint16_t>(random.below(bins[metric]));
                for (std::size_t node = leaf;; node = parents[node]) {
                    values[node][metric].push_back(places[metric]);
                    if (node == 0)
                        break;
                }
            }
            tree.add(leaf, places);
        }
        tree.carryUp(5);
        tree.carryUp(4);
        tree.rollUp(4);
        for (std::size_t node = 0; node < parents.size(); ++node) {
            for (std::size_t metric = 0; metric < bins.size(); ++metric) {
                std::vector<double> &sorted = values[node][metric];
                std::sort(sorted.begin(), sorted.end());
                QCOMPARE(tree.count(node, metric), sorted.size());
                const auto found = tree.quantiles(node, metric);
                for (std::size_t i = 0; i < kTreeQuantiles.size(); ++i)
                    VERIFY_CLOSE((*found)[i], *quantileOfSorted(sorted, kTreeQuantiles[i]), 1e-12);
            }
        }
    }

    void emptyAndSingle()
    {
        DenseBins tree({16, 33}, {0, 0});
        QVERIFY(!tree.quantiles(0, 0) && !tree.quantiles(1, 1));
        const std::array<std::uint16_t, 2> last{15, 32};
        tree.add(1, last);
        tree.rollUp(2);
        for (std::size_t metric = 0; metric < 2; ++metric) {
            const auto found = tree.quantiles(0, metric);
            QVERIFY(found);
            for (const double each : *found)
                QCOMPARE(each, static_cast<double>(last[metric]));
        }
        QCOMPARE(tree.bytes(), std::size_t{2 * 49 * 4});
    }
};

QTEST_GUILESS_MAIN(TestDenseBins)
#include "tst_dense_bins.moc"
