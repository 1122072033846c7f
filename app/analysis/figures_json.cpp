// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_json.h"

#include "domain/quality.h"

#include <QJsonArray>
#include <QJsonValue>

namespace xinglin {
namespace {

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue whole(std::int64_t value)
{
    return QJsonValue(static_cast<qint64>(value));
}

QString keyOf(const MetricDictionary &metrics, std::uint8_t number)
{
    const Metric *metric = metrics.byNumber(number);
    return metric ? metric->key : QString();
}

/// Every kind of exclusion is named, so that none is mistaken for unknown.
QJsonObject excludedJson(const MetricFigures &figures)
{
    QJsonObject json;
    for (const Flag flag : kExcludingFlags)
        json.insert(flagName(flag), 0);
    for (const auto &[name, count] : figures.excluded)
        json.insert(name, whole(count));
    return json;
}

QJsonObject metricJson(const MetricFigures &figures, const Metric &metric)
{
    return {
        {QStringLiteral("key"), metric.key},
        {QStringLiteral("unit"), metric.unit},
        {QStringLiteral("n"), whole(figures.n)},
        {QStringLiteral("mean"), orNull(figures.mean)},
        {QStringLiteral("sd"), orNull(figures.sd)},
        {QStringLiteral("min"), orNull(figures.min)},
        {QStringLiteral("max"), orNull(figures.max)},
        {QStringLiteral("p10"), orNull(figures.p10)},
        {QStringLiteral("p25"), orNull(figures.p25)},
        {QStringLiteral("p50"), orNull(figures.p50)},
        {QStringLiteral("p75"), orNull(figures.p75)},
        {QStringLiteral("p90"), orNull(figures.p90)},
        {QStringLiteral("out_of_range"), orNull(figures.outOfUsual)},
        {QStringLiteral("excluded"), excludedJson(figures)},
    };
}

QJsonObject scoreJson(const ScoreFigures &score, const MetricDictionary &metrics)
{
    QJsonArray parts;
    for (const ScorePart &part : score.parts)
        parts.append(QJsonObject{{QStringLiteral("key"), keyOf(metrics, part.metric)},
                                 {QStringLiteral("points"), part.points},
                                 {QStringLiteral("weight"), part.weight}});
    QJsonArray missing;
    for (const std::uint8_t metric : score.missing)
        missing.append(keyOf(metrics, metric));
    return {
        {QStringLiteral("value"), orNull(score.value)}, {QStringLiteral("low"), orNull(score.low)},
        {QStringLiteral("high"), orNull(score.high)},   {QStringLiteral("parts"), parts},
        {QStringLiteral("missing"), missing},
    };
}

}  // namespace

QJsonObject figuresJson(const SubjectLabel &subject, const SubjectFigures &figures,
                        const MetricDictionary &metrics, const QByteArray &zone)
{
    QJsonObject json{
        {QStringLiteral("subject"), QJsonObject{{QStringLiteral("kind"), subject.kind},
                                                {QStringLiteral("id"), subject.id},
                                                {QStringLiteral("code"), subject.code},
                                                {QStringLiteral("name"), subject.name}}},
        {QStringLiteral("from"), figures.days.first.text()},
        {QStringLiteral("to"), figures.days.last.text()},
        {QStringLiteral("zone"), QString::fromUtf8(zone)},
    };
    if (figures.suppressed) {
        json.insert(QStringLiteral("suppressed"), true);
        return json;
    }
    QJsonArray rows;
    for (const MetricFigures &each : figures.metrics) {
        if (const Metric *metric = metrics.byNumber(each.metric))
            rows.append(metricJson(each, *metric));
    }
    json.insert(QStringLiteral("people"), whole(figures.coverage.people));
    json.insert(QStringLiteral("coverage"),
                QJsonObject{{QStringLiteral("days_with_data"), whole(figures.coverage.daysWithData)},
                            {QStringLiteral("days_expected"), whole(figures.coverage.daysExpected)},
                            {QStringLiteral("share"), figures.coverage.share},
                            {QStringLiteral("completeness"), figures.coverage.completeness}});
    json.insert(QStringLiteral("metrics"), rows);
    json.insert(QStringLiteral("score"), scoreJson(figures.score, metrics));
    json.insert(QStringLiteral("flags"), QJsonArray::fromStringList(figures.flags));
    return json;
}

}  // namespace xinglin
