// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/engine_results.h"
#include "reports/builders/report_words.h"

// What the engine's results tell, as parts of a report. A result that is not there writes nothing; one that
// does not apply says why.
namespace xinglin::engine {

/// Why a result tells nothing, under the method's name; writes nothing otherwise.
void writeReason(ReportWriter &writer, const ReportWords &words, const AnalysisResult *result);
/// The method's name in the report's language; its id when nobody knows it.
QString methodName(const ReportWords &words, const QString &id);

/// What a part says that found nothing: a tick with `text` only where no other part tells of something;
/// `elsewhere` names those that do.
void writeNothing(ReportWriter &writer, const ReportWords &words, bool hasData, const QStringList &elsewhere,
                  const QString &text);
bool hasInsights(const Results &results);
/// Insights: the first thing a manager reads. `elsewhere`: as above.
void writeInsights(ReportWriter &writer, const ReportWords &words, const Results &results, bool hasData,
                   const QStringList &elsewhere);
/// Recommendations of a person ("recommendations") or of a unit's managers ("insights", under
/// "recommendations"), the most pressing first; `most` at most.
void writeAdvice(ReportWriter &writer, const ReportWords &words, const Results &results,
                 std::size_t most = 8);
bool hasAdvice(const Results &results);

void writeUnitDistribution(ReportWriter &writer, const ReportWords &words, const Results &results);
void writeUnitCounts(ReportWriter &writer, const ReportWords &words, const Results &results);
void writeUnitComparison(ReportWriter &writer, const ReportWords &words, const Results &results);

/// Nightly resting heart rate, all metrics together.
void writeNights(ReportWriter &writer, const ReportWords &words, const Results &results);
/// Daily rhythm and sleep.
void writeRhythm(ReportWriter &writer, const ReportWords &words, const Results &results);
/// Risk scores with their intervals and what is missing.
void writeRisks(ReportWriter &writer, const ReportWords &words, const Results &results);
/// Against the equally long period before.
void writeEffect(ReportWriter &writer, const ReportWords &words, const Results &results);

/// The methods of writeUnitComparison.
QStringList comparisonMethods();
/// The methods that made what the report tells, with version and source; without those of chapters left out.
void writeMethodList(ReportWriter &writer, const ReportWords &words, const Results &results,
                     const QStringList &leftOut = {});

}  // namespace xinglin::engine
