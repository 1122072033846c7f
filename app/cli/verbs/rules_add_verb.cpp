// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/rules_verb.h"
#include "workspace/alerts/rule_desk.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

/// The line with what is wrong marked below it.
QString marked(const QString &line, const RuleReading &reading)
{
    const int before = cellWidth(line.left(reading.column));
    const int width = std::max(1, cellWidth(line.mid(reading.column, reading.length)));
    return QStringLiteral("  %1\n  %2%3")
        .arg(line, QString(before, QLatin1Char(' ')), QString(width, QLatin1Char('^')));
}

class RulesAddVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("add"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "'TEXT' --code C [--name ZH] [--name-en EN] [--state draft|observe|live] "
            "[--unit U|--person P|--position X] [--message ZH] [--message-en EN] [--source S] "
            "[--change]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Make a rule from a line of words, such as “heart rate > 120 /min for 5 min -> P1”; with "
                   "--change a new version of the one with the code");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("code"), QStringLiteral("C"), true},
                {QStringLiteral("name"), QStringLiteral("ZH")},
                {QStringLiteral("name-en"), QStringLiteral("EN")},
                {QStringLiteral("state"), QStringLiteral("STATE")},
                {QStringLiteral("unit"), QStringLiteral("U")},
                {QStringLiteral("person"), QStringLiteral("P")},
                {QStringLiteral("position"), QStringLiteral("X")},
                {QStringLiteral("message"), QStringLiteral("ZH")},
                {QStringLiteral("message-en"), QStringLiteral("EN")},
                {QStringLiteral("source"), QStringLiteral("S")},
                {QStringLiteral("change"), {}}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto state = stateOf(arguments);
        if (!state)
            return fail(state.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        auto begun = beginning(arguments, session);
        if (!begun)
            return fail(begun.error());
        auto rule = read(arguments.positional().constFirst(), *begun, session);
        if (!rule)
            return fail(rule.error());
        if (*state)
            rule->state = **state;
        if (Status scoped = takeScope(arguments, session, *rule); !scoped)
            return fail(scoped.error());
        const auto saved = session.wait(session.workspace().rules().save(session.actor(), *rule));
        if (!saved)
            return fail(saved.error());
        const auto row = session.wait(session.workspace().rules().rule(session.actor(), saved->id.text()));
        if (!row)
            return fail(row.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*row, session.info().zone));
        else
            session.terminal().print(
                QStringLiteral("%1 v%2 (%3): %4")
                    .arg(row->rule.code)
                    .arg(row->rule.version)
                    .arg(ruleStateName(row->rule.state), row->text.in(session.language())));
        return exit_code::ok;
    }

private:
    static Result<std::optional<RuleState>> stateOf(const Arguments &arguments)
    {
        if (!arguments.has(QStringLiteral("state")))
            return std::optional<RuleState>();
        const auto state = parseRuleState(arguments.value(QStringLiteral("state")));
        if (!state)
            return badChoice(QStringLiteral("state"), arguments.value(QStringLiteral("state")),
                             {QStringLiteral("draft, observe, live, retired")});
        return state;
    }

    /// A new rule, or the stored one that is to be changed, with the texts that were given.
    static Result<AlertRule> beginning(const Arguments &arguments, Session &session)
    {
        AlertRule rule;
        rule.code = arguments.value(QStringLiteral("code"));
        rule.name.zh = rule.code;
        rule.source = QCoreApplication::translate("Cli", "House rule");
        if (arguments.has(QStringLiteral("change"))) {
            const auto row = session.wait(session.workspace().rules().rule(session.actor(), rule.code));
            if (!row)
                return fail(row.error());
            rule = row->rule;
        }
        rule.name = {arguments.value(QStringLiteral("name"), rule.name.zh),
                     arguments.value(QStringLiteral("name-en"), rule.name.en)};
        rule.message = {arguments.value(QStringLiteral("message"), rule.message.zh),
                        arguments.value(QStringLiteral("message-en"), rule.message.en)};
        rule.source = arguments.value(QStringLiteral("source"), rule.source);
        return rule;
    }

    static Result<AlertRule> read(const QString &line, const AlertRule &rule, Session &session)
    {
        const auto reading = session.wait(session.workspace().rules().read(session.actor(), line, rule));
        if (!reading)
            return fail(reading.error());
        if (reading->problem.isEmpty() && reading->rule)
            return *reading->rule;
        return fail(ErrorCode::invalidData, reading->problem + QLatin1Char('\n') + marked(line, *reading));
    }

    static Status takeScope(const Arguments &arguments, Session &session, AlertRule &rule)
    {
        const QString unit = arguments.value(QStringLiteral("unit"));
        const QString person = arguments.value(QStringLiteral("person"));
        const QString position = arguments.value(QStringLiteral("position"));
        if ((unit.isEmpty() ? 0 : 1) + (person.isEmpty() ? 0 : 1) + (position.isEmpty() ? 0 : 1) > 1)
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Cli", "Name one of --unit, --person and --position"));
        if (!position.isEmpty())
            rule.scope = {RuleScope::Kind::position, {}, position, {}};
        if (unit.isEmpty() && person.isEmpty())
            return {};
        const auto kind = unit.isEmpty() ? SubjectId::Kind::person : SubjectId::Kind::unit;
        const auto subject = session.resolve(kind, unit.isEmpty() ? person : unit,
                                             session.info().zone.dayOf(session.info().now));
        if (!subject)
            return fail(subject.error());
        rule.scope = {unit.isEmpty() ? RuleScope::Kind::person : RuleScope::Kind::unit,
                      subject->id.unit,
                      {},
                      subject->id.person};
        return {};
    }
};

}  // namespace

std::unique_ptr<Verb> makeRulesAddVerb()
{
    return std::make_unique<RulesAddVerb>();
}

}  // namespace xinglin
