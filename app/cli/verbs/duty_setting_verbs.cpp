// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/duty_verbs.h"
#include "domain/calendar_json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xinglin::duty_verbs {
namespace {

class ShiftsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("shifts"); }
    QString synopsis() const override
    {
        return QStringLiteral("[--add NAME --from HH:MM --to HH:MM [--name-en NAME] | --remove ID]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List, add or remove shifts");
    }
    std::vector<Option> options() const override
    {
        return {option("add", "NAME"), option("from", "HH:MM"), option("to", "HH:MM"),
                option("name-en", "NAME"), option("remove", "ID")};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (arguments.has(QStringLiteral("remove"))) {
            const ShiftId id = ShiftId::fromText(arguments.value(QStringLiteral("remove")));
            const auto done = session.wait(session.workspace().duty().removeShift(session.actor(), id));
            if (!done)
                return fail(done.error());
        }
        if (arguments.has(QStringLiteral("add"))) {
            if (Status added = add(arguments, session); !added)
                return fail(added.error());
        }
        return list(session);
    }

private:
    static Status add(const Arguments &arguments, Session &session)
    {
        Shift shift;
        shift.name = {arguments.value(QStringLiteral("add")), arguments.value(QStringLiteral("name-en"))};
        for (const auto &[name, minute] :
             {std::pair("from", &shift.fromMinute), std::pair("to", &shift.toMinute)}) {
            const QString text = arguments.value(QLatin1String(name));
            const auto read = parseMinute(text);
            if (!read)
                return badValue(QLatin1String(name), text);
            *minute = *read;
        }
        const auto saved = session.wait(session.workspace().duty().saveShift(session.actor(), shift));
        return saved ? Status() : fail(saved.error());
    }

    static Result<int> list(Session &session)
    {
        const auto shifts = session.wait(session.workspace().duty().shifts(session.actor()));
        if (!shifts)
            return fail(shifts.error());
        Table table({{QCoreApplication::translate("Cli", "From")},
                     {QCoreApplication::translate("Cli", "To")},
                     {QCoreApplication::translate("Cli", "Shift")},
                     {QCoreApplication::translate("Cli", "Entry")}});
        for (const Shift &shift : *shifts) {
            if (session.terminal().isJson())
                session.terminal().printJson({{QStringLiteral("id"), shift.id.text()},
                                              {QStringLiteral("name"), shift.name.zh},
                                              {QStringLiteral("name_en"), shift.name.en},
                                              {QStringLiteral("from"), minuteText(shift.fromMinute)},
                                              {QStringLiteral("to"), minuteText(shift.toMinute)}});
            else
                table.addRow({minuteText(shift.fromMinute), minuteText(shift.toMinute),
                              shift.name.in(session.language()), shift.id.text()});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

QString scopeText(const ServiceLevelRow &row, Language language)
{
    if (row.builtIn)
        return QCoreApplication::translate("Cli", "default");
    switch (row.level.scope.kind) {
    case RuleScope::Kind::tenant: return QCoreApplication::translate("Cli", "everybody");
    case RuleScope::Kind::unit:
        return QCoreApplication::translate("Cli", "unit %1").arg(row.scopeName.in(language));
    case RuleScope::Kind::position:
        return QCoreApplication::translate("Cli", "position %1").arg(row.scopeName.in(language));
    case RuleScope::Kind::person:
        return QCoreApplication::translate("Cli", "person %1").arg(row.scopeName.in(language));
    }
    return {};
}

QString scopeKind(const ServiceLevelRow &row)
{
    static constexpr const char *kNames[]{"tenant", "unit", "position", "person"};
    return row.builtIn ? QStringLiteral("default")
                       : QLatin1String(kNames[static_cast<std::size_t>(row.level.scope.kind)]);
}

class LevelsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("levels"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List how fast alerts must be acknowledged and handled");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto rows = session.wait(session.workspace().duty().serviceLevels(session.actor()));
        if (!rows)
            return fail(rows.error());
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Severity")},
                     {QCoreApplication::translate("Cli", "For")},
                     {QCoreApplication::translate("Cli", "Acknowledge"), Align::right},
                     {QCoreApplication::translate("Cli", "Handle"), Align::right},
                     {QCoreApplication::translate("Cli", "Escalate"), Align::right}});
        constexpr std::int64_t second = 1'000;
        for (const ServiceLevelRow &row : *rows) {
            const ServiceLevel &level = row.level;
            if (session.terminal().isJson())
                session.terminal().printJson(
                    {{QStringLiteral("severity"), alertSeverityName(level.severity)},
                     {QStringLiteral("scope"), scopeKind(row)},
                     {QStringLiteral("name"), row.scopeName.in(session.language())},
                     {QStringLiteral("acknowledge_s"), qint64{level.acknowledgeMs / second}},
                     {QStringLiteral("handle_s"), qint64{level.handleMs / second}},
                     {QStringLiteral("escalate_s"), qint64{level.escalateMs / second}}});
            else
                table.addRow({alertSeverityName(level.severity).toUpper(), scopeText(row, session.language()),
                              spanText(level.acknowledgeMs), spanText(level.handleMs),
                              spanText(level.escalateMs)});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

class SetLevelVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("set-level"); }
    QString synopsis() const override
    {
        return QStringLiteral("p0|p1|p2 [--unit U|--position NAME|--person P] [--acknowledge 15m] "
                              "[--handle 15m] [--escalate 15m] [--remove]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Set how fast alerts must be acknowledged and handled");
    }
    std::vector<Option> options() const override
    {
        return {option("unit", "U"),           option("position", "NAME"), option("person", "P"),
                option("acknowledge", "TIME"), option("handle", "TIME"),   option("escalate", "TIME"),
                {QStringLiteral("remove"), {}}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto severity = parseAlertSeverity(arguments.positional().front());
        if (!severity || *severity == AlertSeverity::info)
            return badValue(QStringLiteral("severity"), arguments.positional().front());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto scope = scopeOf(arguments, session);
        if (!scope)
            return fail(scope.error());
        DutyDesk &desk = session.workspace().duty();
        if (arguments.has(QStringLiteral("remove"))) {
            const auto done = session.wait(desk.removeServiceLevel(session.actor(), *scope, *severity));
            return done ? Result<int>(exit_code::ok) : fail(done.error());
        }
        const auto level = levelOf(arguments, session, *scope, *severity);
        if (!level)
            return fail(level.error());
        const auto saved = session.wait(desk.saveServiceLevel(session.actor(), *level));
        return saved ? Result<int>(exit_code::ok) : fail(saved.error());
    }

private:
    static Result<RuleScope> scopeOf(const Arguments &arguments, Session &session)
    {
        RuleScope scope;
        if (arguments.has(QStringLiteral("person"))) {
            const auto person = personOf(arguments.value(QStringLiteral("person")), session);
            if (!person)
                return fail(person.error());
            scope.kind = RuleScope::Kind::person;
            scope.person = *person;
        } else if (arguments.has(QStringLiteral("position"))) {
            scope.kind = RuleScope::Kind::position;
            scope.position = arguments.value(QStringLiteral("position"));
        } else if (arguments.has(QStringLiteral("unit"))) {
            const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
            if (!unit)
                return fail(unit.error());
            scope.kind = RuleScope::Kind::unit;
            scope.unit = *unit;
        }
        return scope;
    }

    /// What is set already, or the program's own, with the times that were given.
    static Result<ServiceLevel> levelOf(const Arguments &arguments, Session &session, const RuleScope &scope,
                                        AlertSeverity severity)
    {
        ServiceLevel level = defaultServiceLevel(severity);
        const auto rows = session.wait(session.workspace().duty().serviceLevels(session.actor()));
        if (!rows)
            return fail(rows.error());
        for (const ServiceLevelRow &row : *rows) {
            if (!row.builtIn && row.level.scope == scope && row.level.severity == severity)
                level = row.level;
        }
        level.scope = scope;
        for (const auto &[name, time] :
             {std::pair("acknowledge", &level.acknowledgeMs), std::pair("handle", &level.handleMs),
              std::pair("escalate", &level.escalateMs)}) {
            if (!arguments.has(QLatin1String(name)))
                continue;
            const QString text = arguments.value(QLatin1String(name));
            const auto read = parseSpan(text);
            if (!read)
                return badValue(QLatin1String(name), text);
            *time = *read;
        }
        return level;
    }
};

class CalendarVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("calendar"); }
    QString synopsis() const override
    {
        return QStringLiteral("[--calendar NAME] [--year Y] | --choose NAME [--unit U] [--hours "
                              "\"08:30-12:00 13:30-17:30\"] [--clocks]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Show a year's holidays and adjusted workdays, or choose a calendar");
    }
    std::vector<Option> options() const override
    {
        return {option("calendar", "NAME"), option("year", "Y"),      option("choose", "NAME"),
                option("unit", "U"),        option("hours", "HOURS"), {QStringLiteral("clocks"), {}}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto year = arguments.number(QStringLiteral("year"));
        if (!year)
            return fail(year.error());
        if (*year && (**year < 1900 || **year > 2200))
            return badValue(QStringLiteral("year"), arguments.value(QStringLiteral("year")));
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (arguments.has(QStringLiteral("choose")))
            return choose(arguments, session);
        const int shown =
            *year ? static_cast<int>(**year) : session.info().zone.dayOf(session.info().now).year();
        const auto view = session.wait(session.workspace().duty().calendarYear(
            session.actor(), arguments.value(QStringLiteral("calendar"), QStringLiteral("china")), shown));
        if (!view)
            return fail(view.error());
        print(*view, session);
        return exit_code::ok;
    }

private:
    static Result<int> choose(const Arguments &arguments, Session &session)
    {
        CalendarChoice choice;
        choice.calendar = arguments.value(QStringLiteral("choose"));
        choice.runsClocks = arguments.has(QStringLiteral("clocks"));
        const QString hours = arguments.value(QStringLiteral("hours"));
        const auto spans = parseClockSpans(hours);
        if (!spans)
            return badValue(QStringLiteral("hours"), hours);
        choice.hours = *spans;
        const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
        if (!unit)
            return fail(unit.error());
        choice.unit = *unit;
        DutyDesk &desk = session.workspace().duty();
        const auto rows = session.wait(desk.calendarChoices(session.actor()));
        if (!rows)
            return fail(rows.error());
        for (const CalendarChoiceRow &row : *rows) {
            if (row.choice.unit == choice.unit)
                choice.version = row.choice.version;
        }
        const auto saved = session.wait(desk.saveCalendarChoice(session.actor(), choice));
        return saved ? Result<int>(exit_code::ok) : fail(saved.error());
    }

    static void print(const CalendarYearView &view, const Session &session)
    {
        QJsonArray holidays, workdays;
        Table table(
            {{QCoreApplication::translate("Cli", "Day")}, {QCoreApplication::translate("Cli", "Kind")}});
        for (const CalendarDay &day : view.days) {
            if (day.kind == CalendarDay::Kind::holiday) {
                holidays.append(QJsonObject{{QStringLiteral("day"), day.day.text()},
                                            {QStringLiteral("name"), day.name.zh},
                                            {QStringLiteral("name_en"), day.name.en}});
                table.addRow({day.day.text(), day.name.in(session.language())});
            } else if (day.kind == CalendarDay::Kind::adjustedWorkday) {
                workdays.append(day.day.text());
                table.addRow({day.day.text(), QCoreApplication::translate("Cli", "adjusted workday")});
            }
        }
        if (session.terminal().isJson()) {
            session.terminal().printJson({{QStringLiteral("calendar"), view.calendar},
                                          {QStringLiteral("year"), view.year},
                                          {QStringLiteral("published"), view.isPublished},
                                          {QStringLiteral("imported"), view.isImported},
                                          {QStringLiteral("source"), view.source},
                                          {QStringLiteral("holidays"), holidays},
                                          {QStringLiteral("workdays"), workdays}});
            return;
        }
        if (!view.isPublished)
            session.terminal().say(
                QCoreApplication::translate("Cli", "%1 is not published yet: Monday to Friday are workdays.")
                    .arg(view.year));
        else if (!view.source.isEmpty())
            session.terminal().say(view.source);
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeShifts()
{
    return std::make_unique<ShiftsVerb>();
}
std::unique_ptr<Verb> makeLevels()
{
    return std::make_unique<LevelsVerb>();
}
std::unique_ptr<Verb> makeSetLevel()
{
    return std::make_unique<SetLevelVerb>();
}
std::unique_ptr<Verb> makeCalendar()
{
    return std::make_unique<CalendarVerb>();
}

}  // namespace xinglin::duty_verbs
