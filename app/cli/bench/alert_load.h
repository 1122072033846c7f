// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"

#include <vector>

namespace xinglin {

/// Rules and samples of a large employer, invented: what the evaluation of alert rules is measured with.
/// Equal seeds make equal loads.
class AlertLoad
{
public:
    static constexpr int kPeople = 10'000;
    static constexpr int kRules = 200;
    static constexpr int kMetrics = 8;

    /// `minutes` rows of eight metrics, one a minute, of each person; one person in ten is far from what is
    /// usual in three metrics for ten minutes of every thirty.
    AlertLoad(int people, int minutes, std::uint64_t seed);

    /// Levels (half of them with dwell and hysteresis), deviations, trends, composites, events, absences.
    static std::vector<AlertRule> rules(int count);
    /// All rules for everybody.
    static std::unique_ptr<RuleEvaluator> evaluator(const std::vector<AlertRule> &rules, int people);

    /// As they would arrive: minute by minute, all people.
    const std::vector<AlertSample> &live() const { return m_live; }
    std::size_t samplesAMinute() const { return m_live.size() / static_cast<std::size_t>(m_minutes); }

    /// One person's quiet values, one a minute and metric, in order.
    static std::vector<AlertSample> quietHistory(int days);

private:
    int m_minutes;
    std::vector<AlertSample> m_live;
};

}  // namespace xinglin
