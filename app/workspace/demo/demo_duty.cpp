// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_duty.h"

#include "core/zone.h"
#include "workspace/alerts/duty_desk.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr int kDaysBefore = 7;
constexpr int kDaysAfter = 14;

class DutyPlan
{
public:
    DutyPlan(Workspace &workspace, const Actor &actor, const DemoOptions &options, const DemoCompany &company,
             Zone zone)
        : m_workspace(workspace)
        , m_actor(actor)
        , m_options(options)
        , m_company(company)
        , m_zone(std::move(zone))
    {}

    Status fill()
    {
        Status done = addShifts();
        if (done)
            done = addRota();
        if (done)
            done = addMedics();
        if (done)
            done = addAbsences();
        return done ? addSettings() : done;
    }

private:
    template <typename T>
    Result<T> wait(QFuture<Result<T>> answer)
    {
        answer.waitForFinished();
        return answer.resultCount() > 0 ? answer.result() : fail(ErrorCode::cancelled, {});
    }

    Result<SubjectId> find(SubjectId::Kind kind, const QString &code)
    {
        const auto found = wait(m_workspace.resolve(m_actor, kind, code, m_options.until));
        return found ? Result<SubjectId>(found->id) : fail(found.error());
    }

    const DemoPerson &personAt(int index) const { return m_company.people[static_cast<std::size_t>(index)]; }

    Status addShifts()
    {
        struct Row
        {
            const char *zh;
            const char *en;
            int from, to;
        };
        constexpr std::array kRows{Row{"夜班", "Night", 0, 8 * 60}, Row{"早班", "Day", 8 * 60, 16 * 60},
                                   Row{"中班", "Evening", 16 * 60, 0}};
        for (const Row &row : kRows) {
            Shift shift;
            shift.name = {QString::fromUtf8(row.zh), QString::fromUtf8(row.en)};
            shift.fromMinute = row.from;
            shift.toMinute = row.to;
            const auto saved = wait(m_workspace.duty().saveShift(m_actor, shift));
            if (!saved)
                return fail(saved.error());
            m_shifts.push_back(*saved);
        }
        return {};
    }

    Status add(UnitId unit, const QString &code, DutyRole role, Day day, const Shift &shift)
    {
        const auto person = find(SubjectId::Kind::person, code);
        if (!person)
            return fail(person.error());
        DutyEntry entry;
        entry.unit = unit;
        entry.person = person->person;
        entry.role = role;
        entry.shift = shift.id;
        const Day last = shift.passesMidnight() ? day + 1 : day;
        entry.time = {m_zone.fromLocal(day, shift.fromMinute * kMinuteMs),
                      m_zone.fromLocal(last, shift.toMinute * kMinuteMs)};
        const auto saved = wait(m_workspace.duty().saveDuty(m_actor, entry));
        return saved ? Status() : fail(saved.error());
    }

    Status addRota()
    {
        const DemoTeam &desk = m_company.teamOf(u"QL-O-2-1");
        const int size = desk.end - desk.first;
        int turn = 0;
        for (Day day = m_options.until - kDaysBefore; day <= m_options.until + kDaysAfter; ++day) {
            for (const Shift &shift : m_shifts) {
                const QString lead = personAt(desk.first + turn % size).code;
                const QString deputy = personAt(desk.first + (turn + size / 2) % size).code;
                ++turn;
                if (Status added = add(UnitId(), lead, DutyRole::lead, day, shift); !added)
                    return added;
                if (Status added = add(UnitId(), deputy, DutyRole::deputy, day, shift); !added)
                    return added;
            }
        }
        return {};
    }

    /// One of the mine's people by day.
    Status addMedics()
    {
        const auto mine = find(SubjectId::Kind::unit, QStringLiteral("QL-M"));
        if (!mine)
            return mine.error().code == ErrorCode::notFound ? Status() : fail(mine.error());
        const DemoTeam &team = m_company.teamOf(u"QL-M-1-1");
        const int size = team.end - team.first;
        int turn = 0;
        for (Day day = m_options.until - kDaysBefore; day <= m_options.until + kDaysAfter; ++day) {
            const QString code = personAt(team.first + ++turn % size).code;
            if (Status added = add(mine->unit, code, DutyRole::medic, day, m_shifts[1]); !added)
                return added;
        }
        return {};
    }

    Status addAbsence(const QString &code, Day first, Day last, Absence::Kind kind)
    {
        const auto person = find(SubjectId::Kind::person, code);
        if (!person)
            return fail(person.error());
        Absence absence;
        absence.person = person->person;
        absence.time = m_zone.rangeOf(DayRange{first, last});
        absence.kind = kind;
        const auto saved = wait(m_workspace.duty().saveAbsence(m_actor, absence));
        return saved ? Status() : fail(saved.error());
    }

    Status addAbsences()
    {
        const Day until = m_options.until;
        const DemoTeam &second = m_company.teams[std::min<std::size_t>(1, m_company.teams.size() - 1)];
        const DemoTeam &desk = m_company.teamOf(u"QL-O-2-1");
        Status done = addAbsence(personAt(second.first).code, until - 1, until + 5, Absence::Kind::leave);
        if (done)
            done = addAbsence(personAt(desk.first + 2).code, until + 3, until + 4, Absence::Kind::training);
        if (done)
            done = addAbsence(personAt(m_company.teams.back().first).code, until, until + 1,
                              Absence::Kind::sick);
        return done;
    }

    Status addSettings()
    {
        if (const auto office = find(SubjectId::Kind::unit, QStringLiteral("QL-O"))) {
            CalendarChoice choice;
            choice.unit = office->unit;
            choice.calendar = QStringLiteral("china");
            choice.hours = {{8 * 60 + 30, 12 * 60}, {13 * 60 + 30, 17 * 60 + 30}};
            choice.runsClocks = true;
            const auto saved = wait(m_workspace.duty().saveCalendarChoice(m_actor, choice));
            if (!saved)
                return fail(saved.error());
        }
        if (const auto mine = find(SubjectId::Kind::unit, QStringLiteral("QL-M"))) {
            ServiceLevel level;
            level.scope.kind = RuleScope::Kind::unit;
            level.scope.unit = mine->unit;
            level.severity = AlertSeverity::p1;
            level.acknowledgeMs = level.escalateMs = 10 * kMinuteMs;
            level.handleMs = 15 * kMinuteMs;
            const auto saved = wait(m_workspace.duty().saveServiceLevel(m_actor, level));
            if (!saved)
                return fail(saved.error());
        }
        return {};
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    const DemoOptions &m_options;
    const DemoCompany &m_company;
    Zone m_zone;
    std::vector<Shift> m_shifts;
};

}  // namespace

Status fillDuty(Workspace &workspace, const Actor &actor, const DemoOptions &options,
                const DemoCompany &company)
{
    const auto zone = Zone::byName(options.zone);
    if (!zone)
        return fail(zone.error());
    return DutyPlan(workspace, actor, options, company, *zone).fill();
}

}  // namespace xinglin
