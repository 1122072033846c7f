// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/compiled_rule.h"

#include "alerting/evaluation/rule_evaluator.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::int32_t kLowest = kMissing + 1;
constexpr std::int32_t kHighest = std::numeric_limits<std::int32_t>::max();

/// 0.3 of a unit of ten steps is three steps, whatever the product of the two says.
double settled(double steps)
{
    const double whole = std::round(steps);
    return std::abs(steps - whole) <= 1e-9 * std::max(1.0, std::abs(steps)) ? whole : steps;
}

std::int32_t clamped(double steps)
{
    return static_cast<std::int32_t>(
        std::clamp(steps, static_cast<double>(kLowest), static_cast<double>(kHighest)));
}

CompiledCondition compile(const RuleCondition &from, const MetricDictionary &metrics, EventKeys &keys,
                          std::int64_t horizonMs)
{
    using Kind = RuleCondition::Kind;
    CompiledCondition to;
    const Metric *metric = metrics.byNumber(from.metric);
    to.kind = from.kind;
    to.metric = from.metric;
    to.above = from.side == RuleCondition::Side::above;
    to.inclusive = from.inclusive;
    to.perUnit = metric ? metric->perUnit : 1.0;
    to.dwellMs = std::max<std::int64_t>(0, from.dwellMs);
    to.dwellSamples = static_cast<std::uint32_t>(std::clamp(from.dwellSamples, 1, 1 << 28));
    to.gapMs = std::max<std::int64_t>(0, from.gapMs);
    if (from.kind == Kind::level || from.kind == Kind::trend) {
        // A trend is compared as a change, which is positive on both sides.
        const bool above = to.above || from.kind == Kind::trend;
        to.begins = stepsBeyond(from.threshold * to.perUnit, above, from.inclusive);
        to.stays = stepsBeyond(from.clear.value_or(from.threshold) * to.perUnit, above, from.inclusive);
    } else if (from.kind == Kind::deviation) {
        to.factor = from.threshold;
        to.clearFactor = from.clear.value_or(from.threshold);
    } else if (from.kind == Kind::event) {
        to.event = keys.numberOf(from.event);
    }
    if (from.kind == Kind::trend)
        to.trend = {std::max<std::int64_t>(0, from.windowMs), horizonMs, to.above};
    return to;
}

void flatten(const RuleExpression &from, CompiledRule &rule, const MetricDictionary &metrics, EventKeys &keys)
{
    const std::size_t place = rule.nodes.size();
    rule.nodes.push_back({from.kind, 0, 0});
    if (from.kind == RuleExpression::Kind::condition) {
        rule.nodes[place].condition = static_cast<std::uint16_t>(rule.conditions.size());
        rule.conditions.push_back(compile(from.condition, metrics, keys, rule.horizonMs));
    }
    for (const RuleExpression &part : from.parts)
        flatten(part, rule, metrics, keys);
    rule.nodes[place].end = static_cast<std::uint16_t>(rule.nodes.size());
}

}  // namespace

StepRange stepsBeyond(double bound, bool above, bool inclusive)
{
    const double at = settled(bound);
    if (above)
        return {clamped(inclusive ? std::ceil(at) : std::floor(at) + 1.0), kHighest};
    return {kLowest, clamped(inclusive ? std::floor(at) : std::ceil(at) - 1.0)};
}

StepRange CompiledCondition::deviating(double center, double scale, bool isMet) const
{
    const double distance = (isMet ? clearFactor : factor) * scale;
    return stepsBeyond((above ? center + distance : center - distance) * perUnit, above, inclusive);
}

bool CompiledRule::looksAt(std::uint8_t metric) const
{
    return std::binary_search(metrics.begin(), metrics.end(), metric);
}

bool CompiledRule::looksForEvent(std::uint16_t event) const
{
    return hasEvent && std::any_of(conditions.begin(), conditions.end(),
                                   [event](const CompiledCondition &each) { return each.event == event; });
}

bool CompiledRule::isAwake(std::int64_t time, const Zone &zone, const WorkingDays &days) const
{
    if (rule.hours.empty())
        return true;
    const std::int64_t local = time + zone.offsetAt(Instant(time));
    std::int64_t number = local / kDayMs;
    if (local < number * kDayMs)
        --number;
    const auto minute = static_cast<int>((local - number * kDayMs) / 60'000);
    const auto isDayOf = [&](const ActiveHours &hours, Day day) {
        if ((hours.weekdays >> (day.weekday() - 1) & 1u) == 0)
            return false;
        return hours.days == ActiveHours::Days::every ||
               days.isWorkday(day) == (hours.days == ActiveHours::Days::workdays);
    };
    const Day today(static_cast<std::int32_t>(number));
    return std::any_of(rule.hours.begin(), rule.hours.end(), [&](const ActiveHours &hours) {
        if (hours.fromMinute < hours.toMinute)
            return minute >= hours.fromMinute && minute < hours.toMinute && isDayOf(hours, today);
        return (minute >= hours.fromMinute && isDayOf(hours, today)) ||
               (minute < hours.toMinute && isDayOf(hours, today - 1));
    });
}

std::uint16_t EventKeys::numberOf(const QString &key)
{
    const std::string text = key.toStdString();
    if (const std::uint16_t known = find(text); known != 0)
        return known;
    m_keys.push_back(text);
    return static_cast<std::uint16_t>(m_keys.size());
}

std::uint16_t EventKeys::find(std::string_view key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? std::uint16_t{0} : static_cast<std::uint16_t>(found - m_keys.begin() + 1);
}

CompiledRule compileRule(AlertRule rule, const MetricDictionary &metrics, std::uint8_t worn, EventKeys &keys)
{
    CompiledRule compiled;
    compiled.horizonMs = std::clamp<std::int64_t>(rule.lateHorizonMs, 0, kLongestHorizonMs);
    flatten(rule.when, compiled, metrics, keys);
    compiled.rule = std::move(rule);
    for (const CompiledCondition &condition : compiled.conditions) {
        const bool isEvent = condition.kind == RuleCondition::Kind::event;
        compiled.hasEvent |= isEvent;
        compiled.hasAbsence |= condition.kind == RuleCondition::Kind::absence;
        if (!isEvent)
            compiled.metrics.push_back(condition.metric);
    }
    if (compiled.hasAbsence)
        compiled.metrics.push_back(worn);
    std::sort(compiled.metrics.begin(), compiled.metrics.end());
    compiled.metrics.erase(std::unique(compiled.metrics.begin(), compiled.metrics.end()),
                           compiled.metrics.end());
    compiled.isSingleEvent = compiled.conditions.size() == 1 && compiled.hasEvent;
    return compiled;
}

}  // namespace xinglin
