// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/alert_words.h"

// What the alert operations report and the chapter on alerts of others share.
namespace xinglin {

/// At most five figures: orders, MTTA, MTTR, acknowledged in SLA, false alarms.
KeyFiguresBlock alertKeyFigures(const ReportWords &words, const AlertNumbers &numbers);
/// By severity, with the times aimed at and a sum row.
TableBlock alertSeverityTable(const ReportWords &words, const AlertNumbers &numbers);
/// Groups side by side; those without orders are told as such. `header` names what they are.
TableBlock alertGroupTable(const ReportWords &words, const QString &key, const QString &caption,
                           const QString &header, const std::vector<OrderFigures> &groups);
/// The unit's parts, each with everything below; nothing of a unit without parts.
void writeAlertUnits(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers,
                     const ReportSubject &unit);
/// The noisiest rules.
TableBlock alertRuleTable(const ReportWords &words, const FatigueBoard &board);

/// Orders a day, or mean minutes to acknowledge, with the limits of chance.
ChartSpec alertCourseChart(const ReportWords &words, const AlertNumbers &numbers, bool ofAcknowledging);
/// Orders by the hour of the day in which they were opened.
ChartSpec alertHoursChart(const ReportWords &words, const AlertNumbers &numbers);

/// P0 and P1 orders that wait for somebody, by severity and rule, to act on now. `dataUntil` as below.
std::vector<Finding> waitingOrders(const ReportWords &words, const AlertNumbers &numbers, Instant dataUntil);
/// What to act on: orders that wait for somebody, and targets that were missed, with the counts they rest on.
/// `dataUntil`: how long an order is open is told by then; invalid: not told.
void writeAlertFindings(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers,
                        Instant dataUntil);
/// Orders that history brought in by severity and by rule; nothing where there are none.
void writeHistory(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers);
/// The day from which on alerts were watched, where it comes after the first of the period; nothing where it
/// does not, or days left out hide it.
std::optional<Day> watchedFrom(const AlertNumbers &numbers);
/// Says from which day on orders were opened live, where that is not the whole period.
void writeWatchedFrom(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers);
/// Says how many days' orders are in no figure; nothing where there are none.
void writeDaysLeftOut(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                      const AlertNumbers &numbers);
/// In place of figures: that there was no order, and what history brought in.
void writeNoOrders(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers);
/// The chapter on alerts of a report about the unit.
void writeAlertChapter(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                       const Result<AlertNumbers> &numbers, const ReportSubject &unit);
/// How the figures are counted.
void writeAlertMethods(ReportWriter &writer, const ReportWords &words);

}  // namespace xinglin
