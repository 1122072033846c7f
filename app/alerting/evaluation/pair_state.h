// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace xinglin {

/// Where one condition of a rule stands for one person.
struct ConditionState
{
    std::int64_t began = 0;
    std::int64_t expires = 0;  ///< a pause until after this breaks the run
    std::int32_t worst = 0;    ///< steps, of the run
    std::int32_t last = 0;     ///< steps
    std::uint32_t count = 0;   ///< samples of the run; 0: it does not hold
    bool met = false;

    bool holds() const { return count != 0; }
    friend bool operator==(const ConditionState &, const ConditionState &) = default;
};

/// A few states behind one pointer: most rules have one condition and need none.
class ConditionStates
{
public:
    ConditionStates() = default;
    explicit ConditionStates(std::size_t count)
        : m_states(count == 0 ? nullptr : std::make_unique<std::vector<ConditionState>>(count))
    {}
    ConditionStates(const ConditionStates &other)
        : m_states(other.m_states ? std::make_unique<std::vector<ConditionState>>(*other.m_states) : nullptr)
    {}
    ConditionStates(ConditionStates &&) = default;
    ConditionStates &operator=(const ConditionStates &other) { return *this = ConditionStates(other); }
    ConditionStates &operator=(ConditionStates &&) = default;
    ~ConditionStates() = default;

    ConditionState &at(std::size_t i) { return (*m_states)[i]; }
    const ConditionState &at(std::size_t i) const { return (*m_states)[i]; }
    bool anyHolds() const
    {
        return m_states && std::any_of(m_states->begin(), m_states->end(),
                                       [](const ConditionState &state) { return state.holds(); });
    }
    std::size_t bytes() const
    {
        return m_states ? sizeof *m_states + m_states->capacity() * sizeof(ConditionState) : 0;
    }

private:
    std::unique_ptr<std::vector<ConditionState>> m_states;
};

/// Makes room for one more in small steps: there are many of these and few grow.
template <typename T>
void growGently(std::vector<T> &values)
{
    if (values.size() == values.capacity())
        values.reserve(values.size() + 1 + values.size() / 8);
}

/// A firing, without what its rule and person say.
struct Episode
{
    std::int64_t began = 0, fired = 0, lastSeen = 0;
    std::int64_t ended = 0;  ///< 0: running
    std::int32_t occurrences = 0, first = 0, worst = 0, device = -1;
    Flags flags = 0;
    std::uint8_t metric = 0;
    std::uint8_t condition = 0;  ///< the one that decided
    bool isCooled = false;       ///< the rule's cool-down keeps it quiet

    friend bool operator==(const Episode &, const Episode &) = default;
};

/// Where a rule stands for a person. Where nothing has begun there is none.
struct PairState
{
    std::uint32_t rule = 0;  ///< place in the book
    bool active = false;
    bool touched = false;  ///< the running episode changed and nobody was told
    bool cooled = false;   ///< instead of an active episode there is one that the cool-down keeps quiet
    std::int64_t coolUntil = std::numeric_limits<std::int64_t>::min();
    Episode episode;
    ConditionState one;    ///< the first condition,
    ConditionStates more;  ///< and the others

    ConditionState &condition(std::size_t i) { return i == 0 ? one : more.at(i - 1); }
    const ConditionState &condition(std::size_t i) const { return i == 0 ? one : more.at(i - 1); }
    /// Nothing is remembered that a new state would not have.
    bool isIdle(std::int64_t time) const
    {
        return !active && !cooled && coolUntil <= time && !one.holds() && !more.anyHolds();
    }
};

/// States by rule.
class PairStates
{
public:
    PairState *find(std::uint32_t rule)
    {
        const auto found = place(rule);
        return found != m_states.end() && found->rule == rule ? &*found : nullptr;
    }
    const PairState *find(std::uint32_t rule) const { return const_cast<PairStates *>(this)->find(rule); }
    PairState &make(std::uint32_t rule, std::size_t conditions)
    {
        PairState state;
        state.rule = rule;
        state.more = ConditionStates(conditions - 1);
        growGently(m_states);
        return *m_states.insert(place(rule), std::move(state));
    }
    void put(const PairState &state)
    {
        const auto found = place(state.rule);
        if (found != m_states.end() && found->rule == state.rule) {
            *found = state;
            return;
        }
        growGently(m_states);
        m_states.insert(place(state.rule), state);
    }
    void remove(std::uint32_t rule)
    {
        const auto found = place(rule);
        if (found != m_states.end() && found->rule == rule)
            m_states.erase(found);
        if (m_states.empty())
            m_states.shrink_to_fit();
    }
    bool isEmpty() const { return m_states.empty(); }
    std::vector<PairState> &all() { return m_states; }
    const std::vector<PairState> &all() const { return m_states; }
    std::size_t bytes() const
    {
        std::size_t bytes = m_states.capacity() * sizeof(PairState);
        for (const PairState &state : m_states)
            bytes += state.more.bytes();
        return bytes;
    }

private:
    std::vector<PairState>::iterator place(std::uint32_t rule)
    {
        return std::lower_bound(m_states.begin(), m_states.end(), rule,
                                [](const PairState &state, std::uint32_t key) { return state.rule < key; });
    }

    std::vector<PairState> m_states;
};

}  // namespace xinglin
