// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/embedded_duty_desk.h"

#include "workspace/alerts/duty_use_cases.h"

namespace xinglin {

DutyDesk::Answer<DutyNow> EmbeddedDutyDesk::dutyNow(const Actor &actor, UnitId unit, Instant at)
{
    return m_calls.ask<DutyNow>(
        [actor, unit, at](Context &context) { return duty::dutyNow(context, actor, unit, at); });
}

DutyDesk::Answer<std::vector<DutyRow>> EmbeddedDutyDesk::rota(const Actor &actor, UnitId unit,
                                                              const DayRange &days)
{
    return m_calls.ask<std::vector<DutyRow>>(
        [actor, unit, days](Context &context) { return duty::rota(context, actor, unit, days); });
}

DutyDesk::Answer<DutyEntry> EmbeddedDutyDesk::saveDuty(const Actor &actor, const DutyEntry &entry)
{
    return m_calls.ask<DutyEntry>(
        [actor, entry](Context &context) { return duty::saveDuty(context, actor, entry); });
}

DutyDesk::Answer<void> EmbeddedDutyDesk::removeDuty(const Actor &actor, DutyEntryId id)
{
    return m_calls.ask<void>([actor, id](Context &context) { return duty::removeDuty(context, actor, id); });
}

DutyDesk::Answer<void> EmbeddedDutyDesk::swapDuties(const Actor &actor, DutyEntryId one, DutyEntryId other,
                                                    const QString &note)
{
    return m_calls.ask<void>([actor, one, other, note](Context &context) {
        return duty::swapDuties(context, actor, one, other, note);
    });
}

DutyDesk::Answer<std::vector<Shift>> EmbeddedDutyDesk::shifts(const Actor &actor)
{
    return m_calls.ask<std::vector<Shift>>(
        [actor](Context &context) { return duty::shifts(context, actor); });
}

DutyDesk::Answer<Shift> EmbeddedDutyDesk::saveShift(const Actor &actor, const Shift &shift)
{
    return m_calls.ask<Shift>(
        [actor, shift](Context &context) { return duty::saveShift(context, actor, shift); });
}

DutyDesk::Answer<void> EmbeddedDutyDesk::removeShift(const Actor &actor, ShiftId id)
{
    return m_calls.ask<void>([actor, id](Context &context) { return duty::removeShift(context, actor, id); });
}

DutyDesk::Answer<std::vector<AbsenceRow>> EmbeddedDutyDesk::absences(const Actor &actor, const DayRange &days,
                                                                     PersonId person)
{
    return m_calls.ask<std::vector<AbsenceRow>>(
        [actor, days, person](Context &context) { return duty::absences(context, actor, days, person); });
}

DutyDesk::Answer<Absence> EmbeddedDutyDesk::saveAbsence(const Actor &actor, const Absence &absence)
{
    return m_calls.ask<Absence>(
        [actor, absence](Context &context) { return duty::saveAbsence(context, actor, absence); });
}

DutyDesk::Answer<void> EmbeddedDutyDesk::removeAbsence(const Actor &actor, AbsenceId id)
{
    return m_calls.ask<void>(
        [actor, id](Context &context) { return duty::removeAbsence(context, actor, id); });
}

DutyDesk::Answer<AbsenceImportReport>
EmbeddedDutyDesk::importAbsences(const Actor &actor, const QByteArray &table, AbsenceImportMode mode)
{
    return m_calls.ask<AbsenceImportReport>(
        [actor, table, mode](Context &context) { return duty::importAbsences(context, actor, table, mode); });
}

DutyDesk::Answer<std::vector<ServiceLevelRow>> EmbeddedDutyDesk::serviceLevels(const Actor &actor)
{
    return m_calls.ask<std::vector<ServiceLevelRow>>(
        [actor](Context &context) { return duty::serviceLevels(context, actor); });
}

DutyDesk::Answer<ServiceLevel> EmbeddedDutyDesk::saveServiceLevel(const Actor &actor,
                                                                  const ServiceLevel &level)
{
    return m_calls.ask<ServiceLevel>(
        [actor, level](Context &context) { return duty::saveServiceLevel(context, actor, level); });
}

DutyDesk::Answer<void> EmbeddedDutyDesk::removeServiceLevel(const Actor &actor, const RuleScope &scope,
                                                            AlertSeverity severity)
{
    return m_calls.ask<void>([actor, scope, severity](Context &context) {
        return duty::removeServiceLevel(context, actor, scope, severity);
    });
}

DutyDesk::Answer<CalendarYearView> EmbeddedDutyDesk::calendarYear(const Actor &actor, const QString &calendar,
                                                                  int year)
{
    return m_calls.ask<CalendarYearView>([actor, calendar, year](Context &context) {
        return duty::calendarYear(context, actor, calendar, year);
    });
}

DutyDesk::Answer<std::vector<CalendarYear>> EmbeddedDutyDesk::importCalendar(const Actor &actor,
                                                                             const QByteArray &json)
{
    return m_calls.ask<std::vector<CalendarYear>>(
        [actor, json](Context &context) { return duty::importCalendar(context, actor, json); });
}

DutyDesk::Answer<std::vector<CalendarChoiceRow>> EmbeddedDutyDesk::calendarChoices(const Actor &actor)
{
    return m_calls.ask<std::vector<CalendarChoiceRow>>(
        [actor](Context &context) { return duty::calendarChoices(context, actor); });
}

DutyDesk::Answer<CalendarChoice> EmbeddedDutyDesk::saveCalendarChoice(const Actor &actor,
                                                                      const CalendarChoice &choice)
{
    return m_calls.ask<CalendarChoice>(
        [actor, choice](Context &context) { return duty::saveCalendarChoice(context, actor, choice); });
}

DutyDesk::Answer<void> EmbeddedDutyDesk::removeCalendarChoice(const Actor &actor, UnitId unit)
{
    return m_calls.ask<void>(
        [actor, unit](Context &context) { return duty::removeCalendarChoice(context, actor, unit); });
}

DutyDesk::Answer<HandOverSheet> EmbeddedDutyDesk::handOverSheet(const Actor &actor, UnitId unit)
{
    return m_calls.ask<HandOverSheet>(
        [actor, unit](Context &context) { return duty::handOverSheet(context, actor, unit); });
}

DutyDesk::Answer<HandOverSheet> EmbeddedDutyDesk::handOver(const Actor &actor, const HandOverRequest &request)
{
    return m_calls.ask<HandOverSheet>(
        [actor, request](Context &context) { return duty::handOver(context, actor, request); });
}

}  // namespace xinglin
