// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/baseline.h"
#include "analysis/control_charts.h"
#include "analysis/series/series_method.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kWidest = 1e9;

/// Numbers of a chart's parameters, all checked; the first failure wins.
class ChartParameters
{
public:
    explicit ChartParameters(const SeriesParameters &given)
        : m_given(given)
    {}

    double take(const char *name, double otherwise, double low, double high)
    {
        const auto value = m_given.numberIn(QLatin1String(name), otherwise, low, high);
        if (!value && !m_error)
            m_error = value.error();
        return value.value_or(otherwise);
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    const SeriesParameters &m_given;
    std::optional<Error> m_error;
};

bool hasValues(const std::vector<PlainSeriesValue> &series)
{
    return std::ranges::any_of(series, [](const PlainSeriesValue &each) { return each.value.has_value(); });
}

QJsonObject nothingToChart()
{
    return seriesNotApplicable(QStringLiteral("too_little_data"),
                               QCoreApplication::translate("Analysis", "The series has no values."));
}

/// A series in standard units: (value - mean) / sd with the parameters of these names; as it is without.
Result<std::vector<PlainSeriesValue>> standardSeries(const PlainTable &table, ChartParameters &parameters)
{
    auto series = table.regularTimedSeries();
    if (!series)
        return series;
    const double mean = parameters.take("mean", 0.0, -kWidest, kWidest);
    const double sd = parameters.take("sd", 1.0, 1e-9, kWidest);
    if (parameters.error())
        return fail(*parameters.error());
    for (PlainSeriesValue &each : *series) {
        if (each.value)
            each.value = (*each.value - mean) / sd;
    }
    return series;
}

QJsonValue chartNumber(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

Result<bool> twoSided(const SeriesParameters &parameters)
{
    const QString sided = parameters.text(QStringLiteral("sided"), QStringLiteral("two"));
    if (sided != QLatin1String("one") && sided != QLatin1String("two"))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The parameter sided is one or two."));
    return sided == QLatin1String("two");
}

Result<QJsonObject> baselineSeries(const PlainTable &table, const SeriesParameters &given);

/// Adds the table of the chart on the guarded baseline: what a series in its own unit needs, since a chart of
/// its raw values tells nothing. Not when the caller says what is usual.
Result<QJsonObject> withBaseline(QJsonObject json, const PlainTable &table, const SeriesParameters &given)
{
    if (given.has(QStringLiteral("mean")) || given.has(QStringLiteral("sd")))
        return json;
    const auto baseline = baselineSeries(table, given);
    if (!baseline)
        return fail(baseline.error());
    for (const char *key : {"columns", "rows"})
        json[QLatin1String(key)] = baseline->value(QLatin1String(key));
    return json;
}

Result<QJsonObject> ewmaSeries(const PlainTable &table, const SeriesParameters &given)
{
    ChartParameters parameters(given);
    EwmaSettings settings;
    settings.lambda = parameters.take("lambda", settings.lambda, 1e-6, 1.0);
    settings.limit = parameters.take("L", settings.limit, 0.0, kWidest);
    settings.clip = parameters.take("clip", settings.clip, 1e-9, kWidest);
    const auto isTwoSided = twoSided(given);
    if (!isTwoSided)
        return fail(isTwoSided.error());
    const auto series = standardSeries(table, parameters);
    if (!series)
        return fail(series.error());
    if (!hasValues(*series))
        return nothingToChart();
    EwmaChart chart(settings);
    QJsonArray z, ewma, limit, alarm, alarmAt;
    for (std::size_t place = 0; place < series->size(); ++place) {
        const auto &value = (*series)[place].value;
        chart.add(value);
        const bool isAlarm = value && (chart.isHigh() || (*isTwoSided && chart.isLow()));
        z.append(chartNumber(value));
        ewma.append(value ? QJsonValue(chart.value()) : QJsonValue());
        limit.append(value ? QJsonValue(chart.limit()) : QJsonValue());
        alarm.append(isAlarm ? 1 : 0);
        if (isAlarm)
            alarmAt.append(static_cast<double>(place));
    }
    return withBaseline(QJsonObject{{QStringLiteral("lambda"), settings.lambda},
                                    {QStringLiteral("L"), settings.limit},
                                    {QStringLiteral("z"), z},
                                    {QStringLiteral("ewma"), ewma},
                                    {QStringLiteral("limit"), limit},
                                    {QStringLiteral("alarm"), alarm},
                                    {QStringLiteral("alarm_at"), alarmAt}},
                        table, given);
}

Result<QJsonObject> cusumSeries(const PlainTable &table, const SeriesParameters &given)
{
    ChartParameters parameters(given);
    CusumSettings settings;
    settings.k = parameters.take("k", settings.k, 0.0, kWidest);
    settings.h = parameters.take("h", settings.h, 1e-9, kWidest);
    settings.headStart = parameters.take("headstart", 0.0, 0.0, 1.0);
    settings.clip = parameters.take("clip", settings.clip, 1e-9, kWidest);
    settings.cap = parameters.take("cap", 0.0, 0.0, kWidest);
    settings.resetAfterAlarm = parameters.take("reset", 0.0, 0.0, 1.0) > 0.0;
    const auto isTwoSided = twoSided(given);
    if (!isTwoSided)
        return fail(isTwoSided.error());
    const auto series = standardSeries(table, parameters);
    if (!series)
        return fail(series.error());
    if (!hasValues(*series))
        return nothingToChart();
    CusumChart chart(settings);
    QJsonArray z, high, low, alarm, alarmAt;
    for (std::size_t place = 0; place < series->size(); ++place) {
        const auto &value = (*series)[place].value;
        chart.add(value);
        const bool isAlarm = value && (chart.isHigh() || (*isTwoSided && chart.isLow()));
        z.append(chartNumber(value));
        high.append(value ? QJsonValue(chart.high()) : QJsonValue());
        low.append(value ? QJsonValue(chart.low()) : QJsonValue());
        alarm.append(isAlarm ? 1 : 0);
        if (isAlarm)
            alarmAt.append(static_cast<double>(place));
    }
    return withBaseline(QJsonObject{{QStringLiteral("k"), settings.k},
                                    {QStringLiteral("h"), settings.h},
                                    {QStringLiteral("headstart"), settings.headStart * settings.h},
                                    {QStringLiteral("z"), z},
                                    {QStringLiteral("cusum"), high},
                                    {QStringLiteral("cusum_low"), low},
                                    {QStringLiteral("alarm"), alarm},
                                    {QStringLiteral("alarm_at"), alarmAt}},
                        table, given);
}

/// The name of a day as the file has it: its number, or its date.
QJsonValue dayName(const PlainSeriesValue &each, std::size_t place, bool areDates)
{
    if (!each.time)
        return static_cast<double>(place);
    if (!areDates)
        return *each.time;
    return Day(static_cast<std::int32_t>(std::floor(*each.time))).text();
}

Result<QJsonObject> baselineSeries(const PlainTable &table, const SeriesParameters &given)
{
    ChartParameters parameters(given);
    const double floor = parameters.take("floor", 1.0, 1e-9, kWidest);
    EwmaSettings ewmaSettings;
    CusumSettings cusumSettings;
    ewmaSettings.lambda = parameters.take("lambda", 0.3, 1e-6, 1.0);
    cusumSettings.k = parameters.take("k", 0.5, 0.0, kWidest);
    ewmaSettings.clip = cusumSettings.clip = parameters.take("clip", 4.0, 1e-9, kWidest);
    if (parameters.error())
        return fail(*parameters.error());
    const auto series = table.regularTimedSeries();
    if (!series)
        return fail(series.error());
    if (!hasValues(*series))
        return nothingToChart();
    const bool areDates = table.timesAreDates();
    BaselineWindow window(floor);
    EwmaChart ewma(ewmaSettings);
    CusumChart cusum(cusumSettings);
    QJsonArray rows, restarts;
    int missing = 0;
    for (std::size_t place = 0; place < series->size(); ++place) {
        const PlainSeriesValue &each = (*series)[place];
        QJsonArray row{dayName(each, place, areDates)};
        const Day day(static_cast<std::int32_t>(place));
        if (each.value && missing > kRestartAfterMissing && place > static_cast<std::size_t>(missing)) {
            ewma.reset();
            cusum.reset();
            restarts.append(row[0]);
        }
        missing = each.value ? 0 : missing + 1;
        const auto baseline = each.value ? window.own(day) : std::nullopt;
        if (each.value)
            window.add(day, *each.value);
        if (baseline) {
            const double z = baseline->z(*each.value);
            ewma.add(z);
            cusum.add(z);
            for (const double figure : {baseline->center, baseline->scale, z, ewma.value(), cusum.high()})
                row.append(figure);
        } else {
            for (int i = 0; i < 5; ++i)
                row.append(QJsonValue());
        }
        rows.append(row);
    }
    return QJsonObject{{QStringLiteral("columns"),
                        QJsonArray{QStringLiteral("day"), QStringLiteral("median"), QStringLiteral("scale"),
                                   QStringLiteral("z"), QStringLiteral("ewma"), QStringLiteral("cusum")}},
                       {QStringLiteral("rows"), rows},
                       {QStringLiteral("restarts"), restarts}};
}

}  // namespace

std::vector<SeriesMethod> chartMethods()
{
    return {{"ewma", "time,value (standard units, or mean and sd)",
             "lambda=0.3 L=2.675 clip=4 sided=two mean=0 sd=1 floor=1", ewmaSeries},
            {"cusum", "time,value (standard units, or mean and sd)",
             "k=0.5 h=4.082 headstart=0 clip=4 cap=0 reset=0 sided=two mean=0 sd=1 floor=1", cusumSeries},
            {"baseline", "day,value", "floor=1 lambda=0.3 k=0.5 clip=4", baselineSeries}};
}

}  // namespace xinglin
