// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/rules/rule_check.h"
#include "core/random.h"
#include "domain/rule_json.h"

namespace xinglin::test {

/// Units and people called "U<id>" and "E<id>", as long as the id is below 1000.
class NumberedNames final : public RuleScopeNames
{
public:
    UnitId unit(QStringView code) const override { return idOf<UnitId>(code, u'U'); }
    PersonId person(QStringView code) const override { return idOf<PersonId>(code, u'E'); }
    QString code(UnitId id) const override { return QLatin1Char('U') + id.text(); }
    QString code(PersonId id) const override { return QLatin1Char('E') + id.text(); }

private:
    template <typename IdType>
    static IdType idOf(QStringView code, QChar letter)
    {
        const IdType id = code.startsWith(letter) ? IdType::fromText(code.mid(1)) : IdType();
        return id.value() < 1000 ? id : IdType();
    }
};

/// Rules that make sense (checkRule finds nothing), of every kind, with every field used now and then.
class RandomRule
{
public:
    explicit RandomRule(std::uint64_t seed)
        : m_random(seed)
    {}

    AlertRule next()
    {
        AlertRule rule;
        rule.code = QStringLiteral("rule-%1").arg(m_random.below(100));
        rule.state = static_cast<RuleState>(m_random.below(4));
        rule.name = {QStringLiteral("规则 %1").arg(m_random.below(9)),
                     maybe() ? QString() : QStringLiteral("A rule")};
        if (maybe())
            rule.message = {QStringLiteral("{person} {metric} {value} {unit}"),
                            QStringLiteral("{person}: {rule}")};
        rule.severity = static_cast<AlertSeverity>(m_random.below(4));
        rule.scope = scope();
        rule.when = expression(3);
        for (std::uint64_t i = maybe() ? m_random.below(4) : 0; i > 0; --i)
            rule.hours.push_back(hours());
        rule.coolDownMs = maybe() ? span() : 0;
        if (maybe())
            rule.lateHorizonMs = static_cast<std::int64_t>(m_random.below(1440)) * 60'000;
        if (maybe())
            rule.channels = QStringList{QStringLiteral("mail"), QStringLiteral("sms")};
        rule.source = maybe() ? QStringLiteral("house rule “7”") : QString();
        return rule;
    }

private:
    bool maybe() { return m_random.below(3) == 0; }
    std::int64_t span()
    {
        static constexpr std::int64_t units[]{1, 1'000, 60'000, 3'600'000, 86'400'000};
        return static_cast<std::int64_t>(1 + m_random.below(30)) * units[m_random.below(5)];
    }

    RuleScope scope()
    {
        static const QString positions[]{QStringLiteral("掘进工"),  QStringLiteral("crane driver"),
                                         QStringLiteral("a \"b\""), QStringLiteral("x->P1"),
                                         QStringLiteral("且"),      QStringLiteral("“电工”，二级"),
                                         QStringLiteral("P-1")};
        switch (m_random.below(4)) {
        case 0:
            return {
                RuleScope::Kind::unit, UnitId(static_cast<std::int64_t>(1 + m_random.below(999))), {}, {}};
        case 1: return {RuleScope::Kind::position, {}, positions[m_random.below(std::size(positions))], {}};
        case 2:
            return {RuleScope::Kind::person,
                    {},
                    {},
                    PersonId(static_cast<std::int64_t>(1 + m_random.below(999)))};
        default: return {};
        }
    }

    ActiveHours hours()
    {
        ActiveHours hours;
        hours.fromMinute = static_cast<int>(m_random.below(1440));
        hours.toMinute = static_cast<int>(m_random.below(1440));
        if (m_random.below(6) == 0)
            hours.fromMinute = hours.toMinute = 0;
        hours.weekdays = static_cast<std::uint8_t>(1 + m_random.below(127));
        hours.days = static_cast<ActiveHours::Days>(m_random.below(3));
        return hours;
    }

    RuleExpression expression(int depth)
    {
        RuleExpression expression;
        if (depth == 0 || m_random.below(2) == 0) {
            do
                expression.condition = condition();
            while (checkExpression(expression, MetricDictionary::builtIn(), {}));
            return expression;
        }
        expression.kind = maybe() ? RuleExpression::Kind::any : RuleExpression::Kind::all;
        for (std::uint64_t i = 2; i > 0; --i)
            expression.parts.push_back(this->expression(depth - 1));
        return expression;
    }

    RuleCondition condition()
    {
        const auto &metrics = MetricDictionary::builtIn().all();
        const Metric &metric = metrics[m_random.below(metrics.size())];
        RuleCondition condition;
        condition.kind = static_cast<RuleCondition::Kind>(m_random.below(5));
        if (condition.kind == RuleCondition::Kind::event) {
            static const QString keys[]{QStringLiteral("SOS_EVENT"), QStringLiteral("a b"),
                                        QStringLiteral("x-1.y"),     QStringLiteral("ONE_KEY_ALARM"),
                                        QStringLiteral("Fall"),      QStringLiteral("跌倒2")};
            condition.event = keys[m_random.below(std::size(keys))];
            condition.gapMs = maybe() ? span() : 0;
            return condition;
        }
        condition.dwellMs = maybe() || condition.kind == RuleCondition::Kind::absence ? span() : 0;
        condition.metric =
            condition.kind == RuleCondition::Kind::absence && maybe() ? std::uint8_t{0} : metric.number;
        if (condition.kind == RuleCondition::Kind::absence)
            return condition;
        condition.side = maybe() ? RuleCondition::Side::below : RuleCondition::Side::above;
        condition.inclusive = maybe();
        condition.threshold = number();
        if (maybe())
            condition.clear = condition.threshold +
                              (condition.side == RuleCondition::Side::above ? -1.0 : 1.0) * number() / 10.0;
        if (condition.kind == RuleCondition::Kind::trend)
            condition.windowMs = span();
        condition.dwellSamples = maybe() ? static_cast<int>(1 + m_random.below(20)) : 1;
        condition.gapMs = maybe() ? span() : 0;
        return condition;
    }

    double number()
    {
        const double whole = static_cast<double>(1 + m_random.below(200));
        return maybe() ? whole / 7.0 : m_random.below(2) == 0 ? whole / 10.0 : whole;
    }

    Random m_random;
};

}  // namespace xinglin::test
