// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/dense_bins.h"
#include "core/random.h"
#include "tests/bench/bench.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

// Ten million people with nine metrics into 111,111 units (fan-out 10): exact quantiles of every unit. The
// yardstick is 1.345 s to take the values in, 0.034 s to roll up, 0.136 s for the quantiles, on one thread.
// Times are of the processor, so that a busy machine does not count; run it on one with 2 GB free.
using namespace xinglin;

namespace {

constexpr std::size_t kLevels = 6;
constexpr std::size_t kFanOut = 10;
constexpr std::size_t kMetrics = 9;
constexpr double kInsertSeconds = 1.345, kRollUpSeconds = 0.034, kQuantileSeconds = 0.136;

/// Bins: heart rate, SpO2, temperature, both pressures, stress, sleep of 5 min, steps and calories by 1%.
const std::vector<std::size_t> kBins{191, 31, 151, 191, 111, 101, 289, 349, 349};
constexpr std::array kMiddle{70.0, 27.0, 66.0, 60.0, 40.0, 38.0, 90.0, 230.0, 210.0};
constexpr std::array kSpread{10.0, 1.0, 3.0, 9.0, 7.0, 12.0, 10.0, 30.0, 25.0};

using Person = std::array<std::uint16_t, kMetrics>;

struct Tree
{
    std::vector<std::uint32_t> parents{0};
    std::size_t firstLeaf = 0;
};

Tree makeTree()
{
    Tree tree;
    std::size_t first = 0;
    std::size_t end = 1;
    for (std::size_t level = 1; level < kLevels; ++level) {
        for (std::size_t parent = first; parent < end; ++parent)
            tree.parents.insert(tree.parents.end(), kFanOut, static_cast<std::uint32_t>(parent));
        first = end;
        end = tree.parents.size();
    }
    tree.firstLeaf = first;
    return tree;
}

std::vector<Person> makePeople(std::size_t count)
{
    // Draws come from a table: a normal for each of 90 million values would take longer than all the rest.
    Random random(1);
    std::array<std::vector<std::uint16_t>, kMetrics> table;
    for (std::size_t metric = 0; metric < kMetrics; ++metric) {
        for (int i = 0; i < 65'536; ++i)
            table[metric].push_back(static_cast<std::uint16_t>(
                std::clamp(std::lround(random.normal(kMiddle[metric], kSpread[metric])), 0L,
                           static_cast<long>(kBins[metric]) - 1)));
    }
    std::vector<Person> people(count);
    for (Person &person : people) {
        std::uint64_t bits = random.next();
        for (std::size_t metric = 0; metric < kMetrics; ++metric) {
            if (metric % 4 == 0)
                bits = random.next();
            person[metric] = table[metric][(bits >> (16 * (metric % 4))) & 0xffffu];
        }
    }
    return people;
}

void tellRatio(const char *what, std::vector<double> seconds, double yardstick)
{
    const double median = bench::median(std::move(seconds));
    std::printf("%-44s %8.3f s   yardstick %.3f s   ratio %.2f (limit 2)\n", what, median, yardstick,
                median / yardstick);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv)
{
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 3;
    const Tree tree = makeTree();
    const std::size_t leaves = tree.parents.size() - tree.firstLeaf;
    const std::vector<Person> people = makePeople(count);
    std::vector<double> insert, rollUp, quantiles, all;
    std::uint64_t root = 0;
    double check = 0.0;
    std::size_t bytes = 0;
    for (int run = 0; run < runs; ++run) {
        DenseBins bins(kBins, tree.parents);
        bytes = bins.bytes();
        insert.push_back(bench::measure(1,
                                        [&] {
                                            for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
                                                const std::size_t first = leaf * people.size() / leaves;
                                                const std::size_t end = (leaf + 1) * people.size() / leaves;
                                                for (std::size_t i = first; i < end; ++i)
                                                    bins.add(tree.firstLeaf + leaf, people[i]);
                                                bins.carryUp(tree.firstLeaf + leaf);
                                            }
                                        })
                             .cpuMs /
                         1e3);
        rollUp.push_back(bench::measure(1, [&] { bins.rollUp(tree.firstLeaf); }).cpuMs / 1e3);
        quantiles.push_back(bench::measure(1,
                                           [&] {
                                               check = 0.0;
                                               for (std::size_t node = 0; node < bins.nodes(); ++node) {
                                                   for (std::size_t metric = 0; metric < kMetrics; ++metric) {
                                                       if (const auto found = bins.quantiles(node, metric))
                                                           check += (*found)[3];
                                                   }
                                               }
                                           })
                                .cpuMs /
                            1e3);
        all.push_back(insert.back() + rollUp.back() + quantiles.back());
        root = bins.count(0, 0);
        for (std::size_t metric = 1; metric < kMetrics; ++metric)
            root = bins.count(0, metric) == root ? root : 0;
    }
    std::printf("%zu people, %zu metrics, %zu units, %.0f MB, medians of %d runs, one thread\n", count,
                kMetrics, tree.parents.size(), static_cast<double>(bytes) / 1e6, runs);
    tellRatio("values in, carried to the unit above", insert, kInsertSeconds);
    tellRatio("roll-up", rollUp, kRollUpSeconds);
    tellRatio("7 quantiles of every unit and metric", quantiles, kQuantileSeconds);
    tellRatio("together", all, kInsertSeconds + kRollUpSeconds + kQuantileSeconds);
    std::printf("root count %llu: %s   (sum of medians %.1f)\n", static_cast<unsigned long long>(root),
                root == count ? "exact" : "WRONG", check);
    return root == count ? 0 : 1;
}
