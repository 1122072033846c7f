// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

namespace xinglin {
namespace {

const auto kWearId = QStringLiteral("wear");
constexpr double kWearMinuteMs = 60'000.0;
constexpr int kFullDayMinutes = 600;  // ten hours: a valid day of wear by the usual rule

BilingualText wearText(double hours, int full, qint64 days)
{
    if (days == 1)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "Worn %1 hours on the day."), {{hours, 1}});
    if (full == 0)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "Worn %1 hours a day; ten hours or more on none of the %2 days."),
            {{hours, 1}, days});
    return sentence(QT_TRANSLATE_NOOP("Analysis", "Worn %1 hours a day; ten hours or more on %2 of %3 days."),
                    {{hours, 1}, full, days});
}

}  // namespace

std::vector<AnalysisResult> wearAnalysis(const PersonRecord &record)
{
    const PersonCourse course = courseOf(record, record.days);
    if (!course.hasFacts())
        return {noRecords(kWearId, 1, record.days)};
    std::vector<double> minutes;
    QJsonArray worn, recorded, longest;
    double possible = 0.0, all = 0.0;
    int full = 0;
    for (const PersonCourse::Place &place : course.days) {
        const int today = place.facts ? place.facts->wornMinutes : 0;
        worn.append(today);
        recorded.append(place.facts ? place.facts->recordedMinutes : 0);
        longest.append(place.facts ? QJsonValue(place.facts->longestUnwornMinutes) : QJsonValue());
        // A day that is not over says nothing about a day's wear.
        const TimeRange range = record.zone.rangeOf(place.day);
        if (record.now.isValid() && record.now < range.to && course.days.size() > 1)
            continue;
        if (today == 0 && !record.hasWatch(place.day))  // nothing to wear
            continue;
        minutes.push_back(today);
        possible += static_cast<double>(range.ms()) / kWearMinuteMs;
        all += today;
        full += today >= kFullDayMinutes ? 1 : 0;
    }
    if (minutes.empty())
        return {noRecords(kWearId, 1, record.days)};
    AnalysisResult result;
    result.method = kWearId;
    result.days = record.days;
    setMean(result, minutes);
    if (result.low)
        result.low = std::max(0.0, *result.low);
    result.unit = QStringLiteral("min");
    result.coverage = possible > 0.0 ? all / possible : 0.0;
    if (*result.coverage < 0.5)
        result.flags += QStringLiteral("low_coverage");
    result.detail = {{QStringLiteral("days"), course.dates()},
                     {QStringLiteral("minutes"), worn},
                     {QStringLiteral("recorded_minutes"), recorded},
                     {QStringLiteral("longest_unworn"), longest},
                     {QStringLiteral("full_days"), full}};
    result.text = wearText(*result.value / 60.0, full, static_cast<qint64>(minutes.size()));
    result.inputs = {{sentence(QT_TRANSLATE_NOOP("Analysis", "Minutes with a record")),
                      static_cast<std::int64_t>(all), record.days,
                      sentence(QT_TRANSLATE_NOOP(
                          "Analysis", "not worn: 90 minutes or more without heart rate and steps"))}};
    return {std::move(result)};
}

}  // namespace xinglin
