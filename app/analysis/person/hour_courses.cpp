// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/hour_courses.h"

#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

namespace xinglin {
namespace {

using HoursOfDay = std::array<std::optional<double>, 24>;

HourCourse hourCourse(const PersonRecord &record, const Metric &metric, HoursOfDay DayFacts::*hours,
                      const DayRange &days)
{
    HourCourse course;
    course.metric = &metric;
    course.days = days;
    course.values.resize(24 * static_cast<std::size_t>(days.days()));
    for (const DayFacts &each : record.facts) {
        if (!days.contains(each.day))
            continue;
        const std::size_t first = 24 * static_cast<std::size_t>(each.day - days.first);
        const std::int64_t before = course.n;
        for (std::size_t hour = 0; hour < 24; ++hour) {
            course.values[first + hour] = finite((each.*hours)[hour]);
            course.n += course.values[first + hour] ? 1 : 0;
        }
        course.daysWithData += course.n > before;
    }
    return course;
}

}  // namespace

std::vector<HourCourse> hourCourses(const PersonRecord &record, const DayRange &days)
{
    std::vector<HourCourse> courses;
    if (!record.metrics || !days.isValid())
        return courses;
    for (const auto &[key, hours] :
         {std::pair(u"heart_rate", &DayFacts::hourHeartRate), std::pair(u"steps", &DayFacts::hourSteps)}) {
        const Metric *metric = record.metrics->find(key);
        if (!metric)
            continue;
        HourCourse course = hourCourse(record, *metric, hours, days);
        if (course.n > 0)
            courses.push_back(std::move(course));
    }
    return courses;
}

AnalysisResult resultAbout(const HourCourse &course, const QString &method, int version)
{
    AnalysisResult result;
    result.method = method;
    result.version = version;
    result.metric = course.metric->key;
    result.days = course.days;
    result.unit = course.metric->unit;
    result.n = course.n;
    result.coverage = static_cast<double>(course.n) / static_cast<double>(course.values.size());
    InputUsed input;
    input.name = course.metric->name;
    input.n = course.n;
    input.days = course.days;
    input.origin = sentence(QT_TRANSLATE_NOOP("Analysis", "local hours with a value"));
    result.inputs.push_back(std::move(input));
    return result;
}

}  // namespace xinglin
