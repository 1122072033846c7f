// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/person_evaluation.h"

#include <algorithm>
#include <set>

namespace xinglin {
namespace {

constexpr std::uint32_t kEventRank = 1;

}  // namespace

bool PersonEvaluation::take(const AlertSample &sample)
{
    if (has(sample.flags, Flag::clockSkew))
        return m_wants;
    const std::int64_t time = sample.time;
    const std::int64_t late = time < m_watermark ? m_watermark - time : 0;
    m_watermark = std::max(m_watermark, time);
    const int slot = sample.metric == kAnyMetric ? -1 : m_set->laneOf[sample.metric];
    if (late > m_set->shortestHorizonMs || time <= m_keptFrom) {
        if (slot > 0) {
            RuleStep step;
            step.metric = sample.metric;
            step.mayFire = (sample.flags & kNeverFires) == 0;
            step.isTooLate = true;
            step.flags = sample.flags;
            step.steps = sample.steps;
            step.device = sample.device;
            step.time = time;
            step.gapMs = kGapIntervals * kUnknownIntervalMs;
            takeTooLate(step, m_set->lanes[static_cast<std::size_t>(slot)].rules, late);
        }
        if (late > m_set->longestHorizonMs || time <= m_keptFrom)
            return m_wants;
    }
    const auto lateMs = static_cast<std::int32_t>(late);
    if (const int any = m_set->laneOf[kAnyMetric]; any >= 0)
        insert(static_cast<std::size_t>(any), {time, 0, sample.device, lateMs, 0});
    if (slot >= 0)
        insert(static_cast<std::size_t>(slot), {time, sample.steps, sample.device, lateMs, sample.flags});
    m_wants |= now() >= m_due;
    return m_wants;
}

bool PersonEvaluation::take(const AlertEvent &event)
{
    const std::uint16_t key = m_book->keys->find(event.key);
    if (key == 0 || m_set->events.empty())
        return m_wants;
    const std::int64_t late = event.time < m_watermark ? m_watermark - event.time : 0;
    RuleStep step;
    step.kind = RuleStep::Kind::event;
    step.event = key;
    step.device = event.device;
    step.time = event.time;
    if (late > m_set->shortestHorizonMs || event.time <= m_keptFrom) {
        step.isTooLate = true;
        takeTooLate(step, m_set->events, late);
        step.isTooLate = false;
        if (late > m_set->longestHorizonMs || event.time <= m_keptFrom)
            return m_wants;
    }
    const auto keyOf = [](const KeptEvent &each) { return std::tuple(each.time, each.device, each.event); };
    const KeptEvent kept{event.time, event.device, static_cast<std::int32_t>(late), key};
    const auto place = std::lower_bound(m_events.begin(), m_events.end(), kept,
                                        [&](const auto &a, const auto &b) { return keyOf(a) < keyOf(b); });
    if (place != m_events.end() && keyOf(*place) == keyOf(kept))
        return m_wants;
    m_events.insert(place, kept);
    m_clock = std::max(m_clock, event.time);
    const Order order{event.time, kEventRank, event.device};
    if (m_dirtyFrom != kNever || order <= m_lastStep) {
        m_eventsDirtyFrom = std::min(m_eventsDirtyFrom, event.time);
        m_dirtyFrom = std::min(m_dirtyFrom, event.time);
        return m_wants = true;
    }
    if (event.time > m_due)
        runTimers(event.time, false);
    m_lastStep = order;
    RuleMachine machine(*m_book, m_person);
    for (const std::uint32_t rule : m_set->events) {
        if (m_book->rules[rule].looksForEvent(key) && event.time > sinceOf(rule) &&
            late <= m_book->rules[rule].horizonMs)
            stepRule(machine, rule, step);
    }
    m_wants |= now() >= m_due;
    return m_wants;
}

PersonEvaluation::Order PersonEvaluation::orderOf(std::size_t slot, const KeptSample &sample) const
{
    return {sample.time, slot == 0 ? 0u : kEventRank + 1u + m_set->lanes[slot].metric, sample.device};
}

void PersonEvaluation::insert(std::size_t slot, const KeptSample &sample)
{
    PersonLane &lane = m_lanes[slot];
    if (slot == 0)
        m_wasOff |= sample.steps == 0;
    const bool mayHaveBeenAbsent = sample.time > m_due;
    const std::int64_t deadline =
        m_set->lanes[slot].absenceMs == kNever ? kNever : sample.time + m_set->lanes[slot].absenceMs;
    const Order order = orderOf(slot, sample);
    if (m_dirtyFrom != kNever || order <= m_lastStep) {
        m_due = std::min(m_due, deadline);
        const SampleLane::Insertion done = lane.samples.insert(sample);
        if (done.what != SampleLane::Insertion::What::nothing)
            change(slot, done.from, sample, mayHaveBeenAbsent);
        return;
    }
    if (mayHaveBeenAbsent)
        runTimers(sample.time, false);
    m_due = std::min(m_due, deadline);
    if (sample.time > m_lastStep.time) {
        if (sample.time > m_rollAt)
            roll(sample.time - 1);
        else if (!lane.samples.isEmpty() && sample.time - lane.samples.last().time < 1000 &&
                 sample.time / 1000 != lane.samples.last().time / 1000 && lane.samples.isDense())
            m_snapshots[2] = {sample.time - 1, m_states};
    }
    const SampleLane::Insertion done = lane.samples.insert(sample);
    if (done.what == SampleLane::Insertion::What::appended) {
        m_lastStep = order;
        follow(slot);
    } else if (done.what == SampleLane::Insertion::What::changed) {
        change(slot, done.from, sample, false);
    }
}

bool PersonEvaluation::isQuiet(std::size_t slot, const KeptSample &sample)
{
    if (!sample.mayFire())
        return true;
    PersonLane &lane = m_lanes[slot];
    if (sample.time < lane.quiet.slot || sample.time >= lane.quiet.slot + kUsualSlotMs)
        lane.quiet = quietRange(*m_book, m_set->lanes[slot], m_person, sample.time);
    return lane.quiet.contains(sample.time, sample.steps);
}

void PersonEvaluation::follow(std::size_t slot)
{
    PersonLane &lane = m_lanes[slot];
    const KeptSample &sample = lane.samples.last();
    const RuleSet::Lane &rules = m_set->lanes[slot];
    const bool mayFire = sample.mayFire() &&
                         !(m_wasOff && slot != 0 && isOffAt(m_lanes[0].samples, sample.device, sample.time));
    bool isRising = false;
    for (std::size_t i = 0; mayFire && i < lane.windows.size(); ++i) {
        if (sample.late > rules.trends[i].horizonMs)
            continue;
        lane.windows[i].push(sample.time, sample.steps);
        isRising |= lane.windows[i].change(kAlwaysMs) >= rules.leastChanges[i];
    }
    const bool begins = isRising || (mayFire && !isQuiet(slot, sample));
    if (begins || !m_states.isEmpty())
        followRules(slot, mayFire, begins);
}

void PersonEvaluation::followRules(std::size_t slot, bool mayFire, bool begins)
{
    PersonLane &lane = m_lanes[slot];
    const RuleSet::Lane &rules = m_set->lanes[slot];
    const KeptSample &sample = lane.samples.last();
    RuleStep step;
    step.metric = rules.metric;
    step.time = sample.time;
    step.steps = sample.steps;
    step.device = sample.device;
    step.flags = sample.flags;
    step.isOff = slot == 0 && sample.steps == 0 && !has(sample.flags, Flag::duplicateConflict);
    step.gapMs = lane.samples.gapAfter(lane.samples.size() - 1);
    RuleMachine machine(*m_book, m_person);
    const auto follow = [&](std::uint32_t place) {
        const std::int64_t since = m_since.empty() ? kAlwaysMs : sinceOf(place);
        const CompiledRule &rule = m_book->rules[place];
        step.mayFire = mayFire && sample.late <= rule.horizonMs && sample.time > since;
        machine.lookBackOn(lane.windows, since);
        if (machine.isStep(rule, step))
            stepRule(machine, place, step);
    };
    if (begins) {
        for (const std::uint32_t place : rules.rules)
            follow(place);
        return;
    }
    // Only what has begun can change; a step removes at most its own state.
    for (std::size_t i = m_states.all().size(); i > 0; --i) {
        const std::uint32_t place = m_states.all()[i - 1].rule;
        if (m_book->rules[place].looksAt(rules.metric))
            follow(place);
    }
}

void PersonEvaluation::stepRule(RuleMachine &machine, std::uint32_t place, const RuleStep &step)
{
    const CompiledRule &rule = m_book->rules[place];
    PairState *state = m_states.isEmpty() ? nullptr : m_states.find(place);
    if (!state) {
        if (!machine.begins(rule, step))
            return;
        state = &m_states.make(place, rule.conditions.size());
    }
    std::vector<Episode> closed;
    machine.step(rule, *state, step, closed);
    for (const Episode &episode : closed)
        closeRecord(place, episode, false, step.time);
    m_wants |= state->touched;
    if (state->isIdle(step.time)) {
        m_states.remove(place);
        m_busyUntil = std::max(m_busyUntil, m_lastStep.time);
    }
}

void PersonEvaluation::takeTooLate(const RuleStep &step, std::span<const std::uint32_t> rules,
                                   std::int64_t late)
{
    if (!m_tooLate)
        m_tooLate = std::make_unique<TooLate>();
    if (step.time < m_tooLate->time)
        leaveTooLate();
    m_tooLate->time = step.time;
    RuleMachine machine(*m_book, m_person);
    for (const std::uint32_t place : rules) {
        const CompiledRule &rule = m_book->rules[place];
        if ((late <= rule.horizonMs && step.time > m_keptFrom) || !step.mayFire ||
            (step.kind == RuleStep::Kind::event && !rule.looksForEvent(step.event)))
            continue;
        PairState *state = m_tooLate->states.find(place);
        if (!state) {
            if (!machine.begins(rule, step))
                continue;
            state = &m_tooLate->states.make(place, rule.conditions.size());
        }
        std::vector<Episode> closed;
        machine.step(rule, *state, step, closed);
        for (const Episode &episode : closed) {
            if (!episode.isCooled)
                closeRecord(place, episode, true, step.time);
        }
        m_wants |= state->touched;
        if (state->isIdle(step.time))
            m_tooLate->states.remove(place);
    }
}

void PersonEvaluation::leaveTooLate()
{
    for (PairState &state : m_tooLate->states.all()) {
        if (!state.active)
            continue;
        state.episode.ended = std::max(state.episode.lastSeen, std::int64_t{1});
        closeRecord(state.rule, state.episode, true, state.episode.lastSeen);
    }
    m_tooLate->states = {};
}

std::int64_t PersonEvaluation::sinceOf(std::uint32_t place) const
{
    const auto found = std::find_if(m_since.begin(), m_since.end(),
                                    [place](const Since &since) { return since.rule == place; });
    return found == m_since.end() ? kAlwaysMs : found->time;
}

bool PersonEvaluation::isTooLate(std::int64_t time) const
{
    return time <= m_keptFrom || (time < m_watermark && m_watermark - time > m_set->shortestHorizonMs);
}

void PersonEvaluation::roll(std::int64_t time)
{
    m_snapshots[0] = std::move(m_snapshots[1]);
    m_snapshots[1] = {time, m_states};
    m_snapshots[2] = {};
    prune();
}

void PersonEvaluation::prune()
{
    m_rollAt = m_snapshots[1].time + rollMs();
    const std::int64_t cut = m_snapshots[0].time;
    if (cut == kAlwaysMs)
        return;
    // Trends look back further, and must know what was worn then.
    std::int64_t window = 0;
    for (const RuleSet::Lane &lane : m_set->lanes)
        window = std::max(window, lane.windowMs);
    PersonLane &wear = m_lanes[0];
    const std::int64_t wearCut = std::max(m_wornCut, cut - window);
    m_wornSince = wearAt(wear.samples, wear.samples.after(wearCut), m_wornCut, m_wornSince).since;
    m_wornCut = wearCut;
    wear.samples.pruneByDevice(m_wornCut);
    m_wasOff = false;
    for (std::size_t i = 0; i < wear.samples.size(); ++i)
        m_wasOff |= wear.samples.at(i).steps == 0;
    for (std::size_t slot = 1; slot < m_lanes.size(); ++slot)
        m_lanes[slot].samples.prune(cut - m_set->lanes[slot].windowMs);
    std::erase_if(m_events, [cut](const KeptEvent &event) { return event.time <= cut; });
    std::erase_if(m_since, [&](const Since &since) { return since.time <= cut - window; });
    fetchPast();
    std::erase_if(m_records, [cut](const Record &record) {
        return !record.isDirty && record.now.ended != 0 && record.now.ended <= cut;
    });
    putPastAway();
}

std::size_t PersonEvaluation::pairs() const
{
    std::set<std::uint32_t> begun;
    const auto add = [&begun](const PairStates &states) {
        for (const PairState &state : states.all())
            begun.insert(state.rule);
    };
    add(m_states);
    for (const Snapshot &snapshot : m_snapshots)
        add(snapshot.states);
    if (m_tooLate)
        add(m_tooLate->states);
    for (const Record &record : m_records)
        begun.insert(record.rule);
    for (const Record &record : m_past ? m_past->all() : std::vector<Record>())
        begun.insert(record.rule);
    return begun.size();
}

std::size_t PersonEvaluation::pairBytes() const
{
    std::size_t bytes = m_states.bytes() + m_records.capacity() * sizeof(Record);
    for (const Snapshot &snapshot : m_snapshots)
        bytes += snapshot.states.bytes();
    bytes += m_past ? m_past->bytes() : 0;
    return bytes + (m_tooLate ? m_tooLate->states.bytes() : 0);
}

std::size_t PersonEvaluation::sampleBytes() const
{
    std::size_t bytes = m_events.capacity() * sizeof(KeptEvent);
    for (const PersonLane &lane : m_lanes) {
        bytes += lane.samples.bytes();
        for (const TrendWindow &window : lane.windows)
            bytes += window.bytes();
    }
    return bytes;
}

}  // namespace xinglin
