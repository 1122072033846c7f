// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/kendall.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace xinglin {
namespace {

std::int64_t mergeCount(std::span<double> values, std::span<double> spare, bool equalToo)
{
    if (values.size() < 2)
        return 0;
    const std::size_t half = values.size() / 2;
    std::int64_t count = mergeCount(values.first(half), spare.first(half), equalToo) +
                         mergeCount(values.subspan(half), spare.subspan(half), equalToo);
    std::size_t left = 0;
    std::size_t right = half;
    for (double &next : spare.first(values.size())) {
        const bool takeLeft =
            right == values.size() ||
            (left < half && (equalToo ? values[left] < values[right] : values[left] <= values[right]));
        if (!takeLeft)
            count += static_cast<std::int64_t>(half - left);
        next = values[takeLeft ? left++ : right++];
    }
    std::copy_n(spare.begin(), values.size(), values.begin());
    return count;
}

constexpr double kSlopeTolerance = 1e-14;

/// Sums over groups of equal neighbours of what Kendall's variance needs.
struct GroupSums
{
    double pairs = 0.0;    ///< t (t - 1) / 2
    double triples = 0.0;  ///< t (t - 1) (t - 2)
    double spread = 0.0;   ///< t (t - 1) (2 t + 5)
};

template <typename Range, typename Equal>
GroupSums groupSums(const Range &sorted, const Equal &equal)
{
    GroupSums sums;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t end = first + 1;
        while (end < sorted.size() && equal(sorted[first], sorted[end]))
            ++end;
        const auto t = static_cast<double>(end - first);
        sums.pairs += t * (t - 1.0) / 2.0;
        sums.triples += t * (t - 1.0) * (t - 2.0);
        sums.spread += t * (t - 1.0) * (2.0 * t + 5.0);
        first = end;
    }
    return sums;
}

/// P(at most `discordant` discordant pairs or as few concordant ones) over all orders of n values.
double exactKendallP(std::size_t n, std::int64_t discordant)
{
    const auto most = static_cast<std::size_t>(discordant);
    std::vector<double> share(most + 1, 0.0);
    share[0] = 1.0;
    for (std::size_t size = 2; size <= n; ++size) {
        std::vector<double> next(most + 1, 0.0);
        double window = 0.0;
        for (std::size_t k = 0; k <= most; ++k) {
            window += share[k];
            if (k >= size)
                window -= share[k - size];
            next[k] = window / static_cast<double>(size);
        }
        share = std::move(next);
    }
    double sum = 0.0;
    for (const double each : share)
        sum += each;
    return std::min(1.0, 2.0 * sum);
}

std::int64_t slopesUpTo(std::span<const SeriesValue> ordered, double slope, std::int64_t equalPairs)
{
    std::vector<double> rest;
    rest.reserve(ordered.size());
    for (const SeriesValue &each : ordered)
        rest.push_back(each.value - slope * each.place);
    return inversions(std::move(rest), true) - equalPairs;
}

std::vector<SeriesValue> byPlaceAndValue(std::span<const SeriesValue> series)
{
    std::vector<SeriesValue> ordered(series.begin(), series.end());
    std::sort(ordered.begin(), ordered.end(), [](const SeriesValue &a, const SeriesValue &b) {
        return a.place < b.place || (a.place == b.place && a.value < b.value);
    });
    return ordered;
}

bool samePlaceAndValue(const SeriesValue &a, const SeriesValue &b)
{
    return a.place == b.place && a.value == b.value;
}

/// Doubles as whole numbers in the same order, and back.
std::int64_t orderedBits(double value)
{
    const auto bits = std::bit_cast<std::int64_t>(value);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}

double fromOrderedBits(std::int64_t bits)
{
    return std::bit_cast<double>(bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits);
}

}  // namespace

std::int64_t inversions(std::vector<double> values, bool equalToo)
{
    std::vector<double> spare(values.size());
    return mergeCount(values, spare, equalToo);
}

std::int64_t pairsApart(std::span<const SeriesValue> series)
{
    const auto n = static_cast<std::int64_t>(series.size());
    const auto samePlace = [](const SeriesValue &a, const SeriesValue &b) { return a.place == b.place; };
    return n * (n - 1) / 2 - std::llround(groupSums(series, samePlace).pairs);
}

std::optional<KendallTauB> kendallTauB(std::span<const SeriesValue> series)
{
    const std::vector<SeriesValue> ordered = byPlaceAndValue(series);
    std::vector<double> values;
    values.reserve(ordered.size());
    for (const SeriesValue &each : ordered)
        values.push_back(each.value);
    const auto discordant = static_cast<double>(inversions(values));
    std::sort(values.begin(), values.end());
    const GroupSums x =
        groupSums(ordered, [](const SeriesValue &a, const SeriesValue &b) { return a.place == b.place; });
    const GroupSums y = groupSums(values, [](double a, double b) { return a == b; });
    const GroupSums both = groupSums(ordered, samePlaceAndValue);
    const auto n = static_cast<double>(ordered.size());
    const double pairs = n * (n - 1.0) / 2.0;
    if (!(x.pairs < pairs) || !(y.pairs < pairs))
        return std::nullopt;
    const double excess = pairs - x.pairs - y.pairs + both.pairs - 2.0 * discordant;
    KendallTauB result;
    result.tau = std::clamp(excess / std::sqrt(pairs - x.pairs) / std::sqrt(pairs - y.pairs), -1.0, 1.0);
    const double fewest = std::min(discordant, pairs - discordant);
    if (x.pairs == 0.0 && y.pairs == 0.0 && (ordered.size() <= 33 || fewest <= 1.0)) {
        result.p = exactKendallP(ordered.size(), std::llround(fewest));
        return result;
    }
    double variance = (n * (n - 1.0) * (2.0 * n + 5.0) - x.spread - y.spread) / 18.0 +
                      2.0 * x.pairs * y.pairs / (n * (n - 1.0));
    if (n > 2.0)
        variance += x.triples * y.triples / (9.0 * n * (n - 1.0) * (n - 2.0));
    result.p = std::erfc(std::abs(excess) / std::sqrt(variance) / std::sqrt(2.0));
    return result;
}

double slopeOfRank(std::span<const SeriesValue> series, std::int64_t rank)
{
    const std::vector<SeriesValue> ordered = byPlaceAndValue(series);
    const auto equalPairs = std::llround(groupSums(ordered, samePlaceAndValue).pairs);
    double gap = std::numeric_limits<double>::infinity();
    double lowest = ordered.front().value;
    double highest = lowest;
    for (std::size_t i = 1; i < ordered.size(); ++i) {
        if (ordered[i].place > ordered[i - 1].place)
            gap = std::min(gap, ordered[i].place - ordered[i - 1].place);
        lowest = std::min(lowest, ordered[i].value);
        highest = std::max(highest, ordered[i].value);
    }
    const double steepest = (highest - lowest) / gap;
    double low = -steepest;
    double high = steepest;
    double below = 0.0;
    double above = static_cast<double>(pairsApart(ordered));
    // The count of slopes is nearly linear in a narrow bracket; halving keeps it from creeping.
    for (int step = 0; high - low > kSlopeTolerance * std::max(std::abs(low), std::abs(high)); ++step) {
        double middle = low + (high - low) * (static_cast<double>(rank) + 0.5 - below) / (above - below);
        if (step % 3 == 2 || !(middle > low && middle < high))
            middle = fromOrderedBits(std::midpoint(orderedBits(low), orderedBits(high)));
        if (!(middle > low && middle < high))
            break;
        const std::int64_t count = slopesUpTo(ordered, middle, equalPairs);
        (count > rank ? high : low) = middle;
        (count > rank ? above : below) = static_cast<double>(count);
    }
    return high;
}

}  // namespace xinglin
