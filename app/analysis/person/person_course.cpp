// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/person_course.h"

#include "analysis/distributions.h"
#include "analysis/sentence.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

bool PersonCourse::hasFacts() const
{
    return std::any_of(days.begin(), days.end(), [](const Place &place) { return place.facts != nullptr; });
}

QJsonArray PersonCourse::dates() const
{
    QJsonArray list;
    for (const Place &place : days)
        list.append(place.day.text());
    return list;
}

PersonCourse courseOf(const PersonRecord &record, const DayRange &days)
{
    PersonCourse course;
    if (!days.isValid())
        return course;
    const Day last = record.now.isValid() ? std::min(days.last, record.zone.dayOf(record.now)) : days.last;
    auto summary = std::lower_bound(record.history.begin(), record.history.end(), days.first,
                                    [](const PersonDay &each, Day day) { return each.day < day; });
    auto facts = std::lower_bound(record.facts.begin(), record.facts.end(), days.first,
                                  [](const DayFacts &each, Day day) { return each.day < day; });
    for (Day day = days.first; day <= last; ++day) {
        PersonCourse::Place place{day};
        if (summary != record.history.end() && summary->day == day)
            place.summary = &*summary++;
        if (facts != record.facts.end() && facts->day == day)
            place.facts = &*facts++;
        course.days.push_back(place);
    }
    return course;
}

std::optional<double> countedValue(const PersonDay &day, const Metric &metric)
{
    if (day.summary.countedDays == 0)
        return std::nullopt;
    const MetricSummary *summary = day.summary.find(metric.number);
    return summary ? dayValue(*summary, metric) : std::nullopt;
}

bool isNightOfRest(const DayFacts &facts)
{
    constexpr int midnight = 6 * 60, morning = 13 * 60;  // minutes after 18:00
    constexpr int enough = (morning - midnight) / 2;
    if (facts.restingMinutes >= enough)
        return true;
    int asleep = 0;
    for (const MinuteSpan &span : facts.asleep)
        asleep += std::max(0, std::min(span.end, morning) - std::max(span.first, midnight));
    return asleep >= enough;
}

std::optional<double> restedRate(const DayFacts &facts)
{
    return isNightOfRest(facts) ? finite(facts.restingHeartRate) : std::nullopt;
}

std::optional<double> finite(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

QJsonValue orNull(const std::optional<double> &value)
{
    const auto number = finite(value);
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonArray courseJson(std::span<const std::optional<double>> values)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(orNull(value));
    return list;
}

void setMean(AnalysisResult &result, std::span<const double> values)
{
    const auto n = static_cast<double>(values.size());
    double mean = 0.0;
    for (const double value : values)
        mean += value;
    mean /= n;
    result.value = mean;
    result.n = static_cast<std::int64_t>(values.size());
    if (values.size() < 2)
        return;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double half = studentFactor95(result.n) * std::sqrt(squares / (n - 1.0) / n);
    result.low = mean - half;
    result.high = mean + half;
}

AnalysisResult noRecords(const QString &method, int version, const DayRange &days)
{
    return notApplicable(method, version, days, QStringLiteral("no_records"),
                         sentence(QT_TRANSLATE_NOOP("Analysis", "There is no record in this period.")));
}

}  // namespace xinglin
