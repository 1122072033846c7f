// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/rule_machine.h"

#include <algorithm>

namespace xinglin {
namespace {

using Kind = RuleCondition::Kind;

std::int32_t worse(const CompiledCondition &condition, std::int32_t a, std::int32_t b)
{
    // A rise is worst at its top, a fall at its bottom.
    return condition.above ? std::max(a, b) : std::min(a, b);
}

bool isOver(const CompiledCondition &condition, const RuleStep &step)
{
    return step.kind == RuleStep::Kind::sample && (step.metric == condition.metric || step.isOff);
}

}  // namespace

bool RuleMachine::isBeyond(const CompiledCondition &condition, const RuleStep &step, bool isMet) const
{
    switch (condition.kind) {
    case Kind::level: return (isMet ? condition.stays : condition.begins).contains(step.steps);
    case Kind::deviation: {
        const auto usual = m_book.usual->at(m_person, condition.metric, usualSlot(step.time));
        return usual && condition.deviating(usual->center, usual->scale, isMet).contains(step.steps);
    }
    case Kind::trend: {
        if (step.isTooLate)
            return false;
        const auto window = std::find_if(m_windows.begin(), m_windows.end(), [&](const TrendWindow &each) {
            return each.key() == condition.trend;
        });
        if (window == m_windows.end())
            return false;
        const auto change = static_cast<std::int32_t>(std::clamp<std::int64_t>(
            window->change(m_since), kMissing, std::numeric_limits<std::int32_t>::max()));
        return (isMet ? condition.stays : condition.begins).contains(change);
    }
    case Kind::event:
    case Kind::absence: break;
    }
    return false;
}

bool RuleMachine::isStep(const CompiledRule &rule, const RuleStep &sample) const
{
    if (sample.mayFire || !rule.hasAbsence)
        return sample.mayFire;
    return sample.metric == m_book.worn ||
           std::any_of(rule.conditions.begin(), rule.conditions.end(), [&](const CompiledCondition &each) {
               return each.kind == Kind::absence && each.metric == sample.metric;
           });
}

bool RuleMachine::begins(const CompiledRule &rule, const RuleStep &step) const
{
    if (step.kind == RuleStep::Kind::absence)
        return true;
    return std::any_of(rule.conditions.begin(), rule.conditions.end(), [&](const CompiledCondition &each) {
        if (step.kind == RuleStep::Kind::event)
            return each.kind == Kind::event && each.event == step.event;
        return step.mayFire && each.isOfSamples() && each.metric == step.metric &&
               isBeyond(each, step, false);
    });
}

void RuleMachine::follow(const CompiledCondition &condition, ConditionState &state,
                         const RuleStep &step) const
{
    if (condition.kind == Kind::event) {
        if (step.kind == RuleStep::Kind::event && step.event == condition.event)
            state = {step.time, step.time + (condition.gapMs > 0 ? condition.gapMs : kEventHoldMs), 0, 0, 1,
                     true};
        return;
    }
    if (condition.kind == Kind::absence) {
        if (isOver(condition, step))
            state = {};
        return;
    }
    if (step.kind != RuleStep::Kind::sample || !step.mayFire || step.metric != condition.metric)
        return;
    if (!isBeyond(condition, step, state.met)) {
        state = {};
        return;
    }
    if (!state.holds())
        state = {step.time, 0, step.steps, 0, 0, false};
    ++state.count;
    state.worst = worse(condition, state.worst, step.steps);
    state.last = step.steps;
    state.expires = step.time + (condition.gapMs > 0 ? condition.gapMs : step.gapMs);
    state.met =
        state.met || (step.time - state.began >= condition.dwellMs && state.count >= condition.dwellSamples);
}

std::optional<std::size_t> RuleMachine::deciding(const CompiledRule &rule, const PairState &state,
                                                 std::size_t node)
{
    const CompiledRule::Node &at = rule.nodes[node];
    if (at.kind == RuleExpression::Kind::condition) {
        return state.condition(at.condition).met ? std::optional<std::size_t>(at.condition) : std::nullopt;
    }
    // Of alternatives the oldest decides, of requirements the youngest.
    const bool all = at.kind == RuleExpression::Kind::all;
    std::optional<std::size_t> best;
    for (std::size_t part = node + 1; part < at.end; part = rule.nodes[part].end) {
        const auto found = deciding(rule, state, part);
        if (!found && all)
            return std::nullopt;
        if (!found)
            continue;
        const std::int64_t began = state.condition(*found).began;
        if (!best || (all ? began > state.condition(*best).began : began < state.condition(*best).began))
            best = found;
    }
    return best;
}

void RuleMachine::reset(const CompiledRule &rule, PairState &state)
{
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        if (rule.conditions[i].kind != Kind::absence)
            state.condition(i) = {};
    }
}

void RuleMachine::followAll(const CompiledRule &rule, PairState &state, const RuleStep &step) const
{
    if (step.kind == RuleStep::Kind::absence) {
        state.condition(step.condition) = {step.beganMs, kNever, 0, 0, 1, true};
        return;
    }
    for (std::size_t i = 0; i < rule.conditions.size(); ++i)
        follow(rule.conditions[i], state.condition(i), step);
}

void RuleMachine::fire(PairState &state, const CompiledRule &rule, std::size_t condition,
                       const RuleStep &step)
{
    const ConditionState &decided = state.condition(condition);
    const CompiledCondition &compiled = rule.conditions[condition];
    state.cooled = step.time < state.coolUntil;
    state.active = state.touched = !state.cooled;
    Episode &episode = state.episode;
    episode = {};
    episode.isCooled = state.cooled;
    episode.began = decided.began;
    episode.fired = episode.lastSeen = step.time;
    episode.occurrences = 1;
    episode.device = step.device;
    episode.condition = static_cast<std::uint8_t>(condition);
    if (compiled.isOfSamples()) {
        episode.metric = compiled.metric;
        episode.first = decided.last;
        episode.worst = decided.worst;
    }
    if (step.kind == RuleStep::Kind::sample && step.mayFire)
        episode.flags = step.flags;
}

void RuleMachine::extend(PairState &state, const CompiledRule &rule, const RuleStep &step)
{
    Episode &episode = state.episode;
    state.touched = state.active;
    episode.lastSeen = step.time;
    ++episode.occurrences;
    if (step.kind != RuleStep::Kind::sample || !step.mayFire)
        return;
    episode.flags = static_cast<Flags>(episode.flags | step.flags);
    const CompiledCondition &condition = rule.conditions[episode.condition];
    if (condition.isOfSamples() && condition.metric == step.metric &&
        state.condition(episode.condition).holds())
        episode.worst = worse(condition, episode.worst, step.steps);
}

void RuleMachine::close(PairState &state, const CompiledRule &rule, std::int64_t time,
                        std::vector<Episode> &closed)
{
    if (state.active && rule.rule.coolDownMs > 0)
        state.coolUntil = time + rule.rule.coolDownMs;
    state.active = state.touched = state.cooled = false;
    state.episode.ended = time;
    closed.push_back(state.episode);
}

void RuleMachine::step(const CompiledRule &rule, PairState &state, const RuleStep &step,
                       std::vector<Episode> &closed)
{
    if (!m_book.isAwake(rule, step.time)) {
        if (state.active || state.cooled)
            close(state, rule, step.time, closed);
        followAll(rule, state, step);
        reset(rule, state);
        return;
    }
    const std::size_t count = rule.conditions.size();
    bool isBroken = false;
    for (std::size_t i = 0; i < count; ++i) {
        ConditionState &condition = state.condition(i);
        if (condition.holds() && condition.expires < step.time) {
            condition = {};
            isBroken = true;
        }
    }
    if (isBroken && (state.active || state.cooled) && !deciding(rule, state))
        close(state, rule, step.time, closed);
    followAll(rule, state, step);
    const auto decided = deciding(rule, state);
    // What outlasts the cool-down fires after it.
    if (state.cooled && decided && step.time >= state.coolUntil)
        state.cooled = false;
    if (state.active || state.cooled) {
        if (decided)
            extend(state, rule, step);
        else
            close(state, rule, step.time, closed);
    } else if (decided) {
        fire(state, rule, *decided, step);
        if (rule.isSingleEvent) {
            close(state, rule, step.time, closed);
            reset(rule, state);
        }
    } else if (rule.isSingleEvent) {
        reset(rule, state);
    }
}

}  // namespace xinglin
