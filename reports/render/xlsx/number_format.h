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

/// The value that a text shows which is a number and nothing else ("1,728,000", "94.5%"); nothing for others.
std::optional<double> printedNumber(const QString &text);

}  // namespace xinglin::xlsx
