// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "vitals/summary.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

// Person-day summaries made by hand.
namespace xinglin::personDays {

inline const Metric *metric(const char *key)
{
    const Metric *found = MetricDictionary::builtIn().find(QString::fromLatin1(key));
    if (!found)
        qFatal("no metric %s", key);
    return found;
}

/// Adds samples in steps to a day.
inline void addSample(MetricSummary &summary, std::int32_t steps, int hour)
{
    summary.moments.add(steps);
    summary.histogram.add(steps);
    HourCell &cell = summary.hours[static_cast<std::size_t>(hour)];
    ++cell.n;
    cell.sum += steps;
}

/// Closes a metric of a day: its mean in hundredths of a step.
inline void close(MetricSummary &summary)
{
    const double mean = static_cast<double>(summary.moments.sum) / static_cast<double>(summary.moments.n);
    summary.dayMeans.add(std::llround(mean * 100.0));
}

/// A day that counts, with one value of each metric, in units, at noon.
inline Summary dayOf(std::initializer_list<std::pair<const char *, double>> values)
{
    Summary summary;
    summary.personDays = summary.countedDays = 1;
    summary.expected = summary.received = 1;
    for (const auto &[key, value] : values) {
        const Metric &of = *metric(key);
        MetricSummary each;
        each.metric = of.number;
        addSample(each, static_cast<std::int32_t>(std::lround(value * of.perUnit)), 12);
        close(each);
        summary.metrics.push_back(std::move(each));
    }
    std::sort(summary.metrics.begin(), summary.metrics.end(),
              [](const MetricSummary &a, const MetricSummary &b) { return a.metric < b.metric; });
    return summary;
}

}  // namespace xinglin::personDays
