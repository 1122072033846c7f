// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/concerns.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace xinglin {
namespace {

constexpr double kWeightOfOthers = 0.1;
/// A sensor's absurdity must not outrank a week of fever.
constexpr double kMostZ = 20.0;

struct Sighting
{
    std::int32_t person;
    std::uint8_t metric;
    Day day;
    double z;
};

std::vector<Sighting> sightings(std::span<const PersonDay> rollUps, Day last)
{
    std::vector<Sighting> result;
    for (const PersonDay &row : rollUps) {
        if (row.day > last || last - row.day >= kConcernReach)
            continue;
        for (const Deviation &each : row.summary.score.deviations)
            result.push_back({each.person, each.metric, row.day, each.z / 1000.0});
    }
    std::sort(result.begin(), result.end(), [](const Sighting &a, const Sighting &b) {
        return std::tie(a.person, a.metric, a.day) < std::tie(b.person, b.metric, b.day);
    });
    return result;
}

double weightOf(const ScorePlan &plan, std::uint8_t metric)
{
    for (const ScorePlan::Row &row : plan.rows()) {
        if (row.metric.number == metric && row.weight > 0)
            return static_cast<double>(row.weight) / 1e6;
    }
    return kWeightOfOthers;
}

bool isMoreUrgent(const RankedConcern &a, const RankedConcern &b)
{
    return a.urgency != b.urgency ? a.urgency > b.urgency : a.person < b.person;
}

}  // namespace

std::vector<RankedConcern> rankConcerns(std::span<const PersonDay> rollUps, const DayRange &days,
                                        const ScorePlan &plan)
{
    const Day last = days.last;
    const std::vector<Sighting> seen = sightings(rollUps, last);
    std::vector<RankedConcern> worst;  // by person
    for (std::size_t first = 0; first < seen.size();) {
        std::size_t end = first;
        double sum = 0.0;
        do {
            sum += std::min(std::abs(seen[end].z), kMostZ);
            ++end;
        } while (end < seen.size() && seen[end].person == seen[first].person &&
                 seen[end].metric == seen[first].metric && seen[end].day == seen[end - 1].day + 1);
        const Sighting &latest = seen[end - 1];
        const RankedConcern concern{latest.person,
                                    latest.metric,
                                    latest.day,
                                    latest.day,
                                    latest.z,
                                    static_cast<int>(end - first),
                                    weightOf(plan, latest.metric) * sum};
        first = end;
        if (last - latest.day >= kConcernDays || latest.day < days.first)
            continue;
        if (worst.empty() || worst.back().person != concern.person) {
            worst.push_back(concern);
            continue;
        }
        const Day lastFar = std::max(worst.back().lastFar, concern.lastFar);
        if (isMoreUrgent(concern, worst.back()))
            worst.back() = concern;
        worst.back().lastFar = lastFar;
    }
    std::sort(worst.begin(), worst.end(), isMoreUrgent);
    return worst;
}

}  // namespace xinglin
