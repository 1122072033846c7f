// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/pair_state.h"
#include "alerting/evaluation/rule_set.h"
#include "alerting/evaluation/trend_window.h"

#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// One step of a person's event time.
struct RuleStep
{
    enum class Kind : std::uint8_t { sample, event, absence };
    Kind kind = Kind::sample;
    std::uint8_t metric = 0;
    bool mayFire = true;     ///< of a sample: it counts as a value
    bool isTooLate = false;  ///< of the stream of what came too late
    std::uint16_t event = 0;
    std::uint16_t condition = 0;  ///< of an absence
    Flags flags = 0;
    std::int32_t steps = 0;
    std::int32_t device = -1;
    std::int64_t time = 0;
    std::int64_t gapMs = 0;    ///< of a sample: what a rule bridges that does not say
    std::int64_t beganMs = 0;  ///< of an absence
    bool isOff = false;        ///< of a wear sample: not worn any more
};

/// Moves the state of one rule and one person by steps; the definitions, but for absence's clock.
/// Short-lived.
class RuleMachine
{
public:
    RuleMachine(const RuleBook &book, std::int32_t person)
        : m_book(book)
        , m_person(person)
    {}

    /// The extremes of the metric of the steps that follow, up to that step.
    void lookBackOn(std::span<const TrendWindow> windows, std::int64_t since)
    {
        m_windows = windows;
        m_since = since;
    }
    /// Whether the rule looks at the sample: as at a value, or as at data that ends an absence.
    bool isStep(const CompiledRule &rule, const RuleStep &sample) const;
    /// Whether the step would make a new state remember anything.
    bool begins(const CompiledRule &rule, const RuleStep &step) const;
    /// Closed episodes go to `closed`, also those that the cool-down kept quiet from their first step to
    /// their last.
    void step(const CompiledRule &rule, PairState &state, const RuleStep &step, std::vector<Episode> &closed);

private:
    bool isBeyond(const CompiledCondition &condition, const RuleStep &step, bool isMet) const;
    void follow(const CompiledCondition &condition, ConditionState &state, const RuleStep &step) const;
    /// The condition that makes the expression hold; nothing when it does not.
    static std::optional<std::size_t> deciding(const CompiledRule &rule, const PairState &state,
                                               std::size_t node = 0);
    static void reset(const CompiledRule &rule, PairState &state);
    void followAll(const CompiledRule &rule, PairState &state, const RuleStep &step) const;
    static void fire(PairState &state, const CompiledRule &rule, std::size_t condition, const RuleStep &step);
    static void extend(PairState &state, const CompiledRule &rule, const RuleStep &step);
    static void close(PairState &state, const CompiledRule &rule, std::int64_t time,
                      std::vector<Episode> &closed);

    const RuleBook &m_book;
    std::int32_t m_person;
    std::span<const TrendWindow> m_windows;
    std::int64_t m_since = kAlwaysMs;
};

}  // namespace xinglin
