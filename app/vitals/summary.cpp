// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/summary.h"

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

__extension__ using Int128 = __int128;

/// Merges two lists ascending by `key`: equal keys are combined, what is empty afterwards is left out.
template <typename T, typename Key, typename Combine>
std::vector<T> mergedBy(const std::vector<T> &mine, const std::vector<T> &theirs, const Key &key,
                        const Combine &combine)
{
    std::vector<T> merged;
    merged.reserve(std::max(mine.size(), theirs.size()));
    auto a = mine.begin();
    auto b = theirs.begin();
    while (a != mine.end() || b != theirs.end()) {
        if (b == theirs.end() || (a != mine.end() && key(*a) < key(*b))) {
            merged.push_back(*a++);
            continue;
        }
        T sum;
        if (a != mine.end() && !(key(*b) < key(*a)))
            sum = *a++;
        else
            key(sum) = key(*b);
        combine(sum, *b++);
        T nothing;
        key(nothing) = key(sum);
        if (sum != nothing)
            merged.push_back(std::move(sum));
    }
    return merged;
}

void mergeHistogram(Histogram &into, const Histogram &other, int sign)
{
    if (sign > 0)
        into.add(other);
    else
        into.subtract(other);
}

void mergeMetric(MetricSummary &into, const MetricSummary &other, int sign)
{
    into.moments.add(other.moments, sign);
    mergeHistogram(into.histogram, other.histogram, sign);
    for (std::size_t hour = 0; hour < into.hours.size(); ++hour) {
        into.hours[hour].n += sign * other.hours[hour].n;
        into.hours[hour].sum += sign * other.hours[hour].sum;
    }
    for (std::size_t flag = 0; flag < into.excluded.size(); ++flag)
        into.excluded[flag] += sign * other.excluded[flag];
    into.dayMeans.add(other.dayMeans, sign);
}

bool isNothing(const MetricSummary &summary)
{
    MetricSummary nothing;
    nothing.metric = summary.metric;
    return summary == nothing;
}

/// The usual case: every metric of the other is there already, so nothing has to move. False, and nothing
/// changed, when one is not.
bool mergeInPlace(std::vector<MetricSummary> &into, const std::vector<MetricSummary> &other, int sign)
{
    const auto byMetric = [](const MetricSummary &a, const MetricSummary &b) { return a.metric < b.metric; };
    if (!std::includes(into.begin(), into.end(), other.begin(), other.end(), byMetric))
        return false;
    auto place = into.begin();
    bool emptied = false;
    for (const MetricSummary &each : other) {
        place = std::lower_bound(place, into.end(), each, byMetric);
        mergeMetric(*place, each, sign);
        emptied = emptied || (place->moments.n == 0 && isNothing(*place));
    }
    if (emptied)
        std::erase_if(into, isNothing);
    return true;
}

std::vector<Deviation> mergedDeviations(const std::vector<Deviation> &mine,
                                        const std::vector<Deviation> &theirs, int sign)
{
    std::vector<Deviation> merged;
    if (sign > 0)
        std::merge(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(merged));
    else
        std::set_difference(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                            std::back_inserter(merged));
    return merged;
}

void mergeScore(ScoreSummary &into, const ScoreSummary &other, int sign)
{
    into.value.add(other.value, sign);
    into.low += sign * other.low;
    into.high += sign * other.high;
    mergeHistogram(into.histogram, other.histogram, sign);
    into.learning += sign * other.learning;
    if (!other.parts.empty()) {
        into.parts = mergedBy(
            into.parts, other.parts, [](auto &part) -> auto & { return part.metric; },
            [sign](ScoreSummary::Part &sum, const ScoreSummary::Part &part) {
                sum.n += sign * part.n;
                sum.points += sign * part.points;
                sum.weight += sign * part.weight;
            });
    }
    if (!other.deviations.empty())
        into.deviations = mergedDeviations(into.deviations, other.deviations, sign);
}

}  // namespace

std::optional<double> Moments::mean() const
{
    if (n == 0)
        return std::nullopt;
    return static_cast<double>(sum) / static_cast<double>(n);
}

std::optional<double> Moments::variance() const
{
    if (n < 2)
        return std::nullopt;
    const Int128 numerator = Int128(n) * sumSquares - Int128(sum) * sum;
    const Int128 denominator = Int128(n) * (n - 1);
    // Whole part and rest apart: the division itself then loses nothing, and the sum is rounded once.
    const Int128 whole = numerator / denominator;
    const Int128 rest = numerator - whole * denominator;
    return static_cast<double>(whole) + static_cast<double>(rest) / static_cast<double>(denominator);
}

const MetricSummary *Summary::find(std::uint8_t metric) const
{
    const auto found =
        std::lower_bound(metrics.begin(), metrics.end(), metric,
                         [](const MetricSummary &m, std::uint8_t key) { return m.metric < key; });
    return found == metrics.end() || found->metric != metric ? nullptr : &*found;
}

void Summary::merge(const Summary &other, int sign)
{
    personDays += sign * other.personDays;
    countedDays += sign * other.countedDays;
    expected += sign * other.expected;
    received += sign * other.received;
    if (!mergeInPlace(metrics, other.metrics, sign)) {
        metrics = mergedBy(
            metrics, other.metrics, [](auto &each) -> auto & { return each.metric; },
            [sign](MetricSummary &sum, const MetricSummary &each) { mergeMetric(sum, each, sign); });
    }
    mergeScore(score, other.score, sign);
}

}  // namespace xinglin
