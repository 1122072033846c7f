// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/score_detail.h"

#include "analysis/sentence.h"

#include <QJsonArray>

namespace xinglin {

AnalysisResult scoreResult(const QString &method, const DayRange &days, const ScoreFigures &figures,
                           const MetricDictionary &metrics)
{
    AnalysisResult result;
    result.method = method;
    result.version = kScoreVersion;
    result.days = days;
    result.value = figures.value;
    result.low = figures.low;
    result.high = figures.high;
    result.unit = QStringLiteral("{score}");
    if (figures.learning)
        result.flags += QStringLiteral("learning");
    QJsonArray parts, missing;
    for (const ScorePart &part : figures.parts) {
        const Metric *metric = metrics.byNumber(part.metric);
        if (!metric)
            continue;
        parts.append(QJsonObject{{QStringLiteral("metric"), metric->key},
                                 {QStringLiteral("points"), part.points},
                                 {QStringLiteral("weight"), part.weight}});
        result.inputs.push_back(
            {metric->name, 1, days,
             sentence(QT_TRANSLATE_NOOP("Analysis", "points it gives, of %1 it could give"),
                      {{part.weight * 100.0, 1}}),
             part.points, QStringLiteral("{score}")});
    }
    for (const std::uint8_t number : figures.missing) {
        if (const Metric *metric = metrics.byNumber(number))
            missing.append(metric->key);
    }
    if (!missing.isEmpty())
        result.flags += QStringLiteral("missing_inputs");
    result.detail[QStringLiteral("parts")] = parts;
    result.detail[QStringLiteral("missing")] = missing;
    return result;
}

}  // namespace xinglin
