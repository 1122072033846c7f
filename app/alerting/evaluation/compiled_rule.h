// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/definitions.h"
#include "core/zone.h"
#include "domain/alert_rule.h"
#include "domain/metric.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin {

class WorkingDays;

/// Steps of a metric, both ends included; empty by default.
struct StepRange
{
    std::int32_t from = std::numeric_limits<std::int32_t>::max();
    std::int32_t to = std::numeric_limits<std::int32_t>::min();

    bool contains(std::int32_t steps) const { return from <= steps && steps <= to; }
};

/// The steps beyond a bound that is no whole number of them, as a rule.
StepRange stepsBeyond(double bound, bool above, bool inclusive);

/// What a lane is called whose samples are those of every metric; and wear where the dictionary has none.
inline constexpr std::uint8_t kAnyMetric = 0;
inline constexpr std::uint8_t kWornFallback = 255;

/// Names the extremes that a trend looks back at: rules that agree in it share them.
struct TrendKey
{
    std::int64_t windowMs = 0;
    std::int64_t horizonMs = 0;  ///< later arrivals are not looked at
    bool rise = true;

    friend bool operator==(const TrendKey &, const TrendKey &) = default;
};

/// A condition with its thresholds in steps. What its fields mean is told by RuleCondition.
struct CompiledCondition
{
    RuleCondition::Kind kind = RuleCondition::Kind::level;
    std::uint8_t metric = 0;
    bool above = true;
    bool inclusive = false;
    StepRange begins;  ///< of a level the values, of a trend the changes
    StepRange stays;
    double factor = 0.0;  ///< of a deviation
    double clearFactor = 0.0;
    double perUnit = 1.0;
    std::int64_t dwellMs = 0;
    std::int64_t gapMs = 0;
    std::uint32_t dwellSamples = 1;
    std::uint16_t event = 0;
    TrendKey trend;

    bool isOfSamples() const
    {
        return kind != RuleCondition::Kind::event && kind != RuleCondition::Kind::absence;
    }
    /// The values beyond a deviation's threshold.
    StepRange deviating(double center, double scale, bool isMet) const;
};

/// A rule in the form in which it is evaluated. Immutable; any thread.
struct CompiledRule
{
    /// Of the expression in prefix order.
    struct Node
    {
        RuleExpression::Kind kind = RuleExpression::Kind::condition;
        std::uint16_t condition = 0;
        std::uint16_t end = 0;  ///< place after the last node below it
    };

    AlertRule rule;
    std::vector<CompiledCondition> conditions;
    std::vector<Node> nodes;
    std::vector<std::uint8_t> metrics;  ///< ascending; with kAnyMetric where it is looked at
    std::int64_t horizonMs = 0;
    bool isSingleEvent = false;
    bool hasAbsence = false;
    bool hasEvent = false;

    bool looksAt(std::uint8_t metric) const;
    bool looksForEvent(std::uint16_t event) const;
    bool isAwake(std::int64_t time, const Zone &zone, const WorkingDays &days) const;
};

/// Gives each event key a number; the same key the same number for ever.
class EventKeys
{
public:
    std::uint16_t numberOf(const QString &key);
    /// 0: no rule ever asked for it.
    std::uint16_t find(std::string_view key) const;
    const std::string &key(std::uint16_t number) const { return m_keys[number - 1u]; }

private:
    std::vector<std::string> m_keys;
};

/// `worn`: number of the metric that tells wear; absences look at it.
CompiledRule compileRule(AlertRule rule, const MetricDictionary &metrics, std::uint8_t worn, EventKeys &keys);

}  // namespace xinglin
