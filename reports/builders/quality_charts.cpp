// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/quality_parts.h"
#include "reports/builders/report_charts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>

namespace xinglin {
namespace {

std::optional<double> percentOf(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return std::nullopt;
    return std::min(100.0, 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

/// Each row's lowest day, in words.
QString rowsTold(const ReportWords &words, const ChartSpec &chart)
{
    QStringList rows;
    for (const ChartSpec::Series &row : chart.series) {
        std::optional<double> lowest;
        for (const ChartSpec::Point &point : row.points) {
            if (point.y && (!lowest || *point.y < *lowest))
                lowest = point.y;
        }
        rows +=
            QStringLiteral("%1 %2").arg(row.name, lowest ? words.percent(*lowest / 100.0) : words.noData());
    }
    return QStringLiteral("%1: %2").arg(
        chart.title, rows.isEmpty() ? words.noData()
                                    : words.texts()
                                          .translate("Report", "the lowest day of each: %1")
                                          .arg(table::listed(words, rows)));
}

/// The lowest and the highest day in a sentence.
QString endsOf(const ReportWords &words, const QString &title, const ChartSpec::Series &line)
{
    const ChartSpec::Point *low = nullptr;
    const ChartSpec::Point *high = nullptr;
    for (const ChartSpec::Point &point : line.points) {
        if (!point.y)
            continue;
        if (!low || *point.y < *low->y)
            low = &point;
        if (!high || *point.y > *high->y)
            high = &point;
    }
    if (!low)
        return QStringLiteral("%1: %2").arg(title, words.noData());
    const auto dayOf = [&](const ChartSpec::Point &point) {
        return words.day(Day(static_cast<std::int32_t>(point.x)));
    };
    return words.texts()
        .translate("Report", "%1: lowest %2% on %3, highest %4% on %5.")
        .arg(title, words.number(low->y, 1), dayOf(*low), words.number(high->y, 1), dayOf(*high));
}

}  // namespace

ChartSpec wearingChart(const ReportWords &words, const DataQuality &quality)
{
    const Texts &texts = words.texts();
    ChartSpec chart =
        startedChart(words, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                     texts.translate("Report", "Wearing rate by day"), quality.coverage.daysExpected);
    if (quality.coverage.expected.isValid())
        chart.subtitle = words.extent(quality.coverage.daysExpected, quality.coverage.expected);
    chart.yLabel = QStringLiteral("%");
    chart.yMin = 0.0;
    chart.yMax = 100.0;
    ChartSpec::Series any{
        texts.translate("Report", "any record"), ChartSpec::Role::accent, 0, {}, 0.0, false};
    ChartSpec::Series counted{texts.translate("Report", "at least half of the records"),
                              ChartSpec::Role::series,
                              1,
                              {},
                              0.0,
                              false};
    for (const QualityDay &day : quality.daily) {
        const auto x = static_cast<double>(day.day.number());
        any.points.push_back({x, percentOf(day.withData, day.members), {}, {}});
        counted.points.push_back({x, percentOf(day.counted, day.members), {}, {}});
    }
    const bool areSame =
        std::ranges::equal(any.points, counted.points, {}, &ChartSpec::Point::y, &ChartSpec::Point::y);
    if (areSame)  // one line over the other could not be seen
        chart.title =
            texts.translate("Report", "Wearing rate by day, every day with half of the records or more");
    chart.alternative = endsOf(words, chart.title, any);
    chart.series.push_back(std::move(any));
    if (!areSame)
        chart.series.push_back(std::move(counted));
    return chart;
}

ChartSpec wearingBandsChart(const ReportWords &words, const DataQuality &quality)
{
    const Texts &texts = words.texts();
    std::int64_t people = 0;
    for (const std::int64_t count : quality.people)
        people += count;
    ChartSpec chart =
        startedChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::category,
                     texts.translate("Report", "People by the share of their days with data"), people);
    chart.subtitle = texts.translate("Report", "n = %1 people · %2", "units")
                         .arg(words.count(people), words.days(quality.days));
    chart.xLabel = texts.translate("Report", "people");
    chart.yMin = 0.0;
    chart.categories = {texts.translate("Report", "no day"), texts.translate("Report", "under 50%"),
                        texts.translate("Report", "50% to under 80%"),
                        texts.translate("Report", "80% and more")};
    ChartSpec::Series bars{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    bars.valueDecimals = 0;
    for (std::size_t i = 0; i < quality.people.size(); ++i) {
        const auto value = static_cast<double>(quality.people[i]);
        bars.points.push_back(
            {static_cast<double>(i), people > 0 ? std::optional(value) : std::nullopt, {}, {}});
    }
    chart.series.push_back(std::move(bars));
    chart.alternative = categoriesTold(words, chart, 0, QString());
    return chart;
}

ChartSpec completenessChart(const ReportWords &words, const DataQuality &quality)
{
    const Texts &texts = words.texts();
    std::int64_t expected = 0;
    ChartSpec::Series line{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    for (const QualityDay &day : quality.daily) {
        expected += day.expected;
        line.points.push_back(
            {static_cast<double>(day.day.number()), percentOf(day.received, day.expected), {}, {}});
    }
    ChartSpec chart =
        startedChart(words, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                     texts.translate("Report", "Records received over those expected, by day"), expected);
    chart.yLabel = QStringLiteral("%");
    chart.yMin = 0.0;
    chart.yMax = 100.0;
    chart.alternative = endsOf(words, chart.title, line);
    chart.series.push_back(std::move(line));
    return chart;
}

ChartSpec metricDaysChart(const ReportWords &words, const DataQuality &quality)
{
    const Texts &texts = words.texts();
    ChartSpec chart =
        startedChart(words, ChartSpec::Kind::heat, ChartSpec::XAxis::day,
                     texts.translate("Report", "Share of the person-days with data that have the metric"),
                     quality.coverage.daysWithData);
    chart.yLabel = QStringLiteral("%");
    chart.yMin = 0.0;
    chart.yMax = 100.0;
    for (const MetricQuality &one : quality.metrics) {
        const Metric *metric = words.metric(one.metric);
        if (!metric)
            continue;
        ChartSpec::Series row{words.metricName(*metric), ChartSpec::Role::accent, 0, {}, 0.0, false};
        for (std::size_t i = 0; i < quality.daily.size(); ++i)
            row.points.push_back({static_cast<double>(quality.daily[i].day.number()),
                                  percentOf(one.daily[i], quality.daily[i].withData),
                                  {},
                                  {}});
        chart.series.push_back(std::move(row));
    }
    chart.alternative = rowsTold(words, chart);
    return chart;
}

LeftOut leftOutByReason(const DataQuality &quality)
{
    LeftOut sums;
    for (const MetricQuality &one : quality.metrics) {
        for (const auto &[flag, count] : one.leftOut) {
            const auto known =
                std::find_if(sums.begin(), sums.end(), [&](const auto &each) { return each.first == flag; });
            if (known == sums.end())
                sums.emplace_back(flag, count);
            else
                known->second += count;
        }
    }
    std::stable_sort(sums.begin(), sums.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return sums;
}

ChartSpec leftOutChart(const ReportWords &words, const DataQuality &quality)
{
    const Texts &texts = words.texts();
    std::int64_t n = 0;
    for (const MetricQuality &one : quality.metrics)
        n += one.values;
    ChartSpec::Series bars{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    bars.valueDecimals = 0;
    ChartSpec chart = startedChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::category,
                                   texts.translate("Report", "Values left out, by reason"), n);
    chart.xLabel = texts.translate("Report", "values");
    chart.yMin = 0.0;
    chart.emptyText = texts.translate("Report", "No value was left out.");
    for (const auto &[flag, count] : leftOutByReason(quality)) {
        bars.points.push_back(
            {static_cast<double>(chart.categories.size()), static_cast<double>(count), {}, {}});
        chart.categories.push_back(words.reason(flag));
    }
    chart.series.push_back(std::move(bars));
    chart.alternative = categoriesTold(words, chart, 0, QString());
    return chart;
}

}  // namespace xinglin
