// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/low_score_day.h"

#include "analysis/baseline.h"
#include "analysis/step_counter.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace xinglin {
namespace {

constexpr double kLowPoints = 3.0;
constexpr double kBehindScales = 2.0;
constexpr std::size_t kMostBehind = 3;

struct Behind
{
    const Metric *metric = nullptr;
    DayPoint point;
};

bool isFarInHarm(const Metric &metric, const DayPoint &point)
{
    return point.value && point.deviation && std::abs(*point.deviation) >= kBehindScales &&
           mayHarm(metric, *point.deviation);
}

std::vector<Behind> metricsBehind(const SubjectData &data, const MetricDictionary &metrics, Day day)
{
    std::vector<Behind> found;
    for (const Metric &metric : metrics.all()) {
        if (!metric.isAnalysed())
            continue;
        for (DayPoint &point : metricDays(data, metric)) {
            if (point.day == day && isFarInHarm(metric, point))
                found.push_back({&metric, std::move(point)});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Behind &one) { return std::abs(*one.point.deviation); });
    bool hasSteps = false;
    std::erase_if(found, [&hasSteps](const Behind &one) {
        return isOfStepCounter(one.metric->key) && std::exchange(hasSteps, true);
    });
    if (found.size() > kMostBehind)
        found.resize(kMostBehind);
    return found;
}

}  // namespace

QJsonObject lowScoreDay(const SubjectData &data, const MetricDictionary &metrics,
                        std::span<const DayPoint> score)
{
    const DayPoint *lowest = nullptr;
    for (const DayPoint &point : score) {
        if (point.value && point.baseline && point.deviation && *point.deviation <= -kFarScales &&
            *point.value <= *point.baseline - kLowPoints &&
            (!lowest || *point.deviation < *lowest->deviation))
            lowest = &point;
    }
    if (!lowest)
        return {};
    QJsonArray behind;
    for (const Behind &one : metricsBehind(data, metrics, lowest->day))
        behind.append(QJsonObject{{QStringLiteral("metric"), one.metric->key},
                                  {QStringLiteral("value"), *one.point.value},
                                  {QStringLiteral("usual"), *one.point.baseline},
                                  {QStringLiteral("deviation"), *one.point.deviation}});
    return {{QStringLiteral("day"), lowest->day.text()},
            {QStringLiteral("score"), *lowest->value},
            {QStringLiteral("usual"), *lowest->baseline},
            {QStringLiteral("deviation"), *lowest->deviation},
            {QStringLiteral("people"), static_cast<double>(lowest->n)},
            {QStringLiteral("metrics"), behind}};
}

}  // namespace xinglin
