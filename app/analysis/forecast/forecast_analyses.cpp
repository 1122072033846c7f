// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast/forecast_analyses.h"

#include "analysis/forecast/forecast_result.h"
#include "analysis/person/night_courses.h"
#include "analysis/sentence.h"

#include <algorithm>
#include <functional>
#include <set>

namespace xinglin {
namespace {

const auto kForecastId = QStringLiteral("forecast");
const auto kUnitForecastId = QStringLiteral("unit-forecast");
constexpr int kForecastVersion = 2;  // 2: nights of rest only
constexpr int kUnitForecastVersion = 1;
constexpr int kForecastReach = 180;  // days of history at most

ForecastCourse courseOf(const NightCourse &nights)
{
    const Metric &metric = *nights.metric;
    ForecastCourse course;
    course.metric = metric.key;
    course.name = metric.name;
    course.unitLabel = metric.unitLabel;
    course.unit = metric.unit;
    course.digits = shownDigits(metric);
    course.days = nights.days;
    course.values = nights.values;
    if (metric.plausibleLow)
        course.limits.lowest = metric.toUnits(*metric.plausibleLow);
    if (metric.plausibleHigh)
        course.limits.highest = metric.toUnits(*metric.plausibleHigh);
    course.input = inputOf(nights);
    return course;
}

using DayCount = std::function<std::optional<double>(const Summary &)>;

/// A course of the unit's days with data, on as many days as the history allows.
ForecastCourse unitCourse(const UnitRecord &record, const DayCount &of)
{
    ForecastCourse course;
    const Day reach = record.days.last - (kForecastReach - 1);
    Day first = record.days.last;
    for (const PersonDay &row : record.rows) {
        if (row.day >= reach && row.day <= record.days.last)
            first = std::min(first, row.day);
    }
    course.days = {first, record.days.last};
    course.values.resize(static_cast<std::size_t>(course.days.days()));
    for (const PersonDay &row : record.rows) {
        if (!course.days.contains(row.day) || row.summary.countedDays <= 0 || row.isScoreWithheld ||
            row.summary.countedDays < record.smallestGroup)
            continue;
        auto &value = course.values[static_cast<std::size_t>(row.day - first)];
        value = of(row.summary);
        course.input.n += value ? 1 : 0;
    }
    course.input.days = course.days;
    course.input.origin = sentence(QT_TRANSLATE_NOOP("Analysis", "roll-ups of the unit's days"));
    course.limits.lowest = 0.0;
    return course;
}

ForecastCourse named(ForecastCourse course, const QString &metric, const BilingualText &name,
                     const BilingualText &unitLabel)
{
    course.metric = metric;
    course.name = course.input.name = name;
    course.unitLabel = unitLabel;
    return course;
}

std::optional<double> peopleWithDeviation(const Summary &summary)
{
    std::set<std::int32_t> people;
    for (const Deviation &each : summary.score.deviations)
        people.insert(each.person);
    return static_cast<double>(people.size());
}

std::optional<double> meanScore(const Summary &summary)
{
    const auto mean = summary.score.value.mean();
    return mean ? std::optional(*mean / 1000.0) : std::nullopt;
}

}  // namespace

std::vector<AnalysisResult> forecastAnalysis(const PersonRecord &record)
{
    const Day first = std::max(firstKnownDay(record), record.days.last - (kForecastReach - 1));
    const DayRange days{first, record.days.last};
    std::vector<AnalysisResult> results;
    for (const NightCourse &nights : nightCourses(record, days)) {
        results.push_back(forecastResult(kForecastId, kForecastVersion, courseOf(nights)));
        if (!results.back().notApplicable)
            results.back().detail[QStringLiteral("measure")] = measureCode(nights.measure);
    }
    if (results.empty())
        results.push_back(nothingMeasured(kForecastId, kForecastVersion, days));
    return results;
}

std::vector<AnalysisResult> unitForecastAnalysis(const UnitRecord &record)
{
    if (record.suppressed)
        return {notApplicable(
            kUnitForecastId, kUnitForecastVersion, record.days, QStringLiteral("suppressed"),
            sentence(QT_TRANSLATE_NOOP("Analysis",
                                       "Withheld: too few people, or figures that would tell of so few.")))};
    const BilingualText peopleLabel = sentence(QT_TRANSLATE_NOOP("Analysis", "people"));
    ForecastCourse deviations =
        named(unitCourse(record, peopleWithDeviation), QStringLiteral("people_with_deviation"),
              sentence(QT_TRANSLATE_NOOP("Analysis", "People with a strong deviation")), peopleLabel);
    if (deviations.input.n == 0)
        return {nothingMeasured(kUnitForecastId, kUnitForecastVersion, record.days)};
    ForecastCourse people = named(
        unitCourse(record,
                   [](const Summary &day) { return std::optional(static_cast<double>(day.countedDays)); }),
        QStringLiteral("people_with_data"), sentence(QT_TRANSLATE_NOOP("Analysis", "People with data")),
        peopleLabel);
    ForecastCourse score = named(unitCourse(record, meanScore), QStringLiteral("score"),
                                 sentence(QT_TRANSLATE_NOOP("Analysis", "Mean health score")),
                                 sentence(QT_TRANSLATE_NOOP("Analysis", "points")));
    score.limits.highest = 100.0;
    std::vector<AnalysisResult> results;
    for (const ForecastCourse *course : {&deviations, &people, &score})
        results.push_back(forecastResult(kUnitForecastId, kUnitForecastVersion, *course));
    return results;
}

}  // namespace xinglin
