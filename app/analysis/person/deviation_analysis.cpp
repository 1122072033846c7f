// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/chart_analyses.h"
#include "analysis/person/deviation_course.h"
#include "analysis/robust.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

const auto kDeviationId = QStringLiteral("deviation-z");
constexpr int kDeviationVersion = 1;

QJsonValue deviationFigure(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString categoryOf(double z)
{
    if (std::abs(z) > kOutlierDeviation)
        return QStringLiteral("outlier");
    return std::abs(z) > kUnusualZ ? QStringLiteral("unusual") : QStringLiteral("usual");
}

/// Why the z is what it is: the value, what is usual, and how far apart they are.
BilingualText reasonOf(const Metric &metric, const DayDeviation &point)
{
    // A mean of samples is told finer than a sample, a day's total as it is counted.
    const int digits =
        metric.aggregation == Aggregation::level ? std::max(metric.decimals, 1) : metric.decimals;
    const Baseline &usual = *point.baseline;
    const SentencePart value(*point.value, digits), center(usual.center, digits);
    const SentencePart spreads(std::abs(*point.z), 1);
    if (std::abs(*point.z) <= kUnusualZ)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1 on %2: %3 %4, within the usual %5 to %6."),
                        {metric.name,
                         spokenDay(point.day),
                         value,
                         metric.unitLabel,
                         {usual.low(), digits},
                         {usual.high(), digits}});
    if (*point.z > 0.0)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1 on %2: %3 %4, %5 spreads above the usual %6."),
                        {metric.name, spokenDay(point.day), value, metric.unitLabel, spreads, center});
    return sentence(QT_TRANSLATE_NOOP("Analysis", "%1 on %2: %3 %4, %5 spreads below the usual %6."),
                    {metric.name, spokenDay(point.day), value, metric.unitLabel, spreads, center});
}

BilingualText originOf(const Baseline &baseline)
{
    if (baseline.learning)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "usual of people in general, fewer than %1 own days"),
                        {kBaselineMinimum});
    return sentence(
        QT_TRANSLATE_NOOP("Analysis", "usual from %1 of the %2 days before, %3 guard days left out"),
        {baseline.days, kBaselineDays, kGuardDays});
}

QJsonObject detailOf(const std::vector<DayDeviation> &course, const DayRange &days)
{
    QJsonArray names, values, z, modified, centers, scales, learning;
    for (const DayDeviation &point : course) {
        if (!days.contains(point.day))
            continue;
        names.append(point.day.text());
        values.append(deviationFigure(point.value));
        z.append(deviationFigure(point.z));
        modified.append(point.z ? QJsonValue(kModifiedZFactor * kMadToSd * *point.z) : QJsonValue());
        centers.append(point.baseline ? QJsonValue(point.baseline->center) : QJsonValue());
        scales.append(point.baseline ? QJsonValue(point.baseline->scale) : QJsonValue());
        learning.append(point.baseline && point.baseline->learning);
    }
    return {{QStringLiteral("days"), names},
            {QStringLiteral("values"), values},
            {QStringLiteral("z"), z},
            {QStringLiteral("modified_z"), modified},
            {QStringLiteral("center"), centers},
            {QStringLiteral("scale"), scales},
            {QStringLiteral("learning"), learning}};
}

AnalysisResult deviationOf(const PersonRecord &record, const Metric &metric)
{
    const std::vector<DayDeviation> course = deviationCourse(record, metric);
    const DayDeviation *newest = nullptr;
    std::int64_t judged = 0, known = 0;
    for (const DayDeviation &point : course) {
        if (!record.days.contains(point.day) || !point.value)
            continue;
        ++known;
        if (point.z) {
            ++judged;
            newest = &point;
        }
    }
    if (!newest) {
        AnalysisResult none = notApplicable(
            kDeviationId, kDeviationVersion, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "%1: what is usual takes %2 days; found: %3."),
                     {metric.name, kBaselineMinimum, static_cast<qint64>(known)}));
        none.metric = metric.key;
        none.n = known;
        return none;
    }
    AnalysisResult result;
    result.method = kDeviationId;
    result.version = kDeviationVersion;
    result.metric = metric.key;
    result.days = record.days;
    result.value = newest->z;
    result.n = judged;
    result.coverage = static_cast<double>(known) / record.days.days();
    result.category = categoryOf(*newest->z);
    if (newest->baseline->learning)
        result.flags += QStringLiteral("learning");
    result.text = reasonOf(metric, *newest);
    result.detail = detailOf(course, record.days);
    InputUsed value{metric.name, known, record.days, {}};
    value.value = newest->value;
    value.unit = metric.unit;
    InputUsed usual{sentence(QT_TRANSLATE_NOOP("Analysis", "What is usual")),
                    newest->baseline->days,
                    {},
                    originOf(*newest->baseline)};
    usual.value = newest->baseline->center;
    usual.unit = metric.unit;
    result.inputs = {value, usual};
    return result;
}

}  // namespace

std::vector<AnalysisResult> deviationAnalysis(const PersonRecord &record)
{
    std::vector<AnalysisResult> results;
    for (const Metric *metric : measuredMetrics(record))
        results.push_back(deviationOf(record, *metric));
    if (results.empty())
        results.push_back(
            notApplicable(kDeviationId, kDeviationVersion, record.days, QStringLiteral("not_measured"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "No day of the period counts."))));
    return results;
}

}  // namespace xinglin
