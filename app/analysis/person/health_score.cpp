// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/advice_analyses.h"
#include "analysis/score.h"
#include "analysis/score_detail.h"
#include "analysis/sentence.h"
#include "analysis/subject_figures.h"

#include <QJsonArray>

namespace xinglin {
namespace {

const auto kHealthScoreId = QStringLiteral("health-score");

struct ScoredDays
{
    ScoreSummary total;
    QJsonArray days, score, low, high;
    std::int64_t scored = 0;
};

QJsonValue pointsOrNull(const ScoreSummary &score, std::int64_t thousandths)
{
    return score.value.n > 0 ? QJsonValue(static_cast<double>(thousandths) / kScoreDivisor) : QJsonValue();
}

ScoredDays scoredDays(const PersonRecord &record, const ScorePlan &plan)
{
    ScoredDays result;
    PersonScorer scorer(plan);
    std::size_t next = 0;
    for (; next < record.history.size() && record.history[next].day < record.days.first; ++next)
        scorer.remember(record.history[next].day, record.history[next].summary);
    Summary total;
    for (Day day = record.days.first; day <= record.days.last; ++day) {
        ScoreSummary score;
        if (next < record.history.size() && record.history[next].day == day) {
            score = scorer.score(day, record.history[next].summary);
            ++next;
        }
        result.days.append(day.text());
        result.score.append(pointsOrNull(score, score.value.sum));
        result.low.append(pointsOrNull(score, score.low));
        result.high.append(pointsOrNull(score, score.high));
        result.scored += score.value.n;
        Summary one;
        one.score = std::move(score);
        total.add(one);
    }
    result.total = std::move(total.score);
    return result;
}

}  // namespace

std::vector<AnalysisResult> healthScoreAnalysis(const PersonRecord &record)
{
    const ScorePlan plan(*record.metrics);
    ScoredDays scored = scoredDays(record, plan);
    if (scored.scored == 0)
        return {notApplicable(
            kHealthScoreId, kScoreVersion, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "No day has half of what the health score is made of.")))};
    const ScoreFigures figures = scoreFigures(scored.total, plan, scored.scored, true);
    AnalysisResult result = scoreResult(kHealthScoreId, record.days, figures, *record.metrics);
    result.n = scored.scored;
    result.coverage = static_cast<double>(scored.scored) / record.days.days();
    result.detail[QStringLiteral("days")] = scored.days;
    result.detail[QStringLiteral("score")] = scored.score;
    result.detail[QStringLiteral("low")] = scored.low;
    result.detail[QStringLiteral("high")] = scored.high;
    const SentencePart value(*figures.value, 1), low(*figures.low, 1), high(*figures.high, 1);
    result.text =
        scored.scored == 1
            ? sentence(
                  QT_TRANSLATE_NOOP("Analysis", "Health score %1 of 100 (interval %2 to %3), of one day."),
                  {value, low, high})
            : sentence(QT_TRANSLATE_NOOP("Analysis",
                                         "Health score %1 of 100 (interval %2 to %3), mean of %4 days."),
                       {value, low, high, static_cast<qint64>(scored.scored)});
    return {std::move(result)};
}

}  // namespace xinglin
