// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/alarm_json.h"

#include "analysis/xmr.h"

#include <QJsonArray>

namespace xinglin {
namespace {

QJsonValue alarmNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject shareJson(const AlarmShare &share)
{
    return {{QStringLiteral("count"), static_cast<double>(share.count)},
            {QStringLiteral("of"), static_cast<double>(share.of)},
            {QStringLiteral("share"), alarmNumber(share.share())}};
}

/// The weeks that are special, by the places of the values in the course.
QJsonArray weeksAt(const std::vector<std::size_t> &places, const std::vector<Day> &weeks)
{
    QJsonArray array;
    for (const std::size_t place : places)
        array.append(weeks[place].text());
    return array;
}

template <typename Of>
QJsonObject weeklyChart(const AlarmFigures &figures, const Of &of)
{
    QJsonArray course;
    std::vector<double> values;
    std::vector<Day> weeks;
    for (const AlarmWeek &week : figures.weeks) {
        const std::optional<double> value = of(week);
        course.append(alarmNumber(value));
        if (!value)
            continue;
        values.push_back(*value);
        weeks.push_back(week.monday);
    }
    QJsonObject json{{QStringLiteral("values"), course}};
    if (const auto chart = xmrChart(values, true)) {
        json[QStringLiteral("mean")] = chart->screened.mean;
        json[QStringLiteral("lower")] = chart->screened.lower;
        json[QStringLiteral("upper")] = chart->screened.upper;
        json[QStringLiteral("outside")] = weeksAt(chart->outside, weeks);
        json[QStringLiteral("shift")] = weeksAt(chart->shift, weeks);
        json[QStringLiteral("trend")] = weeksAt(chart->trend, weeks);
        json[QStringLiteral("two_of_three")] = weeksAt(chart->twoOfThree, weeks);
    }
    return json;
}

QJsonObject alarmWeeksJson(const AlarmFigures &figures, QJsonArray weeks)
{
    return {
        {QStringLiteral("weeks"), weeks},
        {QStringLiteral("per_person_week"),
         weeklyChart(figures, [](const AlarmWeek &week) { return week.perPersonWeek; })},
        {QStringLiteral("ppv"), weeklyChart(figures, [](const AlarmWeek &week) { return week.trueShare; })},
        {QStringLiteral("minutes_to_acknowledge"),
         weeklyChart(figures, [](const AlarmWeek &week) { return week.medianMinutesToAcknowledge; })}};
}

}  // namespace

QJsonObject jsonOf(const AlarmFigures &figures, bool showsSources)
{
    QJsonArray weeks, severities, top;
    for (const AlarmWeek &week : figures.weeks)
        weeks.append(week.monday.text());
    for (const std::int64_t count : figures.bySeverity)
        severities.append(static_cast<double>(count));
    for (const AlarmSource &each : figures.top)
        top.append(QJsonObject{{QStringLiteral("person"), each.person},
                               {QStringLiteral("rule"), each.rule},
                               {QStringLiteral("orders"), static_cast<double>(each.orders)}});
    QJsonObject json{
        {QStringLiteral("orders"), static_cast<double>(figures.orders)},
        {QStringLiteral("firings"), static_cast<double>(figures.firings)},
        {QStringLiteral("per_person_week"), alarmNumber(figures.perPersonWeek)},
        {QStringLiteral("ppv"), shareJson(figures.worth)},
        {QStringLiteral("override"), shareJson(figures.overridden)},
        {QStringLiteral("repeats"), shareJson(figures.repeats)},
        {QStringLiteral("chatter"), shareJson(figures.chattering)},
        {QStringLiteral("acknowledged"), shareJson(figures.acknowledged)},
        {QStringLiteral("acknowledged_in_time"), shareJson(figures.acknowledgedInTime)},
        {QStringLiteral("median_minutes_to_acknowledge"), alarmNumber(figures.medianMinutesToAcknowledge)},
        {QStringLiteral("p90_minutes_to_acknowledge"), alarmNumber(figures.p90MinutesToAcknowledge)},
        {QStringLiteral("by_severity"), severities},
        {QStringLiteral("flood"), shareJson(figures.flood)},
        {QStringLiteral("top10_share"), alarmNumber(figures.topShare)},
        {QStringLiteral("weekly"), alarmWeeksJson(figures, weeks)}};
    if (showsSources)
        json[QStringLiteral("top10")] = top;
    return json;
}

}  // namespace xinglin
