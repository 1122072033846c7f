// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

#include <algorithm>

namespace xinglin {
namespace {

const auto kBaselineId = QStringLiteral("baseline");

struct BaselineCourse
{
    std::vector<std::optional<double>> values, center, low, high, z;
    QJsonArray learning;
    std::optional<Baseline> last;
    std::int64_t known = 0;
};

/// Ends of the usual band; nobody takes fewer than no steps.
double lowOf(const Baseline &usual, const Metric &metric)
{
    return metric.plausibleLow ? std::max(usual.low(), metric.toUnits(*metric.plausibleLow)) : usual.low();
}

double highOf(const Baseline &usual, const Metric &metric)
{
    return metric.plausibleHigh ? std::min(usual.high(), metric.toUnits(*metric.plausibleHigh))
                                : usual.high();
}

BaselineCourse baselineCourse(const PersonRecord &record, const PersonCourse &course, const Metric &metric)
{
    BaselineCourse result;
    BaselineWindow window(scaleFloorOf(metric));
    const auto population = populationBaseline(metric);
    for (const PersonDay &day : record.history) {
        if (day.day >= record.days.first)
            break;
        if (const auto value = countedValue(day, metric))
            window.add(day.day, *value);
    }
    for (const PersonCourse::Place &place : course.days) {
        const auto value = place.summary ? countedValue(*place.summary, metric) : std::nullopt;
        const auto own = window.own(place.day);
        const auto usual = own ? own : population;
        result.values.push_back(value);
        result.center.push_back(usual ? std::optional(usual->center) : std::nullopt);
        result.low.push_back(usual ? std::optional(lowOf(*usual, metric)) : std::nullopt);
        result.high.push_back(usual ? std::optional(highOf(*usual, metric)) : std::nullopt);
        result.z.push_back(usual && value ? std::optional(usual->z(*value)) : std::nullopt);
        result.learning.append(!own);
        result.last = usual;
        if (value) {
            window.add(place.day, *value);
            ++result.known;
        }
    }
    return result;
}

QJsonArray profileOf(const HourProfile &profile, bool weekend, bool scale)
{
    QJsonArray hours;
    for (int hour = 0; hour < 24; ++hour) {
        const auto &cell = profile.at(weekend, hour);
        hours.append(cell ? QJsonValue(scale ? cell->scale : cell->center) : QJsonValue());
    }
    return hours;
}

QJsonObject baselineDetail(const PersonRecord &record, const PersonCourse &course, const QJsonArray &dates,
                           const Metric &metric, const BaselineCourse &found)
{
    const HourProfile profile = hourProfileFor(metric, course.days.back().day, record.history);
    return {{QStringLiteral("days"), dates},
            {QStringLiteral("values"), courseJson(found.values)},
            {QStringLiteral("center"), courseJson(found.center)},
            {QStringLiteral("low"), courseJson(found.low)},
            {QStringLiteral("high"), courseJson(found.high)},
            {QStringLiteral("z"), courseJson(found.z)},
            {QStringLiteral("learning"), found.learning},
            {QStringLiteral("profile"),
             QJsonObject{{QStringLiteral("weekday"), profileOf(profile, false, false)},
                         {QStringLiteral("weekday_scale"), profileOf(profile, false, true)},
                         {QStringLiteral("weekend"), profileOf(profile, true, false)},
                         {QStringLiteral("weekend_scale"), profileOf(profile, true, true)}}}};
}

AnalysisResult baselineResult(const PersonRecord &record, const PersonCourse &course, const QJsonArray &dates,
                              const Metric &metric, const BaselineCourse &found)
{
    const Day last = course.days.back().day;
    const DayRange window{last - kBaselineReach, last - kGuardDays - 1};
    AnalysisResult result;
    result.method = kBaselineId;
    result.metric = metric.key;
    result.days = record.days;
    result.unit = metric.unit;
    result.detail = baselineDetail(record, course, dates, metric, found);
    result.coverage = static_cast<double>(found.known) / static_cast<double>(course.days.size());
    if (!found.last) {
        result.flags += QStringLiteral("learning");
        const BilingualText reason =
            sentence(QT_TRANSLATE_NOOP("Analysis", "%1: needs 7 days that count before a usual can be told."),
                     {metric.name});
        result.text = reason;
        result.notApplicable = NotApplicable{QStringLiteral("too_little_data"), reason};
        return result;
    }
    const Baseline &usual = *found.last;
    result.value = usual.center;
    result.low = lowOf(usual, metric);
    result.high = highOf(usual, metric);
    result.n = usual.days;
    const int digits = metric.decimals + 1;
    if (usual.learning) {
        result.flags += QStringLiteral("learning");
        result.text = sentence(
            QT_TRANSLATE_NOOP("Analysis", "%1: still learning; %2 to %3 %4 is usual for people in general."),
            {metric.name, {*result.low, digits}, {*result.high, digits}, metric.unitLabel});
    } else {
        result.text =
            sentence(QT_TRANSLATE_NOOP("Analysis", "%1: %2 to %3 %4 is usual for this person."),
                     {metric.name, {*result.low, digits}, {*result.high, digits}, metric.unitLabel});
    }
    result.inputs = {{metric.name, usual.days, window,
                      usual.learning
                          ? sentence(QT_TRANSLATE_NOOP("Analysis", "population default of the dictionary"))
                          : sentence(QT_TRANSLATE_NOOP("Analysis", "28 days before, 3 guard days left out")),
                      usual.center, metric.unit}};
    return result;
}

}  // namespace

std::vector<AnalysisResult> baselineAnalysis(const PersonRecord &record)
{
    const PersonCourse course = courseOf(record, record.days);
    const QJsonArray dates = course.dates();
    std::vector<AnalysisResult> results;
    for (const Metric &metric : record.metrics->all()) {
        if (!metric.isAnalysed() || course.days.empty())
            continue;
        const BaselineCourse found = baselineCourse(record, course, metric);
        if (found.known > 0 || (found.last && !found.last->learning))
            results.push_back(baselineResult(record, course, dates, metric, found));
    }
    if (results.empty())
        results.push_back(noRecords(kBaselineId, 1, record.days));
    return results;
}

}  // namespace xinglin
