// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_words.h"

namespace xinglin {

/// One subject's figures with what they are compared with.
struct ReportSource
{
    const ReportSetting &setting;
    const ReportWords &words;
    const SubjectFigures &figures;
    const SubjectFigures *previous = nullptr;     ///< nothing: not available
    const SubjectFigures *yearEarlier = nullptr;  ///< nothing: not available
    bool isPerson = false;
    const std::vector<AnalysisResult> *results = nullptr;  ///< of the engine; nothing: not available
};

const MetricFigures *figuresOf(const SubjectFigures &figures, std::uint8_t metric);
const MetricCourse *courseOf(const SubjectFigures &figures, std::uint8_t metric);

/// Without the days to come of a period that is not over (their usual values are known, but nothing else) and
/// those before the first day that axes show.
SubjectFigures figuresSoFar(const ReportSetting &setting, SubjectFigures figures);

/// At most five figures: score, wearing rate and the metrics that matter most, each with its changes; that
/// there is nothing to compare with is said once below them.
void writeKeyFigures(ReportWriter &writer, const ReportSource &source);

/// How much of what should be there is there.
void writeCoverage(ReportWriter &writer, const ReportSource &source);
/// What was left out, and why.
void writeExcluded(ReportWriter &writer, const ReportSource &source);
/// Parts of the score: points, weight, what is missing.
void writeScoreParts(ReportWriter &writer, const ReportSource &source);
/// A quantile, lowest or highest of a metric with values; withheld where the figures have none.
TableCell spreadCell(const ReportWords &words, const std::optional<double> &value, const Metric &metric);
/// Why quantiles are missing; empty when none is.
QString spreadNote(const ReportSource &source);
/// The table of all metrics.
void writeMetricTable(ReportWriter &writer, const ReportSource &source);
/// One section: statement, course, hours and distribution.
void writeMetric(ReportWriter &writer, const ReportSource &source, const Metric &metric);
/// A section for every metric with data, and the names of those without.
void writeMetrics(ReportWriter &writer, const ReportSource &source);

/// Methods, definitions, limits.
void writeMethods(ReportWriter &writer, const ReportSource &source);
/// Appendix: figures day by day.
void writeDailyTable(ReportWriter &writer, const ReportSource &source);
/// Appendix: exact quantiles of every metric.
void writeQuantileTable(ReportWriter &writer, const ReportSource &source);

}  // namespace xinglin
