// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/person_evaluation.h"

#include <functional>
#include <span>

namespace xinglin {

/// Evaluates one rule over the kept samples and events of one person, in order. Short-lived.
class RuleReplay
{
public:
    struct Kept
    {
        const RuleBook &book;
        const RuleSet &set;
        std::int32_t person = -1;
        std::span<const PersonLane> lanes;
        std::span<const KeptEvent> events;
        bool wasOff = false;
        std::int64_t wornCut = kAlwaysMs, wornSince = kAlwaysMs;
    };
    /// What is told at each boundary: its place and the state after everything up to it.
    using AtBoundary = std::function<void(std::size_t boundary, const PairState &state)>;

    RuleReplay(const Kept &kept, const CompiledRule &rule, std::int64_t since);

    /// Moves `state`, which is that after `from`, up to `now`; boundaries ascend and are later than `from`.
    void run(PairState &state, std::int64_t from, std::int64_t now, std::span<const std::int64_t> boundaries,
             const AtBoundary &atBoundary, std::vector<Episode> &closed);
    /// Latest absence that was noticed.
    std::int64_t lastAbsence() const { return m_lastAbsence; }

private:
    struct Cursor
    {
        std::size_t slot = 0, next = 0;
        std::vector<TrendWindow> windows;
    };
    const SampleLane &laneOf(const Cursor &cursor) const { return m_kept.lanes[cursor.slot].samples; }
    void begin(std::int64_t from);
    Cursor *nextSample();
    const KeptEvent *nextEvent();
    std::optional<RuleStep> absence(const PairState &state) const;
    /// The next step before or at `now`, in order; nothing when there is none.
    std::optional<RuleStep> advance(const PairState &state, std::int64_t now);
    bool mayFire(const Cursor &cursor, const KeptSample &sample) const;
    RuleStep stepOf(Cursor &cursor);
    void apply(PairState &state, const RuleStep &step, std::vector<Episode> &closed);

    const Kept &m_kept;
    const CompiledRule &m_rule;
    std::int64_t m_since;
    RuleMachine m_machine;
    std::vector<Cursor> m_cursors;  // by rank
    std::size_t m_nextEvent = 0;
    Wear m_wear;
    std::int64_t m_lastAbsence = kAlwaysMs;
};

/// The absence of a rule that would be noticed first, by its last samples: of each lane those before `ends`.
std::optional<RuleStep> nextAbsence(const CompiledRule &rule, const PairState *state, const Wear &wear,
                                    std::int64_t since,
                                    const std::function<std::optional<std::int64_t>(std::uint8_t)> &lastOf);

}  // namespace xinglin
