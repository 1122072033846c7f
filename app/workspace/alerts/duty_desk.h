// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that deals with who is there and how fast they must be: shifts, duty rota,
/// absences, working calendars, service levels, hand-over. The same promises as Workspace. What is saved
/// carries the version that was read (0: new); conflict when somebody else was faster.
class DutyDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    /// For a unit (with its ancestors and the tenant's list) or, invalid, everywhere; an invalid instant:
    /// now.
    virtual Answer<DutyNow> dutyNow(const Actor &actor, UnitId unit, Instant at) = 0;
    /// Entries that touch the days, of a unit's subtree and the tenant's list (invalid: all), by begin.
    virtual Answer<std::vector<DutyRow>> rota(const Actor &actor, UnitId unit, const DayRange &days) = 0;
    virtual Answer<DutyEntry> saveDuty(const Actor &actor, const DutyEntry &entry) = 0;
    virtual Answer<void> removeDuty(const Actor &actor, DutyEntryId id) = 0;
    /// Two entries exchange their people.
    virtual Answer<void> swapDuties(const Actor &actor, DutyEntryId one, DutyEntryId other,
                                    const QString &note) = 0;

    virtual Answer<std::vector<Shift>> shifts(const Actor &actor) = 0;
    virtual Answer<Shift> saveShift(const Actor &actor, const Shift &shift) = 0;
    virtual Answer<void> removeShift(const Actor &actor, ShiftId id) = 0;

    /// Absences that touch the days, of one person or (invalid) everybody.
    virtual Answer<std::vector<AbsenceRow>> absences(const Actor &actor, const DayRange &days,
                                                     PersonId person) = 0;
    virtual Answer<Absence> saveAbsence(const Actor &actor, const Absence &absence) = 0;
    virtual Answer<void> removeAbsence(const Actor &actor, AbsenceId id) = 0;
    /// A table: person, from, to (inclusive days); kind, note. A verdict for each line.
    virtual Answer<AbsenceImportReport> importAbsences(const Actor &actor, const QByteArray &table,
                                                       AbsenceImportMode mode) = 0;

    /// The ones that were set and, after them, the program's own of each severity.
    virtual Answer<std::vector<ServiceLevelRow>> serviceLevels(const Actor &actor) = 0;
    virtual Answer<ServiceLevel> saveServiceLevel(const Actor &actor, const ServiceLevel &level) = 0;
    virtual Answer<void> removeServiceLevel(const Actor &actor, const RuleScope &scope,
                                            AlertSeverity severity) = 0;

    virtual Answer<CalendarYearView> calendarYear(const Actor &actor, const QString &calendar, int year) = 0;
    /// A JSON file of years (see resources/calendars); the calendars and years it held.
    virtual Answer<std::vector<CalendarYear>> importCalendar(const Actor &actor, const QByteArray &json) = 0;
    virtual Answer<std::vector<CalendarChoiceRow>> calendarChoices(const Actor &actor) = 0;
    virtual Answer<CalendarChoice> saveCalendarChoice(const Actor &actor, const CalendarChoice &choice) = 0;
    virtual Answer<void> removeCalendarChoice(const Actor &actor, UnitId unit) = 0;

    /// What would be handed over now.
    virtual Answer<HandOverSheet> handOverSheet(const Actor &actor, UnitId unit) = 0;
    /// Records the hand-over; the sheet with it as its first note.
    virtual Answer<HandOverSheet> handOver(const Actor &actor, const HandOverRequest &request) = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace xinglin
