// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_parts.h"

// How a figure moved, in words: against the period before and within the period.
namespace xinglin::change_words {

/// "+1.2 (95% interval +0.3 to +2.1) against September 2026"; empty when there is nothing to compare.
QString change(const ReportSource &source, const Comparison &comparison, int decimals, const QString &unit);
/// "+0.3 points per 30 days (−0.1 to +0.7), p = 0.21: no clear trend"; per week where there are fewer than
/// 14 days, since nothing is known of 30. Among how many trends the chance was corrected is told.
QString trend(const ReportWords &words, const Trend &trend, int decimals, const QString &unit);

/// What a metric did in the period, in sentences.
QString statement(const ReportSource &source, const Metric &metric, const MetricFigures &figures,
                  const MetricCourse *course);

}  // namespace xinglin::change_words
