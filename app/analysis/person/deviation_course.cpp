// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/deviation_course.h"

#include "analysis/person/person_course.h"

#include <algorithm>

namespace xinglin {

std::vector<DayDeviation> deviationCourse(const PersonRecord &record, const Metric &metric)
{
    std::vector<DayDeviation> course;
    if (record.history.empty() || !record.days.isValid())
        return course;
    BaselineWindow window(scaleFloorOf(metric));
    const auto population = populationBaseline(metric);
    std::optional<Day> lastValue;
    auto next = record.history.begin();
    for (Day day = std::min(next->day, record.days.first); day <= record.days.last; ++day) {
        DayDeviation point;
        point.day = day;
        if (next != record.history.end() && next->day == day)
            point.value = countedValue(*next++, metric);
        const auto own = window.own(day);
        point.baseline = own ? own : population;
        if (point.value) {
            if (point.baseline)
                point.z = point.baseline->z(*point.value);
            point.isRestart = lastValue && day - *lastValue > kRestartAfterMissing + 1;
            lastValue = day;
            window.add(day, *point.value);
        }
        course.push_back(point);
    }
    return course;
}

std::vector<const Metric *> measuredMetrics(const PersonRecord &record)
{
    std::vector<const Metric *> measured;
    for (const Metric &metric : record.metrics->all()) {
        const bool hasAny =
            metric.isAnalysed() &&
            std::any_of(record.history.begin(), record.history.end(), [&](const PersonDay &day) {
                return record.days.contains(day.day) && countedValue(day, metric).has_value();
            });
        if (hasAny)
            measured.push_back(&metric);
    }
    return measured;
}

}  // namespace xinglin
