// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/clinical_analyses.h"
#include "analysis/clinical/clinical_inputs.h"
#include "analysis/clinical/news2.h"
#include "analysis/sentence.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

constexpr double kNews2Youngest = 16.0;
/// With more left open the interval would say nothing: a watch alone leaves eleven and more.
constexpr int kNews2WidestInterval = 5;
constexpr std::int64_t kNews2ValidMs = 24 * 3'600'000;

/// The moment the score is of: now, or the end of the days asked about.
Instant news2Moment(const PersonRecord &record)
{
    const Instant end = record.zone.startOf(record.days.last + 1);
    return !record.now.isValid() || end < record.now ? end : record.now;
}

/// What the watch felt within the last 24 hours, where the form says nothing.
std::optional<double> takeFromWatch(const PersonRecord &record, const char *metricKey, const char *field,
                                    ClinicalInputs &inputs)
{
    const Metric *metric = record.metrics ? record.metrics->find(QString::fromLatin1(metricKey)) : nullptr;
    const Instant moment = news2Moment(record);
    for (const LatestValue &latest : record.latest) {
        if (!metric || latest.metric != metric->number || latest.time > moment ||
            moment - latest.time > kNews2ValidMs)
            continue;
        const Day day = record.zone.dayOf(latest.time);
        inputs.use(field, {checkUpFieldName(field),
                           1,
                           {day, day},
                           sentence(QT_TRANSLATE_NOOP("Analysis", "the watch, %1"),
                                    {record.zone.isoText(latest.time)}),
                           latest.value,
                           metric->unit});
        return latest.value;
    }
    return std::nullopt;
}

/// The newest pressure the watch measured within the last 24 hours; made-up ones are not in the record.
std::optional<double> takePressureFromWatch(const PersonRecord &record, ClinicalInputs &inputs)
{
    const Instant moment = news2Moment(record);
    for (auto day = record.facts.rbegin(); day != record.facts.rend(); ++day) {
        for (auto reading = day->pressures.rbegin(); reading != day->pressures.rend(); ++reading) {
            if (reading->time > moment)
                continue;
            if (moment - reading->time > kNews2ValidMs)
                return std::nullopt;
            inputs.use("systolic", {checkUpFieldName("systolic"),
                                    1,
                                    {day->day, day->day},
                                    sentence(QT_TRANSLATE_NOOP("Analysis", "the watch, %1"),
                                             {record.zone.isoText(reading->time)}),
                                    reading->systolic,
                                    QStringLiteral("mmHg")});
            return reading->systolic;
        }
    }
    return std::nullopt;
}

/// The office pressure counts for this score only as long as the other vitals do.
std::optional<double> takeFreshOfficePressure(const PersonRecord &record, ClinicalInputs &inputs)
{
    const bool isFresh = std::ranges::any_of(record.checkUps, [&](const CheckUp &each) {
        return each.systolic && each.date <= record.days.last &&
               record.days.last - each.date <= kVitalsValidDays;
    });
    return isFresh ? inputs.takeIfThere("systolic") : std::nullopt;
}

News2Input news2InputFrom(const PersonRecord &record, ClinicalInputs &inputs)
{
    const auto orMissing = [&](const char *field, std::optional<double> value) {
        if (!value)
            inputs.miss(field);
        return value;
    };
    News2Input input;
    input.respiration = inputs.takeIfThere("respiratory_rate");
    if (!input.respiration)
        input.respiration = takeFromWatch(record, "respiratory_rate", "respiratory_rate", inputs);
    orMissing("respiratory_rate", input.respiration);
    input.oxygen = inputs.takeIfThere("oxygen");
    if (!input.oxygen)
        input.oxygen = takeFromWatch(record, "spo2", "oxygen", inputs);
    orMissing("oxygen", input.oxygen);
    input.onOxygen = inputs.takeYesNo("on_oxygen");
    input.systolic = takeFreshOfficePressure(record, inputs);
    if (!input.systolic)
        input.systolic = takePressureFromWatch(record, inputs);
    orMissing("systolic", input.systolic);
    input.pulse = inputs.takeIfThere("pulse");
    if (!input.pulse)
        input.pulse = takeFromWatch(record, "heart_rate", "pulse", inputs);
    orMissing("pulse", input.pulse);
    if (const auto consciousness = inputs.take("consciousness"))
        input.consciousness = static_cast<Consciousness>(static_cast<int>(*consciousness));
    input.temperature = inputs.take("temperature");
    return input;
}

QJsonObject news2PointsJson(const News2 &score)
{
    QJsonObject points;
    for (std::size_t i = 0; i < kNews2Parts; ++i) {
        const auto name = news2PartName(static_cast<News2Part>(i));
        points.insert(QLatin1String(name.data(), static_cast<qsizetype>(name.size())),
                      score.points[i] ? QJsonValue(*score.points[i]) : QJsonValue());
    }
    return points;
}

QString news2Category(News2Band band)
{
    const auto name = news2BandName(band);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

BilingualText news2Text(const News2 &score, const ClinicalInputs &inputs)
{
    if (!score.isComplete())
        return sentence(QT_TRANSLATE_NOOP("Analysis", "NEWS2 lies between %1 and %2; open: %3."),
                        {score.low, score.high, inputs.missingNames()});
    switch (score.band) {
    case News2Band::low: return sentence(QT_TRANSLATE_NOOP("Analysis", "NEWS2 is %1: low."), {score.low});
    case News2Band::lowMedium:
        return sentence(QT_TRANSLATE_NOOP(
                            "Analysis", "NEWS2 is %1 with three points in one part: have it looked at soon."),
                        {score.low});
    case News2Band::medium:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "NEWS2 is %1, medium: have it looked at urgently."),
                        {score.low});
    case News2Band::high: break;
    }
    return sentence(QT_TRANSLATE_NOOP("Analysis", "NEWS2 is %1, high: get help at once."), {score.low});
}

}  // namespace

std::vector<AnalysisResult> analyseNews2(const PersonRecord &record)
{
    const QString method = QStringLiteral("news2");
    if (record.age && *record.age < kNews2Youngest)
        return {notApplicable(method, 1, record.days, QStringLiteral("outside_age"),
                              sentence(QT_TRANSLATE_NOOP("Analysis", "Made for 16 years and more.")))};
    ClinicalInputs inputs(record);
    const News2 score = news2(news2InputFrom(record, inputs));
    AnalysisResult result;
    if (score.high - score.low > kNews2WidestInterval)
        result = notApplicable(
            method, 1, record.days, QStringLiteral("interval_too_wide"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "NEWS2 could be anything from %1 to %2; open: %3."),
                     {score.low, score.high, inputs.missingNames()}));
    inputs.writeTo(result);
    result.detail.insert(QStringLiteral("low"), score.low);
    result.detail.insert(QStringLiteral("high"), score.high);
    result.detail.insert(QStringLiteral("points"), news2PointsJson(score));
    result.detail.insert(QStringLiteral("complete"), score.isComplete());
    if (result.notApplicable)
        return {std::move(result)};
    result.method = method;
    result.days = record.days;
    result.unit = QStringLiteral("{score}");
    result.n = static_cast<std::int64_t>(result.inputs.size());
    result.low = score.low;
    result.high = score.high;
    result.confidence = 1.0;  // bounds, not an estimate
    if (score.isComplete())
        result.value = score.low;
    else
        result.flags += QStringLiteral("incomplete");
    if (!record.age)
        result.flags += QStringLiteral("age_unknown");
    if (score.band == score.highBand)
        result.category = news2Category(score.band);
    result.text = news2Text(score, inputs);
    return {std::move(result)};
}

}  // namespace xinglin
