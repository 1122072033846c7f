// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_evidence.h"

#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

/// Values are kept from so long before the condition began.
constexpr std::int64_t kBeforeMs = 10 * 60'000;
constexpr std::size_t kMostSamples = 120;

QJsonObject sampleJson(const Zone &zone, const Metric &metric, std::int64_t time, std::int32_t steps,
                       Flags flags)
{
    QJsonObject sample{{QStringLiteral("time"), zone.isoText(Instant(time))},
                       {QStringLiteral("value"), metric.toUnits(steps)}};
    if (flags != 0)
        sample.insert(QStringLiteral("flags"), flagNames(flags));
    return sample;
}

/// The first condition of the rule on the metric, as the expression is read.
const RuleCondition *conditionOn(std::uint8_t metric, const RuleExpression &when)
{
    if (when.kind == RuleExpression::Kind::condition)
        return when.condition.metric == metric ? &when.condition : nullptr;
    for (const RuleExpression &part : when.parts) {
        if (const RuleCondition *found = conditionOn(metric, part))
            return found;
    }
    return nullptr;
}

/// The value beyond which it fired; nothing of a trend and of what has none.
std::optional<double> limitOf(const RuleCondition &condition, const std::optional<UsualValues::Usual> &usual)
{
    if (condition.kind == RuleCondition::Kind::level)
        return condition.threshold;
    if (condition.kind != RuleCondition::Kind::deviation || !usual)
        return std::nullopt;
    const double away = condition.threshold * usual->scale;
    return condition.side == RuleCondition::Side::above ? usual->center + away : usual->center - away;
}

}  // namespace

QJsonObject FiringEvidence::operator()(const Firing &firing) const
{
    QJsonObject evidence;
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [&](const AlertRule &each) { return each.id == firing.rule; });
    if (rule != m_rules.end()) {
        evidence.insert(QStringLiteral("rule"), rule->code);
        evidence.insert(QStringLiteral("rule_version"), rule->version);
    }
    if (!firing.event.empty())
        evidence.insert(QStringLiteral("event"), QString::fromStdString(firing.event));
    const Metric *metric = m_context.metrics.byNumber(firing.metric);
    if (!metric || firing.metric == 0)
        return evidence;
    evidence.insert(QStringLiteral("metric"), metric->key);
    evidence.insert(QStringLiteral("samples"), samplesOf(firing));
    if (firing.flags != 0)
        evidence.insert(QStringLiteral("flags"), flagNames(firing.flags));
    std::optional<UsualValues::Usual> usual;
    if (firing.person >= 0)
        usual = m_usual.at(firing.person, firing.metric, firing.fired);
    if (usual)
        evidence.insert(QStringLiteral("usual"), QJsonObject{{QStringLiteral("center"), usual->center},
                                                             {QStringLiteral("scale"), usual->scale}});
    const RuleCondition *condition = rule == m_rules.end() ? nullptr : conditionOn(firing.metric, rule->when);
    if (const auto limit = condition ? limitOf(*condition, usual) : std::nullopt)
        evidence.insert(QStringLiteral("threshold"), *limit);
    return evidence;
}

QJsonArray FiringEvidence::samplesOf(const Firing &firing) const
{
    const std::int64_t from = firing.began - kBeforeMs;
    std::vector<Sample> samples;  // the latest first
    const auto arrived = m_arrived.devices.find(firing.device);
    bool isCovered = false;
    if (arrived != m_arrived.devices.end() && !arrived->second.times.empty()) {
        const DeviceRows &rows = arrived->second;
        isCovered = rows.times.front() <= from;
        const auto column = std::find_if(rows.columns.begin(), rows.columns.end(),
                                         [&](const ValueColumn &c) { return c.metric == firing.metric; });
        auto at = std::upper_bound(rows.times.begin(), rows.times.end(), firing.fired);
        while (column != rows.columns.end() && at != rows.times.begin() && *--at >= from &&
               samples.size() < kMostSamples) {
            const auto row = static_cast<std::size_t>(at - rows.times.begin());
            if (column->values[row] != kMissing)
                samples.push_back({*at, column->values[row], rows.flags[row]});
        }
    }
    if (!isCovered && samples.size() < kMostSamples)
        addStored(firing, from, samples);
    const Metric &metric = *m_context.metrics.byNumber(firing.metric);
    QJsonArray all;
    for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample)
        all.append(sampleJson(m_context.zone, metric, sample->time, sample->steps, sample->flags));
    return all;
}

/// What came before lies in blocks already, the latest day last. Evidence that cannot be read is no reason to
/// lose the alert.
void FiringEvidence::addStored(const Firing &firing, std::int64_t from, std::vector<Sample> &samples) const
{
    for (Day day = Day(utcDayOf(firing.fired)); day >= Day(utcDayOf(from)); day = day - 1) {
        const DeviceDay &stored = dayOf(firing.device, day);
        const ValueColumn *column = stored.find(firing.metric);
        for (std::size_t row = column ? stored.size() : 0; row-- > 0 && samples.size() < kMostSamples;) {
            const std::int64_t time = stored.timeAt(row);
            if (time < from)
                return;
            const bool isNew = samples.empty() || time < samples.back().time;
            if (time <= firing.fired && isNew && column->values[row] != kMissing)
                samples.push_back({time, column->values[row], stored.flags[row]});
        }
    }
}

/// A device that fires often is read once.
const DeviceDay &FiringEvidence::dayOf(std::int32_t device, Day day) const
{
    const auto [place, isNew] = m_days.try_emplace({device, day});
    if (isNew)
        static_cast<void>(
            m_session.vitals().visitBlocks(device, {day, day}, [&](std::int32_t, Day, Bytes block) -> Status {
                auto stored = decodeDay(day, block);
                if (stored)
                    place->second = *std::move(stored);
                return stored ? Status() : fail(stored.error());
            }));
    return place->second;
}

}  // namespace xinglin
