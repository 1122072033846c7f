// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/duty.h"

#include <vector>

namespace xinglin {

/// Shifts, duty rota, absences, working calendars, service levels, hand-overs. Writing needs a write session.
/// What is saved carries the version that was read (0: new) and comes back with the next one; conflict when
/// somebody else was faster. Ids are given here.
class DutyPort
{
public:
    virtual ~DutyPort() = default;

    /// By the minute at which they begin.
    virtual Result<std::vector<Shift>> shifts() = 0;
    virtual Result<Shift> saveShift(const Shift &shift) = 0;
    /// conflict: the rota still names it.
    virtual Status removeShift(ShiftId id) = 0;

    /// Entries that touch the range, of every unit and the tenant, by begin, unit and role.
    virtual Result<std::vector<DutyEntry>> duties(const TimeRange &range) = 0;
    virtual Result<DutyEntry> duty(DutyEntryId id) = 0;
    /// The earliest begin of an entry after the instant; invalid: there is none.
    virtual Result<Instant> nextDutyAfter(Instant instant) = 0;
    /// conflict: the person is on duty for the same unit then already.
    virtual Result<DutyEntry> saveDuty(const DutyEntry &entry) = 0;
    virtual Status removeDuty(DutyEntryId id) = 0;

    /// Absences that touch the range, of one person or (invalid) everybody, by begin and person.
    virtual Result<std::vector<Absence>> absences(const TimeRange &range, PersonId person) = 0;
    virtual Result<Absence> absence(AbsenceId id) = 0;
    virtual Result<Absence> saveAbsence(const Absence &absence) = 0;
    virtual Status removeAbsence(AbsenceId id) = 0;

    /// Those that were set, by severity.
    virtual Result<std::vector<ServiceLevel>> serviceLevels() = 0;
    virtual Result<ServiceLevel> saveServiceLevel(const ServiceLevel &level) = 0;
    virtual Status removeServiceLevel(const RuleScope &scope, AlertSeverity severity) = 0;

    /// Years that were imported; they go before those the program knows.
    virtual Result<std::vector<CalendarYear>> calendarYears() = 0;
    virtual Status saveCalendarYear(const CalendarYear &year) = 0;
    virtual Result<std::vector<CalendarChoice>> calendarChoices() = 0;
    virtual Result<CalendarChoice> saveCalendarChoice(const CalendarChoice &choice) = 0;
    virtual Status removeCalendarChoice(UnitId unit) = 0;

    virtual Result<HandOver> addHandOver(const HandOver &handOver) = 0;
    /// The newest first; of one unit, or (invalid) all. `isRoot`: also those of the whole workspace.
    virtual Result<std::vector<HandOver>> handOvers(UnitId unit, bool isRoot, int limit) = 0;
};

}  // namespace xinglin
