// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_chart_parts.h"
#include "reports/builders/engine_charts.h"
#include "reports/charts/thinning.h"
#include "reports/charts/ticks.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin::engine {
namespace {

constexpr std::size_t kMostRows = 20;
constexpr int kDaysOfAWeek = 7, kPairTicks = 4;
constexpr qsizetype kMostNamed = 8;  // units of a funnel
constexpr double kBeyond95 = 1.96;   // standard errors

bool isOutside(const QJsonValue &flag)
{
    if (!flag.isString())
        return flag.toBool();
    return !QStringList{QString(), QStringLiteral("inside"), QStringLiteral("none"), QStringLiteral("within")}
                .contains(flag.toString());
}

std::vector<std::pair<double, double>> histogramOf(const AnalysisResult &result)
{
    std::vector<std::pair<double, double>> all;
    for (const QJsonValue &each : under(result, "histogram").toArray())
        all.emplace_back(each.toArray().at(0).toDouble(), each.toArray().at(1).toDouble());
    return all;
}

/// The upper and the lower line of limits, named once; shares become per cent.
void addLimits(ChartSpec &chart, const QJsonValue &limits, const std::array<const char *, 2> &keys,
               ChartSpec::Series line)
{
    const Values sizes = numbers(limits[QLatin1String("n")]);
    for (const char *key : keys) {
        const Values values = numbers(limits[QLatin1String(key)]);
        line.points.clear();
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            const auto value = at(values, i);
            if (sizes[i] && value)
                line.points.push_back({*sizes[i], *value * 100.0, {}, {}});
        }
        if (line.points.empty())
            continue;
        chart.series.push_back(line);
        line.name.clear();
    }
}

/// The share of all, and around it the limits of chance.
void addFunnel(ChartSpec &chart, const ReportWords &words, const AnalysisResult &result)
{
    const Texts &texts = words.texts();
    const QJsonValue limits = under(result, "limits");
    const Values sizes = numbers(limits[QLatin1String("n")]);
    const auto line = [](const QString &name, ChartSpec::Role role, const QString &end) {
        ChartSpec::Series series = lineOf(name, role, {}, ChartSpec::Form::line);
        series.endLabel = end;
        return series;
    };
    const QString inner = words.percent(0.95, 0), outer = words.percent(0.998);
    const QString judging = texts.translate("Report", "99.8% limits: a unit beyond them stands out");
    addLimits(chart, limits, {"high95", "low95"},
              line(texts.translate("Report", "95% limits"), ChartSpec::Role::baseline, inner));
    addLimits(chart, limits, {"high998", "low998"}, line(judging, ChartSpec::Role::threshold, outer));
    const auto target = number(under(result, "target"));
    if (!target || sizes.empty() || !sizes.front() || !sizes.back())
        return;
    ChartSpec::Series all = line(texts.translate("Report", "all units together"), ChartSpec::Role::accent,
                                 texts.translate("Report", "mean %1").arg(words.percent(*target)));
    const double from = number(limits[QLatin1String("from")]).value_or(*sizes.front());
    all.points = {{from, *target * 100.0, {}, {}}, {*sizes.back(), *target * 100.0, {}, {}}};
    chart.series.push_back(std::move(all));
}

void addCounts(ChartSpec &chart, const ReportWords &words, const QJsonValue &from, const char *dates)
{
    const Texts &texts = words.texts();
    chart.yLabel = texts.translate("Report", "people");
    chart.yMin = 0.0;
    chart.yCounts = true;
    const std::vector<Day> places = days(from[QLatin1String(dates)]);
    const auto points = coursePoints(places, numbers(from[QLatin1String("counts")]));
    chart.series.push_back(lineOf(texts.translate("Report", "far from their own usual"),
                                  ChartSpec::Role::accent, points, ChartSpec::Form::columns));
    addIfAny(chart,
             lineOf(texts.translate("Report", "upper limit of chance"), ChartSpec::Role::threshold,
                    coursePoints(places, numbers(from[QLatin1String("upper")])), ChartSpec::Form::line));
    addIfAny(chart, lineOf(texts.translate("Report", "more than chance"), ChartSpec::Role::alert,
                           pointsWhere(points, from[QLatin1String("alarm")]), ChartSpec::Form::dots));
}

}  // namespace

QString unitNameIn(const ReportWords &words, const QJsonValue &unit)
{
    const QString name =
        words.name({unit[QLatin1String("name_zh")].toString(), unit[QLatin1String("name_en")].toString()});
    return name.isEmpty() ? unit[QLatin1String("code")].toString() : name;
}

ChartSpec distributionBox(const ReportWords &words, const AnalysisResult &result)
{
    const Metric *metric = words.metric(result.metric);
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::boxes, ChartSpec::XAxis::category,
                                   metric ? words.metricName(*metric) : result.metric);
    chart.subtitle = words.shortExtent(result.n, daysOf(words, result));
    if (metric)
        chart.xLabel = words.unitOf(*metric);
    const auto low = number(under(result, "p5")), lower = number(under(result, "p25")),
               median = number(under(result, "p50")), upper = number(under(result, "p75")),
               high = number(under(result, "p95"));
    chart.categories.push_back(QString());
    if (!low || !lower || !median || !upper || !high) {
        chart.boxes.push_back(std::nullopt);
        return chart;
    }
    const double reach = (*high - *low) * 0.25;
    chart.boxes.push_back(ChartSpec::Box{*low, *lower, *median, *upper, *high,
                                         outlined(histogramOf(result), *low - reach, *high + reach)});
    return chart;
}

ChartSpec funnelChart(const ReportWords &words, const AnalysisResult &result)
{
    const Texts &texts = words.texts();
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::line, ChartSpec::XAxis::value,
                                   texts.translate("Report", "Which units differ by more than chance"));
    chart.subtitle = words.peopleExtent(result.n, daysOf(words, result));
    chart.xLabel = texts.translate("Report", "people");
    chart.xCounts = true;
    chart.yLabel = texts.translate("Report", "people far from their own usual (%)");
    chart.yMin = 0.0;
    ChartSpec::Series inside =
        lineOf(texts.translate("Report", "sub-units"), ChartSpec::Role::series, {}, ChartSpec::Form::dots);
    ChartSpec::Series outside = lineOf(texts.translate("Report", "outside the limits"),
                                       ChartSpec::Role::alert, {}, ChartSpec::Form::dots);
    const QJsonArray units = under(result, "units").toArray();
    const bool namesAll = units.size() <= kMostNamed;
    for (const QJsonValue &unit : units) {
        const auto n = number(unit[QLatin1String("n")]), rate = number(unit[QLatin1String("rate")]);
        if (!n || !rate)
            continue;
        ChartSpec::Series &to = isOutside(unit[QLatin1String("flag")]) ? outside : inside;
        to.points.push_back({*n, *rate * 100.0, {}, {}});
        const bool isFar = std::abs(number(unit[QLatin1String("z_adjusted")]).value_or(0.0)) > kBeyond95;
        to.labels.push_back(namesAll || &to == &outside || isFar ? unitNameIn(words, unit) : QString());
    }
    if (inside.points.empty() && outside.points.empty())
        return chart;
    addFunnel(chart, words, result);
    addIfAny(chart, std::move(inside));
    addIfAny(chart, std::move(outside));
    return chart;
}

ChartSpec unitIntervals(const ReportWords &words, const AnalysisResult &result, const QString &title,
                        const QString &xLabel, const char *key)
{
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::bars, ChartSpec::XAxis::category, title);
    chart.subtitle = words.peopleExtent(result.n, daysOf(words, result));
    chart.xLabel = xLabel;
    std::vector<QJsonValue> units;
    for (const QJsonValue &unit : under(result, "units").toArray())
        units.push_back(unit);
    const auto valueOf = [key](const QJsonValue &unit) { return number(unit[QLatin1String(key)]); };
    std::ranges::stable_sort(units, [&](const QJsonValue &a, const QJsonValue &b) {
        return valueOf(a).value_or(-1e300) > valueOf(b).value_or(-1e300);
    });
    if (units.size() > kMostRows)
        units.resize(kMostRows);
    ChartSpec::Series rows = lineOf({}, ChartSpec::Role::accent, {});
    rows.intervals = true;
    bool isAnyWithheld = false, isAnyEmpty = false;
    for (const QJsonValue &unit : units) {
        const auto value = valueOf(unit);
        rows.points.push_back({static_cast<double>(chart.categories.size()), value,
                               value ? number(unit[QLatin1String("low")]) : std::nullopt,
                               value ? number(unit[QLatin1String("high")]) : std::nullopt});
        chart.categories.push_back(unitNameIn(words, unit));
        const bool isWithheld = unit[QLatin1String("suppressed")].toBool();
        isAnyWithheld = isAnyWithheld || isWithheld;
        isAnyEmpty = isAnyEmpty || (!isWithheld && !value);
    }
    if (isAnyWithheld)
        chart.emptyText =
            isAnyEmpty ? words.texts().translate("Report", "withheld or no data") : words.withheld();
    addIfAny(chart, std::move(rows));
    return chart;
}

void giveOneAxis(ChartSpec &one, ChartSpec &other)
{
    std::optional<double> low, high;
    for (const ChartSpec *chart : {&one, &other}) {
        for (const ChartSpec::Series &series : chart->series) {
            for (const ChartSpec::Point &point : series.points) {
                for (const std::optional<double> &value : {point.y, point.low, point.high}) {
                    low = value ? std::min(low.value_or(*value), *value) : low;
                    high = value ? std::max(high.value_or(*value), *value) : high;
                }
            }
        }
    }
    if (!low)
        return;
    const NiceAxis axis = niceAxis(std::min(*low, 0.0), *high, kPairTicks);
    for (ChartSpec *chart : {&one, &other}) {
        chart->yMin = axis.low;
        chart->yMax = axis.high;
    }
}

ChartSpec dailyCountsChart(const ReportWords &words, const AnalysisResult &result,
                           const AnalysisResult *forecast)
{
    ChartSpec chart =
        startedChart(words, result, ChartSpec::Kind::bars, ChartSpec::XAxis::day,
                     words.texts().translate("Report", "People far from their own usual by day"));
    addCounts(chart, words, result.detail, "days");
    if (applies(forecast))
        addForecast(chart, words, *forecast);
    keepShownDays(chart, words, words.daysTold(result.n));
    return chart;
}

ChartSpec weeklyCountsChart(const ReportWords &words, const AnalysisResult &result)
{
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::bars, ChartSpec::XAxis::day,
                                   words.texts().translate("Report", "The same by week"));
    addCounts(chart, words, under(result, "weekly"), "weeks");
    keepShownDays(chart, words, words.daysTold(result.n), kDaysOfAWeek);
    return chart;
}

ChartSpec hourByDayChart(const ReportWords &words, const AnalysisResult &result)
{
    const Metric *metric = words.metric(result.metric);
    const QString name = metric ? words.metricName(*metric) : result.metric;
    ChartSpec chart = startedChart(words, result, ChartSpec::Kind::heat, ChartSpec::XAxis::day,
                                   words.texts().translate("Report", "%1 by hour and day").arg(name));
    if (metric)
        chart.yLabel = words.unitOf(*metric);
    const std::vector<Day> columns = days(under(result, "days"));
    std::vector<Values> hours;
    for (const QJsonValue &each : under(result, "hours").toArray())
        hours.push_back(numbers(each));
    bool isAny = false;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        ChartSpec::Series row = lineOf(
            hour % 3 == 0 ? QStringLiteral("%1:00").arg(static_cast<int>(hour), 2, 10, QLatin1Char('0'))
                          : QString(),
            ChartSpec::Role::accent, {});
        for (std::size_t i = 0; i < std::min(columns.size(), hours.size()); ++i) {
            const auto value = at(hours[i], hour);
            row.points.push_back({static_cast<double>(columns[i].number()), value, {}, {}});
            isAny = isAny || value;
        }
        chart.series.push_back(std::move(row));
    }
    if (!isAny)
        chart.series.clear();
    keepShownDays(chart, words, words.count(result.n));
    return chart;
}

}  // namespace xinglin::engine
