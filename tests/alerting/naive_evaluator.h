// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace xinglin::testing {

/// The definitions of alerting/evaluation/definitions.h by the letter: keeps everything that was ever taken
/// and looks at all of it again for each answer. Slow.
class NaiveEvaluator
{
public:
    explicit NaiveEvaluator(const RuleEvaluator::Setup &setup)
        : m_setup(setup)
    {}

    void setRules(const std::vector<AlertRule> &rules, const std::vector<PersonRules> &people);
    void take(const AlertSample &sample);
    void take(const AlertEvent &event);
    void advance(std::int64_t now) { m_clock = std::max(m_clock, now); }

    /// All firings of a person, without serials, by time of firing.
    std::vector<Firing> firings(std::int32_t person) const;

    struct Value
    {
        std::int32_t steps = 0;
        Flags flags = 0;
        std::int64_t late = 0;
    };
    using Key = std::pair<std::int64_t, std::int32_t>;  ///< time, device
    using Lane = std::map<Key, Value>;

    /// A sample or event as one rule looks at it.
    struct Item
    {
        std::int64_t time = 0;
        int rank = 0;
        std::int32_t device = -1;
        std::uint8_t metric = 0;
        std::string event;  ///< not empty: it is one
        std::int32_t steps = 0;
        Flags flags = 0;
        bool isValue = true;
        std::int64_t gap = 30 * 60'000;
    };

private:
    struct Instance
    {
        AlertRule rule;
        std::int64_t since = INT64_MIN;
        std::vector<std::vector<Item>> tooLate;  ///< streams
    };
    struct Person
    {
        std::int64_t watermark = INT64_MIN, keptFrom = INT64_MIN, clock = INT64_MIN;
        std::int64_t longest = 0;
        std::map<std::uint8_t, Lane> lanes;
        Lane any;
        std::map<std::tuple<std::int64_t, std::int32_t, std::string>, std::int64_t> events;  ///< how late
        std::vector<Instance> rules;
        std::vector<Firing> finished;
        std::int64_t tooLateTime = INT64_MIN;
    };

    void takeTooLate(Person &person, const Item &item, std::int64_t late);
    std::vector<Item> itemsOf(const Person &person, const Instance &instance) const;
    std::vector<Firing> evaluate(std::int32_t index, const Person &person, const Instance &instance) const;

    RuleEvaluator::Setup m_setup;
    std::map<std::int32_t, Person> m_people;
    std::int64_t m_clock = INT64_MIN;
};

}  // namespace xinglin::testing
