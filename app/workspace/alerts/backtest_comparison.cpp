// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/backtest_comparison.h"

#include "domain/ports/alert_record_port.h"
#include "domain/ports/evaluation_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"

#include <algorithm>
#include <set>

namespace xinglin::rules {
namespace {

constexpr int kMostGaps = 1000;

bool contains(const RuleExpression &expression, RuleCondition::Kind kind)
{
    if (expression.kind == RuleExpression::Kind::condition)
        return expression.condition.kind == kind;
    return std::any_of(expression.parts.begin(), expression.parts.end(),
                       [&](const RuleExpression &part) { return contains(part, kind); });
}

std::int64_t endOf(const Firing &firing)
{
    return std::max({firing.fired, firing.lastSeen, firing.ended});
}

bool isInForce(const AlertRule &version, std::int64_t time)
{
    return (version.state == RuleState::live || version.state == RuleState::observe) &&
           version.changed.ms() <= time;
}

/// Whether both say the same of the same values.
bool meansTheSame(const AlertRule &a, const AlertRule &b)
{
    return a.when == b.when && a.hours == b.hours && a.coolDownMs == b.coolDownMs && a.scope == b.scope;
}

}  // namespace

Status BacktestComparison::read(StoreSession &session, const TimeRange &range,
                                const std::unordered_map<std::int32_t, Person> &people)
{
    m_people = people;
    std::set<QString> codes;
    for (const AlertRule &rule : m_rules)
        codes.insert(rule.code);
    for (const QString &code : codes) {
        const Status read =
            session.alertRecords().visitFirings(code, range, [&](const FiringRecord &record) -> Status {
                if (m_people.contains(record.firing.person) && record.fate != FiringRecord::Fate::cooled)
                    m_live[{code, record.firing.person}].push_back(record);
                return {};
            });
        if (!read)
            return read;
    }
    const auto stored = session.rules().rules();
    if (!stored)
        return fail(stored.error());
    for (const AlertRule &rule : *stored) {
        if (!codes.contains(rule.code))
            continue;
        const auto versions = session.rules().versions(rule.id);
        if (!versions)
            return fail(versions.error());
        auto &known = m_versions[rule.code];
        known.insert(known.end(), versions->begin(), versions->end());
    }
    const auto gaps = session.evaluation().unwatched(kMostGaps);
    if (!gaps)
        return fail(gaps.error());
    m_unwatched = *gaps;
    return session.orders().visitOrders({range.from + -kDayMs, kForever}, {},
                                        [this](const WorkOrder &order) -> Status {
                                            if (order.origin != OrderOrigin::past)  // nobody saw those
                                                m_orders[order.id] = order.state;
                                            return {};
                                        });
}

const FiringRecord *BacktestComparison::find(const BacktestAlert &alert) const
{
    const auto live = m_live.find({alert.ruleCode, alert.firing.person});
    if (live == m_live.end())
        return nullptr;
    for (const FiringRecord &record : live->second) {
        const bool counts =
            record.firing.state == Firing::State::active || record.firing.state == Firing::State::ended;
        if (counts && record.firing.fired == alert.firing.fired)
            return &record;
    }
    return nullptr;
}

const FiringRecord *BacktestComparison::overlapping(const BacktestAlert &alert, bool missed) const
{
    const auto live = m_live.find({alert.ruleCode, alert.firing.person});
    if (live == m_live.end())
        return nullptr;
    for (const FiringRecord &record : live->second) {
        const bool isMissed = record.firing.state == Firing::State::missed;
        if (isMissed == missed && record.firing.began <= endOf(alert.firing) &&
            alert.firing.began <= endOf(record.firing))
            return &record;
    }
    return nullptr;
}

/// Whether the rule as tested was in force then.
bool BacktestComparison::isSameRule(const QString &code, std::int64_t time) const
{
    const auto versions = m_versions.find(code);
    if (versions == m_versions.end())
        return false;
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const AlertRule &tested) {
        return tested.code == code &&
               std::any_of(versions->second.begin(), versions->second.end(), [&](const AlertRule &version) {
                   return meansTheSame(tested, version) && isInForce(version, time);
               });
    });
}

bool BacktestComparison::wasInForce(const QString &code, std::int64_t time) const
{
    const auto versions = m_versions.find(code);
    return versions != m_versions.end() &&
           std::any_of(versions->second.begin(), versions->second.end(),
                       [&](const AlertRule &version) { return isInForce(version, time); });
}

bool BacktestComparison::wasWatched(std::int64_t time) const
{
    return std::none_of(m_unwatched.begin(), m_unwatched.end(),
                        [&](const TimeRange &gap) { return gap.contains(Instant(time)); });
}

QString BacktestComparison::whyOnlyHere(const BacktestAlert &alert) const
{
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [&](const AlertRule &each) { return each.code == alert.ruleCode; });
    if (!wasInForce(alert.ruleCode, alert.firing.fired))
        return QStringLiteral("not_in_force");
    if (overlapping(alert, true) || has(alert.firing.flags, Flag::backFilled))
        return QStringLiteral("late_data");
    const auto versions = m_versions.find(alert.ruleCode);
    const bool isKnown = versions != m_versions.end() &&
                         std::any_of(versions->second.begin(), versions->second.end(), [&](const auto &v) {
                             return rule != m_rules.end() && meansTheSame(*rule, v);
                         });
    if (!isKnown)
        return QStringLiteral("rule_changed");
    if (rule != m_rules.end() && contains(rule->when, RuleCondition::Kind::deviation))
        return QStringLiteral("usual_learnt_later");
    if (overlapping(alert, false))
        return QStringLiteral("late_data");
    if (!wasWatched(alert.firing.fired))
        return QStringLiteral("not_watched");
    if (!isSameRule(alert.ruleCode, alert.firing.fired))
        return QStringLiteral("rule_changed");
    return QStringLiteral("other");
}

QString BacktestComparison::whyOnlyLive(const FiringRecord &record) const
{
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [&](const AlertRule &each) { return each.code == record.ruleCode; });
    const auto versions = m_versions.find(record.ruleCode);
    if (rule != m_rules.end() && versions != m_versions.end()) {
        const auto version =
            std::find_if(versions->second.begin(), versions->second.end(), [&](const AlertRule &each) {
                return each.id == record.firing.rule && each.version == record.firing.version;
            });
        if (version != versions->second.end() && !meansTheSame(*rule, *version))
            return QStringLiteral("rule_changed");
    }
    if (rule != m_rules.end() && contains(rule->when, RuleCondition::Kind::deviation))
        return QStringLiteral("usual_learnt_later");
    if (rule != m_rules.end() && contains(rule->when, RuleCondition::Kind::absence))
        return QStringLiteral("late_data");
    return QStringLiteral("flags_learnt_later");
}

/// What officers made of the order; nothing while nobody has judged it.
std::optional<bool> BacktestComparison::verdict(const FiringRecord &record) const
{
    const auto order = m_orders.find(record.order);
    if (order == m_orders.end())
        return std::nullopt;
    if (order->second == OrderState::falseAlarm)
        return true;
    if (order->second == OrderState::done || order->second == OrderState::followedUp)
        return false;
    return std::nullopt;
}

void BacktestComparison::compare(Backtest &result) const
{
    std::set<std::uint64_t> matched;
    for (BacktestAlert &alert : result.alerts) {
        const FiringRecord *record = find(alert);
        alert.liveToo = record != nullptr;
        if (record) {
            matched.insert(record->firing.serial);
            ++result.both;
        } else {
            ++result.onlyHere;
            alert.difference = whyOnlyHere(alert);
            record = overlapping(alert, false);
        }
        if (record)
            alert.judgedFalse = verdict(*record);
        result.unjudged += alert.judgedFalse ? 0 : 1;
        result.judgedFalse += alert.judgedFalse && *alert.judgedFalse ? 1 : 0;
        result.judgedTrue += alert.judgedFalse && !*alert.judgedFalse ? 1 : 0;
    }
    for (const auto &[key, records] : m_live) {
        for (const FiringRecord &record : records) {
            if (record.firing.state == Firing::State::withdrawn ||
                record.firing.state == Firing::State::missed)
                continue;
            ++result.liveAlerts;
            if (matched.contains(record.firing.serial))
                continue;
            ++result.onlyLive;
            BacktestAlert missing;
            missing.firing = record.firing;
            missing.ruleCode = record.ruleCode;
            missing.liveToo = true;
            missing.judgedFalse = verdict(record);
            missing.difference = whyOnlyLive(record);
            result.missing.push_back(std::move(missing));
        }
    }
}

}  // namespace xinglin::rules
