// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/person/strain_course.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <algorithm>
#include <tuple>

namespace xinglin {
namespace {

const auto kMultiMetricId = QStringLiteral("multi-metric");

/// Shares of the metrics that pulled, the largest first.
QJsonArray driversOf(const StrainNight &night, std::span<const StrainPart> parts,
                     const MetricDictionary &metrics)
{
    std::vector<std::pair<double, std::size_t>> pulls;
    double all = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double pull = night.z[i] ? std::max(0.0, parts[i].weight * *night.z[i]) : 0.0;
        if (pull > 0.0)
            pulls.emplace_back(pull, i);
        all += pull;
    }
    std::stable_sort(pulls.begin(), pulls.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QJsonArray list;
    for (const auto &[pull, i] : pulls)
        list.append(QJsonObject{{QStringLiteral("metric"), metrics.byNumber(parts[i].metric)->key},
                                {QStringLiteral("share"), pull / all},
                                {QStringLiteral("z"), parts[i].direction * *night.z[i]}});
    return list;
}

struct StrainJudged
{
    std::vector<std::optional<double>> statistic, p;
    QJsonArray alarm;
    std::optional<StrainNight> last, lastAlarm;
    Day lastDay, lastAlarmDay;
    int alarms = 0;
    std::int64_t nights = 0;
};

StrainJudged judgeCourse(const PersonRecord &record, const PersonCourse &course,
                         std::span<const StrainPart> parts, const StrainCalibration &calibration)
{
    StrainCourse nights(*record.metrics, parts);
    for (const DayFacts &facts : record.facts) {
        if (facts.day < record.days.first)
            nights.judge(facts);
    }
    StrainJudged judged;
    for (const PersonCourse::Place &place : course.days) {
        judged.statistic.emplace_back();
        judged.p.emplace_back();
        const StrainNight night = place.facts ? nights.judge(*place.facts) : StrainNight();
        if (!night.statistic) {
            judged.alarm.append(QJsonValue());
            continue;
        }
        const bool alarm = *night.statistic > calibration.threshold;
        judged.statistic.back() = night.statistic;
        judged.p.back() = calibration.tail.p(*night.statistic);
        judged.alarm.append(alarm);
        judged.alarms += alarm ? 1 : 0;
        ++judged.nights;
        judged.last = night;
        judged.lastDay = place.day;
        if (alarm)
            std::tie(judged.lastAlarm, judged.lastAlarmDay) = std::tuple(night, place.day);
    }
    return judged;
}

/// The last alarm; `p` and `drivers` are its.
BilingualText alarmText(const StrainJudged &judged, double p, const QJsonArray &drivers,
                        const MetricDictionary &metrics)
{
    const Metric *first = metrics.find(drivers.first()[QLatin1String("metric")].toString());
    return sentence(
        QT_TRANSLATE_NOOP("Analysis", "Several metrics left the usual together on %1, first of all %2 (%3)."),
        {spokenDay(judged.lastAlarmDay), first->name, chanceText(p)});
}

BilingualText usualText(const StrainJudged &judged, double p)
{
    const SentencePart day(spokenDay(judged.lastDay)), chance(chanceText(p));
    if (judged.nights == 1)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "On %1 the metrics of the night were together as usual (%2)."),
            {day, chance});
    if (judged.alarms == 0)
        return sentence(QT_TRANSLATE_NOOP("Analysis",
                                          "On %1 the metrics of the night were together as usual (%2); none "
                                          "of the %3 nights raised an alarm."),
                        {day, chance, static_cast<qint64>(judged.nights)});
    return sentence(
        QT_TRANSLATE_NOOP(
            "Analysis",
            "On %1 the metrics of the night were together as usual (%2); alarms on %3 of %4 nights."),
        {day, chance, judged.alarms, static_cast<qint64>(judged.nights)});
}

}  // namespace

std::vector<AnalysisResult> multiMetricAnalysis(const PersonRecord &record)
{
    const StrainCalibration &calibration = shippedStrainCalibration();
    const std::vector<StrainPart> parts = strainParts(*record.metrics, calibration);
    const PersonCourse course = courseOf(record, record.days);
    const StrainJudged judged = judgeCourse(record, course, parts, calibration);
    if (!judged.last)
        return {notApplicable(
            kMultiMetricId, 1, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP(
                "Analysis", "No night of rest has a metric with an own usual; that takes 7 such nights.")))};
    const double statistic = *judged.last->statistic;
    const double p = calibration.tail.p(statistic);
    const bool alarm = statistic > calibration.threshold;
    const QJsonArray drivers =
        driversOf(judged.lastAlarm ? *judged.lastAlarm : *judged.last, parts, *record.metrics);
    AnalysisResult result;
    result.method = kMultiMetricId;
    result.days = record.days;
    result.value = statistic;
    result.n = judged.nights;
    result.coverage = static_cast<double>(judged.nights) / static_cast<double>(course.days.size());
    result.category = alarm ? QStringLiteral("alarm") : QStringLiteral("usual");
    result.detail = {{QStringLiteral("days"), course.dates()},
                     {QStringLiteral("statistic"), courseJson(judged.statistic)},
                     {QStringLiteral("p"), courseJson(judged.p)},
                     {QStringLiteral("alarm"), judged.alarm},
                     {QStringLiteral("threshold"), calibration.threshold},
                     {QStringLiteral("p_tonight"), p},
                     {QStringLiteral("drivers"), drivers}};
    result.text = usualText(judged, p);
    if (judged.lastAlarm && !drivers.isEmpty()) {
        const BilingualText told =
            alarmText(judged, calibration.tail.p(*judged.lastAlarm->statistic), drivers, *record.metrics);
        result.detail[QStringLiteral("alarm_text")] =
            QJsonObject{{QStringLiteral("zh"), told.zh}, {QStringLiteral("en"), told.en}};
        if (alarm)
            result.text = told;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (judged.last->z[i])
            result.inputs.push_back(
                {record.metrics->byNumber(parts[i].metric)->name,
                 1,
                 {judged.lastDay, judged.lastDay},
                 sentence(QT_TRANSLATE_NOOP("Analysis", "z of the night against the own usual")),
                 parts[i].direction * *judged.last->z[i]});
    }
    return {std::move(result)};
}

}  // namespace xinglin
