// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"
#include "core/random.h"

#include <vector>

namespace xinglin::testing {

/// A usual value that changes with person, metric and quarter of an hour, and is unknown at times.
class ChangingUsual : public UsualValues
{
public:
    std::optional<Usual> at(std::int32_t person, std::uint8_t metric, std::int64_t time) const override;
};

/// What arrives: a sample, or an event when it has a key.
struct Arrival
{
    std::int64_t at = 0;  ///< place in the order of arrival
    AlertSample sample;
    std::string event, value;
};

/// Rules and streams at random, of a kind in which things happen.
class RandomAlerts
{
public:
    explicit RandomAlerts(std::uint64_t seed)
        : m_random(seed)
    {}

    Random &random() { return m_random; }
    /// The first one looks at everything and never fires, so that everything is kept.
    std::vector<AlertRule> rules(std::size_t count);
    /// Changes versions, drops and adds some.
    void exchange(std::vector<AlertRule> &rules);
    /// `count` arrivals of a person from `from` on, in order of arrival.
    std::vector<Arrival> stream(std::int32_t person, std::int64_t from, std::size_t count);
    bool chance(std::uint64_t in) { return m_random.below(in) == 0; }

private:
    template <typename T>
    T pick(std::initializer_list<T> choices)
    {
        return choices.begin()[m_random.below(choices.size())];
    }
    RuleCondition condition();
    RuleExpression expression(int depth);
    AlertRule rule(std::int64_t id);
    void burst(std::vector<Arrival> &stream, const Arrival &like);
    std::int64_t delay();

    Random m_random;
    std::int64_t m_nextId = 100;
};

}  // namespace xinglin::testing
