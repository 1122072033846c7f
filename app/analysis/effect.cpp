// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/effect.h"

#include "analysis/distributions.h"
#include "analysis/robust.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace xinglin {
namespace {

constexpr double kMostAutocorrelation = 0.95;

double meanOfSeries(std::span<const SeriesValue> series)
{
    double sum = 0.0;
    for (const SeriesValue &each : series)
        sum += each.value;
    return sum / static_cast<double>(series.size());
}

/// Sum over the pairs `lag` days apart of the products of their distances from the mean, over n.
double autocovariance(std::span<const SeriesValue> series, double mean, int lag)
{
    double sum = 0.0;
    std::size_t other = 0;
    for (const SeriesValue &each : series) {
        while (other < series.size() && series[other].place < each.place + lag)
            ++other;
        if (other < series.size() && series[other].place == each.place + lag)
            sum += (each.value - mean) * (series[other].value - mean);
    }
    return sum / static_cast<double>(series.size());
}

double sampleVariance(std::span<const SeriesValue> series, double mean)
{
    return autocovariance(series, mean, 0) * static_cast<double>(series.size()) /
           static_cast<double>(series.size() - 1);
}

double neweyWest(std::span<const SeriesValue> series, double mean)
{
    const auto n = static_cast<double>(series.size());
    const int lags = static_cast<int>(std::floor(4.0 * std::pow(n / 100.0, 2.0 / 9.0)));
    double sum = autocovariance(series, mean, 0);
    for (int lag = 1; lag <= lags; ++lag)
        sum += 2.0 * (1.0 - lag / (lags + 1.0)) * autocovariance(series, mean, lag);
    return std::max(0.0, sum) / (n - 1.0);
}

double firstOrder(std::span<const SeriesValue> series, double mean)
{
    const auto n = static_cast<double>(series.size());
    const double variance = autocovariance(series, mean, 0);
    if (variance <= 0.0)
        return 0.0;
    const double raw = autocovariance(series, mean, 1) / variance;
    const double r = std::clamp(raw + (1.0 + 3.0 * raw) / n, 0.0, kMostAutocorrelation);
    return sampleVariance(series, mean) / n * (1.0 + r) / (1.0 - r);
}

double medianOfSeries(std::span<const SeriesValue> series)
{
    std::vector<double> values;
    values.reserve(series.size());
    for (const SeriesValue &each : series)
        values.push_back(each.value);
    return *median(std::move(values));
}

}  // namespace

double varianceOfDailyMean(std::span<const SeriesValue> series)
{
    const double mean = meanOfSeries(series);
    const double independent = sampleVariance(series, mean) / static_cast<double>(series.size());
    return std::max({independent, neweyWest(series, mean), firstOrder(series, mean)});
}

MeanError errorOfDailyMean(std::span<const SeriesValue> series)
{
    const auto n = static_cast<double>(series.size());
    const double variance = varianceOfDailyMean(series);
    const double days =
        variance > 0.0 ? std::clamp(sampleVariance(series, meanOfSeries(series)) / variance, 2.0, n) : n;
    return {variance, days - 1.0};
}

double freedomOfDifference(const MeanError &first, const MeanError &second, double leastFreedom)
{
    const double a = first.squared;
    const double b = second.squared;
    const double freedom = (a + b) * (a + b) / (a * a / first.freedom + b * b / second.freedom);
    return std::max(leastFreedom, freedom);
}

Estimate differenceOfMeans(double difference, const MeanError &first, const MeanError &second,
                           double leastFreedom)
{
    const double squared = first.squared + second.squared;
    double half = 0.0;
    if (squared > 0.0)
        half = studentQuantile(0.975, freedomOfDifference(first, second, leastFreedom)) * std::sqrt(squared);
    return {difference, difference - half, difference + half};
}

std::optional<Effect> effectOf(std::span<const SeriesValue> before, std::span<const SeriesValue> after)
{
    Effect effect;
    effect.nBefore = static_cast<std::int64_t>(before.size());
    effect.nAfter = static_cast<std::int64_t>(after.size());
    if (effect.nBefore < kEffectMinimum || effect.nAfter < kEffectMinimum)
        return std::nullopt;
    effect.before = meanOfSeries(before);
    effect.after = meanOfSeries(after);
    effect.medianBefore = medianOfSeries(before);
    effect.medianAfter = medianOfSeries(after);
    const MeanError first = errorOfDailyMean(before), second = errorOfDailyMean(after);
    const double difference = effect.after - effect.before;
    effect.difference = differenceOfMeans(difference, first, second, kEffectFreedom);
    const double squared = first.squared + second.squared;
    if (squared > 0.0)
        effect.p = 2.0 * studentCdf(-std::abs(difference) / std::sqrt(squared),
                                    freedomOfDifference(first, second, kEffectFreedom));
    else
        effect.p = difference == 0.0 ? 1.0 : 0.0;
    return effect;
}

}  // namespace xinglin
