// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/person_evaluation.h"

#include <algorithm>

namespace xinglin {
namespace {

/// States under the new places of their rules; those of rules that are gone are left out.
PairStates moved(const PairStates &states, const std::vector<std::int32_t> &places)
{
    PairStates result;
    for (PairState state : states.all()) {
        if (places[state.rule] < 0)
            continue;
        state.rule = static_cast<std::uint32_t>(places[state.rule]);
        result.put(state);
    }
    return result;
}

}  // namespace

void PersonEvaluation::exchange(std::shared_ptr<const RuleBook> book, std::shared_ptr<const RuleSet> set,
                                const std::vector<std::int32_t> &remap, std::vector<FiringChange> &told)
{
    if (m_set) {
        std::vector<std::int32_t> places(remap.size(), -1);
        for (const std::uint32_t place : m_set->rules) {
            if (remap[place] >= 0 && std::binary_search(set->rules.begin(), set->rules.end(),
                                                        static_cast<std::uint32_t>(remap[place])))
                places[place] = remap[place];
        }
        leaveRules(places, told);
        moveStates(places);
        noteNewRules(*set, places);
        if (set->longestHorizonMs > m_set->longestHorizonMs && m_watermark != kAlwaysMs)
            m_keptFrom = std::max(m_keptFrom, m_watermark - m_set->longestHorizonMs);
    }
    moveLanes(*set);
    m_book = std::move(book);
    m_set = std::move(set);
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot)
        rebuildWindows(slot);
    if (m_snapshots[1].time != kAlwaysMs)
        m_rollAt = std::min(m_rollAt, m_snapshots[1].time + rollMs());
    runTimers(kAlwaysMs, false);
}

void PersonEvaluation::leaveRules(const std::vector<std::int32_t> &places, std::vector<FiringChange> &told)
{
    settle();
    if (now() >= m_due)
        runTimers(now(), true);
    syncRunning();
    const auto end = [&](PairStates &states, bool isMissed) {
        for (PairState &state : states.all()) {
            if (!state.active || places[state.rule] >= 0)
                continue;
            state.active = false;
            state.episode.ended =
                isMissed ? state.episode.lastSeen : std::max(m_watermark, state.episode.lastSeen);
            closeRecord(state.rule, state.episode, isMissed, state.episode.ended);
        }
    };
    end(m_states, false);
    if (m_tooLate)
        end(m_tooLate->states, true);
    tellAll(told);
    m_wants = false;
    fetchPast();
    std::erase_if(m_records, [&](const Record &record) { return places[record.rule] < 0; });
}

void PersonEvaluation::moveStates(const std::vector<std::int32_t> &places)
{
    m_states = moved(m_states, places);
    for (Snapshot &snapshot : m_snapshots)
        snapshot.states = moved(snapshot.states, places);
    if (m_tooLate)
        m_tooLate->states = moved(m_tooLate->states, places);
    for (Record &record : m_records)
        record.rule = static_cast<std::uint32_t>(places[record.rule]);
    std::erase_if(m_since, [&](const Since &since) { return places[since.rule] < 0; });
    for (Since &since : m_since)
        since.rule = static_cast<std::uint32_t>(places[since.rule]);
}

std::int64_t PersonEvaluation::latest() const
{
    return m_events.empty() ? m_watermark : std::max(m_watermark, m_events.back().time);
}

void PersonEvaluation::noteNewRules(const RuleSet &set, const std::vector<std::int32_t> &places)
{
    const std::int64_t since = latest();
    if (since == kAlwaysMs)
        return;
    for (const std::uint32_t place : set.rules) {
        if (std::find(places.begin(), places.end(), static_cast<std::int32_t>(place)) == places.end())
            m_since.push_back({place, since});
    }
}

void PersonEvaluation::moveLanes(const RuleSet &set)
{
    std::vector<PersonLane> lanes(set.lanes.size());
    for (std::size_t slot = 0; slot < lanes.size(); ++slot) {
        if (const int old = m_set ? m_set->laneOf[set.lanes[slot].metric] : -1; old >= 0)
            lanes[slot] = std::move(m_lanes[static_cast<std::size_t>(old)]);
        lanes[slot].quiet = {};
        lanes[slot].windows.clear();
        for (const TrendKey &key : set.lanes[slot].trends)
            lanes[slot].windows.emplace_back(key);
    }
    m_lanes = std::move(lanes);
}

}  // namespace xinglin
