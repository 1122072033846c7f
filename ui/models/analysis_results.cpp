// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_results.h"

#include "core/language.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace xinglin::results {
namespace {

/// The element under the key, whatever it is.
QJsonValue under(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key));
}

Day dayOf(const QJsonValue &value)
{
    return Day::fromText(value.toString());
}

UnitId unitOf(const QJsonValue &value)
{
    if (value.isDouble())
        return UnitId(value.toInteger());
    return UnitId::fromText(value.toString());
}

/// A text of either kind: both languages, or one word.
BilingualText anyText(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString(), value.toString()};
    return text(value);
}

}  // namespace

const AnalysisResult *find(const Results &results, QStringView method, QStringView metric)
{
    const auto found = std::find_if(results.begin(), results.end(), [&](const AnalysisResult &each) {
        return each.method == method && (metric.isEmpty() || each.metric == metric);
    });
    return found == results.end() ? nullptr : &*found;
}

std::vector<const AnalysisResult *> all(const Results &results, QStringView method)
{
    std::vector<const AnalysisResult *> found;
    for (const AnalysisResult &each : results) {
        if (each.method == method)
            found.push_back(&each);
    }
    return found;
}

bool applies(const AnalysisResult *result)
{
    return result != nullptr && !result->notApplicable;
}

Values numbers(const QJsonValue &array)
{
    Values values;
    for (const QJsonValue &each : array.toArray())
        values.push_back(number(each));
    return values;
}

std::vector<Day> dates(const QJsonValue &array)
{
    std::vector<Day> days;
    for (const QJsonValue &each : array.toArray())
        days.push_back(dayOf(each));
    return days;
}

std::vector<bool> truths(const QJsonValue &array)
{
    std::vector<bool> all;
    for (const QJsonValue &each : array.toArray())
        all.push_back(each.isBool() ? each.toBool() : each.toDouble() != 0.0);
    return all;
}

QStringList words(const QJsonValue &array)
{
    QStringList all;
    for (const QJsonValue &each : array.toArray())
        all += each.isObject() ? text(each).in(installedLanguage()) : each.toString();
    return all;
}

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble())
                                                               : std::nullopt;
}

std::optional<double> number(const AnalysisResult &result, const char *key)
{
    return number(result.detail.value(QLatin1String(key)));
}

BilingualText text(const QJsonValue &object)
{
    const QJsonObject both = object.toObject();
    return {under(both, "zh").toString(), under(both, "en").toString()};
}

std::optional<double> at(const Values &values, std::size_t place)
{
    return place < values.size() ? values[place] : std::nullopt;
}

Baseline baseline(const AnalysisResult &result)
{
    const QJsonObject &detail = result.detail;
    return {dates(under(detail, "days")),     numbers(under(detail, "values")),
            numbers(under(detail, "center")), numbers(under(detail, "low")),
            numbers(under(detail, "high")),   numbers(under(detail, "z")),
            truths(under(detail, "learning"))};
}

Forecast forecast(const AnalysisResult &result)
{
    const QJsonObject &detail = result.detail;
    Forecast forecast;
    forecast.days = dates(under(detail, "days"));
    forecast.median = numbers(under(detail, "median"));
    forecast.low = numbers(under(detail, "low"));
    forecast.high = numbers(under(detail, "high"));
    forecast.skill = number(under(detail, "skill"));
    forecast.error = number(under(detail, "error"));
    forecast.naiveError = number(under(detail, "error_naive"));
    forecast.tests = under(detail, "tests").toInteger();
    return forecast;
}

std::vector<Change> changes(const AnalysisResult &result)
{
    std::vector<Change> all;
    for (const QJsonValue &each : under(result.detail, "changes").toArray()) {
        const Change change{dayOf(each[QLatin1String("day")]), number(each[QLatin1String("size")])};
        if (change.day.isValid())
            all.push_back(change);
    }
    return all;
}

std::vector<Segment> segments(const AnalysisResult &result)
{
    std::vector<Segment> all;
    for (const QJsonValue &each : under(result.detail, "segments").toArray()) {
        const auto mean = number(each[QLatin1String("mean")]);
        const Segment segment{dayOf(each[QLatin1String("first")]), dayOf(each[QLatin1String("last")]),
                              mean.value_or(0.0)};
        if (mean && segment.first.isValid() && segment.last.isValid())
            all.push_back(segment);
    }
    return all;
}

std::vector<Advice> recommendations(const AnalysisResult &result)
{
    const bool isOfUnit = result.detail.contains(QLatin1String("recommendations"));
    std::vector<Advice> all;
    for (const QJsonValue &each : under(result.detail, isOfUnit ? "recommendations" : "items").toArray()) {
        const QJsonObject item = each.toObject();
        Advice advice;
        advice.rule = under(item, "rule").toString();
        advice.version = under(item, "version").toInt();
        advice.priority = under(item, "priority").toDouble();
        advice.text = anyText(under(item, "text"));
        advice.who = anyText(under(item, "who"));
        advice.evidence = results::words(under(item, "evidence"));
        const QJsonObject cause = under(item, "cause").toObject();
        advice.method = under(cause, "method").toString();
        advice.metric = under(cause, "metric").toString();
        advice.cause = anyText(under(cause, "text"));
        advice.against = words(under(item, "contra"));
        all.push_back(std::move(advice));
    }
    return all;
}

std::vector<Insight> insights(const AnalysisResult &result)
{
    std::vector<Insight> all;
    for (const QJsonValue &each : under(result.detail, "items").toArray()) {
        const QJsonObject item = each.toObject();
        const QJsonObject evidence = under(item, "evidence").toObject();
        all.push_back({under(item, "kind").toString(), number(under(item, "measure")),
                       anyText(under(item, "text")), under(evidence, "method").toString(),
                       under(evidence, "metric").toString(), unitOf(under(evidence, "unit"))});
    }
    return all;
}

std::vector<UnitFigure> units(const AnalysisResult &result)
{
    std::vector<UnitFigure> all;
    for (const QJsonValue &each : under(result.detail, "units").toArray()) {
        const QJsonObject row = each.toObject();
        UnitFigure unit;
        unit.id = unitOf(under(row, "id"));
        unit.code = under(row, "code").toString();
        unit.name = {under(row, "name_zh").toString(), under(row, "name_en").toString()};
        unit.n = number(under(row, "n"));
        unit.events = number(under(row, "events"));
        unit.crude = number(under(row, "crude"));
        unit.rate = number(under(row, "rate"));
        unit.low = number(under(row, "low"));
        unit.high = number(under(row, "high"));
        unit.estimate = number(under(row, "estimate"));
        unit.worst = number(under(row, "p_worst"));
        unit.z = number(under(row, "z"));
        unit.zAdjusted = number(under(row, "z_adjusted"));
        unit.flag = under(row, "flag").toString();
        all.push_back(std::move(unit));
    }
    return all;
}

Surveillance dailyCounts(const AnalysisResult &result)
{
    const QJsonObject &detail = result.detail;
    return {dates(under(detail, "days")), numbers(under(detail, "counts")),
            numbers(under(detail, "expected")), numbers(under(detail, "upper")),
            truths(under(detail, "alarm"))};
}

Surveillance weeklyCounts(const AnalysisResult &result)
{
    const QJsonObject weekly = under(result.detail, "weekly").toObject();
    return {dates(under(weekly, "weeks")), numbers(under(weekly, "counts")),
            numbers(under(weekly, "expected")), numbers(under(weekly, "upper")),
            truths(under(weekly, "alarm"))};
}

std::vector<std::pair<double, double>> histogram(const AnalysisResult &result)
{
    std::vector<std::pair<double, double>> all;
    for (const QJsonValue &each : under(result.detail, "histogram").toArray()) {
        const QJsonArray pair = each.toArray();
        if (pair.size() == 2 && pair[0].isDouble() && pair[1].isDouble())
            all.emplace_back(pair[0].toDouble(), pair[1].toDouble());
    }
    return all;
}

}  // namespace xinglin::results
