// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/duty_verbs.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace xinglin::duty_verbs {
namespace {

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate("Cli", "%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

class AbsenceVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("absence"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "PERSON --from T --to T [--kind leave|sick|training|travel|other] [--note TEXT]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Enter an absence; nothing is routed to who is absent");
    }
    std::vector<Option> options() const override
    {
        return {option("from", "T", true), option("to", "T", true), option("kind", "KIND"),
                option("note", "TEXT")};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString kindName = arguments.value(QStringLiteral("kind"), QStringLiteral("leave"));
        const auto kind = parseAbsenceKind(kindName);
        if (!kind)
            return badValue(QStringLiteral("kind"), kindName);
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        Absence absence;
        absence.kind = *kind;
        absence.note = arguments.value(QStringLiteral("note"));
        const auto person = personOf(arguments.positional().front(), session);
        if (!person)
            return fail(person.error());
        absence.person = *person;
        const auto from = instantOf(arguments, QStringLiteral("from"), session, false);
        if (!from)
            return fail(from.error());
        const auto to = instantOf(arguments, QStringLiteral("to"), session, true);
        if (!to)
            return fail(to.error());
        absence.time = {*from, *to};
        const auto saved = session.wait(session.workspace().duty().saveAbsence(session.actor(), absence));
        if (!saved)
            return fail(saved.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("id"), saved->id.text()}});
        else
            session.terminal().print(saved->id.text());
        return exit_code::ok;
    }
};

class AbsencesVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("absences"); }
    QString synopsis() const override { return QStringLiteral("[--person P] [--from DATE] [--to DATE]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List absences, 30 days from today by default");
    }
    std::vector<Option> options() const override
    {
        return {option("person", "P"), option("from", "DATE"), option("to", "DATE")};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        PersonId person;
        if (arguments.has(QStringLiteral("person"))) {
            const auto found = personOf(arguments.value(QStringLiteral("person")), session);
            if (!found)
                return fail(found.error());
            person = *found;
        }
        const auto days = daysOf(arguments, session, 30);
        if (!days)
            return fail(days.error());
        const auto rows = session.wait(session.workspace().duty().absences(session.actor(), *days, person));
        if (!rows)
            return fail(rows.error());
        print(*rows, session);
        return exit_code::ok;
    }

private:
    static void print(const std::vector<AbsenceRow> &rows, const Session &session)
    {
        Table table({{QCoreApplication::translate("Cli", "From")},
                     {QCoreApplication::translate("Cli", "To")},
                     {QCoreApplication::translate("Cli", "Kind")},
                     {QCoreApplication::translate("Cli", "Code")},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Entry")}});
        for (const AbsenceRow &row : rows) {
            const Absence &absence = row.absence;
            if (session.terminal().isJson()) {
                const Zone &zone = session.info().zone;
                session.terminal().printJson({{QStringLiteral("id"), absence.id.text()},
                                              {QStringLiteral("person"), row.personCode},
                                              {QStringLiteral("name"), row.personName.in(session.language())},
                                              {QStringLiteral("from"), zone.isoText(absence.time.from)},
                                              {QStringLiteral("to"), zone.isoText(absence.time.to)},
                                              {QStringLiteral("kind"), absenceKindName(absence.kind)},
                                              {QStringLiteral("note"), absence.note}});
                continue;
            }
            table.addRow({timeText(absence.time.from, session), timeText(absence.time.to, session),
                          absenceKindName(absence.kind), row.personCode,
                          row.personName.in(session.language()), absence.id.text()});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
    }
};

/// A table of absences, or (a name that ends in .json) years of a calendar.
class ImportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString synopsis() const override { return QStringLiteral("FILE.csv|FILE.json [--dry-run] [--partial]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Bring in a table of absences, or years of a calendar");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("dry-run"), {}}, {QStringLiteral("partial"), {}}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString path = arguments.positional().front();
        const auto content = contentOf(path);
        if (!content)
            return fail(content.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
            return importYears(*content, session);
        const auto mode = arguments.has(QStringLiteral("dry-run"))   ? AbsenceImportMode::dryRun
                          : arguments.has(QStringLiteral("partial")) ? AbsenceImportMode::partial
                                                                     : AbsenceImportMode::whole;
        return importAbsences(*content, mode, session);
    }

private:
    static Result<int> importYears(const QByteArray &content, Session &session)
    {
        const auto years = session.wait(session.workspace().duty().importCalendar(session.actor(), content));
        if (!years)
            return fail(years.error());
        QJsonArray list;
        for (const CalendarYear &year : *years) {
            list.append(QJsonObject{{QStringLiteral("calendar"), year.calendar},
                                    {QStringLiteral("year"), year.year}});
            session.terminal().say(QStringLiteral("%1 %2").arg(year.calendar).arg(year.year));
        }
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("years"), list}});
        return exit_code::ok;
    }

    static Result<int> importAbsences(const QByteArray &content, AbsenceImportMode mode, Session &session)
    {
        const auto report =
            session.wait(session.workspace().duty().importAbsences(session.actor(), content, mode));
        if (!report)
            return fail(report.error());
        QJsonArray problems;
        for (const auto &problem : report->problems) {
            problems.append(
                QJsonObject{{QStringLiteral("line"), problem.line}, {QStringLiteral("text"), problem.text}});
            session.terminal().error(
                QCoreApplication::translate("Cli", "Line %1: %2").arg(problem.line).arg(problem.text));
        }
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("added"), report->added},
                                          {QStringLiteral("unchanged"), report->unchanged},
                                          {QStringLiteral("wrong"), report->wrong},
                                          {QStringLiteral("committed"), report->committed},
                                          {QStringLiteral("problems"), problems}});
        else
            session.terminal().say(QCoreApplication::translate("Cli", "%1 new, %2 known already")
                                       .arg(report->added)
                                       .arg(report->unchanged));
        if (report->wrong == 0)
            return exit_code::ok;
        return report->committed ? exit_code::findings : exit_code::data;
    }
};

}  // namespace

std::unique_ptr<Verb> makeAbsence()
{
    return std::make_unique<AbsenceVerb>();
}
std::unique_ptr<Verb> makeAbsences()
{
    return std::make_unique<AbsencesVerb>();
}
std::unique_ptr<Verb> makeImport()
{
    return std::make_unique<ImportVerb>();
}

}  // namespace xinglin::duty_verbs
