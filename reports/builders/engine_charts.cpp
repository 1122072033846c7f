// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_charts.h"

#include "reports/builders/engine_chart_parts.h"
#include "reports/builders/report_charts.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xinglin::engine {
namespace {

constexpr double kMinutesInHour = 60.0;
constexpr double kRedState = 2.0;

/// A level line across all nights; nothing without the level.
void addLevel(ChartSpec &chart, const ReportWords &words, const QString &name, ChartSpec::Role role,
              const std::optional<double> &level, const std::vector<Day> &nights)
{
    if (!level || nights.empty())
        return;
    ChartSpec::Series line = lineOf(name, role, {}, ChartSpec::Form::line);
    const DayRange shown = words.shownOf({nights.front(), nights.back()});
    for (const Day day : {shown.first, shown.last}) {
        if (day.isValid())
            line.points.push_back({static_cast<double>(day.number()), *level, {}, {}});
    }
    addIfAny(chart, std::move(line));
}

}  // namespace

void addToCourse(ChartSpec &chart, const ReportWords &words, const Metric &metric, const Results &results,
                 QStringView measure)
{
    // What was found in the nights is no change of the days' means, nor their forecast.
    const auto isOf = [measure](const AnalysisResult *result) {
        return applies(result) && under(*result, "measure").toString() == measure;
    };
    const AnalysisResult *changes = find(results, u"change-points", metric.key);
    if (isOf(changes)) {
        for (const QJsonValue &each : under(*changes, "changes").toArray()) {
            const Day day = Day::fromText(each[QLatin1String("day")].toString());
            const auto size = number(each[QLatin1String("size")]);
            if (!day.isValid())
                continue;
            chart.marks.push_back(
                {static_cast<double>(day.number()),
                 size ? words.signedNumber(*size, words.meanDecimals(metric)) : words.day(day),
                 ChartSpec::Role::accent});
        }
        chart.marksName = words.texts().translate("Report", "lasting change, by how much");
    }
    const AnalysisResult *forecast = find(results, u"forecast", metric.key);
    if (isOf(forecast))
        addForecast(chart, words, *forecast);
}

ChartSpec restingChart(const ReportWords &words, const AnalysisResult &resting,
                       const AnalysisResult *twoNights)
{
    const Texts &texts = words.texts();
    ChartSpec chart = startedChart(words, resting, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                                   texts.translate("Report", "Nightly resting heart rate"));
    chart.yLabel = words.unitOf(*words.metric(u"heart_rate"));
    const std::vector<Day> nights = days(under(resting, "days"));
    const auto points = coursePoints(nights, numbers(under(resting, "values")));
    chart.series.push_back(
        lineOf(texts.translate("Report", "resting heart rate"), ChartSpec::Role::accent, points));
    auto awake = coursePoints(nights, numbers(under(resting, "awake")));
    std::erase_if(awake, [](const ChartSpec::Point &point) { return !point.y; });
    addIfAny(chart, lineOf(texts.translate("Report", "awake or at work, not counted"),
                           ChartSpec::Role::baseline, std::move(awake), ChartSpec::Form::dots));
    if (applies(twoNights)) {
        addLevel(chart, words, texts.translate("Report", "usual for the last night"),
                 ChartSpec::Role::baseline, number(under(*twoNights, "usual")), nights);
        const Values states = numbers(under(*twoNights, "state"));
        const std::vector<Day> stateDays = days(under(*twoNights, "days"));
        ChartSpec::Series red = lineOf(texts.translate("Report", "raised two nights in a row"),
                                       ChartSpec::Role::alert, {}, ChartSpec::Form::dots);
        for (std::size_t i = 0; i < stateDays.size(); ++i) {
            const auto same =
                std::ranges::find(points, static_cast<double>(stateDays[i].number()), &ChartSpec::Point::x);
            if (at(states, i).value_or(0.0) >= kRedState && same != points.end() && same->y)
                red.points.push_back(*same);
        }
        addIfAny(chart, std::move(red));
    }
    keepShownDays(chart, words, words.nightsTold(resting.n));
    return chart;
}

ChartSpec multiMetricChart(const ReportWords &words, const AnalysisResult &result)
{
    const Texts &texts = words.texts();
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                                   texts.translate("Report", "All metrics together"));
    chart.yLabel = texts.translate("Report", "joint distance from the usual");
    const std::vector<Day> nights = days(under(result, "days"));
    const auto points = coursePoints(nights, numbers(under(result, "statistic")));
    chart.series.push_back(lineOf(texts.translate("Report", "the night"), ChartSpec::Role::accent, points));
    addLevel(chart, words, texts.translate("Report", "limit of an alarm"), ChartSpec::Role::threshold,
             number(under(result, "threshold")), nights);
    addIfAny(chart, lineOf(texts.translate("Report", "alarm"), ChartSpec::Role::alert,
                           pointsWhere(points, under(result, "alarm")), ChartSpec::Form::dots));
    keepShownDays(chart, words, words.nightsTold(result.n));
    return chart;
}

ChartSpec rhythmChart(const ReportWords &words, const AnalysisResult &result)
{
    const Texts &texts = words.texts();
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::line, ChartSpec::XAxis::hour,
                                   texts.translate("Report", "The day's rhythm"));
    if (const Metric *metric =
            words.metric(result.metric.isEmpty() ? QStringLiteral("heart_rate") : result.metric))
        chart.yLabel = words.unitOf(*metric);
    const Values profile = numbers(under(result, "profile"));
    ChartSpec::Series means =
        lineOf(texts.translate("Report", "mean of the hour"), ChartSpec::Role::accent, {});
    for (std::size_t hour = 0; hour < profile.size(); ++hour)
        means.points.push_back({static_cast<double>(hour), profile[hour], {}, {}});
    chart.series.push_back(std::move(means));
    const auto mesor = number(under(result, "mesor")), amplitude = number(under(result, "amplitude")),
               peak = number(under(result, "acrophase_hour"));
    if (mesor && amplitude && peak && !profile.empty()) {
        ChartSpec::Series curve = lineOf(texts.translate("Report", "fitted day"), ChartSpec::Role::baseline,
                                         {}, ChartSpec::Form::line);
        for (double hour = 0.0; hour <= 23.0; hour += 0.25)
            curve.points.push_back(
                {hour,
                 *mesor + *amplitude * std::cos(2.0 * std::numbers::pi * (hour - *peak) / 24.0),
                 {},
                 {}});
        chart.series.push_back(std::move(curve));
    }
    return chart;
}

ChartSpec sleepChart(const ReportWords &words, const AnalysisResult &result)
{
    const Texts &texts = words.texts();
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::bars, ChartSpec::XAxis::day,
                                   texts.translate("Report", "Sleep by night"));
    const Metric &sleep = *words.metric(u"sleep");
    chart.yLabel = words.unitOf(sleep);
    chart.yMin = 0.0;
    Values hours = numbers(under(result, "minutes"));
    for (auto &each : hours) {
        if (each)
            *each /= kMinutesInHour;
    }
    chart.series.push_back(
        lineOf({}, ChartSpec::Role::accent, coursePoints(days(under(result, "days")), hours)));
    if (sleep.usualLow && sleep.usualHigh)
        chart.bands.push_back(ChartSpec::Band::usualRange(
            usualRangeText(words, sleep), sleep.toUnits(sleep.usualLow), sleep.toUnits(sleep.usualHigh)));
    keepShownDays(chart, words, words.nightsTold(result.n));
    return chart;
}

}  // namespace xinglin::engine
