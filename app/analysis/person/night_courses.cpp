// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/night_courses.h"

#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

NightCourse emptyCourse(const Metric &metric, DayMeasure measure, const DayRange &days)
{
    NightCourse course;
    course.metric = &metric;
    course.measure = measure;
    course.days = days;
    course.values.resize(static_cast<std::size_t>(days.days()));
    return course;
}

void put(NightCourse &course, Day day, std::optional<double> value)
{
    if (!course.days.contains(day) || !value || !std::isfinite(*value))
        return;
    course.values[static_cast<std::size_t>(day - course.days.first)] = value;
    ++course.n;
}

NightCourse dayCourse(const PersonRecord &record, const Metric &metric, const DayRange &days)
{
    NightCourse course = emptyCourse(metric, DayMeasure::day, days);
    for (const PersonDay &each : record.history) {
        const MetricSummary *summary =
            each.summary.countedDays > 0 ? each.summary.find(metric.number) : nullptr;
        if (summary)
            put(course, each.day, dayValue(*summary, metric));
    }
    return course;
}

NightCourse nightCourse(const PersonRecord &record, const Metric &metric, const DayRange &days)
{
    const bool isRate = metric.key == QLatin1String("heart_rate");
    NightCourse course = emptyCourse(metric, isRate ? DayMeasure::resting : DayMeasure::night, days);
    for (const DayFacts &each : record.facts) {
        if (isRate)
            put(course, each.day, restedRate(each));
        else if (metric.number < each.night.size() && isNightOfRest(each))
            put(course, each.day, each.night[metric.number]);
    }
    return course;
}

BilingualText originOf(DayMeasure measure)
{
    switch (measure) {
    case DayMeasure::resting:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "at rest at night, 00:00-07:00 without steps"));
    case DayMeasure::night:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "mean of each night of rest, 00:00-07:00"));
    case DayMeasure::day: break;
    }
    return sentence(QT_TRANSLATE_NOOP("Analysis", "each day that counts"));
}

}  // namespace

std::vector<NightCourse> nightCourses(const PersonRecord &record, const DayRange &days)
{
    std::vector<NightCourse> courses;
    if (!record.metrics || !days.isValid())
        return courses;
    for (const Metric &metric : record.metrics->all()) {
        if (!metric.isAnalysed())
            continue;
        NightCourse byDay = dayCourse(record, metric, days);
        if (metric.aggregation == Aggregation::level) {
            NightCourse byNight = nightCourse(record, metric, days);
            if (byNight.n > 0 && byNight.n * 2 >= byDay.n)
                byDay = std::move(byNight);
        }
        if (byDay.n > 0)
            courses.push_back(std::move(byDay));
    }
    return courses;
}

DayRange daysUpTo(const PersonRecord &record, int least, int most)
{
    const int length = std::clamp(record.days.days(), least, most);
    return {record.days.last - (length - 1), record.days.last};
}

Day firstKnownDay(const PersonRecord &record)
{
    return record.history.empty() ? record.days.last : std::min(record.history.front().day, record.days.last);
}

BilingualText seriesName(const Metric &metric, DayMeasure measure)
{
    switch (measure) {
    case DayMeasure::resting:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1 at rest at night"), {metric.name});
    case DayMeasure::night:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1 at night (mean of 00:00-07:00)"), {metric.name});
    case DayMeasure::day: break;
    }
    return metric.name;
}

QString measureCode(DayMeasure measure)
{
    switch (measure) {
    case DayMeasure::resting: return QStringLiteral("resting");
    case DayMeasure::night: return QStringLiteral("night");
    case DayMeasure::day: break;
    }
    return QStringLiteral("day");
}

DayMeasure measureFromCode(const QString &code)
{
    return code == QLatin1String("resting") ? DayMeasure::resting
           : code == QLatin1String("night") ? DayMeasure::night
                                            : DayMeasure::day;
}

InputUsed inputOf(const NightCourse &course)
{
    InputUsed input;
    input.name = course.metric->name;
    input.n = course.n;
    input.days = course.days;
    input.origin = originOf(course.measure);
    return input;
}

AnalysisResult resultAbout(const NightCourse &course, const QString &method, int version)
{
    AnalysisResult result;
    result.method = method;
    result.version = version;
    result.metric = course.metric->key;
    result.days = course.days;
    result.unit = course.metric->unit;
    result.n = course.n;
    result.coverage = static_cast<double>(course.n) / course.days.days();
    result.inputs.push_back(inputOf(course));
    return result;
}

AnalysisResult tooFewDays(const QString &method, int version, const DayRange &days, const QString &metric,
                          int needed, std::int64_t there)
{
    AnalysisResult result =
        notApplicable(method, version, days, QStringLiteral("too_little_data"),
                      sentence(QT_TRANSLATE_NOOP("Analysis", "Needs %1 days with a value; found: %2."),
                               {needed, static_cast<qint64>(there)}));
    result.metric = metric;
    result.n = there;
    return result;
}

AnalysisResult nothingMeasured(const QString &method, int version, const DayRange &days)
{
    return notApplicable(method, version, days, QStringLiteral("not_measured"),
                         sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing was measured on these days.")));
}

int shownDigits(const Metric &metric)
{
    return metric.aggregation == Aggregation::cumulative ? metric.decimals : metric.decimals + 1;
}

QJsonArray isoDays(const DayRange &days)
{
    QJsonArray array;
    for (Day day = days.first; day <= days.last; ++day)
        array.append(day.text());
    return array;
}

QJsonValue numberOrNothing(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QJsonArray numbersOrNothing(std::span<const std::optional<double>> values)
{
    QJsonArray array;
    for (const std::optional<double> &value : values)
        array.append(numberOrNothing(value));
    return array;
}

}  // namespace xinglin
