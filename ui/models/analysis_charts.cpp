// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_charts.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/spec_parts.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xinglin::charts {
namespace {

constexpr double kHours = 24.0;

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisCharts)
};

QJsonValue under(const AnalysisResult &result, const char *key)
{
    return result.detail.value(QLatin1String(key));
}

/// A course, or one number for all days.
results::Values courseOrConstant(const QJsonValue &value, std::size_t count)
{
    if (value.isArray())
        return results::numbers(value);
    return results::Values(count, results::number(value));
}

void addExpected(ChartSpec &spec, const AnalysisResult &result)
{
    const results::Baseline course = results::baseline(result);
    ChartSpec::Band band;
    band.name = ChartText::tr("own usual (± 2 scales)");
    band.role = ChartSpec::Role::accent;
    band.edges = bandEdges(course.days, course.low, course.high);
    const bool isKnown = std::any_of(band.edges.begin(), band.edges.end(),
                                     [](const ChartSpec::Point &edge) { return edge.low && edge.high; });
    if (!isKnown)
        return;
    // The own usual says more than everybody's, whose wide band would press the course flat.
    spec.bands.clear();
    spec.bands.push_back(std::move(band));
    ChartSpec::Series expected = lineOf(ChartText::tr("expected"), ChartSpec::Role::baseline,
                                        coursePoints(course.days, course.center));
    expected.form = ChartSpec::Form::line;
    spec.series.push_back(std::move(expected));
    std::vector<bool> isBeyond(course.days.size(), false);
    for (std::size_t i = 0; i < course.days.size(); ++i) {
        const auto value = results::at(course.value, i), low = results::at(course.low, i),
                   high = results::at(course.high, i);
        isBeyond[i] = value && ((low && *value < *low) || (high && *value > *high));
    }
    ChartSpec::Series beyond = dotsWhere(ChartText::tr("beyond the usual"), course.days, course.value,
                                         isBeyond, ChartSpec::Role::alert);
    if (!beyond.points.empty())
        spec.series.push_back(std::move(beyond));
}

void addForecast(ChartSpec &spec, const AnalysisResult &result)
{
    const results::Forecast forecast = results::forecast(result);
    // Shown only where it proved itself on the past.
    if (forecast.days.empty() || !forecast.skill || *forecast.skill <= 0.0)
        return;
    ChartSpec::Series median = lineOf(
        ChartText::tr("forecast, %1 better than “same as last week”").arg(format::percent(*forecast.skill)),
        ChartSpec::Role::forecast, coursePoints(forecast.days, forecast.median));
    median.form = ChartSpec::Form::line;
    spec.series.push_back(std::move(median));
    ChartSpec::Band band;
    band.name = ChartText::tr("80% forecast band");
    band.role = ChartSpec::Role::forecast;
    band.edges = bandEdges(forecast.days, forecast.low, forecast.high);
    spec.bands.push_back(std::move(band));
}

void addChanges(ChartSpec &spec, const AnalysisResult &result, const Metric &metric)
{
    for (const results::Change &change : results::changes(result)) {
        QString text = format::shortDay(change.day);
        if (change.size)
            text += QLatin1Char(' ') +
                    format::withUnit(format::signedNumber(*change.size, std::max(metric.decimals, 1)),
                                     format::unitLabel(metric));
        spec.marks.push_back({static_cast<double>(change.day.number()), text, ChartSpec::Role::accent});
    }
}

}  // namespace

QString metricName(const QString &key)
{
    if (const Metric *metric = MetricDictionary::builtIn().find(key))
        return format::metricName(*metric);
    if (key == QLatin1String("resting_heart_rate") || key == QLatin1String("resting-heart-rate"))
        return ChartText::tr("Resting heart rate");
    return key;
}

QString unitLabel(const AnalysisResult &result)
{
    const Metric *metric = MetricDictionary::builtIn().find(result.metric);
    if (metric != nullptr && metric->unit == result.unit)
        return format::unitLabel(*metric);
    if (result.unit == QLatin1String("/min"))
        return format::unitLabel(*MetricDictionary::builtIn().find(u"heart_rate"));
    for (const Metric &each : MetricDictionary::builtIn().all()) {
        if (each.unit == result.unit && !result.unit.isEmpty())
            return format::unitLabel(each);
    }
    return result.unit == QLatin1String("1") ? QString() : result.unit;
}

void addAnalyses(ChartSpec &spec, const Results &results, const Metric &metric)
{
    const AnalysisResult *baseline = results::find(results, u"baseline", metric.key);
    if (results::applies(baseline))
        addExpected(spec, *baseline);
    const AnalysisResult *changes = results::find(results, u"change-points", metric.key);
    if (results::applies(changes))
        addChanges(spec, *changes, metric);
    const AnalysisResult *forecast = results::find(results, u"forecast", metric.key);
    if (results::applies(forecast))
        addForecast(spec, *forecast);
    QStringList words{spec.alternative};
    for (const AnalysisResult *each : {baseline, changes, forecast}) {
        if (results::applies(each) && !names::of(each->text).isEmpty())
            words += names::of(each->text);
    }
    spec.alternative = words.join(QLatin1Char(' '));
}

ChartSpec restingHeartRate(const AnalysisResult &result, const AnalysisResult *twoNights)
{
    const QString title = ChartText::tr("Resting heart rate, night by night");
    ChartSpec spec = frameOf(result, title, ChartText::tr("bpm"));
    const std::vector<Day> days = results::dates(under(result, "days"));
    const results::Values values = results::numbers(under(result, "values"));
    spec.series.push_back(
        lineOf(ChartText::tr("resting heart rate"), ChartSpec::Role::series, coursePoints(days, values)));
    const results::Values awake = results::numbers(under(result, "awake"));
    ChartSpec::Series unrested = dotsWhere(ChartText::tr("awake or at work, not counted"), days, awake,
                                           std::vector<bool>(awake.size(), true), ChartSpec::Role::baseline);
    if (!unrested.points.empty())
        spec.series.push_back(std::move(unrested));
    if (results::applies(twoNights)) {
        const std::vector<Day> stateDays = results::dates(under(*twoNights, "days"));
        const results::Values states = results::numbers(under(*twoNights, "state"));
        results::Values atState(stateDays.size());
        std::vector<bool> isRed(stateDays.size(), false);
        for (std::size_t i = 0; i < stateDays.size(); ++i) {
            const auto same = std::find(days.begin(), days.end(), stateDays[i]);
            if (same != days.end())
                atState[i] = results::at(values, static_cast<std::size_t>(same - days.begin()));
            isRed[i] = results::at(states, i).value_or(0.0) >= 2.0;
        }
        ChartSpec::Series red = dotsWhere(ChartText::tr("raised two nights in a row"), stateDays, atState,
                                          isRed, ChartSpec::Role::alert);
        if (!red.points.empty())
            spec.series.push_back(std::move(red));
    }
    finish(spec, result);
    return spec;
}

ChartSpec multiMetric(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("All metrics together"), ChartText::tr("statistic"));
    const std::vector<Day> days = results::dates(under(result, "days"));
    const results::Values values = results::numbers(under(result, "statistic"));
    spec.series.push_back(
        lineOf(ChartText::tr("statistic of the night"), ChartSpec::Role::series, coursePoints(days, values)));
    if (const auto threshold = results::number(under(result, "threshold")); threshold && !days.empty()) {
        const results::Values level(days.size(), threshold);
        ChartSpec::Series limit = lineOf(ChartText::tr("threshold of an alarm"), ChartSpec::Role::threshold,
                                         coursePoints(days, level));
        limit.form = ChartSpec::Form::line;
        spec.series.push_back(std::move(limit));
    }
    ChartSpec::Series alarms = dotsWhere(ChartText::tr("alarm"), days, values,
                                         results::truths(under(result, "alarm")), ChartSpec::Role::alert);
    if (!alarms.points.empty())
        spec.series.push_back(std::move(alarms));
    finish(spec, result);
    return spec;
}

ChartSpec rhythm(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("The day's rhythm"), unitLabel(result));
    if (spec.yLabel.isEmpty())
        spec.yLabel = ChartText::tr("bpm");
    spec.xAxis = ChartSpec::XAxis::hour;
    const results::Values profile = results::numbers(under(result, "profile"));
    ChartSpec::Series means = lineOf(ChartText::tr("mean of the hour"), ChartSpec::Role::series, {});
    for (std::size_t hour = 0; hour < profile.size(); ++hour)
        means.points.push_back({static_cast<double>(hour), profile[hour], {}, {}});
    spec.series.push_back(std::move(means));
    const auto mesor = results::number(under(result, "mesor"));
    const auto amplitude = results::number(under(result, "amplitude"));
    const auto peak = results::number(under(result, "acrophase_hour"));
    if (mesor && amplitude && peak && !profile.empty()) {
        ChartSpec::Series curve = lineOf(ChartText::tr("cosine"), ChartSpec::Role::baseline, {});
        curve.form = ChartSpec::Form::line;
        for (double hour = 0.0; hour <= kHours - 1.0; hour += 0.25)
            curve.points.push_back(
                {hour,
                 *mesor + *amplitude * std::cos(2.0 * std::numbers::pi * (hour - *peak) / kHours),
                 {},
                 {}});
        spec.series.push_back(std::move(curve));
    }
    finish(spec, result);
    return spec;
}

ChartSpec sleepNights(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("Sleep, night by night"), ChartText::tr("h"));
    spec.kind = ChartSpec::Kind::bars;
    spec.yMin = 0.0;
    results::Values hours = results::numbers(under(result, "minutes"));
    for (auto &each : hours) {
        if (each)
            *each /= 60.0;
    }
    spec.series.push_back(lineOf(ChartText::tr("asleep"), ChartSpec::Role::series,
                                 coursePoints(results::dates(under(result, "days")), hours)));
    if (const Metric *sleep = MetricDictionary::builtIn().find(u"sleep")) {
        spec.bands.push_back(
            ChartSpec::Band::usualRange(ChartText::tr("recommended %1").arg(format::usualRange(*sleep)),
                                        sleep->toUnits(sleep->usualLow), sleep->toUnits(sleep->usualHigh)));
    }
    finish(spec, result);
    return spec;
}

ChartSpec sleepMiddles(const AnalysisResult &result)
{
    ChartSpec spec =
        frameOf(result, ChartText::tr("Middle of the sleep"), ChartText::tr("hours from midnight"));
    results::Values hours = results::numbers(under(result, "midpoint_minutes"));
    for (auto &each : hours) {
        // Before midnight counts backwards, so that 23:50 and 00:10 are neighbours.
        if (each)
            *each = (*each > 720.0 ? *each - 1440.0 : *each) / 60.0;
    }
    spec.series.push_back(lineOf(ChartText::tr("middle of the sleep"), ChartSpec::Role::series,
                                 coursePoints(results::dates(under(result, "days")), hours)));
    finish(spec, result);
    return spec;
}

ChartSpec bloodPressure(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("Blood pressure"), ChartText::tr("mmHg"));
    const std::vector<Day> days = results::dates(under(result, "days"));
    ChartSpec::Series upper = lineOf(ChartText::tr("systolic"), ChartSpec::Role::series,
                                     coursePoints(days, results::numbers(under(result, "systolic"))));
    ChartSpec::Series lower = lineOf(ChartText::tr("diastolic"), ChartSpec::Role::series,
                                     coursePoints(days, results::numbers(under(result, "diastolic"))));
    lower.colour = 1;
    spec.series = {std::move(upper), std::move(lower)};
    finish(spec, result);
    return spec;
}

ChartSpec oxygenBurden(const AnalysisResult &result)
{
    ChartSpec spec =
        frameOf(result, ChartText::tr("Time with low blood oxygen"), ChartText::tr("min per day"));
    spec.kind = ChartSpec::Kind::bars;
    spec.yMin = 0.0;
    const std::vector<Day> days = results::dates(under(result, "days"));
    ChartSpec::Series low = lineOf(ChartText::tr("below 94%"), ChartSpec::Role::series,
                                   coursePoints(days, results::numbers(under(result, "below94"))));
    ChartSpec::Series lower = lineOf(ChartText::tr("below 90%"), ChartSpec::Role::series,
                                     coursePoints(days, results::numbers(under(result, "below90"))));
    lower.colour = 1;
    spec.series = {std::move(low), std::move(lower)};
    finish(spec, result);
    return spec;
}

ChartSpec dailySteps(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("Steps, day by day"), ChartText::tr("steps"));
    spec.kind = ChartSpec::Kind::bars;
    spec.yMin = 0.0;
    spec.series.push_back(lineOf(
        ChartText::tr("steps"), ChartSpec::Role::series,
        coursePoints(results::dates(under(result, "days")), results::numbers(under(result, "steps")))));
    finish(spec, result);
    return spec;
}

ChartSpec controlChart(const AnalysisResult &result)
{
    ChartSpec spec =
        frameOf(result, ChartText::tr("%1: drift").arg(metricName(result.metric)), ChartText::tr("scales"));
    const std::vector<Day> days = results::dates(under(result, "days"));
    const results::Values ewma = results::numbers(under(result, "ewma"));
    spec.series.push_back(
        lineOf(ChartText::tr("running mean (EWMA)"), ChartSpec::Role::series, coursePoints(days, ewma)));
    const results::Values limit = courseOrConstant(under(result, "ewma_limit"), days.size());
    results::Values below;
    for (const auto &each : limit)
        below.push_back(each ? std::optional(-*each) : std::nullopt);
    for (const auto &[values, name] :
         {std::pair(limit, ChartText::tr("limits")), std::pair(below, QString())}) {
        ChartSpec::Series line = lineOf(name, ChartSpec::Role::threshold, coursePoints(days, values));
        line.form = ChartSpec::Form::line;
        spec.series.push_back(std::move(line));
    }
    ChartSpec::Series alarms = dotsWhere(ChartText::tr("alarm"), days, ewma,
                                         results::truths(under(result, "alarm")), ChartSpec::Role::alert);
    if (!alarms.points.empty())
        spec.series.push_back(std::move(alarms));
    finish(spec, result);
    return spec;
}

ChartSpec healthScore(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("Health score, day by day"), ChartText::tr("points"));
    spec.yCeiling = 100.0;
    spec.yLeastSpan = 2.0;
    const std::vector<Day> days = results::dates(under(result, "days"));
    spec.series.push_back(lineOf(ChartText::tr("health score"), ChartSpec::Role::accent,
                                 coursePoints(days, results::numbers(under(result, "score")))));
    ChartSpec::Band band;
    band.name = ChartText::tr("interval");
    band.role = ChartSpec::Role::accent;
    band.edges =
        bandEdges(days, results::numbers(under(result, "low")), results::numbers(under(result, "high")));
    spec.bands.push_back(std::move(band));
    finish(spec, result);
    return spec;
}

ChartSpec isolationFeatures(const AnalysisResult &result)
{
    ChartSpec spec = frameOf(result, ChartText::tr("What makes the profile unusual"), {});
    spec.kind = ChartSpec::Kind::bars;
    spec.xAxis = ChartSpec::XAxis::category;
    spec.xLabel = ChartText::tr("share (%)");
    spec.yMin = 0.0;
    ChartSpec::Series shares = lineOf({}, ChartSpec::Role::accent, {});
    for (const QJsonValue &each : under(result, "features").toArray()) {
        const auto share = results::number(each[QLatin1String("share")]);
        if (!share)
            continue;
        shares.points.push_back({static_cast<double>(spec.categories.size()), *share * 100.0, {}, {}});
        const BilingualText name = results::text(each[QLatin1String("name")]);
        const QString key = each[QLatin1String("key")].toString();
        spec.categories.push_back(name.zh.isEmpty() ? metricName(key) : names::of(name));
    }
    if (!shares.points.empty())
        spec.series.push_back(std::move(shares));
    finish(spec, result);
    return spec;
}

}  // namespace xinglin::charts
