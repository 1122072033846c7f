// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/rule_set.h"

#include <algorithm>

namespace xinglin {
namespace {

void narrow(std::int32_t &from, std::int32_t &to, const StepRange &busy)
{
    // Each range reaches to one end of the scale.
    if (busy.from > busy.to)
        return;
    if (busy.to == std::numeric_limits<std::int32_t>::max())
        to = std::min(to, busy.from == kMissing ? kMissing : busy.from - 1);
    else
        from = std::max(from, busy.to + 1);
}

void addCondition(RuleSet::Lane &lane, const CompiledCondition &condition)
{
    switch (condition.kind) {
    case RuleCondition::Kind::level: narrow(lane.quietFrom, lane.quietTo, condition.begins); break;
    case RuleCondition::Kind::deviation: lane.deviations.push_back(&condition); break;
    case RuleCondition::Kind::trend: {
        const auto place = std::find(lane.trends.begin(), lane.trends.end(), condition.trend);
        const auto i = static_cast<std::size_t>(place - lane.trends.begin());
        if (place == lane.trends.end()) {
            lane.trends.push_back(condition.trend);
            lane.leastChanges.push_back(condition.begins.from);
        }
        lane.leastChanges[i] = std::min(lane.leastChanges[i], condition.begins.from);
        lane.windowMs = std::max(lane.windowMs, condition.trend.windowMs);
        break;
    }
    case RuleCondition::Kind::absence: lane.absenceMs = std::min(lane.absenceMs, condition.dwellMs); break;
    case RuleCondition::Kind::event: break;
    }
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

}  // namespace

RuleSet::RuleSet(const RuleBook &book, std::vector<std::uint32_t> places)
    : rules(std::move(places))
{
    laneOf.fill(-1);
    std::array<bool, 256> used{};
    for (const std::uint32_t place : rules) {
        for (const std::uint8_t metric : book.rules[place].metrics)
            used[metric] = true;
    }
    used[book.worn] = false;  // has its place already
    lanes.push_back({});
    lanes.back().metric = book.worn;
    for (std::size_t metric = 0; metric < used.size(); ++metric) {
        if (used[metric]) {
            lanes.push_back({});
            lanes.back().metric = static_cast<std::uint8_t>(metric);
        }
    }
    for (std::size_t i = 0; i < lanes.size(); ++i)
        laneOf[lanes[i].metric] = static_cast<std::int16_t>(i);
    for (const std::uint32_t place : rules) {
        const CompiledRule &rule = book.rules[place];
        longestHorizonMs = std::max(longestHorizonMs, rule.horizonMs);
        shortestHorizonMs = std::min(shortestHorizonMs, rule.horizonMs);
        fingerprint = mixed(mixed(fingerprint, static_cast<std::uint64_t>(rule.rule.id.value())),
                            static_cast<std::uint64_t>(rule.rule.version));
        if (rule.hasAbsence)
            absences.push_back(place);
        if (rule.hasEvent)
            events.push_back(place);
        for (const std::uint8_t metric : rule.metrics)
            lanes[static_cast<std::size_t>(laneOf[metric])].rules.push_back(place);
        for (const CompiledCondition &condition : rule.conditions) {
            if (condition.kind != RuleCondition::Kind::event)
                addCondition(lanes[static_cast<std::size_t>(laneOf[condition.metric])], condition);
        }
        // Putting the device on begins an absence too.
        for (const CompiledCondition &condition : rule.conditions) {
            if (condition.kind == RuleCondition::Kind::absence)
                lanes.front().absenceMs = std::min(lanes.front().absenceMs, condition.dwellMs);
        }
    }
}

QuietRange quietRange(const RuleBook &book, const RuleSet::Lane &lane, std::int32_t person, std::int64_t time)
{
    QuietRange quiet{usualSlot(time), lane.quietFrom, lane.quietTo};
    if (lane.deviations.empty())
        return quiet;
    const auto usual = book.usual->at(person, lane.metric, quiet.slot);
    if (!usual)
        return quiet;
    for (const CompiledCondition *condition : lane.deviations)
        narrow(quiet.from, quiet.to, condition->deviating(usual->center, usual->scale, false));
    return quiet;
}

std::int64_t usualSlot(std::int64_t time)
{
    const std::int64_t slot = time / kUsualSlotMs * kUsualSlotMs;
    return slot > time ? slot - kUsualSlotMs : slot;
}

}  // namespace xinglin
