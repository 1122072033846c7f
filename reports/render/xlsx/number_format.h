// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace xinglin::xlsx {

/// The number format in which a spreadsheet prints `value` as exactly this text ("93.4%", "−1,200", "+0.3",
/// "36.5 ℃"); nothing when the text is no rounding of the value.
std::optional<QString> numberFormat(const QString &text, double value);

/// A number in a unit of its own, and what stands behind it: "14.3 min / < 10 min" in minutes (a word of the
/// language) with the target at the end, "55.6% (15 of 27)" as a share with what it is of.
struct Amount
{
    double value = 0.0;
    QString format;
};
Amount minutesOf(const QString &text, double seconds, const QString &minutes);
Amount shareOf(const QString &text, double share);

/// A day or a minute of a day as tables print them ("2026-10-01", "2026-10-01 14:05"), for cells that can be
/// sorted, filtered and counted with; nothing for others.
struct CalendarValue
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    QString format;  ///< in which it looks as printed
};
std::optional<CalendarValue> calendarValue(const QString &text);

/// The number and the unit of a text that is both ("2.0 h"); nothing for others.
struct Quantity
{
    double value = 0.0;
    QString number, unit;
};
std::optional<Quantity> printedQuantity(const QString &text);

/// The value that a text shows which is a number and nothing else ("1,728,000", "94.5%"); nothing for others.
std::optional<double> printedNumber(const QString &text);

}  // namespace xinglin::xlsx
