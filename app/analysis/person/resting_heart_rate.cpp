// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

namespace xinglin {
namespace {

const auto kRestingId = QStringLiteral("resting-heart-rate");
constexpr int kRestingVersion = 2;  // 2: nights of rest only

BilingualText noNights(qint64 unrested)
{
    return unrested > 0
               ? sentence(QT_TRANSLATE_NOOP("Analysis",
                                            "The person was awake or at work in all nights with a heart "
                                            "rate (%1), which say nothing of rest."),
                          {unrested})
               : sentence(
                     QT_TRANSLATE_NOOP("Analysis", "No night has 30 minutes of heart rate without steps."));
}

}  // namespace

std::vector<AnalysisResult> restingHeartRateAnalysis(const PersonRecord &record)
{
    const PersonCourse course = courseOf(record, record.days);
    std::vector<std::optional<double>> nights, awake;
    std::vector<double> values;
    QJsonArray minutes;
    qint64 unrested = 0;
    for (const PersonCourse::Place &place : course.days) {
        nights.push_back(place.facts ? restedRate(*place.facts) : std::nullopt);
        awake.push_back(place.facts && !nights.back() ? finite(place.facts->restingHeartRate) : std::nullopt);
        minutes.append(place.facts ? place.facts->restingMinutes : 0);
        if (nights.back())
            values.push_back(*nights.back());
        unrested += awake.back() ? 1 : 0;
    }
    if (values.empty())
        return {notApplicable(kRestingId, kRestingVersion, record.days, QStringLiteral("too_little_data"),
                              noNights(unrested))};
    AnalysisResult result;
    result.method = kRestingId;
    result.version = kRestingVersion;
    result.metric = QStringLiteral("heart_rate");
    result.days = record.days;
    setMean(result, values);
    result.unit = record.metric("heart_rate").unit;
    result.coverage = static_cast<double>(values.size()) / static_cast<double>(nights.size());
    if (*result.coverage < 0.5)
        result.flags += QStringLiteral("low_coverage");
    result.detail = {{QStringLiteral("days"), course.dates()},
                     {QStringLiteral("values"), courseJson(nights)},
                     {QStringLiteral("awake"), courseJson(awake)},
                     {QStringLiteral("minutes"), minutes}};
    result.text =
        values.size() == 1
            ? sentence(QT_TRANSLATE_NOOP("Analysis", "Resting heart rate %1 bpm, of one night."),
                       {{*result.value, 1}})
            : sentence(QT_TRANSLATE_NOOP(
                           "Analysis", "Resting heart rate %1 bpm, mean of %2 nights; the last one %3 bpm."),
                       {{*result.value, 1}, static_cast<qint64>(values.size()), {values.back(), 1}});
    if (unrested > 0)
        result.text =
            followedBy(result.text,
                       sentence(QT_TRANSLATE_NOOP("Analysis", "Nights awake or at work are not counted: %1."),
                                {unrested}));
    result.inputs = {{sentence(QT_TRANSLATE_NOOP("Analysis", "Nightly resting heart rate")), result.n,
                      record.days,
                      sentence(QT_TRANSLATE_NOOP("Analysis", "00:00 to 07:00, minutes without steps")),
                      result.value, result.unit}};
    return {std::move(result)};
}

}  // namespace xinglin
