// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/hour_courses.h"
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/robust.h"
#include "analysis/robust_scales.h"
#include "analysis/sentence.h"
#include "analysis/stl.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

const auto kSeasonalId = QStringLiteral("seasonal");
constexpr int kSeasonalVersion = 1;
constexpr int kSeasonalLeast = 28;
constexpr int kSeasonalMost = 90;
constexpr int kDecomposedDays = 28;
constexpr std::size_t kSeasonalDays = 3;  // days a cell takes

using HoursOfTheDay = std::array<std::optional<double>, 24>;

/// Huber location of the values of each hour over the days of one kind.
HoursOfTheDay usualHours(const HourCourse &course, bool weekend)
{
    HoursOfTheDay usual{};
    std::vector<double> values;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        values.clear();
        for (int day = 0; day < course.days.days(); ++day) {
            const auto &value = course.values[24 * static_cast<std::size_t>(day) + hour];
            if (value && (course.days.first + day).isWeekend() == weekend)
                values.push_back(*value);
        }
        if (values.size() < kSeasonalDays)
            continue;
        std::ranges::sort(values);
        usual[hour] = huberLocation(values).value_or(medianOfSorted(values));
    }
    return usual;
}

/// Season, trend and rest by hour over the last four weeks; the trend is told once a day, at noon.
void addDecomposition(AnalysisResult &result, const HourCourse &course)
{
    const int length = std::min(course.days.days(), kDecomposedDays);
    const DayRange days{course.days.last - (length - 1), course.days.last};
    const auto values = std::span(course.values).last(24 * static_cast<std::size_t>(length));
    const auto parts = stl(values, StlSettings::likeR(24, std::nullopt, true, 24 * length));
    if (!parts)
        return;
    QJsonArray season, trend;
    for (std::size_t hour = 0; hour < 24; ++hour)
        season.append(numberOrNothing(parts->seasonal[hour]));
    for (std::size_t noon = 12; noon < parts->trend.size(); noon += 24)
        trend.append(numberOrNothing(parts->trend[noon]));
    std::vector<double> rest;
    for (const auto &each : parts->remainder) {
        if (each)
            rest.push_back(*each);
    }
    result.detail[QStringLiteral("days")] = isoDays(days);
    result.detail[QStringLiteral("season")] = season;
    result.detail[QStringLiteral("trend")] = trend;
    result.detail[QStringLiteral("rest_scale")] = numberOrNothing(scaledMad(std::move(rest)));
    result.detail[QStringLiteral("strength")] = numberOrNothing(seasonalStrength(*parts));
}

BilingualText seasonalText(const HourCourse &course, const HoursOfTheDay &hours)
{
    const auto byValue = [](const auto &a, const auto &b) { return *a < *b; };
    const auto [low, high] = std::ranges::minmax_element(hours, byValue);
    return sentence(QT_TRANSLATE_NOOP("Analysis",
                                      "%1: highest around %2:00 (%3 %4) and lowest around %5:00 (%6 %4) "
                                      "on working days."),
                    {course.metric->name,
                     static_cast<qint64>(high - hours.begin()),
                     {**high, course.metric->decimals},
                     course.metric->unitLabel,
                     static_cast<qint64>(low - hours.begin()),
                     {**low, course.metric->decimals}});
}

AnalysisResult seasonalResult(const HourCourse &course)
{
    const HoursOfTheDay hours = usualHours(course, false);
    const HoursOfTheDay weekend = usualHours(course, true);
    if (std::ranges::any_of(hours, [](const auto &each) { return !each; })) {
        AnalysisResult none = notApplicable(
            kSeasonalId, kSeasonalVersion, course.days, QStringLiteral("too_little_data"),
            sentence(
                QT_TRANSLATE_NOOP("Analysis", "Needs %1 working days with a value in every hour of the day."),
                {static_cast<qint64>(kSeasonalDays)}));
        none.metric = course.metric->key;
        none.n = course.n;
        return none;
    }
    AnalysisResult result = resultAbout(course, kSeasonalId, kSeasonalVersion);
    const auto byValue = [](const auto &a, const auto &b) { return *a < *b; };
    const auto [low, high] = std::ranges::minmax_element(hours, byValue);
    result.value = **high - **low;
    if (*result.coverage < 0.5)
        result.flags.append(QStringLiteral("low_coverage"));
    result.detail = {{QStringLiteral("hours"), numbersOrNothing(hours)},
                     {QStringLiteral("weekend"), numbersOrNothing(weekend)}};
    addDecomposition(result, course);
    result.text = seasonalText(course, hours);
    return result;
}

}  // namespace

std::vector<AnalysisResult> seasonalAnalysis(const PersonRecord &record)
{
    const DayRange days = daysUpTo(record, kSeasonalLeast, kSeasonalMost);
    std::vector<AnalysisResult> results;
    for (const HourCourse &course : hourCourses(record, days))
        results.push_back(seasonalResult(course));
    if (results.empty())
        results.push_back(nothingMeasured(kSeasonalId, kSeasonalVersion, days));
    return results;
}

}  // namespace xinglin
