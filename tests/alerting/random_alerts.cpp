// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerting/random_alerts.h"

#include <algorithm>
#include <array>
#include <map>

namespace xinglin::testing {
namespace {

using Kind = RuleCondition::Kind;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::uint8_t kWornMetric = 17;
constexpr std::array kEvents{"SOS_EVENT", "FALLDOWN_EVENT", "ONE_KEY_ALARM"};

struct Body
{
    std::uint8_t metric;
    int perUnit;
    int low, high;  // steps
};
constexpr std::array kBodies{Body{1, 1, 60, 140}, Body{2, 1, 84, 100}, Body{3, 10, 355, 390},
                             Body{6, 1, 0, 100}};

RuleExpression only(const RuleCondition &condition)
{
    RuleExpression expression;
    expression.condition = condition;
    return expression;
}

}  // namespace

std::optional<UsualValues::Usual> ChangingUsual::at(std::int32_t person, std::uint8_t metric,
                                                    std::int64_t time) const
{
    const auto quarter = static_cast<std::uint64_t>(time / 900'000);
    Random random((quarter / 4 * 31 + metric) * 17 + static_cast<std::uint64_t>(person));
    const auto body = std::find_if(kBodies.begin(), kBodies.end(),
                                   [metric](const Body &each) { return each.metric == metric; });
    if (body == kBodies.end() || random.below(10) == 0)
        return std::nullopt;
    const double range = static_cast<double>(body->high - body->low) / body->perUnit;
    return Usual{static_cast<double>(body->low) / body->perUnit + range * (0.3 + 0.4 * random.uniform()),
                 range * (0.05 + 0.1 * random.uniform()) + 0.0123457};
}

RuleCondition RandomAlerts::condition()
{
    RuleCondition condition;
    condition.kind = pick(
        {Kind::level, Kind::level, Kind::level, Kind::deviation, Kind::trend, Kind::event, Kind::absence});
    const Body &body = kBodies[m_random.below(kBodies.size())];
    condition.metric = body.metric;
    condition.side = pick({RuleCondition::Side::above, RuleCondition::Side::below});
    const double sign = condition.side == RuleCondition::Side::above ? 1.0 : -1.0;
    condition.inclusive = chance(2);
    condition.gapMs = chance(2) ? 0 : pick<std::int64_t>({30'000, 2 * kMinuteMs, 20 * kMinuteMs});
    condition.dwellMs = chance(3) ? pick<std::int64_t>({30'000, 2 * kMinuteMs, 7 * kMinuteMs}) : 0;
    condition.dwellSamples = chance(3) ? static_cast<int>(1 + m_random.below(4)) : 1;
    const int range = body.high - body.low;
    const double hysteresis = static_cast<double>(m_random.below(1 + static_cast<std::uint64_t>(range) / 5));
    if (condition.kind == Kind::level) {
        const auto offset = static_cast<int>(m_random.below(static_cast<std::uint64_t>(range)));
        condition.threshold = (body.low + offset) / static_cast<double>(body.perUnit);
        if (chance(2))
            condition.clear = (body.low + offset - sign * hysteresis) / body.perUnit;
    } else if (condition.kind == Kind::deviation) {
        condition.threshold = 1.0 + 2.0 * m_random.uniform();
        if (chance(2))
            condition.clear = condition.threshold * 0.7;
    } else if (condition.kind == Kind::trend) {
        const auto rise = static_cast<int>(1 + m_random.below(static_cast<std::uint64_t>(range) / 2));
        condition.threshold = rise / static_cast<double>(body.perUnit);
        condition.windowMs = pick<std::int64_t>({30'000, 5 * kMinuteMs, 40 * kMinuteMs});
        if (chance(2))
            condition.clear = rise / 2 / static_cast<double>(body.perUnit);
    } else if (condition.kind == Kind::event) {
        condition.metric = 0;
        condition.event = QString::fromLatin1(kEvents[m_random.below(kEvents.size())]);
    } else {
        condition.metric = chance(2) ? 0 : body.metric;
        condition.dwellMs = pick<std::int64_t>({3 * kMinuteMs, 10 * kMinuteMs, 45 * kMinuteMs});
    }
    return condition;
}

RuleExpression RandomAlerts::expression(int depth)
{
    if (depth == 0 || chance(2))
        return only(condition());
    RuleExpression result;
    result.kind = pick({RuleExpression::Kind::all, RuleExpression::Kind::any});
    for (std::uint64_t i = 0; i < 2 + m_random.below(2); ++i)
        result.parts.push_back(expression(depth - 1));
    return result;
}

AlertRule RandomAlerts::rule(std::int64_t id)
{
    AlertRule rule;
    rule.id = RuleId(id);
    rule.version = 1;
    rule.state = RuleState::live;
    rule.when = chance(2) ? only(condition()) : expression(2);
    rule.coolDownMs = chance(3) ? pick<std::int64_t>({60'000, 15 * kMinuteMs}) : 0;
    rule.lateHorizonMs = chance(4) ? pick<std::int64_t>({0, 4 * kMinuteMs, 10 * kMinuteMs}) : 15 * kMinuteMs;
    if (chance(4)) {
        ActiveHours hours;
        hours.fromMinute = static_cast<int>(m_random.below(1440));
        hours.toMinute = static_cast<int>(m_random.below(1440));
        hours.weekdays = static_cast<std::uint8_t>(m_random.below(128));
        hours.days =
            pick({ActiveHours::Days::every, ActiveHours::Days::workdays, ActiveHours::Days::restDays});
        rule.hours.push_back(hours);
    }
    return rule;
}

std::vector<AlertRule> RandomAlerts::rules(std::size_t count)
{
    AlertRule base;
    base.id = RuleId(1);
    base.version = 1;
    base.lateHorizonMs = 10 * kMinuteMs;
    base.when.kind = RuleExpression::Kind::all;
    for (const Body &body : kBodies) {
        RuleCondition never;
        never.metric = body.metric;
        never.threshold = 1e6;
        base.when.parts.push_back(only(never));
    }
    for (const char *key : kEvents) {
        RuleCondition event;
        event.kind = Kind::event;
        event.event = QString::fromLatin1(key);
        base.when.parts.push_back(only(event));
    }
    RuleCondition absence;
    absence.kind = Kind::absence;
    absence.dwellMs = 1'000 * kDayMs;
    base.when.parts.push_back(only(absence));
    std::vector<AlertRule> rules{base};
    while (rules.size() < count)
        rules.push_back(rule(m_nextId++));
    return rules;
}

void RandomAlerts::exchange(std::vector<AlertRule> &rules)
{
    for (std::size_t i = 1; i < rules.size(); ++i) {
        if (!chance(5))
            continue;
        AlertRule changed = rule(rules[i].id.value());
        changed.version = rules[i].version + 1;
        rules[i] = changed;
    }
    if (rules.size() > 2 && chance(2))
        rules.erase(rules.begin() + 1 + static_cast<std::ptrdiff_t>(m_random.below(rules.size() - 1)));
    if (chance(2))
        rules.push_back(rule(m_nextId++));
}

std::int64_t RandomAlerts::delay()
{
    if (!chance(6))
        return 0;
    const std::int64_t longest =
        chance(6) ? 40 * kMinuteMs : pick<std::int64_t>({3'000, 2 * kMinuteMs, 14 * kMinuteMs});
    return static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(longest)));
}

void RandomAlerts::burst(std::vector<Arrival> &stream, const Arrival &like)
{
    Arrival each = like;
    for (std::uint64_t i = 0; i < 20 + m_random.below(200); ++i) {
        each.sample.time += 10;
        each.sample.steps = like.sample.steps + static_cast<std::int32_t>(m_random.below(9)) - 4;
        each.sample.flags = chance(10) ? bit(Flag::frozenRun) : Flags{0};
        each.at = each.sample.time + (chance(20) ? delay() : 0);
        stream.push_back(each);
    }
}

std::vector<Arrival> RandomAlerts::stream(std::int32_t person, std::int64_t from, std::size_t count)
{
    std::vector<Arrival> stream;
    std::map<std::uint8_t, double> levels;
    const std::int64_t interval = pick<std::int64_t>({1'000, 7'000, 30'000, 60'000, 300'000});
    std::int64_t time = from;
    while (stream.size() < count) {
        time += chance(200) ? static_cast<std::int64_t>(m_random.below(10)) * 3'600'000
                            : interval + static_cast<std::int64_t>(m_random.below(1'500));
        Arrival each;
        each.sample.person = person;
        each.sample.device = chance(8) ? 2 : 1;
        each.sample.time = time;
        each.at = time + delay();
        for (const Body &body : kBodies) {
            if (chance(3))
                continue;
            double &level = levels.try_emplace(body.metric, (body.low + body.high) / 2.0).first->second;
            level += m_random.normal(0.0, (body.high - body.low) / 12.0);
            level = std::clamp<double>(level, body.low, body.high);
            each.sample.metric = body.metric;
            each.sample.steps = static_cast<std::int32_t>(level);
            each.sample.flags = chance(25) ? static_cast<Flags>(1u << m_random.below(10)) : Flags{0};
            if (chance(10))
                each.at = time + delay();
            if (has(each.sample.flags, Flag::clockSkew))
                each.sample.time += 7 * 3'600'000;
            stream.push_back(each);
            each.sample.time = time;
            if (chance(12)) {
                stream.push_back(each);
                stream.back().at += delay();
                // Learnt later, or another value of the same time; crowded seconds know neither.
                if (interval > 1'000 && chance(3))
                    stream.back().sample.flags |= bit(Flag::simulated);
                else if (interval > 1'000 && chance(4))
                    stream.back().sample.steps += 3;
            }
        }
        if (interval >= 30'000 && each.sample.metric != 0 && chance(150)) {
            each.sample.time += 5'000 - time % 1000;
            burst(stream, each);
        }
        if (chance(25)) {
            each.event = chance(2) ? "WEAR_STATUS_CHANGED" : kEvents[m_random.below(kEvents.size())];
            each.value = chance(3) ? "0" : "1";
            each.sample.time = time + 3'000 + static_cast<std::int64_t>(m_random.below(2'000));
            each.at = each.sample.time + delay();
            stream.push_back(each);
        }
    }
    std::stable_sort(stream.begin(), stream.end(),
                     [](const Arrival &a, const Arrival &b) { return a.at < b.at; });
    return stream;
}

}  // namespace xinglin::testing
