// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/rule_keeping.h"

#include "alerting/rules/rule_check.h"
#include "alerting/rules/rule_text.h"
#include "alerting/rules/shipped_rules.h"
#include "domain/ports/rule_port.h"
#include "workspace/audit_entry.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin::rules {
namespace {

QString at(const QString &place, const QString &field)
{
    return place.isEmpty() ? field : place + QLatin1Char('.') + field;
}

/// What a rule says, apart from its history.
bool saysTheSame(const AlertRule &a, AlertRule b)
{
    b.id = a.id;
    b.version = a.version;
    b.changed = a.changed;
    b.changedBy = a.changedBy;
    b.builtIn = a.builtIn;
    return a == b;
}

QJsonObject auditDetail(const AlertRule &rule, const std::vector<RuleDifference> &differences)
{
    QJsonArray fields;
    for (const RuleDifference &difference : differences)
        fields.append(QJsonObject{{QStringLiteral("field"), difference.field},
                                  {QStringLiteral("before"), difference.before},
                                  {QStringLiteral("after"), difference.after}});
    return {{QStringLiteral("code"), rule.code},
            {QStringLiteral("version"), rule.version},
            {QStringLiteral("fields"), fields}};
}

BilingualText scopeName(StoreSession &session, const RuleScope &scope, const RuleTerms &terms, Day day)
{
    switch (scope.kind) {
    case RuleScope::Kind::tenant: return {QStringLiteral("全部"), QStringLiteral("Everybody")};
    case RuleScope::Kind::unit: {
        const auto unit = session.org().unit(scope.unit, day);
        return unit ? unit->name : BilingualText{scope.unit.text(), {}};
    }
    case RuleScope::Kind::position: return {scope.position, {}};
    case RuleScope::Kind::person: return {terms.names.code(scope.person), {}};
    }
    return {};
}

}  // namespace

std::optional<RuleProblem> refusal(const AlertRule &rule, const AlertRule *before,
                                   const std::vector<AlertRule> &stored, const MetricDictionary &metrics,
                                   const QString &place)
{
    if (auto problem = checkRule(rule, metrics, place))
        return problem;
    if (isEmergencyCode(rule.code) || (before && before->builtIn && isEmergencyCode(before->code))) {
        AlertRule own;
        own.builtIn = false;
        const QString why = emergencyRefusal(before ? *before : own, rule);
        if (!why.isEmpty())
            return RuleProblem{at(place, QStringLiteral("state")), why};
    }
    const bool isDouble = rule.state != RuleState::retired &&
                          std::any_of(stored.begin(), stored.end(), [&](const AlertRule &other) {
                              return other.id != rule.id && other.code == rule.code &&
                                     other.scope == rule.scope && other.state != RuleState::retired;
                          });
    if (isDouble)
        return RuleProblem{
            at(place, QStringLiteral("code")),
            QCoreApplication::translate("Rules", "There is another rule “%1” for the same people.")
                .arg(rule.code)};
    return std::nullopt;
}

std::vector<RuleDifference> differencesOf(const AlertRule &before, const AlertRule &after,
                                          const RuleTerms &terms)
{
    const auto was = ruleFields(before, terms), is = ruleFields(after, terms);
    std::vector<RuleDifference> differences;
    for (const auto &[field, value] : was) {
        const auto found = is.find(field);
        if (found == is.end() || found->second != value)
            differences.push_back({field, value, found == is.end() ? QString() : found->second});
    }
    for (const auto &[field, value] : is) {
        if (!was.contains(field))
            differences.push_back({field, {}, value});
    }
    std::ranges::sort(differences, {}, &RuleDifference::field);
    return differences;
}

Result<AlertRule> keep(StoreSession &session, const Context &context, const Actor &actor,
                       const AlertRule &rule, const AlertRule *before)
{
    if (before && before->version == rule.version && saysTheSame(*before, rule))
        return *before;
    AlertRule changed = rule;
    changed.builtIn = before ? before->builtIn : rule.builtIn;
    changed.changed = context.clock.now();
    changed.changedBy = actor.name;
    auto saved = session.rules().saveRule(changed);
    if (!saved)
        return fail(saved.error());
    // The audit names people and units by id: it must never change with them.
    const RuleScopeIds ids;
    const RuleTerms terms{context.metrics, ids};
    const auto differences = before ? differencesOf(*before, *saved, terms) : std::vector<RuleDifference>();
    const QString action = !before                         ? QStringLiteral("rule.add")
                           : before->state != saved->state ? QStringLiteral("rule.state")
                                                           : QStringLiteral("rule.change");
    if (Status audited = audit(session, context, actor, action, QStringLiteral("rule:") + saved->id.text(),
                               auditDetail(*saved, differences));
        !audited)
        return fail(audited.error());
    return saved;
}

RuleRow rowOf(StoreSession &session, const AlertRule &rule, const RuleTerms &terms, Day day)
{
    RuleRow row;
    row.rule = rule;
    row.isEmergency = rule.builtIn && isEmergencyCode(rule.code);
    row.text = ruleText(rule, terms);
    row.json = ruleJson(rule, terms);
    row.scopeName = scopeName(session, rule.scope, terms, day);
    return row;
}

}  // namespace xinglin::rules
