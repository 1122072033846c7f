// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/person_evaluation.h"
#include "alerting/evaluation/rule_replay.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::uint32_t kTimerRank = 0xffff;

}  // namespace

void PersonEvaluation::change(std::size_t slot, std::int64_t from, const KeptSample &sample,
                              bool mayHaveBeenAbsent)
{
    // While nothing had begun since, a value that begins nothing changes nothing.
    const bool isCalm = !mayHaveBeenAbsent && m_dirtyFrom == kNever && m_states.isEmpty() &&
                        from > m_busyUntil && slot != 0 && m_set->lanes[slot].trends.empty() &&
                        isQuiet(slot, sample);
    if (isCalm) {
        if (sample.time > m_rollAt)
            roll(sample.time - 1);
        return;
    }
    m_lanes[slot].dirtyFrom = std::min(m_lanes[slot].dirtyFrom, from);
    m_dirtyFrom = std::min(m_dirtyFrom, from);
    m_wants = true;
    if (sample.time > m_rollAt)
        settle();
}

std::int64_t PersonEvaluation::dirtyFrom(const CompiledRule &rule) const
{
    std::int64_t from = rule.hasEvent ? m_eventsDirtyFrom : kNever;
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot) {
        // Wear decides about every value.
        if (slot == 0 || rule.looksAt(m_set->lanes[slot].metric))
            from = std::min(from, m_lanes[slot].dirtyFrom);
    }
    return from;
}

std::size_t PersonEvaluation::latestSnapshotBefore(std::int64_t time) const
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_snapshots.size(); ++i) {
        if (m_snapshots[i].time < time && m_snapshots[i].time > m_snapshots[best].time)
            best = i;
    }
    return best;
}

void PersonEvaluation::settle()
{
    if (m_dirtyFrom == kNever)
        return;
    syncRunning();
    const std::size_t base = latestSnapshotBefore(m_dirtyFrom);
    for (const std::uint32_t place : m_set->rules) {
        if (dirtyFrom(m_book->rules[place]) != kNever)
            replayRule(place, base);
    }
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot) {
        if (m_lanes[slot].dirtyFrom == kNever && m_lanes[0].dirtyFrom == kNever)
            continue;
        rebuildWindows(slot);
        if (!m_lanes[slot].samples.isEmpty())
            m_lastStep = std::max(m_lastStep, orderOf(slot, m_lanes[slot].samples.last()));
    }
    if (!m_events.empty())
        m_lastStep = std::max(m_lastStep, {m_events.back().time, 1, m_events.back().device});
    for (PersonLane &lane : m_lanes)
        lane.dirtyFrom = kNever;
    m_dirtyFrom = m_eventsDirtyFrom = kNever;
    m_busyUntil = std::max(m_busyUntil, m_lastStep.time);
    if (!m_set->absences.empty())
        m_due = kAlwaysMs;  // not known any more
    if (m_watermark > m_rollAt)
        rollByReplay();
}

void PersonEvaluation::replayRule(std::uint32_t place, std::size_t base)
{
    const CompiledRule &rule = m_book->rules[place];
    const std::int64_t from = m_snapshots[base].time;
    const std::int64_t since = sinceOf(place);
    std::vector<std::size_t> later;
    for (std::size_t i = 0; i < m_snapshots.size(); ++i) {
        if (m_snapshots[i].time > from)
            later.push_back(i);
    }
    std::sort(later.begin(), later.end(),
              [this](std::size_t a, std::size_t b) { return m_snapshots[a].time < m_snapshots[b].time; });
    std::vector<std::int64_t> boundaries;
    for (const std::size_t i : later)
        boundaries.push_back(m_snapshots[i].time);

    PairStates working;
    const PairState *known = m_snapshots[base].states.find(place);
    PairState &state = working.make(place, rule.conditions.size());
    if (known)
        state = *known;
    std::vector<Episode> fresh;
    const RuleReplay::Kept kept{*m_book,  *m_set,   m_person,  m_lanes,
                                m_events, m_wasOff, m_wornCut, m_wornSince};
    RuleReplay replay(kept, rule, since);
    replay.run(
        state, std::max(from, since), now(), boundaries,
        [&](std::size_t boundary, const PairState &then) {
            Snapshot &snapshot = m_snapshots[later[boundary]];
            if (then.isIdle(snapshot.time))
                snapshot.states.remove(place);
            else
                snapshot.states.put(then);
        },
        fresh);
    if (replay.lastAbsence() > m_lastStep.time)
        m_lastStep = {replay.lastAbsence(), kTimerRank, -1};
    if (state.active)
        fresh.push_back(state.episode);
    state.touched = false;
    reconcile(place, from, fresh, dirtyFrom(rule));
    if (state.isIdle(m_lastStep.time))
        m_states.remove(place);
    else
        m_states.put(state);
}

void PersonEvaluation::rollByReplay()
{
    Snapshot next{m_watermark - 1, {}};
    const std::array boundaries{next.time};
    const Snapshot &base = m_snapshots[1];
    const RuleReplay::Kept kept{*m_book,  *m_set,   m_person,  m_lanes,
                                m_events, m_wasOff, m_wornCut, m_wornSince};
    for (const std::uint32_t place : m_set->rules) {
        const PairState *known = base.states.find(place);
        const CompiledRule &rule = m_book->rules[place];
        PairStates working;
        PairState &state = working.make(place, rule.conditions.size());
        if (known)
            state = *known;
        std::vector<Episode> closed;
        const std::int64_t since = sinceOf(place);
        RuleReplay(kept, rule, since)
            .run(
                state, std::max(base.time, since), now(), boundaries,
                [&](std::size_t, const PairState &then) {
                    if (!then.isIdle(next.time))
                        next.states.put(then);
                },
                closed);
    }
    m_snapshots[0] = std::move(m_snapshots[1]);
    m_snapshots[1] = std::move(next);
    m_snapshots[2] = {};
    prune();
}

void PersonEvaluation::rebuildWindows(std::size_t slot)
{
    PersonLane &lane = m_lanes[slot];
    for (TrendWindow &window : lane.windows) {
        window.clear();
        for (std::size_t i = 0; i < lane.samples.size(); ++i) {
            const KeptSample &sample = lane.samples.at(i);
            if (sample.mayFire() && sample.late <= window.key().horizonMs &&
                !(m_wasOff && slot != 0 && isOffAt(m_lanes[0].samples, sample.device, sample.time)))
                window.push(sample.time, sample.steps);
        }
    }
}

void PersonEvaluation::runTimers(std::int64_t limit, bool inclusive)
{
    RuleMachine machine(*m_book, m_person);
    const SampleLane &wearLane = m_lanes[0].samples;
    const Wear wear = wearAt(wearLane, wearLane.size(), m_wornCut, m_wornSince);
    m_due = kNever;
    const auto lastOf = [this](std::uint8_t metric) {
        const SampleLane &lane = m_lanes[static_cast<std::size_t>(m_set->laneOf[metric])].samples;
        return lane.isEmpty() ? std::optional<std::int64_t>() : lane.last().time;
    };
    for (const std::uint32_t place : m_set->absences) {
        const CompiledRule &rule = m_book->rules[place];
        while (const auto step = nextAbsence(rule, m_states.find(place), wear, sinceOf(place), lastOf)) {
            if (step->time > limit || (step->time == limit && !inclusive)) {
                m_due = std::min(m_due, step->time);
                break;
            }
            if (step->time > m_lastStep.time)
                m_lastStep = {step->time, kTimerRank, -1};
            stepRule(machine, place, *step);
        }
    }
}

bool PersonEvaluation::advance(std::int64_t time)
{
    m_clock = std::max(m_clock, time);
    if (now() < m_due)
        return m_wants;
    settle();
    runTimers(now(), true);
    return m_wants;
}

}  // namespace xinglin
