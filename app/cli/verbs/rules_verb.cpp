// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/rules_verb.h"

#include "cli/verb_group.h"
#include "cli/verbs/verbs.h"
#include "workspace/alerts/rule_desk.h"

#include <QCoreApplication>

namespace xinglin {

QJsonObject jsonOf(const RuleRow &row, const Zone &zone)
{
    QJsonObject json = row.json;
    json[QStringLiteral("id")] = row.rule.id.text();
    json[QStringLiteral("version")] = row.rule.version;
    json[QStringLiteral("built_in")] = row.rule.builtIn;
    json[QStringLiteral("changed")] = zone.isoText(row.rule.changed);
    json[QStringLiteral("changed_by")] = row.rule.changedBy;
    json[QStringLiteral("text")] =
        QJsonObject{{QStringLiteral("zh"), row.text.zh}, {QStringLiteral("en"), row.text.en}};
    json[QStringLiteral("unfinished")] = static_cast<qint64>(row.unfinished);
    if (row.lastFired.isValid())
        json[QStringLiteral("last_fired")] = zone.isoText(row.lastFired);
    return json;
}

Result<RuleRow> openRule(Session &session, const QString &idOrCode)
{
    if (Status opened = session.open(); !opened)
        return fail(opened.error());
    return session.wait(session.workspace().rules().rule(session.actor(), idOrCode));
}

std::unique_ptr<Verb> makeRulesVerb()
{
    return std::unique_ptr<Verb>(new VerbGroup(
        QStringLiteral("rules"),
        [] { return QCoreApplication::translate("Cli", "List, make, change and exchange alert rules"); },
        {makeRulesListVerb, makeRulesShowVerb, makeRulesAddVerb, makeRulesSetStateVerb, makeRulesDiffVerb,
         makeRulesExportVerb, makeRulesImportVerb, makeRulesBacktestVerb}));
}

}  // namespace xinglin
