// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/alerting/naive_evaluator.h"

#include <optional>

namespace xinglin::testing {

/// One walk of one rule over a person's items in order, keeping every value of every run.
class NaiveWalk
{
public:
    using Item = NaiveEvaluator::Item;

    NaiveWalk(const RuleEvaluator::Setup &setup, const AlertRule &rule, std::int32_t person,
              std::int64_t since, bool isTooLate);

    void walk(const std::vector<Item> &items, std::int64_t now);
    /// Also the one that is running.
    std::vector<Firing> firings() const;

private:
    struct Run
    {
        std::vector<Item> values;
        bool met = false;
        std::int64_t until = 0;  ///< later values do not belong to it
        std::int64_t began = 0;
        bool on() const { return met || !values.empty(); }
    };

    void collect(const RuleExpression &expression);
    bool isAwake(std::int64_t time) const;
    bool beyond(const RuleCondition &condition, const Item &item, bool met) const;
    std::optional<std::size_t> decide(const RuleExpression &expression, std::size_t &next) const;
    void step(const Item &item, std::optional<std::size_t> absence, std::int64_t base);
    void update(std::size_t index, const Item &item);
    void finish(std::int64_t time);
    void finishQuiet(std::int64_t time);
    Firing begin(const Item &item, std::size_t decided, bool isAbsence) const;
    void goOn(Firing &firing, const Item &item, bool isSample) const;
    /// When the absence would be noticed, and since when there is nothing.
    std::optional<std::pair<std::int64_t, std::int64_t>> deadline(std::size_t index) const;
    void noteData(const Item &item);

    const RuleEvaluator::Setup &m_setup;
    const AlertRule &m_rule;
    std::int32_t m_person;
    std::int64_t m_since;
    bool m_isTooLate;
    std::vector<const RuleCondition *> m_conditions;
    std::vector<Run> m_runs;
    std::vector<Item> m_seen;  // values looked at, for trends
    std::map<std::uint8_t, std::int64_t> m_lastData;
    bool m_off = false;
    std::int64_t m_onSince = INT64_MIN;
    std::optional<Firing> m_running;
    std::optional<Firing> m_quiet;  // what the cool-down keeps from firing
    std::size_t m_decided = 0;
    std::vector<Firing> m_done;
    std::int64_t m_quietUntil = INT64_MIN;
};

}  // namespace xinglin::testing
