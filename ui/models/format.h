// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"
#include "core/period.h"
#include "core/zone.h"
#include "domain/metric.h"

#include <QString>

#include <optional>

/// Numbers, days and ages as people read them, in the installed language. GUI thread.
namespace xinglin::format {

/// "no data": what stands where there is nothing, never 0 and never blank.
QString noData();
/// "withheld": what stands in place of figures of too few people, or that would tell of so few.
QString withheld();
/// Whether a text is one of the two.
bool isAbsence(const QString &text);
/// Why it is withheld, in a sentence.
QString withheldReason();
QString number(double value, int decimals);
QString number(const std::optional<double> &value, int decimals);
/// With its sign, a true minus, and no sign before a zero: "+3.2", "−0.4", "0.0".
QString signedNumber(double value, int decimals);
QString count(std::int64_t value);
/// "97%"
QString percent(double share, int decimals = 0);
/// "p = 0.03"; with the number of metrics it was corrected for, where it was. `trend` has a chance.
QString chance(const Trend &trend);
/// "79.0–85.0"; empty when an end is missing.
QString interval(const std::optional<double> &low, const std::optional<double> &high, int decimals);

/// "72 bpm", never broken between the two, and "97%"; the text alone without a unit.
QString withUnit(const QString &text, const QString &unit);
/// Value and unit of a metric: "72 bpm".
QString value(const Metric &metric, const std::optional<double> &value);
/// "60–100 bpm": what is usual of the metric; empty where an end is not known.
QString usualRange(const Metric &metric);
QString metricName(const Metric &metric);
QString unitLabel(const Metric &metric);

/// "1 Oct 2026" / "2026年10月1日"
QString day(Day day);
/// "1 Oct" / "10月1日"
QString shortDay(Day day);
/// "1–31 Oct 2026", as short as it can be.
QString days(const DayRange &days);
/// The same without a year: "2 Sept–1 Oct", where the year is told elsewhere.
QString shortDays(const DayRange &days);
/// "Oct 2026", "Week 41, 2026", "Q3 2026", or its days.
QString period(const Period &period);

/// Today as a clock time, older as a date.
QString instant(Instant instant, const Zone &zone, Instant now);
/// Today as a clock time, older as a date with its time: where minutes matter.
QString moment(Instant instant, const Zone &zone, Instant now);
/// Date, time and zone, for hovering.
QString fullInstant(Instant instant, const Zone &zone);
/// "2 min ago"
QString age(Instant instant, Instant now);
/// "12 members, 97% of person-days with data"
QString coverage(const Coverage &coverage);

}  // namespace xinglin::format
