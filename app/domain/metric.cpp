// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/metric.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

// The macro must stand outside every namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(core);
}

namespace xinglin {
namespace {

struct AggregationName
{
    Aggregation aggregation;
    const char *name;
};
constexpr std::array kAggregations{
    AggregationName{Aggregation::level, "level"},
    AggregationName{Aggregation::cumulative, "cumulative"},
    AggregationName{Aggregation::interval, "interval"},
    AggregationName{Aggregation::sleep, "sleep"},
    AggregationName{Aggregation::track, "track"},
    AggregationName{Aggregation::state, "state"},
};

std::optional<Aggregation> parseAggregation(const QString &name)
{
    for (const AggregationName &each : kAggregations) {
        if (name == QLatin1String(each.name))
            return each.aggregation;
    }
    return std::nullopt;
}

std::optional<double> number(const QJsonObject &row, const char *field)
{
    const QJsonValue value = row.value(QLatin1String(field));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// A pair of units as a pair of steps.
bool readRange(const QJsonObject &row, const char *field, int perUnit, std::optional<std::int32_t> &low,
               std::optional<std::int32_t> &high)
{
    const QJsonValue value = row.value(QLatin1String(field));
    if (value.isUndefined())
        return true;
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble() ||
        pair[0].toDouble() > pair[1].toDouble())
        return false;
    low = static_cast<std::int32_t>(std::lround(pair[0].toDouble() * perUnit));
    high = static_cast<std::int32_t>(std::lround(pair[1].toDouble() * perUnit));
    return true;
}

/// The name of the field that is wrong, or an empty text.
QString readRow(const QJsonObject &row, Metric &metric)
{
    const int numberOfRow = row.value(QLatin1String("number")).toInt(-1);
    if (numberOfRow < 1 || numberOfRow > 250)
        return QStringLiteral("number");
    metric.number = static_cast<std::uint8_t>(numberOfRow);
    metric.key = row.value(QLatin1String("key")).toString();
    if (metric.key.isEmpty())
        return QStringLiteral("key");
    metric.name = {row.value(QLatin1String("zh")).toString(), row.value(QLatin1String("en")).toString()};
    if (metric.name.zh.isEmpty() || metric.name.en.isEmpty())
        return QStringLiteral("zh, en");
    metric.unit = row.value(QLatin1String("unit")).toString();
    metric.unitLabel = {row.value(QLatin1String("unit_zh")).toString(),
                        row.value(QLatin1String("unit_en")).toString()};
    metric.perUnit = row.value(QLatin1String("per_unit")).toInt(1);
    if (metric.perUnit < 1)
        return QStringLiteral("per_unit");
    metric.decimals = row.value(QLatin1String("decimals")).toInt(0);
    const auto aggregation = parseAggregation(row.value(QLatin1String("aggregation")).toString());
    if (!aggregation)
        return QStringLiteral("aggregation");
    metric.aggregation = *aggregation;
    if (!readRange(row, "plausible", metric.perUnit, metric.plausibleLow, metric.plausibleHigh))
        return QStringLiteral("plausible");
    if (!readRange(row, "usual", metric.perUnit, metric.usualLow, metric.usualHigh))
        return QStringLiteral("usual");
    metric.zeroIsMissing = row.value(QLatin1String("zero_is_missing")).toBool();
    metric.maxRatePerMinute = number(row, "max_rate_per_minute");
    metric.scaleFloor = number(row, "scale_floor");
    const QJsonArray population = row.value(QLatin1String("population")).toArray();
    if (population.size() == 2) {
        metric.populationMean = population[0].toDouble();
        metric.populationSd = population[1].toDouble();
    }
    metric.scoreWeight = number(row, "score_weight").value_or(0.0);
    const QString harm = row.value(QLatin1String("harm")).toString(QStringLiteral("both"));
    if (harm != QLatin1String("both") && harm != QLatin1String("low") && harm != QLatin1String("high"))
        return QStringLiteral("harm");
    metric.harm = harm == QLatin1String("low")    ? Harm::low
                  : harm == QLatin1String("high") ? Harm::high
                                                  : Harm::both;
    metric.feeds = row.value(QLatin1String("feeds")).toString();
    metric.loinc = row.value(QLatin1String("loinc")).toString();
    for (const QJsonValue &alias : row.value(QLatin1String("aliases")).toArray())
        metric.aliases += alias.toString();
    return {};
}

}  // namespace

const MetricDictionary &MetricDictionary::builtIn()
{
    static const MetricDictionary dictionary = [] {
        initialiseResources();
        QFile file(QStringLiteral(":/metrics/metrics.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the metric dictionary is not embedded");
        auto read = fromJson(file.readAll());
        if (!read)
            qFatal("the metric dictionary is broken: %s", qPrintable(read.error().message));
        return *std::move(read);
    }();
    return dictionary;
}

Result<MetricDictionary> MetricDictionary::fromJson(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Domain", "The metric dictionary is no JSON (at byte %1).")
                        .arg(parse.offset));
    MetricDictionary dictionary;
    int place = 0;
    for (const QJsonValue &value : document.object().value(QLatin1String("metrics")).toArray()) {
        ++place;
        Metric metric;
        const QString wrong = readRow(value.toObject(), metric);
        const bool repeated =
            wrong.isEmpty() && (dictionary.find(metric.key) || dictionary.byNumber(metric.number));
        if (!wrong.isEmpty() || repeated)
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Domain", "Metric %1 of the dictionary is wrong in: %2.")
                            .arg(place)
                            .arg(repeated ? QStringLiteral("key, number") : wrong));
        const std::size_t index = dictionary.m_metrics.size();
        dictionary.m_aliases.emplace(metric.key.toStdString(), index);
        for (const QString &alias : std::as_const(metric.aliases))
            dictionary.m_aliases.emplace(alias.toStdString(), index);
        dictionary.m_metrics.push_back(std::move(metric));
    }
    return dictionary;
}

const Metric *MetricDictionary::find(QStringView key) const
{
    const auto found =
        std::find_if(m_metrics.begin(), m_metrics.end(), [&](const Metric &m) { return m.key == key; });
    return found == m_metrics.end() ? nullptr : &*found;
}

const Metric *MetricDictionary::byNumber(std::uint8_t number) const
{
    const auto found =
        std::find_if(m_metrics.begin(), m_metrics.end(), [&](const Metric &m) { return m.number == number; });
    return found == m_metrics.end() ? nullptr : &*found;
}

const Metric *MetricDictionary::byAlias(std::string_view utf8) const
{
    const auto found = m_aliases.find(std::string(utf8));
    return found == m_aliases.end() ? nullptr : &m_metrics[found->second];
}

}  // namespace xinglin
