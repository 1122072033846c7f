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

/// Somebody's consecutive days far in one metric.
struct Run
{
    const Sighting *farthest = nullptr;  ///< in the period
    double sum = 0.0, peak = 0.0;        ///< of |z|, and that of `farthest`
    Day first, last;
    std::size_t length = 0;  ///< sightings
};

double distance(const Sighting &sighting)
{
    return std::min(std::abs(sighting.z), kMostZ);
}

/// The run that begins at `first`, of which `seen` holds the rest.
Run runFrom(std::span<const Sighting> seen, Day periodBegin)
{
    Run run;
    run.first = run.last = seen.front().day;
    for (const Sighting &each : seen) {
        const bool goesOn = each.person == seen.front().person && each.metric == seen.front().metric &&
                            each.day - run.last <= 1;
        if (!goesOn)
            break;
        run.last = each.day;
        ++run.length;
        run.sum += distance(each);
        if (each.day >= periodBegin && distance(each) >= run.peak) {
            run.farthest = &each;
            run.peak = distance(each);
        }
    }
    return run;
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
    std::vector<RankedConcern> people;
    double heaviest = 0.0;  // of the latest person's farthest days
    for (std::span<const Sighting> rest = seen; !rest.empty();) {
        const Run run = runFrom(rest, days.first);
        rest = rest.subspan(run.length);
        if (!run.farthest || last - run.last >= kConcernDays)
            continue;
        const Sighting &far = *run.farthest;
        const double weight = weightOf(plan, far.metric);
        if (people.empty() || people.back().person != far.person) {
            people.push_back({far.person, 0, {}, {}, run.last, 0.0, 0, 0.0});
            heaviest = 0.0;
        }
        RankedConcern &person = people.back();
        person.lastFar = std::max(person.lastFar, run.last);
        person.urgency = std::max(person.urgency, weight * run.sum);
        if (weight * run.peak <= heaviest)
            continue;
        heaviest = weight * run.peak;
        person.metric = far.metric;
        person.day = far.day;
        person.runEnd = run.last;
        person.z = far.z;
        person.nights = run.last - run.first + 1;
    }
    std::sort(people.begin(), people.end(), isMoreUrgent);
    return people;
}

}  // namespace xinglin
