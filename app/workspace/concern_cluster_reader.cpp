// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/concern_cluster_reader.h"

#include "analysis/concern_clusters.h"
#include "workspace/name_book.h"
#include "workspace/small_groups.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace xinglin {
namespace {

constexpr double kUnlikely = 0.001;
constexpr std::int64_t kLeastFar = 3;  // two may be friends
constexpr std::size_t kMostClusters = 2;

/// Single far days come by chance to many.
bool isLasting(const RankedConcern &concern)
{
    return concern.nights >= 2;
}

struct Candidate
{
    UnitId unit;
    FarCount count;
    std::map<std::uint8_t, std::int64_t> metrics;
    Day lastFar;
    double chance = 1.0;
};

/// The candidates with the people counted in every unit above them and below the scope.
Result<std::vector<Candidate>> candidates(StoreSession &session, const OrgTree &tree, UnitId scope, Day day,
                                          std::span<const RankedConcern> ranked)
{
    std::unordered_map<UnitId, Candidate> byUnit;
    for (const RankedConcern &concern : ranked) {
        if (!isLasting(concern))
            continue;
        const auto person = session.people().personByIndex(concern.person, day);
        if (!person)
            return fail(person.error());
        for (const UnitId unit : tree.path(person->unit)) {
            if (unit == scope)
                break;
            Candidate &candidate = byUnit[unit];
            candidate.unit = unit;
            ++candidate.count.far;
            ++candidate.metrics[concern.metric];
            candidate.lastFar = std::max(candidate.lastFar, concern.lastFar);
        }
    }
    std::vector<Candidate> many;
    for (auto &[unit, candidate] : byUnit) {
        if (candidate.count.far < kLeastFar)
            continue;
        const auto people = session.people().countPeople(unit, day);
        if (!people)
            return fail(people.error());
        if (*people < kSmallestGroup)
            continue;
        candidate.count.people = std::max(*people, candidate.count.far);
        many.push_back(std::move(candidate));
    }
    return many;
}

bool liesIn(const OrgTree &tree, UnitId inner, UnitId outer)
{
    const std::vector<UnitId> path = tree.path(inner);
    return std::ranges::find(path, outer) != path.end();
}

}  // namespace

Result<std::vector<ConcernCluster>> clustersOf(StoreSession &session, const OrgTree &tree, UnitId scope,
                                               Day day, std::span<const RankedConcern> ranked)
{
    auto found = candidates(session, tree, scope, day, ranked);
    if (!found)
        return fail(found.error());
    const auto everybody = session.people().countPeople(scope, day);
    if (!everybody)
        return fail(everybody.error());
    const FarCount whole{*everybody, std::ranges::count_if(ranked, isLasting)};
    const auto asked =
        static_cast<std::int64_t>(scope.isValid() ? tree.subtree(scope).size() - 1 : tree.units().size());
    for (Candidate &each : *found)
        each.chance = clusterChance(each.count, whole, asked);
    std::ranges::sort(*found, [](const Candidate &a, const Candidate &b) {
        return std::pair(a.chance, a.unit) < std::pair(b.chance, b.unit);
    });
    NameBook names(session, day);
    std::vector<ConcernCluster> clusters;
    std::vector<UnitId> told;
    for (const Candidate &each : *found) {
        if (each.chance >= kUnlikely || clusters.size() == kMostClusters)
            break;
        if (std::ranges::any_of(told, [&](UnitId other) {
                return liesIn(tree, each.unit, other) || liesIn(tree, other, each.unit);
            }))
            continue;
        auto name = names.unit(each.unit);
        if (!name)
            return fail(name.error());
        const auto most = std::ranges::max_element(
            each.metrics, {}, [](const auto &metric) { return std::pair(metric.second, -metric.first); });
        told.push_back(each.unit);
        clusters.push_back({*std::move(name), each.count, whole, most->first, most->second, each.lastFar});
    }
    return clusters;
}

}  // namespace xinglin
