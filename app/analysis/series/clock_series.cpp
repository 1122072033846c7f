// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/clock_series.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kMostPlaces = 2e6;

}  // namespace

std::optional<double> timeOfCell(const QString &cell)
{
    bool ok = false;
    const double number = cell.toDouble(&ok);
    if (ok && std::isfinite(number))
        return number;
    const QString text = QString(cell).replace(u' ', u'T');
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    constexpr qint64 kEpoch = 2440588;  // Julian day of 1970-01-01
    return static_cast<double>(time.date().toJulianDay() - kEpoch) * 24.0 +
           time.time().msecsSinceStartOfDay() / 3.6e6;
}

Result<std::vector<ClockValue>> clockSeries(const PlainTable &table)
{
    const auto column = table.valueColumn();
    if (!column)
        return fail(column.error());
    const auto values = table.numbers(*column);
    if (!values)
        return fail(values.error());
    const int timeColumn = table.find(table.timeColumn(*column));
    bool areTimes = timeColumn >= 0;
    std::vector<ClockValue> series;
    series.reserve(values->size());
    for (std::size_t row = 0; row < values->size(); ++row) {
        ClockValue each{0.0, timeColumn >= 0 ? table.rows[row].value(timeColumn).trimmed() : QString(),
                        (*values)[row]};
        const std::optional<double> time = timeOfCell(each.label);
        areTimes = areTimes && time;
        each.time = time.value_or(0.0);
        series.push_back(std::move(each));
    }
    if (areTimes) {
        std::ranges::stable_sort(series, {}, &ClockValue::time);
        return series;
    }
    for (std::size_t row = 0; row < series.size(); ++row)
        series[row].time = static_cast<double>(row);
    return series;
}

std::vector<double> presentValues(std::span<const ClockValue> series)
{
    std::vector<double> values;
    for (const ClockValue &each : series) {
        if (each.value)
            values.push_back(*each.value);
    }
    return values;
}

Result<EvenSeries> evenSeries(std::span<const ClockValue> series, std::optional<double> step)
{
    EvenSeries even;
    if (series.empty())
        return even;
    std::vector<double> distances;
    for (std::size_t i = 1; i < series.size(); ++i) {
        if (series[i].time > series[i - 1].time)
            distances.push_back(series[i].time - series[i - 1].time);
    }
    even.first = series.front().time;
    even.step = step.value_or(distances.empty() ? 1.0 : std::ranges::min(distances));
    const bool isEven = std::ranges::all_of(distances, [&](double distance) {
        const double steps = distance / even.step;
        return std::abs(steps - std::nearbyint(steps)) < 0.01 && steps > 0.5;
    });
    const double places = (series.back().time - even.first) / even.step;
    if (isEven && !(places < kMostPlaces))
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "The gaps in the series are too long."));
    if (!isEven) {
        for (const ClockValue &each : series)
            even.values.push_back(each.value);
        return even;
    }
    std::vector<int> counts(static_cast<std::size_t>(std::llround(places)) + 1);
    even.values.resize(counts.size());
    for (const ClockValue &each : series) {
        if (!each.value)
            continue;
        const auto place = static_cast<std::size_t>(std::llround((each.time - even.first) / even.step));
        const int before = counts[place]++;
        even.values[place] =
            before == 0 ? *each.value : (*even.values[place] * before + *each.value) / (before + 1);
    }
    return even;
}

bool hasClockTimes(std::span<const ClockValue> series)
{
    bool isNumber = true;
    if (!series.empty() && !series.front().label.isEmpty())
        series.front().label.toDouble(&isNumber);
    return !isNumber && timeOfCell(series.front().label).has_value();
}

Result<EvenSeries> hourlySeries(std::vector<ClockValue> series)
{
    for (ClockValue &each : series)
        each.time = std::floor(each.time);
    return evenSeries(series, 1.0);
}

QJsonValue jsonNumber(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QJsonArray jsonNumbers(std::span<const double> values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(jsonNumber(value));
    return array;
}

QJsonArray jsonNumbers(std::span<const std::optional<double>> values)
{
    QJsonArray array;
    for (const std::optional<double> &value : values)
        array.append(jsonNumber(value));
    return array;
}

QJsonArray jsonNumbers(std::span<const int> values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

}  // namespace xinglin
