// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"

#include <QTest>

#include <map>
#include <set>
#include <vector>

namespace xinglin::testing {

inline constexpr std::int64_t kSecond = 1000;
inline constexpr std::int64_t kMinute = 60 * kSecond;
inline constexpr std::int64_t kHour = 60 * kMinute;
/// Monday, 5 October 2026, midnight UTC.
inline constexpr std::int64_t kMonday = std::int64_t{20'731} * kDayMs;

inline constexpr std::uint8_t kRate = 1, kOxygen = 2, kTemperature = 3, kWorn = 17;

/// The same usual value at all times; nothing where none was set.
class SteadyUsual : public UsualValues
{
public:
    std::optional<Usual> at(std::int32_t, std::uint8_t metric, std::int64_t) const override
    {
        const auto found = of.find(metric);
        return found == of.end() ? std::nullopt : std::optional(found->second);
    }
    std::map<std::uint8_t, Usual> of;
};

/// Monday to Friday.
class PlainWeek : public WorkingDays
{
public:
    bool isWorkday(Day day) const override { return !day.isWeekend(); }
};

/// What was told, put together: every change is checked against what was told before.
class FiringLog
{
public:
    void take(const std::vector<FiringChange> &told)
    {
        using Kind = FiringChange::Kind;
        using State = Firing::State;
        for (const FiringChange &change : told) {
            const Firing &firing = change.firing;
            const bool isKnown = all.count(firing.serial) != 0;
            const State before = isKnown ? all[firing.serial].state : State::active;
            bool isRight = false;
            switch (change.kind) {
            case Kind::opened:
                isRight = !isKnown && (firing.state == State::active || firing.state == State::ended ||
                                       firing.state == State::cooled);
                break;
            case Kind::updated:
                isRight = isKnown && firing.state == before && before != State::withdrawn;
                break;
            case Kind::ended:
                isRight = isKnown && before == State::active && firing.state == State::ended;
                break;
            case Kind::reopened:
                isRight = isKnown && before == State::ended && firing.state == State::active;
                break;
            case Kind::withdrawn:
                isRight = isKnown && before != State::withdrawn && before != State::missed &&
                          firing.state == State::withdrawn;
                break;
            case Kind::missed:
                isRight = firing.state == State::missed && (!isKnown || before == State::missed);
                break;
            }
            isRight &= firing.state != State::active || firing.ended == 0;
            isRight &= (firing.state != State::ended && firing.state != State::cooled) || firing.ended != 0;
            if (!isRight)
                faults.push_back(change);
            all[firing.serial] = firing;
            changes.push_back(change);
        }
    }
    /// In order of firing, without the withdrawn ones.
    std::vector<Firing> standing() const
    {
        std::vector<Firing> result;
        for (const auto &[serial, firing] : all) {
            if (firing.state != Firing::State::withdrawn)
                result.push_back(firing);
        }
        std::sort(result.begin(), result.end(), [](const Firing &a, const Firing &b) {
            return std::tuple(a.fired, a.rule, a.serial) < std::tuple(b.fired, b.rule, b.serial);
        });
        return result;
    }
    /// Those that were told to somebody, and those that a cool-down kept quiet.
    std::vector<Firing> standing(bool isCooled) const
    {
        std::vector<Firing> result = standing();
        std::erase_if(result, [isCooled](const Firing &each) {
            return (each.state == Firing::State::cooled) != isCooled;
        });
        return result;
    }
    std::size_t count(FiringChange::Kind kind) const
    {
        return static_cast<std::size_t>(
            std::count_if(changes.begin(), changes.end(),
                          [kind](const FiringChange &change) { return change.kind == kind; }));
    }

    std::map<std::uint64_t, Firing> all;
    std::vector<FiringChange> changes, faults;
};

inline RuleExpression only(const RuleCondition &condition)
{
    RuleExpression expression;
    expression.condition = condition;
    return expression;
}

inline RuleExpression joined(RuleExpression::Kind kind, std::vector<RuleExpression> parts)
{
    RuleExpression expression;
    expression.kind = kind;
    expression.parts = std::move(parts);
    return expression;
}

inline RuleCondition above(std::uint8_t metric, double threshold, std::int64_t dwellMs = 0)
{
    RuleCondition condition;
    condition.metric = metric;
    condition.threshold = threshold;
    condition.dwellMs = dwellMs;
    return condition;
}

inline RuleCondition below(std::uint8_t metric, double threshold, std::int64_t dwellMs = 0)
{
    RuleCondition condition = above(metric, threshold, dwellMs);
    condition.side = RuleCondition::Side::below;
    return condition;
}

inline RuleCondition of(RuleCondition::Kind kind, RuleCondition condition)
{
    condition.kind = kind;
    return condition;
}

inline RuleCondition event(const char *key)
{
    RuleCondition condition;
    condition.kind = RuleCondition::Kind::event;
    condition.event = QString::fromLatin1(key);
    return condition;
}

inline AlertRule ruleOf(std::int64_t id, const RuleExpression &when, int version = 1)
{
    AlertRule rule;
    rule.id = RuleId(id);
    rule.version = version;
    rule.state = RuleState::live;
    rule.when = when;
    return rule;
}

inline AlertRule ruleOf(std::int64_t id, const RuleCondition &condition, int version = 1)
{
    return ruleOf(id, only(condition), version);
}

/// An evaluator with a log, for one person and one device unless told otherwise.
class EvaluatorStage
{
public:
    explicit EvaluatorStage(const std::vector<AlertRule> &rules = {}, int people = 1)
        : m_people(people)
        , evaluator(std::make_unique<RuleEvaluator>(setup()))
    {
        setRules(rules);
    }

    RuleEvaluator::Setup setup() const { return {MetricDictionary::builtIn(), Zone::utc(), usual, week}; }
    void setRules(const std::vector<AlertRule> &rules)
    {
        m_rules = rules;
        std::vector<PersonRules> people;
        for (int person = 0; person < m_people; ++person) {
            people.push_back({person, {}});
            for (std::size_t i = 0; i < rules.size(); ++i)
                people.back().rules.push_back(static_cast<std::uint32_t>(i));
        }
        evaluator->setRules(rules, people);
    }
    EvaluatorStage &sample(std::int64_t time, std::uint8_t metric, std::int32_t steps, Flags flags = 0,
                           std::int32_t device = 1)
    {
        evaluator->take(AlertSample{0, device, time, steps, flags, metric});
        return *this;
    }
    EvaluatorStage &event(std::int64_t time, const char *key, const char *value = "", std::int32_t device = 1)
    {
        evaluator->take(AlertEvent{0, device, time, key, value});
        return *this;
    }
    /// One value a minute from `time` on.
    EvaluatorStage &minutes(std::int64_t time, std::uint8_t metric, const std::vector<std::int32_t> &values)
    {
        for (const std::int32_t value : values) {
            sample(time, metric, value);
            time += kMinute;
        }
        return *this;
    }
    std::vector<Firing> standing()
    {
        log.take(evaluator->drain());
        return log.standing();
    }
    /// Everything into a new evaluator, as after a restart.
    void restart()
    {
        log.take(evaluator->drain());
        std::vector<ByteBuffer> saved;
        for (int person = 0; person < m_people; ++person)
            saved.push_back(evaluator->save(person));
        evaluator = std::make_unique<RuleEvaluator>(setup());
        setRules(m_rules);
        for (int person = 0; person < m_people; ++person) {
            if (!evaluator->load(person, saved[static_cast<std::size_t>(person)]))
                log.faults.push_back({});
        }
    }

    SteadyUsual usual;
    PlainWeek week;
    FiringLog log;

private:
    int m_people;
    std::vector<AlertRule> m_rules;

public:
    std::unique_ptr<RuleEvaluator> evaluator;
};

}  // namespace xinglin::testing
