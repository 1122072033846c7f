// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

namespace xinglin {
namespace {

const auto kRestingId = QStringLiteral("resting-heart-rate");

}  // namespace

std::vector<AnalysisResult> restingHeartRateAnalysis(const PersonRecord &record)
{
    const PersonCourse course = courseOf(record, record.days);
    std::vector<std::optional<double>> nights;
    std::vector<double> values;
    QJsonArray minutes;
    for (const PersonCourse::Place &place : course.days) {
        nights.push_back(place.facts ? finite(place.facts->restingHeartRate) : std::nullopt);
        minutes.append(place.facts ? place.facts->restingMinutes : 0);
        if (nights.back())
            values.push_back(*nights.back());
    }
    if (values.empty())
        return {notApplicable(
            kRestingId, 1, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "No night has 30 minutes of heart rate without steps.")))};
    AnalysisResult result;
    result.method = kRestingId;
    result.metric = QStringLiteral("heart_rate");
    result.days = record.days;
    setMean(result, values);
    result.unit = record.metric("heart_rate").unit;
    result.coverage = static_cast<double>(values.size()) / static_cast<double>(nights.size());
    if (*result.coverage < 0.5)
        result.flags += QStringLiteral("low_coverage");
    result.detail = {{QStringLiteral("days"), course.dates()},
                     {QStringLiteral("values"), courseJson(nights)},
                     {QStringLiteral("minutes"), minutes}};
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis", "Resting heart rate %1 bpm, mean of %2 nights; the last one %3 bpm."),
        {{*result.value, 1}, static_cast<qint64>(values.size()), {values.back(), 1}});
    result.inputs = {{sentence(QT_TRANSLATE_NOOP("Analysis", "Nightly resting heart rate")), result.n,
                      record.days,
                      sentence(QT_TRANSLATE_NOOP("Analysis", "00:00 to 07:00, minutes without steps")),
                      result.value, result.unit}};
    return {std::move(result)};
}

}  // namespace xinglin
