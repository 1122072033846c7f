// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/period_change.h"

#include "analysis/effect.h"

#include <algorithm>
#include <functional>

namespace xinglin {
namespace {

/// The values of a day; null: none.
using ValuesOf = std::function<const Moments *(const Summary &)>;

struct PeriodValues
{
    Moments all;
    std::vector<std::pair<Day, Moments>> days;  ///< with values only
};

PeriodValues valuesIn(const SubjectData &data, const DayRange &days, const ValuesOf &valuesOf)
{
    PeriodValues values;
    if (!days.isValid())
        return values;
    const bool onlyCounted = data.isPerson && hasDaysThatCount(data.rows, days);
    for (const PersonDay &row : data.rows) {
        if (!days.contains(row.day) || (onlyCounted && row.summary.countedDays <= 0))
            continue;
        const Moments *found = valuesOf(row.summary);
        if (!found || found->n <= 0)
            continue;
        values.all.add(*found);
        values.days.emplace_back(row.day, *found);
    }
    return values;
}

/// Nothing with fewer than two person-days.
std::optional<MeanError> errorOf(const PeriodValues &values)
{
    const auto variance = values.all.variance();
    if (!variance)
        return std::nullopt;
    const auto n = static_cast<double>(values.all.n);
    const MeanError ofPersonDays{*variance / n, n - 1.0};
    if (static_cast<std::int64_t>(values.days.size()) < kEffectMinimum)
        return ofPersonDays;
    const double mean = *values.all.mean();
    const double usual = n / static_cast<double>(values.days.size());
    std::vector<SeriesValue> series;
    series.reserve(values.days.size());
    for (const auto &[day, moments] : values.days) {
        const double weight = static_cast<double>(moments.n) / usual;
        series.push_back({static_cast<double>(day.number()), weight * (*moments.mean() - mean)});
    }
    const MeanError ofDays = errorOfDailyMean(series);
    return ofDays.squared > ofPersonDays.squared ? ofDays : ofPersonDays;
}

Comparison changeOf(const SubjectData &data, double divisor, const ValuesOf &valuesOf)
{
    const PeriodValues after = valuesIn(data, data.days, valuesOf);
    const PeriodValues before = valuesIn(data, data.previousDays, valuesOf);
    Comparison result;
    result.with = data.previousDays;
    if (const auto mean = before.all.mean())
        result.before = *mean / divisor;
    if (const auto mean = after.all.mean())
        result.after = *mean / divisor;
    if (!result.before || !result.after)
        return result;
    result.difference.value = *result.after - *result.before;
    const auto first = errorOf(after);
    const auto second = errorOf(before);
    if (first && second) {
        const auto inUnits = [divisor](const MeanError &error) {
            return MeanError{error.squared / divisor / divisor, error.freedom};
        };
        const auto days = std::min(after.days.size(), before.days.size());
        const double least = static_cast<std::int64_t>(days) < kEffectMinimum ? 1.0 : kEffectFreedom;
        result.difference =
            differenceOfMeans(*result.difference.value, inUnits(*first), inUnits(*second), least);
    }
    return result;
}

}  // namespace

Comparison metricChange(const SubjectData &data, const Metric &metric)
{
    return changeOf(data, dayMeanDivisor(metric), [&metric](const Summary &summary) -> const Moments * {
        const MetricSummary *found = summary.find(metric.number);
        return found ? &found->dayMeans : nullptr;
    });
}

Comparison scoreChange(const SubjectData &data)
{
    const bool isLearning = sumOf(data.rows, data.days).score.isLearning();
    return changeOf(data, kScoreDivisor, [isLearning](const Summary &summary) {
        return isLearning || !summary.score.isLearning() ? &summary.score.value : nullptr;
    });
}

}  // namespace xinglin
