// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alert_numbers_forms.h"
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verb.h"
#include "cli/verbs/verbs.h"
#include "workspace/alerts/alert_desk.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class AlertsFatigueVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("fatigue"); }
    QString synopsis() const override { return QStringLiteral("[--unit U] [--from DATE] [--to DATE]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell which rules wear people out");
    }
    std::vector<Option> options() const override { return unitAndDays(); }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto asked = unitAndDaysOf(arguments, session);
        if (!asked)
            return fail(asked.error());
        const auto board = session.wait(
            session.workspace().alerts().fatigue(session.actor(), {asked->unit, asked->days, true}));
        if (!board)
            return fail(board.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*board, session.language()));
        else
            show(*board, session);
        return exit_code::ok;
    }

private:
    static void show(const FatigueBoard &board, const Session &session)
    {
        if (board.suppressed) {
            session.terminal().print(withheldText());
            return;
        }
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Rule")},
                     {QCoreApplication::translate("Cli", "Orders"), Align::right},
                     {QCoreApplication::translate("Cli", "Occurrences"), Align::right},
                     {QCoreApplication::translate("Cli", "Share"), Align::right},
                     {QCoreApplication::translate("Cli", "False alarms"), Align::right},
                     {QCoreApplication::translate("Cli", "Repeats"), Align::right},
                     {QCoreApplication::translate("Cli", "In cool-down"), Align::right},
                     {QCoreApplication::translate("Cli", "Silenced"), Align::right},
                     {QCoreApplication::translate("Cli", "Acknowledged after"), Align::right}});
        for (const FatigueRule &rule : board.rules)
            table.addRow({groupTitle(rule.figures, session.language()), QString::number(rule.figures.orders),
                          QString::number(rule.figures.occurrences), percentOf(rule.share),
                          rateText(rule.figures.falseAlarm), QString::number(rule.avoided.folded),
                          QString::number(rule.avoided.cooled),
                          QString::number(rule.avoided.silenced + rule.avoided.inhibited),
                          spanText(rule.figures.acknowledge.median)});
        session.terminal().printText(table.text());
        session.terminal().print(
            QCoreApplication::translate(
                "Cli", "Made no order of their own: %5 occurrences after the first of an order; alerts of a "
                       "rule: %1 joined an open order of the person, %2 in cool-down, %3 silenced, %4 of "
                       "devices not worn")
                .arg(board.avoided.joined)
                .arg(board.avoided.cooled)
                .arg(board.avoided.silenced)
                .arg(board.avoided.inhibited)
                .arg(board.avoided.folded));
    }
};

}  // namespace

std::unique_ptr<Verb> makeAlertsFatigueVerb()
{
    return std::make_unique<AlertsFatigueVerb>();
}

}  // namespace xinglin
