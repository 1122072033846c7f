// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// Rows of equal length, one after another.
struct FeatureTable
{
    std::size_t columns = 0;
    std::vector<double> cells;

    std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
    std::span<const double> row(std::size_t place) const
    {
        return std::span(cells).subspan(place * columns, columns);
    }
};

/// c(n): mean length of an unsuccessful search in a binary search tree of n values, what depths are measured
/// by (Liu, Ting and Zhou 2008); 0 for one value, 1 for two, else 2 (ln(n - 1) + 0.5772156649) - 2 (n - 1) /
/// n.
double meanPathLength(std::size_t n);

/// Isolation forest (Liu, Ting and Zhou 2008): what few random cuts set apart is unusual. The same seed gives
/// the same forest on every platform.
class IsolationForest
{
public:
    struct Settings
    {
        int trees = 100;
        std::size_t sample = 256;  ///< rows a tree is grown from, without replacement
        std::uint64_t seed = 1;
    };

    /// An empty table gives a forest that finds everything unremarkable.
    IsolationForest(const FeatureTable &table, const Settings &settings);

    /// 2^(-mean depth / c(sample)): towards 1 unusual, well below 0.5 usual. `row` has the table's columns.
    double score(std::span<const double> row) const;

private:
    struct Node
    {
        std::int32_t feature = -1;  // -1: a leaf
        std::int32_t right = 0;     // the left child is the next node
        double cut = 0.0;           // goes left up to here; a leaf: depth with what it holds
    };
    class Grower;

    std::vector<Node> m_nodes;
    std::vector<std::size_t> m_roots;
    double m_unit = 0.0;
};

/// Share of pairs (one of each class) that scores put in order, ties half: area under the ROC curve. Nothing
/// when a class is empty.
std::optional<double> areaUnderCurve(std::span<const double> scores, const std::vector<bool> &positive);
/// Sum over falling thresholds of precision times gain in recall. Nothing without a positive.
std::optional<double> averagePrecision(std::span<const double> scores, const std::vector<bool> &positive);

}  // namespace xinglin
