// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_chart_parts.h"

#include <algorithm>

namespace xinglin::engine {

DayRange daysOf(const ReportWords &words, const AnalysisResult &result)
{
    if (!result.days.first.isValid() || !result.days.last.isValid())
        return words.daysSoFar();
    const DayRange days = words.shownOf(result.days);
    return days.first <= days.last ? days : words.daysSoFar();
}

ChartSpec startedChart(const ReportWords &words, const AnalysisResult &result, ChartSpec::Kind kind,
                       ChartSpec::XAxis axis, const QString &title)
{
    ChartSpec chart;
    chart.kind = kind;
    chart.xAxis = axis;
    chart.title = title;
    chart.subtitle = words.extent(result.n, daysOf(words, result));
    chart.emptyText = words.noData();
    const QString text = words.name(result.text);
    chart.alternative = text.startsWith(title)
                            ? text
                            : QStringLiteral("%1: %2").arg(title, text.isEmpty() ? words.noData() : text);
    return chart;
}

ChartSpec::Series lineOf(const QString &name, ChartSpec::Role role, std::vector<ChartSpec::Point> points,
                         ChartSpec::Form form)
{
    ChartSpec::Series series{name, role, 0, std::move(points), 0.0, false};
    series.form = form;
    return series;
}

void addIfAny(ChartSpec &chart, ChartSpec::Series series)
{
    if (!series.points.empty())
        chart.series.push_back(std::move(series));
}

bool isCourse(const ChartSpec &chart)
{
    std::optional<double> first;
    for (const ChartSpec::Series &series : chart.series) {
        for (const ChartSpec::Point &point : series.points) {
            if (series.role == ChartSpec::Role::forecast || !point.y)
                continue;
            if (first && *first != point.x)
                return true;
            first = point.x;
        }
    }
    return false;
}

namespace {

/// The axis goes on where the days told end.
void tellForecast(ChartSpec &chart, const ReportWords &words)
{
    const auto forecast =
        std::ranges::find(chart.series, ChartSpec::Role::forecast, &ChartSpec::Series::role);
    if (forecast == chart.series.end() || forecast->points.empty())
        return;
    const Day last(static_cast<std::int32_t>(forecast->points.back().x));
    chart.subtitle =
        words.texts().translate("Report", "%1 · forecast until %2").arg(chart.subtitle, last.text());
}

}  // namespace

void keepShownDays(ChartSpec &chart, const ReportWords &words, const QString &n, int span)
{
    std::optional<double> first, last;
    for (const ChartSpec::Series &series : chart.series) {
        if (series.role == ChartSpec::Role::forecast)
            continue;
        for (const ChartSpec::Point &point : series.points) {
            first = std::min(first.value_or(point.x), point.x);
            last = std::max(last.value_or(point.x), point.x);
        }
    }
    if (!first)
        return;
    const auto dayAt = [](double x) { return Day(static_cast<std::int32_t>(x)); };
    const DayRange shown = words.shownOf({dayAt(*first), dayAt(*last) + (span - 1)});
    if (shown.last < shown.first)
        return;
    for (ChartSpec::Series &series : chart.series) {
        if (series.role != ChartSpec::Role::forecast)
            std::erase_if(series.points, [&](const ChartSpec::Point &point) {
                return dayAt(point.x) + (span - 1) < shown.first || dayAt(point.x) > shown.last;
            });
    }
    chart.subtitle = words.extent(n, shown);
    tellForecast(chart, words);
}

void addForecast(ChartSpec &chart, const ReportWords &words, const AnalysisResult &forecast)
{
    const std::vector<Day> coming = days(under(forecast, "days"));
    const auto skill = number(under(forecast, "skill"));
    if (coming.empty() || !skill || *skill <= 0.0)
        return;
    ChartSpec::Band band;
    band.name = words.texts().translate("Report", "80% forecast band");
    band.role = ChartSpec::Role::forecast;
    band.edges = bandEdges(coming, numbers(under(forecast, "low")), numbers(under(forecast, "high")));
    for (ChartSpec::Point &edge : band.edges) {
        if (edge.low)
            edge.low = std::max(*edge.low, 0.0);  // counts and measures: none falls below nothing
    }
    chart.bands.push_back(std::move(band));
    chart.series.push_back(lineOf(words.texts().translate("Report", "forecast"), ChartSpec::Role::forecast,
                                  coursePoints(coming, numbers(under(forecast, "median"))),
                                  ChartSpec::Form::line));
    tellForecast(chart, words);
}

}  // namespace xinglin::engine
