// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/quality_data.h"
#include "reports/builders/report_words.h"

namespace xinglin {

/// Days in a row on which far fewer people had data than is usual for the period.
struct WearingGap
{
    DayRange days;
    std::int64_t withData = 0, members = 0;  ///< person-days
};
/// Days with under half of the period's median wearing rate, joined where they follow each other.
std::vector<WearingGap> wearingGaps(const std::vector<QualityDay> &days);

/// The things to act on, the most pressing first, five at most, without naming anybody. `isOfPeople`: the
/// report has the chapter that names them.
std::vector<Finding> qualityFindings(const ReportWords &words, const QualityReportData &data,
                                     bool isOfPeople);

/// Wearing rate by day, with the days that count.
ChartSpec wearingChart(const ReportWords &words, const DataQuality &quality);
/// People by the share of their days with data.
ChartSpec wearingBandsChart(const ReportWords &words, const DataQuality &quality);
/// Records received over those expected, by day.
ChartSpec completenessChart(const ReportWords &words, const DataQuality &quality);
/// Rows: metrics; columns: days; how many of the person-days with data have the metric.
ChartSpec metricDaysChart(const ReportWords &words, const DataQuality &quality);
/// Values left out by reason.
ChartSpec leftOutChart(const ReportWords &words, const DataQuality &quality);

/// Values left out by reason, over all metrics, the commonest first.
LeftOut leftOutByReason(const DataQuality &quality);

}  // namespace xinglin
