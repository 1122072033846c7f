// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// The quantiles that are told of every node.
inline constexpr std::array kTreeQuantiles{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

/// Exact counts of several metrics for every node of a tree, in dense bins: what a whole country's people
/// over every unit of it come to. A node's counts are the sum of its children's, so any subtree has exact
/// quantiles. Whole numbers only: the same bits in any order. 4 bytes a bin and node; up to 2^32 - 1 a bin.
/// Not for two threads at once.
class DenseBins
{
public:
    /// `bins`: how many each metric has. `parents`: of every node, always smaller than the node; the first
    /// one is the root (its entry is passed over). Memory is taken when it is first written.
    DenseBins(std::vector<std::size_t> bins, std::vector<std::uint32_t> parents);

    std::size_t nodes() const { return m_parents.size(); }
    std::size_t metrics() const { return m_first.size() - 1; }
    std::size_t bytes() const { return nodes() * m_first.back() * sizeof(std::uint32_t); }

    /// One value of every metric, as bins of their own metric, below its number of bins.
    void add(std::size_t node, std::span<const std::uint16_t> places)
    {
        std::uint32_t *row = rowOf(node);
        for (std::size_t metric = 0; metric < places.size(); ++metric)
            ++row[m_first[metric] + places[metric]];
    }
    /// Adds the node to the one above it, for a node that is complete: at once after its last value, its
    /// counts are still in the processor's cache.
    void carryUp(std::size_t node);
    /// Carries up every node below `end`, from the last one to the root's children; those from `end` on have
    /// been. Once.
    void rollUp(std::size_t end);
    std::uint64_t count(std::size_t node, std::size_t metric) const;
    /// kTreeQuantiles of type 7 in bins of the metric; nothing without values.
    std::optional<std::array<double, kTreeQuantiles.size()>> quantiles(std::size_t node,
                                                                       std::size_t metric) const;

private:
    struct Free
    {
        void operator()(std::uint32_t *cells) const { std::free(cells); }
    };

    std::uint32_t *rowOf(std::size_t node) const { return m_cells.get() + node * m_first.back(); }

    std::vector<std::size_t> m_first;  // of each metric's bins in a row, and the row's length
    std::vector<std::uint32_t> m_parents;
    std::unique_ptr<std::uint32_t[], Free> m_cells;
};

}  // namespace xinglin
