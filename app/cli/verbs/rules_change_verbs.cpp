// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/rules_verb.h"
#include "workspace/alerts/rule_desk.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

class RulesSetStateVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("set-state"); }
    QString synopsis() const override { return QStringLiteral("CODE|ID draft|observe|live|retired"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Let a rule observe, set it live, retire it");
    }
    int minWords() const override { return 2; }
    int maxWords() const override { return 2; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString &named = arguments.positional().at(1);
        const auto state = parseRuleState(named);
        if (!state)
            return fail(ErrorCode::usage, noneOf(named, {QStringLiteral("draft, observe, live, retired")}));
        const auto row = openRule(session, arguments.positional().constFirst());
        if (!row)
            return fail(row.error());
        const auto saved = session.wait(
            session.workspace().rules().setState(session.actor(), row->rule.id, row->rule.version, *state));
        if (!saved)
            return fail(saved.error());
        RuleRow after = *row;
        after.rule = *saved;
        after.json[QStringLiteral("state")] = ruleStateName(saved->state);
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(after, session.info().zone));
        else
            session.terminal().print(QStringLiteral("%1 v%2: %3")
                                         .arg(saved->code)
                                         .arg(saved->version)
                                         .arg(ruleStateName(saved->state)));
        return exit_code::ok;
    }
};

class RulesDiffVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("diff"); }
    QString synopsis() const override { return QStringLiteral("CODE|ID [--from VERSION] [--to VERSION]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Tell in which fields two versions of a rule differ: the newest and the one before it");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("from"), QStringLiteral("VERSION")},
                {QStringLiteral("to"), QStringLiteral("VERSION")}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto to = arguments.number(QStringLiteral("to"));
        const auto from = arguments.number(QStringLiteral("from"));
        if (!to || !from)
            return fail(to ? from.error() : to.error());
        const auto row = openRule(session, arguments.positional().constFirst());
        if (!row)
            return fail(row.error());
        const auto versions =
            session.wait(session.workspace().rules().versions(session.actor(), row->rule.id));
        if (!versions)
            return fail(versions.error());
        const auto after = pick(*versions, static_cast<int>(to->value_or(0)), row->rule.version);
        if (!after)
            return fail(after.error());
        const auto before =
            pick(*versions, static_cast<int>(from->value_or(0)), std::max(1, after->version - 1));
        if (!before)
            return fail(before.error());
        const auto differences =
            session.wait(session.workspace().rules().diff(session.actor(), *before, *after));
        if (!differences)
            return fail(differences.error());
        print(*before, *after, *differences, session);
        return exit_code::ok;
    }

private:
    static Result<AlertRule> pick(const std::vector<AlertRule> &versions, int wanted, int fallback)
    {
        const int version = wanted == 0 ? fallback : wanted;
        const auto found = std::ranges::find(versions, version, &AlertRule::version);
        if (found != versions.end())
            return *found;
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Cli", "The rule has no version %1").arg(version));
    }

    static void print(const AlertRule &before, const AlertRule &after,
                      const std::vector<RuleDifference> &differences, const Session &session)
    {
        if (session.terminal().isJson()) {
            QJsonArray fields;
            for (const RuleDifference &difference : differences)
                fields.append(QJsonObject{{QStringLiteral("field"), difference.field},
                                          {QStringLiteral("before"), difference.before},
                                          {QStringLiteral("after"), difference.after}});
            session.terminal().printJson({{QStringLiteral("code"), after.code},
                                          {QStringLiteral("from"), before.version},
                                          {QStringLiteral("to"), after.version},
                                          {QStringLiteral("fields"), fields}});
            return;
        }
        Table table({{QCoreApplication::translate("Cli", "Field")},
                     {QStringLiteral("v%1").arg(before.version)},
                     {QStringLiteral("v%1").arg(after.version)}});
        for (const RuleDifference &difference : differences)
            table.addRow({difference.field, difference.before, difference.after});
        if (table.isEmpty())
            session.terminal().say(QCoreApplication::translate("Cli", "The versions say the same"));
        else
            session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeRulesSetStateVerb()
{
    return std::make_unique<RulesSetStateVerb>();
}

std::unique_ptr<Verb> makeRulesDiffVerb()
{
    return std::make_unique<RulesDiffVerb>();
}

}  // namespace xinglin
