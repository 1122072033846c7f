// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/multiple_testing.h"
#include "analysis/sentence.h"
#include "analysis/unit/comparison_analyses.h"
#include "analysis/unit/deviation_groups.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace xinglin {
namespace {

const auto kFalseDiscoveryId = QStringLiteral("false-discovery");
constexpr double kDiscoveryShare = 0.1;  // q
/// The unit's own earlier nights say how often a deviation comes by itself. The nights just before the judged
/// one are left out, as in a baseline.
constexpr int kCalibrationNights = 90;
constexpr std::int64_t kLeastCalibration = 200;  // person-nights

struct NightPerson
{
    std::int32_t index = -1;
    std::uint8_t metric = 0;
    double z = 0.0;  ///< the largest of the night, by distance; thousandths in the store
};

/// Who had a strong harmful deviation, each with the largest, by person.
std::vector<NightPerson> nightOf(const Summary &summary)
{
    std::map<std::int32_t, NightPerson> people;
    for (const Deviation &each : summary.score.deviations) {
        NightPerson &person = people[each.person];
        const double z = each.z / 1000.0;
        if (person.index < 0 || std::abs(z) > std::abs(person.z))
            person = {each.person, each.metric, z};
    }
    std::vector<NightPerson> all;
    for (const auto &[index, person] : people)
        all.push_back(person);
    return all;
}

struct Calibration
{
    std::int64_t personNights = 0;
    int nights = 0;
    std::vector<double> largest;  // |z| of person-nights with a deviation, ascending

    /// Share of earlier person-nights with as large a deviation, the judged one counted in: never 0.
    double p(double z) const
    {
        const auto at = std::lower_bound(largest.begin(), largest.end(), std::abs(z));
        const auto as = static_cast<double>(largest.end() - at);
        return (as + 1.0) / (static_cast<double>(personNights) + 1.0);
    }
};

Calibration calibrate(const UnitRecord &record, Day judged)
{
    Calibration calibration;
    for (const PersonDay &row : record.rows) {
        if (row.day < judged - kGuardDays - kCalibrationNights || row.day >= judged - kGuardDays)
            continue;
        calibration.personNights += row.summary.countedDays;
        ++calibration.nights;
        for (const NightPerson &person : nightOf(row.summary))
            calibration.largest.push_back(std::abs(person.z));
    }
    std::sort(calibration.largest.begin(), calibration.largest.end());
    return calibration;
}

QJsonArray discoveredJson(const UnitRecord &record, const std::vector<NightPerson> &people,
                          const std::vector<double> &p, const std::vector<double> &adjusted)
{
    std::unordered_map<std::int32_t, PersonId> ids;
    for (const UnitMember &member : record.members)
        ids[member.index] = member.id;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (adjusted[i] <= kDiscoveryShare)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(people[a].z) > std::abs(people[b].z);
    });
    QJsonArray list;
    for (const std::size_t i : order) {
        const auto id = ids.find(people[i].index);
        const Metric *metric = record.metrics->byNumber(people[i].metric);
        list.append(QJsonObject{{QStringLiteral("id"), id == ids.end() ? QString() : id->second.text()},
                                {QStringLiteral("metric"), metric ? metric->key : QString()},
                                {QStringLiteral("z"), people[i].z},
                                {QStringLiteral("p"), p[i]},
                                {QStringLiteral("p_adjusted"), adjusted[i]}});
    }
    return list;
}

AnalysisResult notEnoughNights(const UnitRecord &record, std::int64_t personNights)
{
    return notApplicable(
        kFalseDiscoveryId, 1, record.days, QStringLiteral("too_little_data"),
        sentence(QT_TRANSLATE_NOOP("Analysis", "Needs %1 earlier person-nights to know what chance "
                                               "brings; found: %2."),
                 {static_cast<qint64>(kLeastCalibration), static_cast<qint64>(personNights)}));
}

BilingualText discoveryText(Day day, qint64 found, qint64 tested)
{
    const SentencePart share(100.0 * kDiscoveryShare, 0);
    if (found == 0)
        return sentence(QT_TRANSLATE_NOOP(
                            "Analysis", "On %1, none of %2 people stands out when at most %3% of those named "
                                        "may be there by chance."),
                        {day.text(), tested, share});
    if (found == 1)
        return sentence(QT_TRANSLATE_NOOP(
                            "Analysis", "On %1, one of %2 people stands out when at most %3% of those named "
                                        "may be there by chance."),
                        {day.text(), tested, share});
    return sentence(QT_TRANSLATE_NOOP("Analysis",
                                      "On %1, %2 of %3 people stand out when at most %4% of those named may "
                                      "be there by chance."),
                    {day.text(), found, tested, share});
}

}  // namespace

std::vector<AnalysisResult> falseDiscoveryAnalysis(const UnitRecord &record)
{
    const bool hasNight = !record.rows.empty() && record.days.contains(record.rows.back().day) &&
                          record.rows.back().summary.countedDays > 0;
    if (!hasNight)
        return {
            notApplicable(kFalseDiscoveryId, 1, record.days, QStringLiteral("not_measured"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing was measured in this period.")))};
    const PersonDay &night = record.rows.back();
    if (night.isScoreWithheld)
        return {tooFewOnAnyDay(kFalseDiscoveryId, 1, {night.day, night.day})};
    const Calibration calibration = calibrate(record, night.day);
    if (calibration.personNights < kLeastCalibration)
        return {notEnoughNights(record, calibration.personNights)};
    const std::vector<NightPerson> people = nightOf(night.summary);
    // Everybody with a day that counts is tested; who had no strong deviation has a p of 1.
    const auto tested = static_cast<std::size_t>(
        std::max<std::int64_t>(night.summary.countedDays, static_cast<std::int64_t>(people.size())));
    std::vector<double> p(tested, 1.0);
    for (std::size_t i = 0; i < people.size(); ++i)
        p[i] = calibration.p(people[i].z);
    const std::vector<double> adjusted = adjustBenjaminiHochberg(p);
    AnalysisResult result;
    result.method = kFalseDiscoveryId;
    result.days = {night.day, night.day};
    result.value = static_cast<double>(countRejected(adjusted, kDiscoveryShare));
    result.n = static_cast<std::int64_t>(tested);
    if (record.people > 0)
        result.coverage = std::min(1.0, static_cast<double>(tested) / static_cast<double>(record.people));
    result.detail = {
        {QStringLiteral("q"), kDiscoveryShare},
        {QStringLiteral("day"), night.day.text()},
        {QStringLiteral("tested"), static_cast<double>(tested)},
        {QStringLiteral("deviating"), static_cast<double>(people.size())},
        {QStringLiteral("calibration_person_nights"), static_cast<double>(calibration.personNights)}};
    if (record.smallestGroup == 0)
        result.detail[QStringLiteral("people")] = discoveredJson(record, people, p, adjusted);
    else
        result.flags += QStringLiteral("names_withheld");
    result.inputs.push_back(
        {sentence(QT_TRANSLATE_NOOP("Analysis", "Earlier person-nights of the unit")),
         calibration.personNights,
         {night.day - kGuardDays - kCalibrationNights, night.day - kGuardDays - 1},
         sentence(QT_TRANSLATE_NOOP("Analysis", "%1 nights, the %2 before the judged one left out"),
                  {calibration.nights, kGuardDays})});
    result.text = discoveryText(night.day, static_cast<qint64>(*result.value), static_cast<qint64>(tested));
    return {std::move(result)};
}

}  // namespace xinglin
