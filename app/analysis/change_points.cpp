// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/change_points.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace xinglin {
namespace {

constexpr double kNoSpread = 1e-11;
constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// Costs of any segment in constant time, from running sums about the mean of all.
class SegmentSums
{
public:
    SegmentSums(std::span<const double> values, SegmentCost cost, bool modified)
        : m_cost(cost)
        , m_modified(modified)
        , m_sums(values.size() + 1)
        , m_squares(values.size() + 1)
    {
        double mean = 0.0;
        for (const double value : values)
            mean += value / static_cast<double>(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double off = values[i] - mean;
            m_sums[i + 1] = m_sums[i] + off;
            m_squares[i + 1] = m_squares[i] + off * off;
        }
    }

    int size() const { return static_cast<int>(m_sums.size()) - 1; }
    /// Squared distances from the mean over [from, end).
    double spread(int from, int end) const
    {
        const double sum = at(m_sums, end) - at(m_sums, from);
        return std::max(0.0, at(m_squares, end) - at(m_squares, from) - sum * sum / (end - from));
    }
    double operator()(int from, int end) const
    {
        const double n = end - from;
        const double extra = m_modified ? std::log(n) : 0.0;
        if (m_cost == SegmentCost::mean)
            return spread(from, end) + extra;
        // Differences of sums leave a rest where the values are equal.
        const double rounding = 1e-14 * at(m_squares, end);
        const double left = spread(from, end);
        const double variance = left > rounding ? left / n : 0.0;
        return n * (std::log(2.0 * std::numbers::pi) + std::log(std::max(variance, kNoSpread)) + 1.0) + extra;
    }

private:
    static double at(const std::vector<double> &sums, int place)
    {
        return sums[static_cast<std::size_t>(place)];
    }

    SegmentCost m_cost;
    bool m_modified;
    std::vector<double> m_sums, m_squares;
};

struct Split
{
    int from = 0, end = 0, place = -1;
    double gain = 0.0;
};

Split bestSplit(const SegmentSums &cost, int from, int end, int shortest)
{
    Split split{from, end, -1, 0.0};
    if (end - from < 2 * shortest)
        return split;
    const double whole = cost(from, end);
    for (int place = from + shortest; place <= end - shortest; ++place) {
        const double gain = whole - cost(from, place) - cost(place, end);
        if (gain > split.gain) {
            split.place = place;
            split.gain = gain;
        }
    }
    return split;
}

/// Dynamic programme over the number of breaks: best[m][end] is the least spread of [0, end) with m breaks.
struct BreakTable
{
    std::vector<std::vector<double>> best;
    std::vector<std::vector<int>> last;

    std::vector<int> pathOf(int breaks, int n) const
    {
        std::vector<int> path;
        for (int end = n; breaks > 0; --breaks) {
            end = last[static_cast<std::size_t>(breaks)][static_cast<std::size_t>(end)];
            path.push_back(end);
        }
        std::ranges::reverse(path);
        return path;
    }
};

BreakTable breakTable(const SegmentSums &sums, int breaks, int shortest)
{
    const int n = sums.size();
    const auto slots = static_cast<std::size_t>(n) + 1;
    BreakTable table;
    table.best.assign(static_cast<std::size_t>(breaks) + 1, std::vector<double>(slots, kInfinite));
    table.last.assign(static_cast<std::size_t>(breaks) + 1, std::vector<int>(slots, 0));
    for (int end = shortest; end <= n; ++end)
        table.best[0][static_cast<std::size_t>(end)] = sums.spread(0, end);
    for (int m = 1; m <= breaks; ++m) {
        auto &row = table.best[static_cast<std::size_t>(m)];
        const auto &before = table.best[static_cast<std::size_t>(m) - 1];
        for (int end = (m + 1) * shortest; end <= n; ++end) {
            for (int place = m * shortest; place <= end - shortest; ++place) {
                const double sum = before[static_cast<std::size_t>(place)] + sums.spread(place, end);
                if (sum < row[static_cast<std::size_t>(end)]) {
                    row[static_cast<std::size_t>(end)] = sum;
                    table.last[static_cast<std::size_t>(m)][static_cast<std::size_t>(end)] = place;
                }
            }
        }
    }
    return table;
}

}  // namespace

std::vector<int> pelt(std::span<const double> values, SegmentCost kind, double penalty, int shortest,
                      bool modified)
{
    const SegmentSums cost(values, kind, modified);
    const int n = cost.size();
    shortest = std::max(shortest, 1);
    if (n < 2 * shortest)
        return {};
    std::vector<double> best(static_cast<std::size_t>(n) + 1, kInfinite);
    std::vector<int> last(static_cast<std::size_t>(n) + 1, 0);
    best[0] = -penalty;
    std::vector<int> open;  // ends of earlier segments that may still be the last change
    std::vector<double> sums;
    for (int end = shortest; end <= n; ++end) {
        if (end == shortest || end - shortest >= shortest)
            open.push_back(end - shortest);
        double &least = best[static_cast<std::size_t>(end)];
        sums.clear();
        for (const int from : open) {
            sums.push_back(best[static_cast<std::size_t>(from)] + cost(from, end));
            if (sums.back() + penalty < least) {
                least = sums.back() + penalty;
                last[static_cast<std::size_t>(end)] = from;
            }
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (sums[i] <= least)
                open[kept++] = open[i];
        }
        open.resize(kept);
    }
    std::vector<int> changes;
    for (int end = last[static_cast<std::size_t>(n)]; end > 0; end = last[static_cast<std::size_t>(end)])
        changes.push_back(end);
    std::ranges::reverse(changes);
    return changes;
}

std::vector<int> binarySegmentation(std::span<const double> values, SegmentCost kind, double penalty,
                                    int shortest)
{
    const SegmentSums cost(values, kind, false);
    shortest = std::max(shortest, 1);
    std::vector<int> changes;
    std::vector<Split> open{bestSplit(cost, 0, cost.size(), shortest)};
    while (!open.empty()) {
        const auto largest = std::ranges::max_element(open, {}, &Split::gain);
        const Split split = *largest;
        if (split.place < 0 || !(split.gain > penalty))
            break;
        changes.push_back(split.place);
        *largest = bestSplit(cost, split.from, split.place, shortest);
        open.push_back(bestSplit(cost, split.place, split.end, shortest));
    }
    std::ranges::sort(changes);
    return changes;
}

std::optional<Breakpoints> breakpoints(std::span<const double> values, double shortest)
{
    const int n = static_cast<int>(values.size());
    const int h = std::max(2, static_cast<int>(shortest < 1.0 ? std::floor(n * shortest) : shortest));
    if (h > n / 2)
        return std::nullopt;
    const int breaks = std::max(0, (n + h - 1) / h - 2);
    const SegmentSums sums(values, SegmentCost::mean, false);
    const BreakTable table = breakTable(sums, breaks, h);
    Breakpoints result;
    for (int m = 0; m <= breaks; ++m) {
        const double rss = table.best[static_cast<std::size_t>(m)][static_cast<std::size_t>(n)];
        const double logLikelihood =
            -0.5 * n *
            (std::log(std::max(rss, kNoSpread)) + 1.0 - std::log(n) + std::log(2.0 * std::numbers::pi));
        result.byBreaks.push_back(table.pathOf(m, n));
        result.rss.push_back(rss);
        result.bic.push_back(-2.0 * logLikelihood + std::log(n) * 2.0 * (m + 1));
        if (result.bic.back() < result.bic[static_cast<std::size_t>(result.chosen)])
            result.chosen = m;
    }
    return result;
}

std::vector<double> segmentMeans(std::span<const double> values, std::span<const int> changes)
{
    std::vector<double> means;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= changes.size(); ++i) {
        const std::size_t end = i < changes.size() ? static_cast<std::size_t>(changes[i]) : values.size();
        double sum = 0.0;
        for (std::size_t k = from; k < end; ++k)
            sum += values[k];
        if (end > from)
            means.push_back(sum / static_cast<double>(end - from));
        from = end;
    }
    return means;
}

double modifiedBicPenalty(std::size_t n)
{
    return 4.0 * std::log(static_cast<double>(n));
}

}  // namespace xinglin
