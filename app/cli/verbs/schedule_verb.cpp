// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verb_group.h"
#include "cli/verbs/schedule_verbs.h"
#include "cli/verbs/verbs.h"
#include "reports/jobs/schedule_words.h"

#include <QCoreApplication>

namespace xinglin {
namespace schedule_verbs {
namespace {

class ListVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("list"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the schedules with what is next and what was last");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto rows = session.wait(session.workspace().schedules().schedules(session.actor()));
        if (!rows)
            return fail(rows.error());
        const Terminal &terminal = session.terminal();
        if (terminal.isJson()) {
            for (const ScheduleRow &row : *rows)
                terminal.printJson(jsonOf(row, session));
            return exit_code::ok;
        }
        if (rows->empty()) {
            terminal.say(QCoreApplication::translate(
                "Cli", "There is no schedule yet. “xinglinctl schedule add --help” tells how to add one."));
            return exit_code::ok;
        }
        Table table({{QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Report")},
                     {QCoreApplication::translate("Cli", "Unit")},
                     {QCoreApplication::translate("Cli", "When")},
                     {QCoreApplication::translate("Cli", "Days")},
                     {QCoreApplication::translate("Cli", "Next")},
                     {QCoreApplication::translate("Cli", "Last")}});
        for (const ScheduleRow &row : *rows)
            table.addRow({row.schedule.name, row.schedule.kind, row.unitCode, timeRuleText(row.schedule.time),
                          periodRuleText(row.schedule.period),
                          row.schedule.enabled ? momentText(row.next, session)
                                               : QCoreApplication::translate("Cli", "paused"),
                          row.last ? schedule_words::state(*row.last) : QStringLiteral("-")});
        terminal.printText(table.text());
        return exit_code::ok;
    }
};

class ShowVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("show"); }
    QString synopsis() const override { return QStringLiteral("NAME"); }
    QString summary() const override { return QCoreApplication::translate("Cli", "Show a schedule"); }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto row = scheduleOf(arguments, session);
        if (!row)
            return fail(row.error());
        const Terminal &terminal = session.terminal();
        if (terminal.isJson()) {
            terminal.printJson(jsonOf(*row, session));
            return exit_code::ok;
        }
        const Schedule &schedule = row->schedule;
        terminal.print(schedule.name);
        terminal.print(schedule_words::sentence(schedule, schedule.kind, row->unitName.in(session.language()),
                                                row->templateName.in(session.language())));
        terminal.print(schedule.enabled ? QCoreApplication::translate("Cli", "Next: %1 (%2)")
                                              .arg(momentText(row->next, session), row->nextPeriod.text())
                                        : QCoreApplication::translate("Cli", "Paused."));
        terminal.print(schedule.keep > 0
                           ? QCoreApplication::translate("Cli", "Files of the last %n period(s) are kept.",
                                                         nullptr, schedule.keep)
                           : QCoreApplication::translate("Cli", "All files are kept."));
        if (row->last)
            terminal.print(QCoreApplication::translate("Cli", "Last: %1, %2 (%3) %4")
                               .arg(momentText(row->last->due, session), schedule_words::state(*row->last),
                                    row->last->period.text(), row->last->error)
                               .trimmed());
        return exit_code::ok;
    }
};

/// Pauses or goes on.
class EnableVerb final : public Verb
{
public:
    explicit EnableVerb(bool enables)
        : m_enables(enables)
    {}
    QString name() const override { return m_enables ? QStringLiteral("resume") : QStringLiteral("pause"); }
    QString synopsis() const override { return QStringLiteral("NAME"); }
    QString summary() const override
    {
        return m_enables ? QCoreApplication::translate("Cli", "Let a paused schedule go on from now")
                         : QCoreApplication::translate("Cli", "Pause a schedule; nothing is made up later");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto row = scheduleOf(arguments, session);
        if (!row)
            return fail(row.error());
        const auto saved = session.wait(session.workspace().schedules().setEnabled(
            session.actor(), row->schedule.id, row->schedule.version, m_enables));
        if (!saved)
            return fail(saved.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("name"), saved->name},
                                          {QStringLiteral("enabled"), saved->enabled},
                                          {QStringLiteral("version"), qint64{saved->version}}});
        return exit_code::ok;
    }

private:
    bool m_enables;
};

class RemoveVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("remove"); }
    QString synopsis() const override { return QStringLiteral("NAME"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Remove a schedule with its history; its files stay");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto row = scheduleOf(arguments, session);
        if (!row)
            return fail(row.error());
        const auto removed = session.wait(
            session.workspace().schedules().remove(session.actor(), row->schedule.id, row->schedule.version));
        if (!removed)
            return fail(removed.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("removed"), row->schedule.id.text()}});
        return exit_code::ok;
    }
};

std::unique_ptr<Verb> makeList()
{
    return std::make_unique<ListVerb>();
}
std::unique_ptr<Verb> makeShow()
{
    return std::make_unique<ShowVerb>();
}
std::unique_ptr<Verb> makePause()
{
    return std::make_unique<EnableVerb>(false);
}
std::unique_ptr<Verb> makeResume()
{
    return std::make_unique<EnableVerb>(true);
}
std::unique_ptr<Verb> makeRemove()
{
    return std::make_unique<RemoveVerb>();
}

}  // namespace
}  // namespace schedule_verbs

std::unique_ptr<Verb> makeScheduleVerb()
{
    namespace s = schedule_verbs;
    return std::make_unique<VerbGroup>(
        QStringLiteral("schedule"),
        [] { return QCoreApplication::translate("Cli", "Reports that are made by themselves"); },
        std::initializer_list<VerbGroup::Maker>{s::makeAdd, s::makeList, s::makeShow, s::makeSet,
                                                s::makePause, s::makeResume, s::makeRemove, s::makeRun,
                                                s::makeHistory, s::makeNext});
}

}  // namespace xinglin
