// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/duty_port.h"
#include "storage/database.h"

namespace xinglin {

/// DutyPort on SQLite.
class SqliteDuty final : public DutyPort
{
public:
    explicit SqliteDuty(Database &database)
        : m_database(database)
    {}

    Result<std::vector<Shift>> shifts() override;
    Result<Shift> saveShift(const Shift &shift) override;
    Status removeShift(ShiftId id) override;

    Result<std::vector<DutyEntry>> duties(const TimeRange &range) override;
    Result<DutyEntry> duty(DutyEntryId id) override;
    Result<Instant> nextDutyAfter(Instant instant) override;
    Result<DutyEntry> saveDuty(const DutyEntry &entry) override;
    Status removeDuty(DutyEntryId id) override;

    Result<std::vector<Absence>> absences(const TimeRange &range, PersonId person) override;
    Result<Absence> absence(AbsenceId id) override;
    Result<Absence> saveAbsence(const Absence &absence) override;
    Status removeAbsence(AbsenceId id) override;

    Result<std::vector<ServiceLevel>> serviceLevels() override;
    Result<ServiceLevel> saveServiceLevel(const ServiceLevel &level) override;
    Status removeServiceLevel(const RuleScope &scope, AlertSeverity severity) override;

    Result<std::vector<CalendarYear>> calendarYears() override;
    Status saveCalendarYear(const CalendarYear &year) override;
    Result<std::vector<CalendarChoice>> calendarChoices() override;
    Result<CalendarChoice> saveCalendarChoice(const CalendarChoice &choice) override;
    Status removeCalendarChoice(UnitId unit) override;

    Result<HandOver> addHandOver(const HandOver &handOver) override;
    Result<std::vector<HandOver>> handOvers(UnitId unit, bool isRoot, int limit) override;

private:
    /// Success when the statement before changed a row.
    Status changed(const Status &done);
    Status removed(const Status &done);

    Database &m_database;
};

}  // namespace xinglin
