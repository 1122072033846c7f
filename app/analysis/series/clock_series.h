// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/series/series_method.h"

#include <QJsonArray>
#include <QJsonValue>

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// A value of a plain series and when it is from.
struct ClockValue
{
    double time = 0.0;  ///< as the file says; a date or date-time: hours of wall-clock time since 1970
    QString label;      ///< as the file says; empty without a column of times
    std::optional<double> value;
};

/// A number, or the hours of wall-clock time since 1970 of a date or an ISO 8601 date-time (an offset from
/// UTC is passed over: what the clock on the wall said counts); nothing for anything else.
std::optional<double> timeOfCell(const QString &cell);

/// PlainTable::timedSeries with wall-clock times: rhythms are of the clock on the wall. Rows count 0, 1, 2,
/// ... where a time is missing or is none.
Result<std::vector<ClockValue>> clockSeries(const PlainTable &table);

/// The values that are there.
std::vector<double> presentValues(std::span<const ClockValue> series);

/// A series at equal steps: absent where there is no value. Several at one place are averaged.
struct EvenSeries
{
    std::vector<std::optional<double>> values;
    double first = 0.0;  ///< time of the first place
    double step = 1.0;   ///< smallest distance of neighbours
};
/// `step`: known beforehand. Times that are no multiples of their step (months) are taken as they follow each
/// other. An error when the gaps are longer than two million steps.
Result<EvenSeries> evenSeries(std::span<const ClockValue> series, std::optional<double> step = {});

/// Whether the times are dates or date-times: hours of the clock, not plain numbers.
bool hasClockTimes(std::span<const ClockValue> series);
/// The means of each hour of a series with clock times.
Result<EvenSeries> hourlySeries(std::vector<ClockValue> series);

/// Null for what is absent or no finite number.
QJsonValue jsonNumber(std::optional<double> value);
QJsonArray jsonNumbers(std::span<const double> values);
QJsonArray jsonNumbers(std::span<const std::optional<double>> values);
QJsonArray jsonNumbers(std::span<const int> values);

}  // namespace xinglin
