// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_data.h"
#include "reports/builders/report_words.h"

// Alerts in the words of a report.
namespace xinglin::alert_words {

/// "P0"; info: the word.
QString severity(const ReportWords &words, AlertSeverity severity);
Mark markOf(AlertSeverity severity);
QString state(const ReportWords &words, OrderState state);
/// What happened, as the time line tells it: "acknowledged", "assigned".
QString event(const ReportWords &words, const OrderEvent &event);
/// "42 s", "12.5 min", "3.2 h"; no data when absent.
QString span(const ReportWords &words, const std::optional<double> &seconds);
/// "12 of 340 (3.5%)"; no data of nothing.
QString rate(const ReportWords &words, const RateFigures &rate);
/// Value and unit of a firing's or order's steps: "134 bpm"; the event's key; empty without either.
QString value(const ReportWords &words, std::uint8_t metric, std::int32_t steps, const QString &event);
/// The time to acknowledge that is aimed at, in seconds: P0 1 min, P1 10, P2 30 (domain/alerts).
std::optional<double> acknowledgeTarget(AlertSeverity severity);

/// "−2.1 min": how far a span moved, in the unit of the longer one.
QString spanChange(const ReportWords &words, double now, double before);
/// "12.4 min / < 30.0 min": both in the unit of the target, so that they can be compared.
QString spanAndTarget(const ReportWords &words, const std::optional<double> &seconds, double target);

/// Whether the rate is above the limit by more than chance: of ten orders at least, and with the lower end of
/// its 95% interval (Wilson).
bool isSurelyAbove(const RateFigures &rate, double limit);

TableCell spanCell(const ReportWords &words, const std::optional<double> &seconds);
/// Where a table has its measures, such as MTTA and MTTR.
enum class Measures { inColumns, inRows };
/// Tells every span of the table, with its sums, in one unit, which all of them can be read in: "1.7 min" and
/// "0.3 min", not "100 s" beside "1.7 min". Only a measure that takes hours throughout is told in hours.
void putInOneUnit(const ReportWords &words, TableBlock &table, Measures measures = Measures::inColumns);
TableCell rateCell(const ReportWords &words, const RateFigures &rate);
TableCell severityCell(const ReportWords &words, AlertSeverity severity);

}  // namespace xinglin::alert_words
