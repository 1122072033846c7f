// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/schedule_verbs.h"
#include "domain/schedule_times.h"
#include "reports/jobs/schedule_runner.h"
#include "reports/jobs/schedule_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QtConcurrentRun>

#include <map>

namespace xinglin::schedule_verbs {
namespace {

constexpr int kHistoryShown = 30;
constexpr int kNextShown = 5;
constexpr quint64 kMostShown = 10'000;

/// ISO 8601; without an offset on the workspace's wall clock, a date alone: its end.
Result<Instant> instantOf(const Arguments &arguments, const QString &option, const Session &session)
{
    const QString text = arguments.value(option);
    if (text.isEmpty())
        return Instant();
    const Zone &zone = session.info().zone;
    if (const Day day = Day::fromText(text); day.isValid())
        return zone.startOf(day + 1);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() != Qt::LocalTime)
        return Instant(time.toMSecsSinceEpoch());
    const QTime clock = QTime::fromString(text.mid(11), Qt::ISODate);
    const Day day = Day::fromText(text.left(10));
    const Instant local =
        day.isValid() && clock.isValid() ? zone.fromLocal(day, clock.msecsSinceStartOfDay()) : Instant();
    return local.isValid()
               ? Result<Instant>(local)
               : badValue(option, QCoreApplication::translate(
                                      "Cli", "“%1” is no time (2026-10-01 or 2026-10-01T08:00:00+08:00)")
                                      .arg(text));
}

Result<int> countOf(const Arguments &arguments, int fallback)
{
    const auto number = arguments.number(QStringLiteral("limit"));
    if (!number)
        return fail(number.error());
    return *number ? static_cast<int>(std::min(**number, kMostShown)) : fallback;
}

Result<std::map<ScheduleId, QString>> namesOf(Session &session)
{
    const auto rows = session.wait(session.workspace().schedules().schedules(session.actor()));
    if (!rows)
        return fail(rows.error());
    std::map<ScheduleId, QString> names;
    for (const ScheduleRow &row : *rows)
        names[row.schedule.id] = row.schedule.name;
    return names;
}

class RunVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("run"); }
    QString synopsis() const override { return QStringLiteral("[--name NAME] [--until T]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Make all reports that are due, or one now; status 3 when one could not be made");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("name"), QStringLiteral("NAME")},
                {QStringLiteral("until"), QStringLiteral("T")}};
    }
    bool paints() const override { return true; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        ScheduleTask task;
        task.name = arguments.value(QStringLiteral("name"));
        const auto until = instantOf(arguments, QStringLiteral("until"), session);
        if (!until)
            return fail(until.error());
        task.until = *until;
        const auto names = namesOf(session);
        if (!names)
            return fail(names.error());
        const CancelToken cancel;
        auto answer = QtConcurrent::run(
            [&] { return runSchedules(session.workspace(), session.actor(), task, cancel); });
        auto ended = session.wait(answer);
        cancel.cancel();
        answer.waitForFinished();
        if (!ended)
            return fail(ended.error());
        return show(*ended, *names, session);
    }

private:
    static Result<int> show(const std::vector<ScheduleRun> &runs, const std::map<ScheduleId, QString> &names,
                            const Session &session)
    {
        const Terminal &terminal = session.terminal();
        QJsonArray list;
        bool isWell = true;
        for (const ScheduleRun &run : runs) {
            const auto known = names.find(run.schedule);
            const QString name = known == names.end() ? run.schedule.text() : known->second;
            isWell = isWell && isMade(run.state);
            if (terminal.isJson())
                list.append(jsonOf(run, name, session));
            else
                print(run, name, terminal);
        }
        if (terminal.isJson())
            terminal.printJson({{QStringLiteral("runs"), list}});
        else if (runs.empty())
            terminal.say(QCoreApplication::translate("Cli", "Nothing is due."));
        return isWell ? exit_code::ok : exit_code::data;
    }

    static void print(const ScheduleRun &run, const QString &name, const Terminal &terminal)
    {
        terminal.print(QStringLiteral("%1 %2: %3").arg(name, run.period.text(), schedule_words::state(run)));
        for (const ScheduleFile &file : run.files)
            terminal.print(QStringLiteral("  ") + file.path);
        if (!run.error.isEmpty())
            terminal.error(QStringLiteral("%1: %2").arg(name, run.error));
    }
};

class HistoryVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("history"); }
    QString synopsis() const override { return QStringLiteral("[NAME] [--limit N]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Show what became of each due time, the newest first");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("limit"), QStringLiteral("N")}}; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto limit = countOf(arguments, kHistoryShown);
        if (!limit)
            return fail(limit.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        ScheduleId id;
        if (!arguments.positional().isEmpty()) {
            const auto row = scheduleOf(arguments, session);
            if (!row)
                return fail(row.error());
            id = row->schedule.id;
        }
        const auto names = namesOf(session);
        const auto runs = session.wait(session.workspace().schedules().history(session.actor(), id, *limit));
        if (!names || !runs)
            return fail(names ? runs.error() : names.error());
        show(*runs, *names, session);
        return exit_code::ok;
    }

private:
    static void show(const std::vector<ScheduleRun> &runs, const std::map<ScheduleId, QString> &names,
                     const Session &session)
    {
        const Terminal &terminal = session.terminal();
        Table table({{QCoreApplication::translate("Cli", "Due")},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Days")},
                     {QCoreApplication::translate("Cli", "Result")},
                     {QCoreApplication::translate("Cli", "Attempts"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Files"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Reason")}});
        for (const ScheduleRun &run : runs) {
            const QString name = names.at(run.schedule);
            if (terminal.isJson())
                terminal.printJson(jsonOf(run, name, session));
            table.addRow({momentText(run.due, session), name, run.period.text(), schedule_words::state(run),
                          QString::number(run.attempts), QString::number(run.files.size()), run.error});
        }
        if (!terminal.isJson() && !table.isEmpty())
            terminal.printText(table.text());
    }
};

class NextVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("next"); }
    QString synopsis() const override { return QStringLiteral("NAME [--limit N]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Show the next due times and the days they are about");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("limit"), QStringLiteral("N")}}; }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto limit = countOf(arguments, kNextShown);
        if (!limit)
            return fail(limit.error());
        const auto row = scheduleOf(arguments, session);
        if (!row)
            return fail(row.error());
        const Terminal &terminal = session.terminal();
        const Zone &zone = session.info().zone;
        DueTime due{session.info().now, {}};
        for (int i = 0; i < *limit; ++i) {
            due = nextDue(row->schedule.time, zone, due.at);
            const QString period = periodOf(row->schedule.period, due.day).text();
            if (terminal.isJson())
                terminal.printJson(
                    {{QStringLiteral("due"), zone.isoText(due.at)}, {QStringLiteral("period"), period}});
            else
                terminal.print(momentText(due.at, session) + QStringLiteral("  ") + period);
        }
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeRun()
{
    return std::make_unique<RunVerb>();
}
std::unique_ptr<Verb> makeHistory()
{
    return std::make_unique<HistoryVerb>();
}
std::unique_ptr<Verb> makeNext()
{
    return std::make_unique<NextVerb>();
}

}  // namespace xinglin::schedule_verbs
