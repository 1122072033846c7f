// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_requests.h"
#include "workspace/context.h"

// Shifts, rota, absences, service levels, calendars, hand-over (see DutyDesk). Synchronous, any thread. A
// change is one write together with its audit entry, which holds ids and times, never a name or a note.
namespace xinglin::duty {

Result<DutyNow> dutyNow(Context &context, const Actor &actor, UnitId unit, Instant at);
/// The same within a session.
Result<DutyNow> dutyNow(StoreSession &session, const Context &context, UnitId unit, Instant at);
Result<std::vector<DutyRow>> rota(Context &context, const Actor &actor, UnitId unit, const DayRange &days);
Result<DutyEntry> saveDuty(Context &context, const Actor &actor, const DutyEntry &entry);
Status removeDuty(Context &context, const Actor &actor, DutyEntryId id);
Status swapDuties(Context &context, const Actor &actor, DutyEntryId one, DutyEntryId other,
                  const QString &note);

Result<std::vector<Shift>> shifts(Context &context, const Actor &actor);
Result<Shift> saveShift(Context &context, const Actor &actor, const Shift &shift);
Status removeShift(Context &context, const Actor &actor, ShiftId id);

Result<std::vector<AbsenceRow>> absences(Context &context, const Actor &actor, const DayRange &days,
                                         PersonId person);
Result<Absence> saveAbsence(Context &context, const Actor &actor, const Absence &absence);
Status removeAbsence(Context &context, const Actor &actor, AbsenceId id);
Result<AbsenceImportReport> importAbsences(Context &context, const Actor &actor, const QByteArray &table,
                                           AbsenceImportMode mode);

Result<std::vector<ServiceLevelRow>> serviceLevels(Context &context, const Actor &actor);
Result<ServiceLevel> saveServiceLevel(Context &context, const Actor &actor, const ServiceLevel &level);
Status removeServiceLevel(Context &context, const Actor &actor, const RuleScope &scope,
                          AlertSeverity severity);

Result<CalendarYearView> calendarYear(Context &context, const Actor &actor, const QString &calendar,
                                      int year);
Result<std::vector<CalendarYear>> importCalendar(Context &context, const Actor &actor,
                                                 const QByteArray &json);
Result<std::vector<CalendarChoiceRow>> calendarChoices(Context &context, const Actor &actor);
Result<CalendarChoice> saveCalendarChoice(Context &context, const Actor &actor, const CalendarChoice &choice);
Status removeCalendarChoice(Context &context, const Actor &actor, UnitId unit);

Result<HandOverSheet> handOverSheet(Context &context, const Actor &actor, UnitId unit);
Result<HandOverSheet> handOver(Context &context, const Actor &actor, const HandOverRequest &request);

}  // namespace xinglin::duty
