// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_rules.h"

#include "domain/rule_json.h"
#include "storage/minting.h"
#include "storage/place.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace xinglin {
namespace {

const RuleTerms &storedTerms()
{
    static const RuleScopeIds ids;
    static const RuleTerms terms{MetricDictionary::builtIn(), ids};
    return terms;
}

Result<AlertRule> ruleOf(const Statement &row)
{
    const QJsonObject body = QJsonDocument::fromJson(row.text(5).toUtf8()).object();
    auto rule = ruleFromJson(body, {}, storedTerms());
    if (!rule)
        return fail(ErrorCode::damaged,
                    QCoreApplication::translate("Storage", "A stored alert rule cannot be read."),
                    QStringLiteral("rule %1: %2").arg(row.integer(0)).arg(rule.error().place));
    rule->id = row.id<RuleId>(0);
    rule->builtIn = row.integer(1) != 0;
    rule->version = static_cast<int>(row.integer(2));
    rule->changed = row.instant(3);
    rule->changedBy = row.text(4);
    return *std::move(rule);
}

Result<std::vector<AlertRule>> rulesOf(Statement rows)
{
    std::vector<AlertRule> found;
    while (rows.next()) {
        auto rule = ruleOf(rows);
        if (!rule)
            return fail(rule.error());
        found.push_back(*std::move(rule));
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::optional<AlertRule>> onlyRuleOf(Statement rows)
{
    auto found = rulesOf(std::move(rows));
    if (!found)
        return fail(found.error());
    return found->empty() ? std::optional<AlertRule>() : std::optional(std::move(found->front()));
}

}  // namespace

Result<std::vector<AlertRule>> SqliteRules::rules()
{
    return rulesOf(m_database.query("rules_newest", kTenant));
}

Result<std::optional<AlertRule>> SqliteRules::rule(RuleId id)
{
    return onlyRuleOf(m_database.query("rule_newest", kTenant, id));
}

Result<std::optional<AlertRule>> SqliteRules::ruleVersion(RuleId id, int version)
{
    return onlyRuleOf(m_database.query("rule_version", kTenant, id, version));
}

Result<std::vector<AlertRule>> SqliteRules::versions(RuleId id)
{
    return rulesOf(m_database.query("rule_versions_of", kTenant, id));
}

Result<AlertRule> SqliteRules::saveRule(const AlertRule &rule)
{
    AlertRule saved = rule;
    if (!rule.id.isValid()) {
        const auto id = mintId(m_database);
        if (!id)
            return fail(id.error());
        saved.id = RuleId(*id);
        saved.version = 0;
        if (Status made = m_database.run("rule_insert", kTenant, saved.id, saved.code, saved.builtIn); !made)
            return fail(made.error());
    } else {
        if (Status done = m_database.run("rule_advance", kTenant, saved.id, saved.code, saved.version); !done)
            return fail(done.error());
        if (m_database.changes() == 0)
            return fail(ErrorCode::conflict,
                        QCoreApplication::translate(
                            "Storage", "The rule was changed by somebody else. Look at it again first."));
    }
    ++saved.version;
    const QJsonObject body = ruleJson(saved, storedTerms());
    if (Status kept = m_database.run("rule_version_insert", kTenant, saved.id, saved.version, saved.changed,
                                     saved.changedBy,
                                     QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
        !kept)
        return fail(kept.error());
    return saved;
}

Result<std::vector<RuleUse>> SqliteRules::uses()
{
    Statement rows = m_database.query("rule_uses", kTenant);
    std::vector<RuleUse> found;
    while (rows.next())
        found.push_back({rows.id<RuleId>(0), rows.instant(1), rows.integer(2)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::int64_t> SqliteRules::rulesRevision()
{
    Statement row = m_database.query("rules_revision", kTenant);
    if (!row.next())
        return fail(row.status() ? Error{ErrorCode::internal, {}, QStringLiteral("no count")}
                                 : row.status().error());
    return row.integer(0);
}

}  // namespace xinglin
