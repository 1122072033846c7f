// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

#include <algorithm>

namespace xinglin {
namespace {

const auto kOxygenBurdenId = QStringLiteral("oxygen-burden");

struct OxygenCourse
{
    QJsonArray minutes, below94, below90, events;
    std::vector<std::optional<double>> lowest;
    std::vector<double> low94;  // of the days with readings
    std::int64_t all = 0, all94 = 0, all90 = 0;
    std::optional<double> least;
    bool showsEvents = false;
};

OxygenCourse oxygenCourse(const PersonCourse &course)
{
    OxygenCourse found;
    for (const PersonCourse::Place &place : course.days) {
        const DayFacts *facts = place.facts && place.facts->oxygenMinutes > 0 ? place.facts : nullptr;
        found.minutes.append(facts ? QJsonValue(facts->oxygenMinutes) : QJsonValue());
        found.below94.append(facts ? QJsonValue(facts->oxygenMinutesBelow94) : QJsonValue());
        found.below90.append(facts ? QJsonValue(facts->oxygenMinutesBelow90) : QJsonValue());
        found.events.append(facts && facts->desaturations ? QJsonValue(*facts->desaturations) : QJsonValue());
        found.lowest.push_back(facts ? finite(facts->lowestOxygen) : std::nullopt);
        if (!facts)
            continue;
        found.low94.push_back(facts->oxygenMinutesBelow94);
        found.all += facts->oxygenMinutes;
        found.all94 += facts->oxygenMinutesBelow94;
        found.all90 += facts->oxygenMinutesBelow90;
        found.showsEvents = found.showsEvents || facts->desaturations.has_value();
        if (const auto lowest = found.lowest.back())
            found.least = std::min(found.least.value_or(*lowest), *lowest);
    }
    return found;
}

}  // namespace

std::vector<AnalysisResult> oxygenBurdenAnalysis(const PersonRecord &record)
{
    const PersonCourse course = courseOf(record, record.days);
    const OxygenCourse found = oxygenCourse(course);
    if (found.low94.empty())
        return {notApplicable(kOxygenBurdenId, 1, record.days, QStringLiteral("not_measured"),
                              sentence(QT_TRANSLATE_NOOP("Analysis", "Blood oxygen was not measured.")))};
    AnalysisResult result;
    result.method = kOxygenBurdenId;
    result.metric = QStringLiteral("spo2");
    result.days = record.days;
    setMean(result, found.low94);
    if (result.low)
        result.low = std::max(0.0, *result.low);
    result.unit = QStringLiteral("min");
    result.coverage = static_cast<double>(found.low94.size()) / static_cast<double>(course.days.size());
    const double share =
        static_cast<double>(found.all94) / static_cast<double>(std::max<std::int64_t>(found.all, 1));
    if (!found.showsEvents)
        result.flags += QStringLiteral("rate_too_low_for_events");
    result.detail = {{QStringLiteral("days"), course.dates()},
                     {QStringLiteral("minutes"), found.minutes},
                     {QStringLiteral("below94"), found.below94},
                     {QStringLiteral("below90"), found.below90},
                     {QStringLiteral("lowest"), courseJson(found.lowest)},
                     {QStringLiteral("events"), found.events},
                     {QStringLiteral("share_below94"), share},
                     {QStringLiteral("total_below90"), static_cast<double>(found.all90)}};
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis", "Blood oxygen below 94% for %1 minutes a day (%2% of the readings), "
                                      "below 90% for %3 minutes in all; lowest %4%."),
        {{*result.value, 0},
         {100.0 * share, 1},
         static_cast<qint64>(found.all90),
         {found.least.value_or(0.0), 0}});
    result.inputs = {{record.metric("spo2").name, found.all, record.days,
                      sentence(QT_TRANSLATE_NOOP("Analysis", "minutes with a reading"))}};
    return {std::move(result)};
}

}  // namespace xinglin
