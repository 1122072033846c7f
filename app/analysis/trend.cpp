// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trend.h"

#include "analysis/distributions.h"
#include "analysis/kendall.h"
#include "analysis/multiple_testing.h"
#include "analysis/robust.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace xinglin {
namespace {

/// Sum of t (t - 1) (2 t + 5) over groups of t equal values.
template <typename Get>
double tieTerm(std::span<const SeriesValue> series, const Get &get)
{
    std::map<double, std::int64_t> groups;
    for (const SeriesValue &each : series)
        ++groups[get(each)];
    double sum = 0.0;
    for (const auto &[value, count] : groups) {
        const auto t = static_cast<double>(count);
        sum += t * (t - 1.0) * (2.0 * t + 5.0);
    }
    return sum;
}

double varianceOfS(std::span<const SeriesValue> series)
{
    const auto n = static_cast<double>(series.size());
    const double ties = tieTerm(series, [](const SeriesValue &each) { return each.value; });
    return (n * (n - 1.0) * (2.0 * n + 5.0) - ties) / 18.0;
}

/// Ranks from 1, equal values share their mean rank.
std::vector<double> ranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> result(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        const double rank = static_cast<double>(first + 1 + end) / 2.0;
        for (; first < end; ++first)
            result[order[first]] = rank;
    }
    return result;
}

/// The slopes of all pairs of a series and their order statistics. There are quadratically many, so they are
/// formed once and never sorted whole.
class PairSlopes
{
public:
    explicit PairSlopes(std::span<const SeriesValue> series)
        : m_series(series)
        , m_count(pairsApart(series))
    {
        if (series.size() > kFormedAtMost)
            return;
        m_slopes.reserve(series.size() * (series.size() + 1) / 2);
        for (std::size_t i = 0; i < series.size(); ++i) {
            for (std::size_t j = i + 1; j < series.size(); ++j) {
                if (series[j].place > series[i].place)
                    m_slopes.push_back((series[j].value - series[i].value) /
                                       (series[j].place - series[i].place));
            }
        }
    }

    bool isEmpty() const { return m_count == 0; }

    double median()
    {
        if (m_slopes.empty()) {
            const double upper = slopeOfRank(m_series, m_count / 2);
            return m_count % 2 == 1 ? upper : (slopeOfRank(m_series, m_count / 2 - 1) + upper) / 2.0;
        }
        m_half = m_slopes.begin() + static_cast<std::ptrdiff_t>(m_slopes.size() / 2);
        std::nth_element(m_slopes.begin(), m_half, m_slopes.end());
        return m_slopes.size() % 2 == 1 ? *m_half
                                        : (*std::max_element(m_slopes.begin(), m_half) + *m_half) / 2.0;
    }

    /// The ends of the interval by rank; median() has split the slopes, so each end lies in its half.
    std::pair<double, double> interval(double confidence, double varianceFactor)
    {
        const double placeTies = tieTerm(m_series, [](const SeriesValue &each) { return each.place; });
        const double reach = normalQuantile(0.5 + confidence / 2.0) *
                             std::sqrt((varianceOfS(m_series) - placeTies / 18.0) * varianceFactor);
        const auto count = static_cast<double>(m_count);
        const auto lower =
            static_cast<std::ptrdiff_t>(std::max(std::nearbyint((count - reach) / 2.0) - 1.0, 0.0));
        const auto upper =
            static_cast<std::ptrdiff_t>(std::min(std::nearbyint((count + reach) / 2.0), count - 1.0));
        if (m_slopes.empty())
            return {slopeOfRank(m_series, lower), slopeOfRank(m_series, upper)};
        const auto low = m_slopes.begin() + lower;
        const auto high = m_slopes.begin() + upper;
        if (low < m_half)
            std::nth_element(m_slopes.begin(), low, m_half);
        if (high > m_half)
            std::nth_element(m_half + 1, high, m_slopes.end());
        return {*low, *high};
    }

private:
    /// Beyond, the pairs take too much memory; each order statistic is then searched for.
    static constexpr std::size_t kFormedAtMost = 5'000;

    std::span<const SeriesValue> m_series;
    std::int64_t m_count;
    std::vector<double> m_slopes;
    std::vector<double>::iterator m_half;
};

}  // namespace

std::optional<MannKendall> mannKendall(std::span<const SeriesValue> series)
{
    if (series.size() < 2)
        return std::nullopt;
    MannKendall result;
    result.n = static_cast<std::int64_t>(series.size());
    std::vector<double> values;
    values.reserve(series.size());
    for (const SeriesValue &each : series)
        values.push_back(each.value);
    // Pairs that rise: those that neither fall nor stay.
    result.s = result.n * (result.n - 1) / 2 - inversions(values) - inversions(values, true);
    result.variance = varianceOfS(series);
    if (result.s != 0 && result.variance > 0.0)
        result.z =
            static_cast<double>(result.s > 0 ? result.s - 1 : result.s + 1) / std::sqrt(result.variance);
    result.p = std::erfc(std::abs(result.z) / std::sqrt(2.0));
    result.tau = static_cast<double>(2 * result.s) / static_cast<double>(result.n * (result.n - 1));
    return result;
}

double hamedRaoFactor(std::span<const SeriesValue> series, double slope)
{
    const std::size_t n = series.size();
    if (n < 4)
        return 1.0;
    std::vector<double> rest;
    for (const SeriesValue &each : series)
        rest.push_back(each.value - slope * each.place);
    std::vector<double> rank = ranks(rest);
    const double mean = (static_cast<double>(n) + 1.0) / 2.0;
    double spread = 0.0;
    for (double &each : rank) {
        each -= mean;
        spread += each * each;
    }
    if (!(spread > 0.0))
        return 1.0;
    const double limit = normalQuantile(0.975) / std::sqrt(static_cast<double>(n));
    double sum = 0.0;
    for (std::size_t lag = 1; lag + 2 < n; ++lag) {
        double product = 0.0;
        for (std::size_t i = 0; i + lag < n; ++i)
            product += rank[i] * rank[i + lag];
        const double correlation = product / spread;
        const auto left = static_cast<double>(n - lag);
        if (std::abs(correlation) > limit)
            sum += left * (left - 1.0) * (left - 2.0) * correlation;
    }
    const auto count = static_cast<double>(n);
    return std::max(1.0, 1.0 + 2.0 / (count * (count - 1.0) * (count - 2.0)) * sum);
}

std::optional<SenSlope> senSlope(std::span<const SeriesValue> series, double confidence,
                                 double varianceFactor)
{
    PairSlopes slopes(series);
    if (slopes.isEmpty())
        return std::nullopt;
    std::vector<double> places, values;
    for (const SeriesValue &each : series) {
        places.push_back(each.place);
        values.push_back(each.value);
    }
    SenSlope result;
    result.slope = slopes.median();
    result.intercept = *median(std::move(values)) - result.slope * *median(std::move(places));
    std::tie(result.low, result.high) = slopes.interval(confidence, varianceFactor);
    return result;
}

Trend trendOf(std::span<const DayPoint> days, double step)
{
    std::vector<SeriesValue> series;
    for (const DayPoint &each : days) {
        if (each.value && each.counts)
            series.push_back({static_cast<double>(each.day.number()), *each.value});
    }
    Trend trend;
    trend.n = static_cast<std::int64_t>(series.size());
    if (trend.n < kTrendMinimum)
        return trend;
    const double origin = series.front().place;
    for (SeriesValue &each : series)
        each.place -= origin;
    PairSlopes slopes(series);
    const double slope = slopes.median();
    const double factor = hamedRaoFactor(series, slope);
    const auto [low, high] = slopes.interval(0.95, factor);
    const MannKendall test = *mannKendall(series);
    trend.slopePer30Days = 30.0 * slope;
    trend.low = 30.0 * low;
    trend.high = 30.0 * high;
    trend.p = std::erfc(std::abs(test.z) / std::sqrt(factor) / std::sqrt(2.0));
    if (std::abs(slope) * series.back().place < step)
        trend.withinStep = step;
    return trend;
}

void correctTrends(std::span<Trend> trends)
{
    std::vector<double> chances;
    for (const Trend &each : trends) {
        if (each.p)
            chances.push_back(*each.p);
    }
    if (chances.size() < 2)
        return;
    const std::vector<double> adjusted = adjustHolm(chances);
    auto next = adjusted.begin();
    for (Trend &each : trends) {
        if (!each.p)
            continue;
        each.correctedP = *next++;
        each.asked = static_cast<std::int64_t>(chances.size());
    }
}

}  // namespace xinglin
