// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/period_change.h"
#include "analysis/score_detail.h"
#include "analysis/sentence.h"
#include "analysis/unit/advice_unit_analyses.h"
#include "analysis/unit/deviation_groups.h"
#include "analysis/unit/low_score_day.h"
#include "analysis/unit/privacy_guard.h"

#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

const auto kUnitScoreId = QStringLiteral("unit-score");
constexpr int kUnitScoreVersion = 2;  // 2: the change allows for days that resemble their neighbours

QJsonValue scoreOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    return {{QStringLiteral("from"), comparison.with.first.text()},
            {QStringLiteral("to"), comparison.with.last.text()},
            {QStringLiteral("before"), scoreOrNull(comparison.before)},
            {QStringLiteral("after"), scoreOrNull(comparison.after)},
            {QStringLiteral("difference"), scoreOrNull(comparison.difference.value)},
            {QStringLiteral("low"), scoreOrNull(comparison.difference.low)},
            {QStringLiteral("high"), scoreOrNull(comparison.difference.high)}};
}

/// Person-days with any record over those expected, as the coverage of the figures counts them.
QJsonValue wearingShare(const Summary &total, std::int64_t expected)
{
    return expected > 0 && total.personDays > 0
               ? QJsonValue(
                     std::min(1.0, static_cast<double>(total.personDays) / static_cast<double>(expected)))
               : QJsonValue();
}

/// How much watches are worn, and before where that can be compared with.
QJsonObject wearingJson(const UnitRecord &record, const Summary &total, const Summary &before)
{
    return {{QStringLiteral("now"), wearingShare(total, record.daysExpected)},
            {QStringLiteral("days"), static_cast<double>(total.personDays)},
            {QStringLiteral("expected"), static_cast<double>(record.daysExpected)},
            {QStringLiteral("before"),
             record.hasPeriodBefore() ? wearingShare(before, record.daysExpectedBefore) : QJsonValue()}};
}

/// The days' scores and counts, without their distributions of metrics.
Summary scoresOf(const std::vector<PersonDay> &rows, const DayRange &days)
{
    Summary total;
    for (const PersonDay &row : rows) {
        if (!days.contains(row.day))
            continue;
        Summary one;
        one.personDays = row.summary.personDays;
        one.countedDays = row.summary.countedDays;
        one.score = row.summary.score;
        total.add(one);
    }
    return total;
}

void addCourse(QJsonObject &detail, const SubjectData &data, const MetricDictionary &metrics)
{
    QJsonArray days, score, n;
    const std::vector<DayPoint> course = scoreCourse(data);
    for (const DayPoint &point : course) {
        days.append(point.day.text());
        score.append(scoreOrNull(point.value));
        n.append(static_cast<double>(point.n));
    }
    detail[QStringLiteral("days")] = days;
    detail[QStringLiteral("score")] = score;
    detail[QStringLiteral("people")] = n;
    if (const QJsonObject low = lowScoreDay(data, metrics, course); !low.isEmpty())
        detail[QStringLiteral("low_day")] = low;
}

/// Every metric's mean of the person-days against the period before.
QJsonArray metricChanges(const MetricDictionary &metrics, const SubjectData &data)
{
    QJsonArray list;
    for (const Metric &metric : metrics.all()) {
        if (!metric.isAnalysed())
            continue;
        const Comparison change = metricChange(data, metric);
        if (!change.difference.value)
            continue;
        QJsonObject json = comparisonJson(change);
        json[QStringLiteral("metric")] = metric.key;
        list.append(json);
    }
    return list;
}

QJsonArray histogramJson(const Histogram &histogram)
{
    QJsonArray bins;
    for (const Histogram::Bin &bin : histogram.bins())
        bins.append(QJsonArray{bin.value, static_cast<double>(bin.count)});
    return bins;
}

}  // namespace

std::vector<AnalysisResult> unitScoreAnalysis(const UnitRecord &record)
{
    const DayRange previous = record.previous();
    const SubjectData data{
        false, record.days, previous, record.rows, record.people, record.daysExpected, record.smallestGroup};
    const Summary total = scoresOf(record.rows, record.days);
    const Summary before = scoresOf(record.rows, previous);
    const bool isLeftOut = std::ranges::any_of(record.rows, [&](const PersonDay &row) {
        return record.days.contains(row.day) && row.isScoreWithheld;
    });
    if (total.score.value.n == 0 && isLeftOut)
        return {tooFewOnAnyDay(kUnitScoreId, kUnitScoreVersion, record.days)};
    if (total.score.value.n == 0)
        return {notApplicable(kUnitScoreId, kUnitScoreVersion, record.days, QStringLiteral("too_little_data"),
                              sentence(QT_TRANSLATE_NOOP("Analysis", "Nobody has a health score.")))};
    const ScorePlan plan(*record.metrics);
    const ScoreFigures figures =
        scoreFigures(total.score, plan, daysWithScore(record.rows, record.days), false);
    AnalysisResult result = scoreResult(kUnitScoreId, record.days, figures, *record.metrics);
    result.version = kUnitScoreVersion;
    result.n = total.score.value.n;
    result.coverage = wearingShare(total, record.daysExpected).toDouble();
    if (isLeftOut)
        result.flags += QStringLiteral("days_left_out");
    addCourse(result.detail, data, *record.metrics);
    if (isSpreadTold(total.score.value.n, record.smallestGroup))
        result.detail[QStringLiteral("histogram")] = histogramJson(total.score.histogram);
    if (record.hasPeriodBefore()) {
        result.detail[QStringLiteral("change")] = comparisonJson(scoreChange(data));
        result.detail[QStringLiteral("metrics")] = metricChanges(*record.metrics, data);
    }
    result.detail[QStringLiteral("wearing")] = wearingJson(record, total, before);
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis", "Health score %1 of 100 (interval %2 to %3), mean of %4 person-days."),
        {{*figures.value, 1}, {*figures.low, 1}, {*figures.high, 1}, static_cast<qint64>(result.n)});
    return {std::move(result)};
}

}  // namespace xinglin
