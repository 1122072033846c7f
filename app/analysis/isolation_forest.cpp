// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/isolation_forest.h"

#include "core/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace xinglin {
namespace {

constexpr double kEuler = 0.5772156649015329;

std::vector<std::size_t> byFallingScore(std::span<const double> scores)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    return order;
}

}  // namespace

double meanPathLength(std::size_t n)
{
    if (n <= 2)
        return n == 2 ? 1.0 : 0.0;
    const auto count = static_cast<double>(n);
    return 2.0 * (std::log(count - 1.0) + kEuler) - 2.0 * (count - 1.0) / count;
}

/// Grows one tree after another from the same buffers.
class IsolationForest::Grower
{
public:
    Grower(const FeatureTable &table, std::size_t sample, Random &random, std::vector<Node> &nodes)
        : m_table(table)
        , m_random(random)
        , m_nodes(nodes)
        , m_sample(sample)
        , m_order(table.rows())
        , m_limit(
              static_cast<int>(std::ceil(std::log2(static_cast<double>(std::max<std::size_t>(sample, 2))))))
    {}

    void growTree()
    {
        // From the same order each time, because the one std::partition leaves is not the same everywhere.
        // The first places of a shuffle are a sample without replacement.
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        for (std::size_t i = 0; i < m_sample; ++i)
            std::swap(m_order[i], m_order[i + m_random.below(m_order.size() - i)]);
        grow(0, m_sample, 0);
    }

private:
    double cell(std::size_t row, std::size_t column) const
    {
        return m_table.cells[row * m_table.columns + column];
    }

    /// A column with spread among the rows [from, end) and a cut between its ends; none: all rows are equal.
    bool chooseCut(std::size_t from, std::size_t end, Node &node)
    {
        m_columns.resize(m_table.columns);
        std::iota(m_columns.begin(), m_columns.end(), std::size_t{0});
        while (!m_columns.empty()) {
            const std::size_t pick = m_random.below(m_columns.size());
            const std::size_t column = m_columns[pick];
            double low = cell(m_order[from], column);
            double high = low;
            for (std::size_t i = from + 1; i < end; ++i) {
                low = std::min(low, cell(m_order[i], column));
                high = std::max(high, cell(m_order[i], column));
            }
            if (high > low) {
                node.feature = static_cast<std::int32_t>(column);
                node.cut = low + m_random.uniform() * (high - low);
                node.cut = node.cut < high ? node.cut : low;  // rounding must not leave a side empty
                return true;
            }
            m_columns.erase(m_columns.begin() + static_cast<std::ptrdiff_t>(pick));
        }
        return false;
    }

    void grow(std::size_t from, std::size_t end, int depth)
    {
        const std::size_t place = m_nodes.size();
        m_nodes.emplace_back();
        Node node;
        if (end - from < 2 || depth == m_limit || !chooseCut(from, end, node)) {
            node.cut = depth + meanPathLength(end - from);
            m_nodes[place] = node;
            return;
        }
        const auto column = static_cast<std::size_t>(node.feature);
        const auto first = m_order.begin() + static_cast<std::ptrdiff_t>(from);
        const auto middle = std::partition(first, m_order.begin() + static_cast<std::ptrdiff_t>(end),
                                           [&](std::size_t row) { return cell(row, column) <= node.cut; });
        const auto split = from + static_cast<std::size_t>(middle - first);
        grow(from, split, depth + 1);
        node.right = static_cast<std::int32_t>(m_nodes.size());
        m_nodes[place] = node;
        grow(split, end, depth + 1);
    }

    const FeatureTable &m_table;
    Random &m_random;
    std::vector<Node> &m_nodes;
    std::size_t m_sample;
    std::vector<std::size_t> m_order, m_columns;
    int m_limit;
};

IsolationForest::IsolationForest(const FeatureTable &table, const Settings &settings)
{
    const std::size_t sample = std::min(settings.sample, table.rows());
    m_unit = meanPathLength(sample);
    if (sample < 2)
        return;
    Random random(settings.seed);
    Grower grower(table, sample, random, m_nodes);
    for (int tree = 0; tree < settings.trees; ++tree) {
        m_roots.push_back(m_nodes.size());
        grower.growTree();
    }
}

double IsolationForest::score(std::span<const double> row) const
{
    if (m_roots.empty())
        return 0.5;
    double depths = 0.0;
    for (const std::size_t root : m_roots) {
        const Node *node = &m_nodes[root];
        while (node->feature >= 0)
            node = row[static_cast<std::size_t>(node->feature)] <= node->cut
                       ? node + 1
                       : &m_nodes[static_cast<std::size_t>(node->right)];
        depths += node->cut;
    }
    return std::exp2(-depths / static_cast<double>(m_roots.size()) / m_unit);
}

std::optional<double> areaUnderCurve(std::span<const double> scores, const std::vector<bool> &positive)
{
    const std::vector<std::size_t> order = byFallingScore(scores);
    double above = 0.0, pairs = 0.0, negatives = 0.0;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        double yes = 0.0, no = 0.0;
        for (; end < order.size() && scores[order[end]] == scores[order[first]]; ++end)
            (positive[order[end]] ? yes : no) += 1.0;
        pairs += no * (above + yes / 2.0);
        above += yes;
        negatives += no;
        first = end;
    }
    return above > 0.0 && negatives > 0.0 ? std::optional(pairs / (above * negatives)) : std::nullopt;
}

std::optional<double> averagePrecision(std::span<const double> scores, const std::vector<bool> &positive)
{
    const std::vector<std::size_t> order = byFallingScore(scores);
    double found = 0.0, sum = 0.0;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        double yes = 0.0;
        for (; end < order.size() && scores[order[end]] == scores[order[first]]; ++end)
            yes += positive[order[end]] ? 1.0 : 0.0;
        found += yes;
        sum += yes * found / static_cast<double>(end);
        first = end;
    }
    return found > 0.0 ? std::optional(sum / found) : std::nullopt;
}

}  // namespace xinglin
