// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/calendar/working_time.h"
#include "domain/work_order.h"
#include "workspace/context.h"
#include "workspace/name_book.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace xinglin::duty {

/// Who leads, who is there, how fast they must be, on which clock: as of one instant, read once and kept for
/// the length of a session. One thread.
class DutyBook
{
public:
    DutyBook(StoreSession &session, const Context &context, Instant now);

    Instant now() const { return m_now; }
    Day today() const { return m_today; }

    /// The nearest level that was set (person, position, deepest unit, tenant), or the program's own.
    Result<ServiceLevel> level(const WorkOrder &order);
    /// The clock on which an order of the severity runs: the wall's for P0, and where no calendar was chosen.
    Result<const WorkingTime *> clock(UnitId unit, AlertSeverity severity);
    /// The calendar a unit (invalid: the tenant) works on; the weekday rule where none was chosen.
    Result<const WorkingTime *> workingTime(UnitId unit);

    /// Units from the given one upwards that have heads of their own today: those whose heads lead a unit
    /// below in this list already are left out. Empty for an invalid unit.
    Result<std::vector<UnitId>> chain(UnitId unit);
    /// Heads of the unit who are not absent now, in their order.
    Result<std::vector<PersonId>> presentHeads(UnitId unit);
    /// Who is on duty now and not absent, the leads first: of the nearest unit that has anybody, else of the
    /// tenant.
    Result<std::vector<PersonId>> onDuty(UnitId unit);
    Result<bool> isAbsent(PersonId person);
    NameBook &names() { return m_names; }

private:
    Status readAbsences();
    Status readLevels();
    Status readCalendars();
    Result<const std::vector<UnitId> *> ancestors(UnitId unit);
    Result<const std::vector<PersonId> *> heads(UnitId unit);
    Result<const CalendarChoice *> choice(UnitId unit);
    Result<const WorkingTime *> workingTimeOf(const CalendarChoice *choice);

    StoreSession &m_session;
    const Context &m_context;
    Instant m_now;
    Day m_today;
    NameBook m_names;
    WorkingTime m_wallClock;
    std::optional<std::unordered_map<PersonId, bool>> m_absent;
    std::optional<std::vector<ServiceLevel>> m_levels;
    bool m_levelsNamePosition = false;
    std::optional<std::vector<CalendarChoice>> m_choices;
    std::vector<CalendarYear> m_importedYears;
    std::optional<std::vector<DutyEntry>> m_duties;
    std::unordered_map<UnitId, std::vector<UnitId>> m_ancestors;
    std::unordered_map<UnitId, std::vector<PersonId>> m_heads;
    std::unordered_map<UnitId, std::vector<UnitId>> m_chains;
    std::unordered_map<UnitId, WorkingTime> m_workingTimes;
};

}  // namespace xinglin::duty
