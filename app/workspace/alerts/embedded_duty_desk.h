// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_desk.h"
#include "workspace/door_calls.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedDutyDesk final : public DutyDesk
{
    Q_OBJECT

public:
    explicit EmbeddedDutyDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

    Answer<DutyNow> dutyNow(const Actor &actor, UnitId unit, Instant at) override;
    Answer<std::vector<DutyRow>> rota(const Actor &actor, UnitId unit, const DayRange &days) override;
    Answer<DutyEntry> saveDuty(const Actor &actor, const DutyEntry &entry) override;
    Answer<void> removeDuty(const Actor &actor, DutyEntryId id) override;
    Answer<void> swapDuties(const Actor &actor, DutyEntryId one, DutyEntryId other,
                            const QString &note) override;
    Answer<std::vector<Shift>> shifts(const Actor &actor) override;
    Answer<Shift> saveShift(const Actor &actor, const Shift &shift) override;
    Answer<void> removeShift(const Actor &actor, ShiftId id) override;
    Answer<std::vector<AbsenceRow>> absences(const Actor &actor, const DayRange &days,
                                             PersonId person) override;
    Answer<Absence> saveAbsence(const Actor &actor, const Absence &absence) override;
    Answer<void> removeAbsence(const Actor &actor, AbsenceId id) override;
    Answer<AbsenceImportReport> importAbsences(const Actor &actor, const QByteArray &table,
                                               AbsenceImportMode mode) override;
    Answer<std::vector<ServiceLevelRow>> serviceLevels(const Actor &actor) override;
    Answer<ServiceLevel> saveServiceLevel(const Actor &actor, const ServiceLevel &level) override;
    Answer<void> removeServiceLevel(const Actor &actor, const RuleScope &scope,
                                    AlertSeverity severity) override;
    Answer<CalendarYearView> calendarYear(const Actor &actor, const QString &calendar, int year) override;
    Answer<std::vector<CalendarYear>> importCalendar(const Actor &actor, const QByteArray &json) override;
    Answer<std::vector<CalendarChoiceRow>> calendarChoices(const Actor &actor) override;
    Answer<CalendarChoice> saveCalendarChoice(const Actor &actor, const CalendarChoice &choice) override;
    Answer<void> removeCalendarChoice(const Actor &actor, UnitId unit) override;
    Answer<HandOverSheet> handOverSheet(const Actor &actor, UnitId unit) override;
    Answer<HandOverSheet> handOver(const Actor &actor, const HandOverRequest &request) override;

private:
    DoorCalls &m_calls;
};

}  // namespace xinglin
