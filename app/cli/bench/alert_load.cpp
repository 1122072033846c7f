// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/alert_load.h"

#include "core/random.h"

#include <array>
#include <numeric>

namespace xinglin {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kFrom = std::int64_t{20'731} * kDayMs;

struct Vital
{
    std::uint8_t metric;
    int perUnit;
    int middle, spread;  // steps
};
constexpr std::array<Vital, AlertLoad::kMetrics> kVitals{
    Vital{1, 1, 75, 6}, Vital{2, 1, 97, 1}, Vital{3, 10, 365, 2}, Vital{4, 1, 120, 6},
    Vital{5, 1, 78, 5}, Vital{6, 1, 40, 8}, Vital{7, 1, 15, 1},   Vital{8, 1, 60, 10}};

class LoadUsual : public UsualValues
{
public:
    std::optional<Usual> at(std::int32_t, std::uint8_t metric, std::int64_t) const override
    {
        const Vital &vital = kVitals[metric - 1u];
        return Usual{static_cast<double>(vital.middle) / vital.perUnit,
                     static_cast<double>(vital.spread) / vital.perUnit};
    }
};

class EveryDay : public WorkingDays
{
public:
    bool isWorkday(Day) const override { return true; }
};

RuleCondition levelOf(const Vital &vital, int i)
{
    RuleCondition condition;
    condition.metric = vital.metric;
    condition.side = i % 2 == 0 ? RuleCondition::Side::above : RuleCondition::Side::below;
    const int sign = i % 2 == 0 ? 1 : -1;
    condition.threshold =
        static_cast<double>(vital.middle + sign * vital.spread * (5 + i % 7)) / vital.perUnit;
    if (i % 4 < 2) {
        condition.dwellMs = (1 + i % 5) * kMinuteMs;
        condition.clear = condition.threshold - static_cast<double>(sign * vital.spread) / vital.perUnit;
    }
    return condition;
}

RuleExpression only(const RuleCondition &condition)
{
    RuleExpression expression;
    expression.condition = condition;
    return expression;
}

RuleExpression conditionOf(int i)
{
    using Kind = RuleCondition::Kind;
    const Vital &vital = kVitals[static_cast<std::size_t>(i) % kVitals.size()];
    RuleCondition condition = levelOf(vital, i / AlertLoad::kMetrics);
    switch (i % 20) {
    case 0:
    case 1:
    case 2:
        condition.kind = Kind::deviation;
        condition.threshold = 5.0 + i % 3;
        condition.clear.reset();
        return only(condition);
    case 3:
        condition.kind = Kind::trend;
        condition.threshold = 8.0 * vital.spread / vital.perUnit;
        condition.clear.reset();
        condition.windowMs = 30 * kMinuteMs;
        return only(condition);
    case 4:
        condition.kind = Kind::event;
        condition.event = QStringLiteral("SOS_EVENT");
        return only(condition);
    case 5:
        condition.kind = Kind::absence;
        condition.dwellMs = 30 * kMinuteMs;
        return only(condition);
    case 6:
    case 7: {
        RuleExpression both;
        both.kind = i % 2 == 0 ? RuleExpression::Kind::all : RuleExpression::Kind::any;
        both.parts = {only(condition),
                      only(levelOf(kVitals[static_cast<std::size_t>(i + 1) % kVitals.size()], i))};
        return both;
    }
    default: return only(condition);
    }
}

}  // namespace

std::vector<AlertRule> AlertLoad::rules(int count)
{
    std::vector<AlertRule> rules;
    for (int i = 0; i < count; ++i) {
        AlertRule rule;
        rule.id = RuleId(i + 1);
        rule.code = QStringLiteral("load-%1").arg(i);
        rule.version = 1;
        rule.state = RuleState::live;
        rule.when = conditionOf(i);
        rule.coolDownMs = i % 3 == 0 ? 5 * kMinuteMs : 0;
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::unique_ptr<RuleEvaluator> AlertLoad::evaluator(const std::vector<AlertRule> &rules, int people)
{
    static const LoadUsual usual;
    static const EveryDay days;
    auto evaluator = std::make_unique<RuleEvaluator>(
        RuleEvaluator::Setup{MetricDictionary::builtIn(), Zone::utc(), usual, days});
    std::vector<std::uint32_t> all(rules.size());
    std::iota(all.begin(), all.end(), 0u);
    std::vector<PersonRules> whom;
    for (int person = 0; person < people; ++person)
        whom.push_back({person, all});
    evaluator->setRules(rules, std::move(whom));
    return evaluator;
}

AlertLoad::AlertLoad(int people, int minutes, std::uint64_t seed)
    : m_minutes(minutes)
{
    Random random(seed);
    m_live.reserve(static_cast<std::size_t>(people) * static_cast<std::size_t>(minutes) * kVitals.size());
    for (int minute = 0; minute < minutes; ++minute) {
        for (int person = 0; person < people; ++person) {
            const std::int64_t time = kFrom + minute * kMinuteMs + person * 5;
            const bool isNoisy = person % 10 == 0 && (minute + person) % 30 < 10;
            for (const Vital &vital : kVitals) {
                const auto spread = static_cast<std::uint64_t>(vital.spread);
                auto steps =
                    vital.middle + static_cast<std::int32_t>(random.below(4 * spread + 1) - 2 * spread);
                if (isNoisy && vital.metric % 3 == 1)
                    steps += vital.spread * 8;
                m_live.push_back({person, person, time, steps, 0, vital.metric});
            }
        }
    }
}

std::vector<AlertSample> AlertLoad::quietHistory(int days)
{
    Random random(3);
    std::vector<AlertSample> samples;
    for (int minute = 0; minute < days * 1440; ++minute) {
        for (const Vital &vital : kVitals) {
            const auto spread = static_cast<std::uint64_t>(vital.spread);
            const auto steps =
                vital.middle + static_cast<std::int32_t>(random.below(4 * spread + 1) - 2 * spread);
            samples.push_back({0, 0, kFrom + minute * kMinuteMs, steps, 0, vital.metric});
        }
    }
    return samples;
}

}  // namespace xinglin
