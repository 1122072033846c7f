// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/rules_verb.h"
#include "workspace/alerts/rule_desk.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class RulesListVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("list"); }
    QString synopsis() const override { return QStringLiteral("[--retired]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the rules in words; with --retired also those");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("retired"), {}}}; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto rows = session.wait(
            session.workspace().rules().rules(session.actor(), arguments.has(QStringLiteral("retired"))));
        if (!rows)
            return fail(rows.error());
        if (session.terminal().isJson()) {
            for (const RuleRow &row : *rows)
                session.terminal().printJson(jsonOf(row, session.info().zone));
            return exit_code::ok;
        }
        Table table({{QCoreApplication::translate("Cli", "Code")},
                     {QCoreApplication::translate("Cli", "State")},
                     {QCoreApplication::translate("Cli", "Version"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "For")},
                     {QCoreApplication::translate("Cli", "Rule")}});
        for (const RuleRow &row : *rows)
            table.addRow({row.rule.code, ruleStateName(row.rule.state), QString::number(row.rule.version),
                          row.scopeName.in(session.language()), row.text.in(session.language())});
        session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

class RulesShowVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("show"); }
    QString synopsis() const override { return QStringLiteral("CODE|ID"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell all of a rule and its versions");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto row = openRule(session, arguments.positional().constFirst());
        if (!row)
            return fail(row.error());
        const auto versions =
            session.wait(session.workspace().rules().versions(session.actor(), row->rule.id));
        if (!versions)
            return fail(versions.error());
        if (session.terminal().isJson())
            printJson(*row, *versions, session);
        else
            print(*row, *versions, session);
        return exit_code::ok;
    }

private:
    static void printJson(const RuleRow &row, const std::vector<AlertRule> &versions, const Session &session)
    {
        QJsonObject json = jsonOf(row, session.info().zone);
        QJsonArray list;
        for (const AlertRule &version : versions)
            list.append(QJsonObject{{QStringLiteral("version"), version.version},
                                    {QStringLiteral("state"), ruleStateName(version.state)},
                                    {QStringLiteral("changed"), session.info().zone.isoText(version.changed)},
                                    {QStringLiteral("changed_by"), version.changedBy}});
        json[QStringLiteral("versions")] = list;
        session.terminal().printJson(json);
    }

    static void print(const RuleRow &row, const std::vector<AlertRule> &versions, const Session &session)
    {
        const Language language = session.language();
        const Terminal &terminal = session.terminal();
        terminal.print(QStringLiteral("%1 (%2)").arg(row.rule.name.in(language), row.rule.code));
        terminal.print(row.text.in(language));
        terminal.print(QCoreApplication::translate("Cli", "For: %1").arg(row.scopeName.in(language)));
        if (!row.rule.message.zh.isEmpty())
            terminal.print(
                QCoreApplication::translate("Cli", "Message: %1").arg(row.rule.message.in(language)));
        if (!row.rule.source.isEmpty())
            terminal.print(QCoreApplication::translate("Cli", "Source: %1").arg(row.rule.source));
        Table table({{QCoreApplication::translate("Cli", "Version"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "State")},
                     {QCoreApplication::translate("Cli", "Changed")},
                     {QCoreApplication::translate("Cli", "By")}});
        for (const AlertRule &version : versions)
            table.addRow({QString::number(version.version), ruleStateName(version.state),
                          session.info().zone.isoText(version.changed), version.changedBy});
        terminal.print(QString());
        terminal.printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeRulesListVerb()
{
    return std::make_unique<RulesListVerb>();
}

std::unique_ptr<Verb> makeRulesShowVerb()
{
    return std::make_unique<RulesShowVerb>();
}

}  // namespace xinglin
