// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/thinning.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/spec_parts.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace xinglin::charts {
namespace {

constexpr std::size_t kMostRows = 24;  // sub-units drawn; the worst come first

struct UnitChartText
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisCharts)
};

QJsonValue under(const AnalysisResult &result, const char *key)
{
    return result.detail.value(QLatin1String(key));
}

std::optional<ChartSpec::Box> boxOf(const AnalysisResult &result)
{
    const auto low = results::number(under(result, "p5")), lower = results::number(under(result, "p25")),
               median = results::number(under(result, "p50")), upper = results::number(under(result, "p75")),
               high = results::number(under(result, "p95"));
    if (!results::applies(&result) || !low || !lower || !median || !upper || !high)
        return std::nullopt;
    ChartSpec::Box box{*low, *lower, *median, *upper, *high, {}};
    const double reach = (*high - *low) * 0.25;
    box.outline = outlined(results::histogram(result), *low - reach, *high + reach);
    return box;
}

QString nameOf(const results::UnitFigure &unit)
{
    const QString name = names::of(unit.name);
    return name.isEmpty() ? unit.code : name;
}

ChartSpec intervalRows(const AnalysisResult &result, const QString &title, const QString &xLabel,
                       bool isEstimate)
{
    ChartSpec spec = frameOf(result, title, {});
    spec.kind = ChartSpec::Kind::bars;
    spec.xAxis = ChartSpec::XAxis::category;
    spec.xLabel = xLabel;
    auto units = results::units(result);
    const auto valueOf = [isEstimate](const results::UnitFigure &unit) {
        return isEstimate ? unit.estimate : unit.rate;
    };
    std::stable_sort(units.begin(), units.end(), [&](const auto &a, const auto &b) {
        return valueOf(a).value_or(-1e300) > valueOf(b).value_or(-1e300);
    });
    if (units.size() > kMostRows)
        units.resize(kMostRows);
    ChartSpec::Series rows = lineOf({}, ChartSpec::Role::accent, {});
    rows.intervals = true;
    for (const results::UnitFigure &unit : units) {
        const auto value = valueOf(unit);
        rows.points.push_back({static_cast<double>(spec.categories.size()), value,
                               value ? unit.low : std::nullopt, value ? unit.high : std::nullopt});
        spec.categories.push_back(nameOf(unit));
        rows.ids.push_back(unit.id.value());
    }
    if (!rows.points.empty())
        spec.series.push_back(std::move(rows));
    if (spec.isEmpty())
        return spec;
    spec.emptyText = format::withheld();
    if (result.value)
        spec.marks.push_back({*result.value, UnitChartText::tr("all together"), ChartSpec::Role::baseline});
    finish(spec, result);
    return spec;
}

void addLimits(ChartSpec &spec, const QJsonObject &limits)
{
    struct Limit
    {
        const char *key;
        QString name;
        ChartSpec::Role role;
    };
    const results::Values sizes = results::numbers(limits.value(QLatin1String("n")));
    for (const Limit &limit :
         {Limit{"high95", UnitChartText::tr("95% limits"), ChartSpec::Role::baseline},
          Limit{"low95", {}, ChartSpec::Role::baseline},
          Limit{"high998", UnitChartText::tr("99.8% limits"), ChartSpec::Role::threshold},
          Limit{"low998", {}, ChartSpec::Role::threshold}}) {
        const results::Values values = results::numbers(limits.value(QLatin1String(limit.key)));
        ChartSpec::Series line = lineOf(limit.name, limit.role, {});
        line.form = ChartSpec::Form::line;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            if (sizes[i] && results::at(values, i))
                line.points.push_back({*sizes[i], *values[i] * 100.0, {}, {}});
        }
        if (!line.points.empty())
            spec.series.push_back(std::move(line));
    }
}

ChartSpec countChart(const results::Surveillance &from, ChartSpec spec)
{
    spec.kind = ChartSpec::Kind::bars;
    spec.yMin = 0.0;
    spec.yCounts = true;
    spec.series.push_back(lineOf(UnitChartText::tr("people with a strong deviation"), ChartSpec::Role::series,
                                 coursePoints(from.days, from.counts)));
    ChartSpec::Series upper = lineOf(UnitChartText::tr("upper limit of chance"), ChartSpec::Role::threshold,
                                     coursePoints(from.days, from.upper));
    upper.form = ChartSpec::Form::line;
    spec.series.push_back(std::move(upper));
    ChartSpec::Series alarms = dotsWhere(UnitChartText::tr("more than chance"), from.days, from.counts,
                                         from.alarm, ChartSpec::Role::alert);
    if (!alarms.points.empty())
        spec.series.push_back(std::move(alarms));
    return spec;
}

}  // namespace

ChartSpec unitScore(const AnalysisResult &result)
{
    ChartSpec spec =
        frameOf(result, UnitChartText::tr("Health score, day by day"), UnitChartText::tr("points"));
    spec.series.push_back(lineOf(
        UnitChartText::tr("mean of the people"), ChartSpec::Role::accent,
        coursePoints(results::dates(under(result, "days")), results::numbers(under(result, "score")))));
    finish(spec, result);
    return spec;
}

ChartSpec unitDistribution(const std::vector<const AnalysisResult *> &quantiles, const QString &unitName)
{
    if (quantiles.empty())
        return {};
    const AnalysisResult &first = *quantiles.front();
    ChartSpec spec = frameOf(first, metricName(first.metric), {});
    spec.kind = ChartSpec::Kind::boxes;
    spec.xAxis = ChartSpec::XAxis::category;
    const Metric *metric = MetricDictionary::builtIn().find(first.metric);
    spec.xLabel = metric != nullptr ? names::metricTitle(*metric) : metricName(first.metric);
    for (const AnalysisResult *each : quantiles) {
        spec.categories.push_back(unitName);
        spec.boxes.push_back(boxOf(*each));
    }
    finish(spec, first);
    if (spec.boxes.front()) {
        const ChartSpec::Box &box = *spec.boxes.front();
        const int digits = metric != nullptr ? metric->decimals : 1;
        spec.alternative = UnitChartText::tr("%1: median %2, half of the values %3, 90% of them %4.")
                               .arg(spec.title, format::number(box.median, digits),
                                    format::interval(box.lower, box.upper, digits),
                                    format::interval(box.low, box.high, digits));
    }
    return spec;
}

ChartSpec funnel(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, UnitChartText::tr("Who differs by more than chance?"),
                             UnitChartText::tr("People with a strong deviation (%)"));
    spec.xAxis = ChartSpec::XAxis::value;
    spec.xCounts = true;
    spec.xLabel = UnitChartText::tr("people with data");
    ChartSpec::Series inside = lineOf(UnitChartText::tr("sub-units"), ChartSpec::Role::series, {});
    ChartSpec::Series outside = lineOf(UnitChartText::tr("outside the limits"), ChartSpec::Role::alert, {});
    inside.showsLabels = false;
    inside.form = outside.form = ChartSpec::Form::dots;
    for (const results::UnitFigure &unit : results::units(result)) {
        if (!unit.n || !unit.rate)
            continue;
        const bool isOut = !unit.flag.isEmpty() && unit.flag != QLatin1String("inside") &&
                           unit.flag != QLatin1String("none") && unit.flag != QLatin1String("within");
        ChartSpec::Series &to = isOut ? outside : inside;
        to.points.push_back({*unit.n, *unit.rate * 100.0, {}, {}});
        to.labels.push_back(nameOf(unit));
        to.ids.push_back(unit.id.value());
    }
    if (inside.points.empty() && outside.points.empty())
        return spec;
    addLimits(spec, under(result, "limits").toObject());
    for (ChartSpec::Series *each : {&inside, &outside}) {
        if (!each->points.empty())
            spec.series.push_back(std::move(*each));
    }
    finish(spec, result);
    return spec;
}

ChartSpec standardised(const AnalysisResult &result)
{
    return intervalRows(result, UnitChartText::tr("Compared as if all had the same ages and sexes"),
                        UnitChartText::tr("people with a strong deviation (%)"), false);
}

ChartSpec shrunken(const AnalysisResult &result)
{
    return intervalRows(result, UnitChartText::tr("Best estimate of each sub-unit"),
                        UnitChartText::tr("people with a strong deviation (%)"), true);
}

ChartSpec dailyCounts(const AnalysisResult &result, const AnalysisResult *forecast)
{
    ChartSpec spec = frameOf(result, UnitChartText::tr("Day by day"), UnitChartText::tr("people"));
    const results::Surveillance counts = results::dailyCounts(result);
    if (counts.days.empty())
        return spec;
    spec = countChart(counts, std::move(spec));
    if (results::applies(forecast)) {
        const results::Forecast next = results::forecast(*forecast);
        if (!next.days.empty() && next.skill && *next.skill > 0.0) {
            ChartSpec::Series median =
                lineOf(UnitChartText::tr("forecast, %1 better than “same as last week”")
                           .arg(format::percent(*next.skill)),
                       ChartSpec::Role::forecast, coursePoints(next.days, next.median));
            median.form = ChartSpec::Form::line;
            spec.series.push_back(std::move(median));
            ChartSpec::Band band;
            band.name = UnitChartText::tr("80% forecast band");
            band.role = ChartSpec::Role::forecast;
            band.edges = bandEdges(next.days, next.low, next.high);
            spec.bands.push_back(std::move(band));
        }
    }
    finish(spec, result);
    return spec;
}

ChartSpec weeklyCounts(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, UnitChartText::tr("Week by week"), UnitChartText::tr("people"));
    const results::Surveillance counts = results::weeklyCounts(result);
    if (counts.days.empty())
        return spec;
    spec = countChart(counts, std::move(spec));
    finish(spec, result);
    return spec;
}

ChartSpec hourByDay(const AnalysisResult &result)
{
    const Metric *metric = MetricDictionary::builtIn().find(result.metric);
    ChartSpec spec =
        frameOf(result, metric != nullptr ? format::metricName(*metric) : metricName(result.metric),
                metric != nullptr ? format::unitLabel(*metric) : unitLabel(result));
    spec.kind = ChartSpec::Kind::heat;
    const std::vector<Day> days = results::dates(under(result, "days"));
    const QJsonArray rows = under(result, "hours").toArray();
    std::vector<results::Values> hours;
    for (const QJsonValue &each : rows)
        hours.push_back(results::numbers(each));
    bool isAny = false;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        ChartSpec::Series row = lineOf(QStringLiteral("%1:00").arg(int(hour), 2, 10, QLatin1Char('0')),
                                       ChartSpec::Role::accent, {});
        for (std::size_t day = 0; day < std::min(days.size(), hours.size()); ++day) {
            const auto value = results::at(hours[day], hour);
            row.points.push_back({static_cast<double>(days[day].number()), value, {}, {}});
            isAny = isAny || value.has_value();
        }
        spec.series.push_back(std::move(row));
    }
    if (!isAny)
        spec.series.clear();
    finish(spec, result);
    return spec;
}

}  // namespace xinglin::charts
