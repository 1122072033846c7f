// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/duty.h"

#include <QByteArray>
#include <QJsonObject>

// Calendar years as JSON: how the program ships them, how people bring new ones, how they are stored.
namespace xinglin {

/// {"year":2026,"source":"...","holidays":[{"zh":"春节","en":"Spring Festival","from":"2026-02-15",
/// "to":"2026-02-23"}],"workdays":["2026-02-14"]}
QJsonObject calendarYearJson(const CalendarYear &year);

/// {"calendar":"china","years":[...]}, or one year by itself with its "calendar". invalidData names the
/// place.
Result<std::vector<CalendarYear>> readCalendarYears(const QByteArray &json);

/// Minutes of the day as text: "08:00-12:00 14:00-18:00"; empty for the whole day.
QString clockSpansText(const std::vector<ClockSpan> &spans);
/// Separated by spaces or commas; nothing when it is no such text or spans overlap.
std::optional<std::vector<ClockSpan>> parseClockSpans(QStringView text);
/// "08:00".
QString minuteText(int minute);
/// 0..1439; nothing when it is no time of day.
std::optional<int> parseMinute(QStringView text);

}  // namespace xinglin
