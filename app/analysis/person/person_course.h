// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <QJsonArray>

#include <optional>
#include <span>
#include <vector>

// What analyses of a person's days have in common.
namespace xinglin {

/// The days of a period that have begun, with what is known of each; a day without records has neither.
/// Pointers live as long as the record.
struct PersonCourse
{
    struct Place
    {
        Day day;
        const PersonDay *summary = nullptr;
        const DayFacts *facts = nullptr;
    };
    std::vector<Place> days;

    bool hasFacts() const;
    QJsonArray dates() const;
};
PersonCourse courseOf(const PersonRecord &record, const DayRange &days);

/// The day's own value of the metric; nothing on a day that does not count.
std::optional<double> countedValue(const PersonDay &day, const Metric &metric);

/// Whether the person rested from 00:00 to 07:00: asleep, or worn and without steps, for half of it.
/// Who works at night is not judged by that night.
bool isNightOfRest(const DayFacts &facts);
/// The resting heart rate of a night of rest; nothing of any other night.
std::optional<double> restedRate(const DayFacts &facts);

/// The value when it is a finite number.
std::optional<double> finite(const std::optional<double> &value);

QJsonValue orNull(const std::optional<double> &value);
QJsonArray courseJson(std::span<const std::optional<double>> values);

/// Puts the mean of the values with Student's 95% interval (from two values on) and their number in the head
/// of the result. At least one value.
void setMean(AnalysisResult &result, std::span<const double> values);

/// The result for a person of whom there is no record in the period.
AnalysisResult noRecords(const QString &method, int version, const DayRange &days);

}  // namespace xinglin
