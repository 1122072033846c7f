// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/rule_replay.h"

#include <algorithm>

namespace xinglin {

std::optional<RuleStep> nextAbsence(const CompiledRule &rule, const PairState *state, const Wear &wear,
                                    std::int64_t since,
                                    const std::function<std::optional<std::int64_t>(std::uint8_t)> &lastOf)
{
    std::optional<RuleStep> first;
    if (wear.isOff)
        return first;
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        const CompiledCondition &condition = rule.conditions[i];
        if (condition.kind != RuleCondition::Kind::absence || (state && state->condition(i).met))
            continue;
        const std::optional<std::int64_t> last = lastOf(condition.metric);
        if (!last)
            continue;
        RuleStep step;
        step.kind = RuleStep::Kind::absence;
        step.condition = static_cast<std::uint16_t>(i);
        step.beganMs = std::max(*last, wear.since);
        step.time = std::max(step.beganMs + condition.dwellMs, since == kAlwaysMs ? since : since + 1);
        if (!first || step.time < first->time)
            first = step;
    }
    return first;
}

RuleReplay::RuleReplay(const Kept &kept, const CompiledRule &rule, std::int64_t since)
    : m_kept(kept)
    , m_rule(rule)
    , m_since(since)
    , m_machine(kept.book, kept.person)
{
    for (std::size_t slot = 0; slot < kept.set.lanes.size(); ++slot) {
        if (!rule.looksAt(kept.set.lanes[slot].metric))
            continue;
        m_cursors.push_back({slot, 0, {}});
        for (const CompiledCondition &condition : rule.conditions) {
            if (condition.kind == RuleCondition::Kind::trend &&
                condition.metric == kept.set.lanes[slot].metric)
                m_cursors.back().windows.emplace_back(condition.trend);
        }
    }
}

void RuleReplay::begin(std::int64_t from)
{
    for (Cursor &cursor : m_cursors) {
        const SampleLane &lane = laneOf(cursor);
        cursor.next = lane.after(from);
        for (TrendWindow &window : cursor.windows) {
            window.clear();
            const std::int64_t back = window.key().windowMs + 1;
            const std::size_t first = from < kAlwaysMs + back ? 0 : lane.after(from - back);
            for (std::size_t i = first; i < cursor.next; ++i) {
                if (mayFire(cursor, lane.at(i)))
                    window.push(lane.at(i).time, lane.at(i).steps);
            }
        }
    }
    m_nextEvent = static_cast<std::size_t>(
        std::upper_bound(m_kept.events.begin(), m_kept.events.end(), from,
                         [](std::int64_t time, const KeptEvent &event) { return time < event.time; }) -
        m_kept.events.begin());
    const SampleLane &wear = m_kept.lanes[0].samples;
    if (m_rule.hasAbsence)
        m_wear = wearAt(wear, wear.after(from), m_kept.wornCut, m_kept.wornSince);
}

bool RuleReplay::mayFire(const Cursor &cursor, const KeptSample &sample) const
{
    return sample.mayFire() && sample.late <= m_rule.horizonMs && sample.time > m_since &&
           !(m_kept.wasOff && cursor.slot != 0 &&
             isOffAt(m_kept.lanes[0].samples, sample.device, sample.time));
}

RuleReplay::Cursor *RuleReplay::nextSample()
{
    Cursor *best = nullptr;
    for (Cursor &cursor : m_cursors) {
        // Of equal times the first cursor is meant: they are by rank.
        if (cursor.next < laneOf(cursor).size() &&
            (!best || laneOf(cursor).at(cursor.next).time < laneOf(*best).at(best->next).time))
            best = &cursor;
    }
    return best;
}

const KeptEvent *RuleReplay::nextEvent()
{
    if (!m_rule.hasEvent)
        return nullptr;
    for (; m_nextEvent < m_kept.events.size(); ++m_nextEvent) {
        const KeptEvent &event = m_kept.events[m_nextEvent];
        if (m_rule.looksForEvent(event.event) && event.late <= m_rule.horizonMs && event.time > m_since)
            return &event;
    }
    return nullptr;
}

std::optional<RuleStep> RuleReplay::absence(const PairState &state) const
{
    if (!m_rule.hasAbsence)
        return {};
    return nextAbsence(m_rule, &state, m_wear, m_since, [this](std::uint8_t metric) {
        const auto cursor = std::find_if(m_cursors.begin(), m_cursors.end(), [&](const Cursor &each) {
            return m_kept.set.lanes[each.slot].metric == metric;
        });
        return cursor == m_cursors.end() || cursor->next == 0 ? std::optional<std::int64_t>()
                                                              : laneOf(*cursor).at(cursor->next - 1).time;
    });
}

RuleStep RuleReplay::stepOf(Cursor &cursor)
{
    const SampleLane &lane = laneOf(cursor);
    const KeptSample &sample = lane.at(cursor.next);
    RuleStep step;
    step.metric = m_kept.set.lanes[cursor.slot].metric;
    step.time = sample.time;
    step.steps = sample.steps;
    step.device = sample.device;
    step.flags = sample.flags;
    step.mayFire = mayFire(cursor, sample);
    step.gapMs = lane.gapAfter(cursor.next);
    if (cursor.slot == 0) {
        m_wear.follow(sample);
        step.isOff = sample.steps == 0 && !has(sample.flags, Flag::duplicateConflict);
    }
    if (step.mayFire) {
        for (TrendWindow &window : cursor.windows)
            window.push(sample.time, sample.steps);
    }
    m_machine.lookBackOn(cursor.windows, m_since);
    ++cursor.next;
    return step;
}

std::optional<RuleStep> RuleReplay::advance(const PairState &state, std::int64_t now)
{
    Cursor *sample = nextSample();
    const KeptEvent *event = nextEvent();
    const std::int64_t sampleTime = sample ? laneOf(*sample).at(sample->next).time : kNever;
    const std::int64_t eventTime = event ? event->time : kNever;
    if (const auto absent = absence(state); absent && absent->time < std::min(sampleTime, eventTime) &&
                                            (sample || event || absent->time <= now)) {
        m_lastAbsence = std::max(m_lastAbsence, absent->time);
        return absent;
    }
    // At one time wear comes before events, and these before other samples.
    if (sample && (sampleTime < eventTime || (sampleTime == eventTime && sample->slot == 0)))
        return stepOf(*sample);
    if (!event)
        return {};
    ++m_nextEvent;
    RuleStep step;
    step.kind = RuleStep::Kind::event;
    step.event = event->event;
    step.device = event->device;
    step.time = event->time;
    return step;
}

void RuleReplay::apply(PairState &state, const RuleStep &step, std::vector<Episode> &closed)
{
    if (step.kind == RuleStep::Kind::sample && !m_machine.isStep(m_rule, step))
        return;
    if (!state.isIdle(step.time) || m_machine.begins(m_rule, step))
        m_machine.step(m_rule, state, step, closed);
}

void RuleReplay::run(PairState &state, std::int64_t from, std::int64_t now,
                     std::span<const std::int64_t> boundaries, const AtBoundary &atBoundary,
                     std::vector<Episode> &closed)
{
    begin(from);
    std::size_t boundary = 0;
    while (const auto step = advance(state, now)) {
        for (; boundary < boundaries.size() && boundaries[boundary] < step->time; ++boundary)
            atBoundary(boundary, state);
        apply(state, *step, closed);
    }
    for (; boundary < boundaries.size(); ++boundary)
        atBoundary(boundary, state);
}

}  // namespace xinglin
