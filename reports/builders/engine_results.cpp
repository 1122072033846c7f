// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_results.h"

#include <QJsonObject>

#include <algorithm>

namespace xinglin::engine {

const AnalysisResult *find(const Results &results, QStringView method, QStringView metric)
{
    const auto found = std::ranges::find_if(results, [&](const AnalysisResult &each) {
        return each.method == method && (metric.isEmpty() || each.metric == metric);
    });
    return found == results.end() ? nullptr : &*found;
}

bool applies(const AnalysisResult *result)
{
    return result && !result->notApplicable;
}

QJsonArray briefJson(const Results &results, Language language)
{
    QJsonArray list;
    for (const AnalysisResult &each : results) {
        QJsonObject json = jsonOf(each, language);
        json.remove(QStringLiteral("detail"));
        json.remove(QStringLiteral("inputs"));
        list.append(json);
    }
    return list;
}

QJsonValue under(const AnalysisResult &result, const char *key)
{
    return result.detail.value(QLatin1String(key));
}

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<double> at(const Values &values, std::size_t place)
{
    return place < values.size() ? values[place] : std::nullopt;
}

Values numbers(const QJsonValue &array)
{
    Values values;
    for (const QJsonValue &each : array.toArray())
        values.push_back(number(each));
    return values;
}

std::vector<Day> days(const QJsonValue &array)
{
    std::vector<Day> list;
    for (const QJsonValue &each : array.toArray())
        list.push_back(Day::fromText(each.toString()));
    return list;
}

BilingualText pairOf(const QJsonValue &object)
{
    return {object[QLatin1String("zh")].toString(), object[QLatin1String("en")].toString()};
}

std::vector<ChartSpec::Point> coursePoints(const std::vector<Day> &days, const Values &values)
{
    std::vector<ChartSpec::Point> points;
    for (std::size_t i = 0; i < std::min(days.size(), values.size()); ++i) {
        if (days[i].isValid())
            points.push_back({static_cast<double>(days[i].number()), values[i], {}, {}});
    }
    return points;
}

std::vector<ChartSpec::Point> bandEdges(const std::vector<Day> &days, const Values &low, const Values &high)
{
    std::vector<ChartSpec::Point> edges;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (days[i].isValid())
            edges.push_back({static_cast<double>(days[i].number()), {}, at(low, i), at(high, i)});
    }
    return edges;
}

std::vector<ChartSpec::Point> pointsWhere(const std::vector<ChartSpec::Point> &points, const QJsonValue &is)
{
    const QJsonArray marks = is.toArray();
    std::vector<ChartSpec::Point> kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].y && marks.at(static_cast<qsizetype>(i)).toBool())
            kept.push_back(points[i]);
    }
    return kept;
}

}  // namespace xinglin::engine
