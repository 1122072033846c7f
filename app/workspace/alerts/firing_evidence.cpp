// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_evidence.h"

#include "vitals/device_day.h"

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
    const Metric &metric = *m_context.metrics.byNumber(firing.metric);
    const std::int64_t from = firing.began - kBeforeMs;
    std::map<std::int64_t, QJsonObject> samples;
    const auto arrived = m_arrived.devices.find(firing.device);
    bool isCovered = false;
    if (arrived != m_arrived.devices.end() && !arrived->second.times.empty()) {
        const DeviceRows &rows = arrived->second;
        isCovered = rows.times.front() <= from;
        const auto column = std::find_if(rows.columns.begin(), rows.columns.end(),
                                         [&](const ValueColumn &c) { return c.metric == firing.metric; });
        const auto first = std::lower_bound(rows.times.begin(), rows.times.end(), from);
        for (auto at = first; column != rows.columns.end() && at != rows.times.end() && *at <= firing.fired;
             ++at) {
            const auto row = static_cast<std::size_t>(at - rows.times.begin());
            if (column->values[row] != kMissing)
                samples[*at] = sampleJson(m_context.zone, metric, *at, column->values[row], rows.flags[row]);
        }
    }
    if (!isCovered)
        addStored(firing, from, firing.fired, samples);
    while (samples.size() > kMostSamples)
        samples.erase(samples.begin());
    QJsonArray all;
    for (const auto &[time, sample] : samples)
        all.append(sample);
    return all;
}

/// What came before lies in blocks already. Evidence that cannot be read is no reason to lose the alert.
void FiringEvidence::addStored(const Firing &firing, std::int64_t from, std::int64_t to,
                               std::map<std::int64_t, QJsonObject> &samples) const
{
    const Metric &metric = *m_context.metrics.byNumber(firing.metric);
    const DayRange days{Day(utcDayOf(from)), Day(utcDayOf(to))};
    static_cast<void>(m_session.vitals().visitBlocks(
        firing.device, days, [&](std::int32_t, Day day, Bytes block) -> Status {
            const auto stored = decodeDay(day, block);
            if (!stored)
                return fail(stored.error());
            const ValueColumn *column = stored->find(firing.metric);
            for (std::size_t row = 0; column && row < stored->size(); ++row) {
                const std::int64_t time = stored->timeAt(row);
                if (time >= from && time <= to && column->values[row] != kMissing)
                    samples.try_emplace(time, sampleJson(m_context.zone, metric, time, column->values[row],
                                                         stored->flags[row]));
            }
            return {};
        }));
}

}  // namespace xinglin
