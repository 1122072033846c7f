// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb_group.h"
#include "cli/verbs/duty_verbs.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xinglin {
namespace duty_verbs {
namespace {

/// `now` and `next` show the two halves of one answer.
class NowVerb final : public Verb
{
public:
    explicit NowVerb(bool isNext)
        : m_isNext(isNext)
    {}
    QString name() const override { return m_isNext ? QStringLiteral("next") : QStringLiteral("now"); }
    QString synopsis() const override { return QStringLiteral("[--unit U] [--at T]"); }
    QString summary() const override
    {
        return m_isNext ? QCoreApplication::translate("Cli", "Show who comes on duty next")
                        : QCoreApplication::translate("Cli", "Show who is on duty");
    }
    std::vector<Option> options() const override { return {option("unit", "U"), option("at", "T")}; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
        if (!unit)
            return fail(unit.error());
        const auto at = instantOf(arguments, QStringLiteral("at"), session, false);
        if (!at)
            return fail(at.error());
        const auto answer = session.wait(session.workspace().duty().dutyNow(session.actor(), *unit, *at));
        if (!answer)
            return fail(answer.error());
        if (session.terminal().isJson())
            session.terminal().printJson(json(*answer, session));
        else
            print(*answer, session);
        return exit_code::ok;
    }

private:
    QJsonObject json(const DutyNow &answer, const Session &session) const
    {
        const Zone &zone = session.info().zone;
        QJsonObject json{{QStringLiteral("at"), zone.isoText(answer.at)}};
        if (m_isNext) {
            json[QStringLiteral("from")] =
                answer.nextFrom.isValid() ? QJsonValue(zone.isoText(answer.nextFrom)) : QJsonValue();
            json[QStringLiteral("next")] = jsonOf(answer.next, session);
        } else {
            json[QStringLiteral("now")] = jsonOf(answer.now, session);
        }
        return json;
    }

    void print(const DutyNow &answer, const Session &session) const
    {
        const auto &rows = m_isNext ? answer.next : answer.now;
        if (rows.empty())
            session.terminal().say(m_isNext
                                       ? QCoreApplication::translate("Cli", "Nobody is entered after that.")
                                       : QCoreApplication::translate("Cli", "Nobody is on duty."));
        else
            printRows(rows, session);
    }

    bool m_isNext;
};

class RotaVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("rota"); }
    QString synopsis() const override { return QStringLiteral("[--unit U] [--from DATE] [--to DATE]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the duty rota, a week from today by default");
    }
    std::vector<Option> options() const override
    {
        return {option("unit", "U"), option("from", "DATE"), option("to", "DATE")};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
        if (!unit)
            return fail(unit.error());
        const auto days = daysOf(arguments, session, 7);
        if (!days)
            return fail(days.error());
        const auto rows = session.wait(session.workspace().duty().rota(session.actor(), *unit, *days));
        if (!rows)
            return fail(rows.error());
        if (session.terminal().isJson()) {
            for (const DutyRow &row : *rows)
                session.terminal().printJson(jsonOf(row, session));
        } else {
            printRows(*rows, session);
        }
        return exit_code::ok;
    }
};

class AddVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("add"); }
    QString synopsis() const override
    {
        return QStringLiteral("PERSON --from T --to T [--unit U] [--role lead|deputy|medic] [--note TEXT]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Put somebody on duty; without a unit on the duty list");
    }
    std::vector<Option> options() const override
    {
        return {option("from", "T", true), option("to", "T", true), option("unit", "U"),
                option("role", "ROLE"), option("note", "TEXT")};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString roleName = arguments.value(QStringLiteral("role"), QStringLiteral("lead"));
        const auto role = parseDutyRole(roleName);
        if (!role)
            return badValue(QStringLiteral("role"), roleName);
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto entry = entryOf(arguments, session, *role);
        if (!entry)
            return fail(entry.error());
        const auto saved = session.wait(session.workspace().duty().saveDuty(session.actor(), *entry));
        if (!saved)
            return fail(saved.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("id"), saved->id.text()}});
        else
            session.terminal().print(saved->id.text());
        return exit_code::ok;
    }

private:
    static Result<DutyEntry> entryOf(const Arguments &arguments, Session &session, DutyRole role)
    {
        DutyEntry entry;
        entry.role = role;
        entry.note = arguments.value(QStringLiteral("note"));
        const auto person = personOf(arguments.positional().front(), session);
        if (!person)
            return fail(person.error());
        entry.person = *person;
        const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
        if (!unit)
            return fail(unit.error());
        entry.unit = *unit;
        const auto from = instantOf(arguments, QStringLiteral("from"), session, false);
        if (!from)
            return fail(from.error());
        const auto to = instantOf(arguments, QStringLiteral("to"), session, true);
        if (!to)
            return fail(to.error());
        entry.time = {*from, *to};
        return entry;
    }
};

class SwapVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("swap"); }
    QString synopsis() const override { return QStringLiteral("ENTRY ENTRY [--note TEXT]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Let two entries of the rota exchange their people");
    }
    std::vector<Option> options() const override { return {option("note", "TEXT")}; }
    int minWords() const override { return 2; }
    int maxWords() const override { return 2; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto done = session.wait(session.workspace().duty().swapDuties(
            session.actor(), DutyEntryId::fromText(arguments.positional().at(0)),
            DutyEntryId::fromText(arguments.positional().at(1)), arguments.value(QStringLiteral("note"))));
        if (!done)
            return fail(done.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("swapped"), true}});
        return exit_code::ok;
    }
};

class RemoveVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("remove"); }
    QString synopsis() const override { return QStringLiteral("ENTRY | --absence ID"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Take an entry out of the rota, or an absence back");
    }
    std::vector<Option> options() const override { return {option("absence", "ID")}; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const bool isAbsence = arguments.has(QStringLiteral("absence"));
        if (isAbsence == !arguments.positional().isEmpty())
            return fail(ErrorCode::usage, QStringLiteral("xinglinctl duty remove ") + synopsis());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        DutyDesk &desk = session.workspace().duty();
        const QString id =
            isAbsence ? arguments.value(QStringLiteral("absence")) : arguments.positional().front();
        const auto done =
            session.wait(isAbsence ? desk.removeAbsence(session.actor(), AbsenceId::fromText(id))
                                   : desk.removeDuty(session.actor(), DutyEntryId::fromText(id)));
        if (!done)
            return fail(done.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("removed"), id}});
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeNow()
{
    return std::make_unique<NowVerb>(false);
}
std::unique_ptr<Verb> makeNext()
{
    return std::make_unique<NowVerb>(true);
}
std::unique_ptr<Verb> makeRota()
{
    return std::make_unique<RotaVerb>();
}
std::unique_ptr<Verb> makeAdd()
{
    return std::make_unique<AddVerb>();
}
std::unique_ptr<Verb> makeSwap()
{
    return std::make_unique<SwapVerb>();
}
std::unique_ptr<Verb> makeRemove()
{
    return std::make_unique<RemoveVerb>();
}

}  // namespace duty_verbs

std::unique_ptr<Verb> makeDutyVerb()
{
    namespace d = duty_verbs;
    return std::make_unique<VerbGroup>(
        QStringLiteral("duty"),
        [] { return QCoreApplication::translate("Cli", "Who is on duty, absences, deadlines, calendars"); },
        std::initializer_list<VerbGroup::Maker>{d::makeNow, d::makeNext, d::makeRota, d::makeAdd, d::makeSwap,
                                                d::makeRemove, d::makeAbsence, d::makeAbsences, d::makeImport,
                                                d::makeShifts, d::makeLevels, d::makeSetLevel,
                                                d::makeCalendar, d::makeHandOver});
}

}  // namespace xinglin
