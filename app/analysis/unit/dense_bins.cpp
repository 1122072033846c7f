// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/dense_bins.h"

#include <QtGlobal>

#include <algorithm>

namespace xinglin {
namespace {

/// Bins are summed in runs of this length first, many at a time; only the run that holds a rank is then
/// walked.
constexpr std::size_t kRun = 16;
constexpr std::size_t kMostRuns = 256;

/// Walks one metric of one node to ascending ranks.
class RankWalk
{
public:
    RankWalk(const std::uint32_t *cells, std::size_t length)
        : m_cells(cells)
    {
        std::size_t at = 0;
        for (; at + kRun <= length; at += kRun) {
            std::uint32_t sum = 0;
            for (std::size_t i = 0; i < kRun; ++i)
                sum += cells[at + i];
            m_runs[at / kRun] = sum;
            m_total += sum;
        }
        std::uint32_t rest = 0;
        for (std::size_t i = at; i < length; ++i)
            rest += cells[i];
        m_runs[at / kRun] = rest;
        m_total += rest;
    }

    std::uint64_t total() const { return m_total; }
    /// The bin of the value of the rank, which is below the total and not below the last one asked for.
    std::size_t binOf(std::uint64_t rank)
    {
        if (m_run == 0 || rank >= m_end) {
            while (rank >= m_end)
                m_end += m_runs[m_run++];
            m_bin = (m_run - 1) * kRun;
            m_below = m_end - m_runs[m_run - 1];
        }
        while (m_below + m_cells[m_bin] <= rank)
            m_below += m_cells[m_bin++];
        return m_bin;
    }

private:
    const std::uint32_t *m_cells;
    std::array<std::uint32_t, kMostRuns> m_runs;  // NOLINT: filled as far as it is read
    std::uint64_t m_total = 0;
    std::size_t m_run = 0;    // runs passed
    std::uint64_t m_end = 0;  // values in them
    std::size_t m_bin = 0;
    std::uint64_t m_below = 0;  // values below the bin
};

}  // namespace

DenseBins::DenseBins(std::vector<std::size_t> bins, std::vector<std::uint32_t> parents)
    : m_first{0}
    , m_parents(std::move(parents))
{
    for (const std::size_t each : bins) {
        if (each >= kRun * kMostRuns)
            qFatal("a metric of %zu bins", each);
        m_first.push_back(m_first.back() + each);
    }
    // calloc: the system hands out zeroed pages when they are first written.
    m_cells.reset(static_cast<std::uint32_t *>(std::calloc(nodes() * m_first.back(), sizeof(std::uint32_t))));
    if (!m_cells)
        qFatal("no memory for %zu bytes of counts", bytes());
}

void DenseBins::carryUp(std::size_t node)
{
    const std::size_t length = m_first.back();
    const std::uint32_t *from = rowOf(node);
    std::uint32_t *to = rowOf(m_parents[node]);
    for (std::size_t i = 0; i < length; ++i)
        to[i] += from[i];
}

void DenseBins::rollUp(std::size_t end)
{
    for (std::size_t node = std::min(end, nodes()); node-- > 1;)
        carryUp(node);
}

std::uint64_t DenseBins::count(std::size_t node, std::size_t metric) const
{
    std::uint64_t sum = 0;
    for (std::size_t i = m_first[metric]; i < m_first[metric + 1]; ++i)
        sum += rowOf(node)[i];
    return sum;
}

std::optional<std::array<double, kTreeQuantiles.size()>> DenseBins::quantiles(std::size_t node,
                                                                              std::size_t metric) const
{
    RankWalk walk(rowOf(node) + m_first[metric], m_first[metric + 1] - m_first[metric]);
    if (walk.total() == 0)
        return std::nullopt;
    std::array<double, kTreeQuantiles.size()> found{};
    for (std::size_t i = 0; i < kTreeQuantiles.size(); ++i) {
        const double at = kTreeQuantiles[i] * static_cast<double>(walk.total() - 1);
        const auto rank = static_cast<std::uint64_t>(at);
        const double share = at - static_cast<double>(rank);
        const auto low = static_cast<double>(walk.binOf(rank));
        found[i] = share > 0.0 ? low + share * (static_cast<double>(walk.binOf(rank + 1)) - low) : low;
    }
    return found;
}

}  // namespace xinglin
