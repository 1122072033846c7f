// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/compiled_rule.h"
#include "alerting/evaluation/rule_evaluator.h"

#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace xinglin {

inline constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t kAlwaysMs = std::numeric_limits<std::int64_t>::min();

/// The rules in force. People's states name a rule by its place here. Immutable; any thread.
struct RuleBook
{
    const MetricDictionary *metrics = nullptr;
    Zone zone = Zone::utc();
    const UsualValues *usual = nullptr;
    const WorkingDays *workingDays = nullptr;
    const EventKeys *keys = nullptr;
    std::uint8_t worn = kWornFallback;  ///< number of the metric that tells wear
    std::vector<CompiledRule> rules;

    bool isAwake(const CompiledRule &rule, std::int64_t time) const
    {
        return rule.rule.hours.empty() || rule.isAwake(time, zone, *workingDays);
    }
};

/// The rules of a person, by the metric that they look at. People with equal rules share one. Immutable.
struct RuleSet
{
    struct Lane
    {
        std::uint8_t metric = 0;
        std::vector<std::uint32_t> rules;  ///< places in the book
        std::int32_t quietFrom = kMissing, quietTo = std::numeric_limits<std::int32_t>::max();  ///< of levels
        std::vector<const CompiledCondition *> deviations;
        std::vector<TrendKey> trends;
        std::vector<std::int32_t> leastChanges;  ///< of `trends`: with which some rule begins
        std::int64_t windowMs = 0;               ///< longest of the trends
        std::int64_t absenceMs = kNever;         ///< shortest of the absences that it ends
    };

    RuleSet(const RuleBook &book, std::vector<std::uint32_t> places);

    std::vector<std::uint32_t> rules;  ///< places in the book, ascending
    std::vector<Lane> lanes;           ///< wear first, then by metric
    std::array<std::int16_t, 256> laneOf{};
    std::vector<std::uint32_t> absences;  ///< of `rules`
    std::vector<std::uint32_t> events;    ///< of `rules`
    std::int64_t longestHorizonMs = 0, shortestHorizonMs = kNever;
    std::uint64_t fingerprint = 0;  ///< of ids and versions
};

/// One lane's part of the steps that lie in the fast path: values that begin no level and no deviation.
struct QuietRange
{
    std::int64_t slot = kAlwaysMs;  ///< beginning of the quarter of an hour for which it holds
    std::int32_t from = 1, to = 0;

    bool contains(std::int64_t time, std::int32_t steps) const
    {
        return slot != kAlwaysMs && time - slot < kUsualSlotMs && time >= slot && from <= steps &&
               steps <= to;
    }
};
QuietRange quietRange(const RuleBook &book, const RuleSet::Lane &lane, std::int32_t person,
                      std::int64_t time);

/// The beginning of the time for which a usual value holds.
std::int64_t usualSlot(std::int64_t time);

}  // namespace xinglin
