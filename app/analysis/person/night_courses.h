// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <QJsonArray>

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// What a course of daily values is made of.
enum class DayMeasure {
    resting,  ///< nightly resting heart rate
    night,    ///< mean of a night of rest (isNightOfRest), 00:00-07:00
    day       ///< mean of the day, or the day's total
};

/// One value a day of one metric.
struct NightCourse
{
    const Metric *metric = nullptr;
    DayMeasure measure = DayMeasure::day;
    DayRange days;
    std::vector<std::optional<double>> values;  ///< one for each of the days, in units
    std::int64_t n = 0;                         ///< of them there

    Day dayOf(std::size_t place) const { return days.first + static_cast<int>(place); }
};

/// The courses of every metric that has any value on the days, by dictionary order: heart rate at rest in the
/// night, other levels by the mean of the night where at least half of their days have one, everything else
/// by the day. Days that do not count are left out of what is of the day.
std::vector<NightCourse> nightCourses(const PersonRecord &record, const DayRange &days);

/// The days up to the last one asked about: as many as were asked about, but at least and at most so many.
DayRange daysUpTo(const PersonRecord &record, int least, int most);

/// From when on there can be data: the first day of the history, or the last day asked about.
Day firstKnownDay(const PersonRecord &record);

/// The name of what the values are: "Systolic pressure at night" and "Steps" are different series than the
/// means of the days that tables print.
BilingualText seriesName(const Metric &metric, DayMeasure measure);
/// The code of the measure in a result's detail: "resting", "night" or "day".
QString measureCode(DayMeasure measure);
/// The measure of the code; of the day for every other.
DayMeasure measureFromCode(const QString &code);
/// What went into an analysis of the course.
InputUsed inputOf(const NightCourse &course);
/// A result about the course with everything but its figures.
AnalysisResult resultAbout(const NightCourse &course, const QString &method, int version);
/// "Needs 8 days, there are 3."
AnalysisResult tooFewDays(const QString &method, int version, const DayRange &days, const QString &metric,
                          int needed, std::int64_t there);
/// What an analysis answers when there is no course at all.
AnalysisResult nothingMeasured(const QString &method, int version, const DayRange &days);

/// Digits of a mean of the metric in a sentence: one more than of its values, but for large totals.
int shownDigits(const Metric &metric);

QJsonArray isoDays(const DayRange &days);
/// Null for what is absent or no finite number.
QJsonValue numberOrNothing(std::optional<double> value);
QJsonArray numbersOrNothing(std::span<const std::optional<double>> values);

}  // namespace xinglin
