// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trend.h"

#include "analysis/distributions.h"
#include "analysis/robust.h"

#include <algorithm>
#include <cmath>
#include <map>

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

double rankAt(std::vector<double> &values, std::size_t rank)
{
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

/// Median by selection: the number of slopes is quadratic in the days.
double medianOf(std::vector<double> &values)
{
    const std::size_t half = values.size() / 2;
    const double upper = rankAt(values, half);
    if (values.size() % 2 == 1)
        return upper;
    const double lower =
        *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half));
    return (lower + upper) / 2.0;
}

}  // namespace

std::optional<MannKendall> mannKendall(std::span<const SeriesValue> series)
{
    if (series.size() < 2)
        return std::nullopt;
    MannKendall result;
    result.n = static_cast<std::int64_t>(series.size());
    for (std::size_t i = 0; i + 1 < series.size(); ++i) {
        for (std::size_t j = i + 1; j < series.size(); ++j)
            result.s += (series[j].value > series[i].value) - (series[j].value < series[i].value);
    }
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
    std::vector<double> slopes;
    slopes.reserve(series.size() * (series.size() + 1) / 2);
    std::vector<double> places, values;
    for (std::size_t i = 0; i < series.size(); ++i) {
        places.push_back(series[i].place);
        values.push_back(series[i].value);
        for (std::size_t j = i + 1; j < series.size(); ++j) {
            if (series[j].place > series[i].place)
                slopes.push_back((series[j].value - series[i].value) / (series[j].place - series[i].place));
        }
    }
    if (slopes.empty())
        return std::nullopt;
    SenSlope result;
    result.slope = medianOf(slopes);
    result.intercept = *median(std::move(values)) - result.slope * *median(std::move(places));
    const double placeTies = tieTerm(series, [](const SeriesValue &each) { return each.place; });
    const double reach = normalQuantile(0.5 + confidence / 2.0) *
                         std::sqrt((varianceOfS(series) - placeTies / 18.0) * varianceFactor);
    const auto count = static_cast<double>(slopes.size());
    const double lower = std::max(std::nearbyint((count - reach) / 2.0) - 1.0, 0.0);
    const double upper = std::min(std::nearbyint((count + reach) / 2.0), count - 1.0);
    result.low = rankAt(slopes, static_cast<std::size_t>(lower));
    result.high = rankAt(slopes, static_cast<std::size_t>(upper));
    return result;
}

Trend trendOf(std::span<const DayPoint> days)
{
    std::vector<SeriesValue> series;
    for (const DayPoint &each : days) {
        if (each.value)
            series.push_back({static_cast<double>(each.day.number()), *each.value});
    }
    Trend trend;
    trend.n = static_cast<std::int64_t>(series.size());
    if (trend.n < kTrendMinimum)
        return trend;
    const double origin = series.front().place;
    for (SeriesValue &each : series)
        each.place -= origin;
    const double factor = hamedRaoFactor(series, senSlope(series)->slope);
    const SenSlope slope = *senSlope(series, 0.95, factor);
    const MannKendall test = *mannKendall(series);
    trend.slopePer30Days = 30.0 * slope.slope;
    trend.low = 30.0 * slope.low;
    trend.high = 30.0 * slope.high;
    trend.p = std::erfc(std::abs(test.z) / std::sqrt(factor) / std::sqrt(2.0));
    return trend;
}

}  // namespace xinglin
