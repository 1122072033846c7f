// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/firing_record.h"
#include "workspace/alerts/rule_requests.h"
#include "workspace/context.h"

#include <map>
#include <unordered_map>

namespace xinglin::rules {

/// Compares what rules would have raised with what was raised, and says why they differ:
///
/// late_data: values that make the difference came too late to be acted on. flags_learnt_later: what is wrong
/// with them was known only later. usual_learnt_later: the person's usual was not known yet. rule_changed:
/// another version was in force. not_in_force: none was. not_watched: no program was running.
/// binding_changed: somebody else was said to wear the device. other: none of these.
class BacktestComparison
{
public:
    BacktestComparison(const Context &context, const std::vector<AlertRule> &rules)
        : m_context(context)
        , m_rules(rules)
    {}

    /// What was raised over the time by rules with these codes, for the people.
    Status read(StoreSession &session, const TimeRange &range,
                const std::unordered_map<std::int32_t, Person> &people);
    /// Fills what differs, the verdicts and the counts. `alerts` by time.
    void compare(Backtest &result) const;

private:
    using Key = std::pair<QString, std::int32_t>;  // rule code, person

    const FiringRecord *find(const BacktestAlert &alert) const;
    const FiringRecord *overlapping(const BacktestAlert &alert, bool missed) const;
    QString whyOnlyHere(const BacktestAlert &alert) const;
    QString whyOnlyLive(const FiringRecord &record) const;
    bool isSameRule(const QString &code, std::int64_t time) const;
    bool wasInForce(const QString &code, std::int64_t time) const;
    bool wasWatched(std::int64_t time) const;
    std::optional<bool> verdict(const FiringRecord &record) const;

    const Context &m_context;
    const std::vector<AlertRule> &m_rules;
    std::map<Key, std::vector<FiringRecord>> m_live;  // by time
    std::map<OrderId, OrderState> m_orders;
    std::map<QString, std::vector<AlertRule>> m_versions;  // of live rules with these codes
    std::vector<TimeRange> m_unwatched;
    std::unordered_map<std::int32_t, Person> m_people;
};

}  // namespace xinglin::rules
