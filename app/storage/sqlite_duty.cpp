// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_duty.h"

#include "domain/calendar_json.h"
#include "storage/minting.h"
#include "storage/place.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace xinglin {
namespace {

Shift shiftOf(const Statement &row)
{
    Shift shift;
    shift.id = row.id<ShiftId>(0);
    shift.version = row.integer(1);
    shift.name = {row.text(2), row.text(3)};
    shift.fromMinute = static_cast<int>(row.integer(4));
    shift.toMinute = static_cast<int>(row.integer(5));
    return shift;
}

DutyEntry dutyOf(const Statement &row)
{
    DutyEntry entry;
    entry.id = row.id<DutyEntryId>(0);
    entry.version = row.integer(1);
    entry.unit = row.id<UnitId>(2);
    entry.person = row.id<PersonId>(3);
    entry.role = static_cast<DutyRole>(row.integer(4));
    entry.time = {row.instant(5), row.instant(6)};
    entry.shift = row.id<ShiftId>(7);
    entry.note = row.text(8);
    return entry;
}

Absence absenceOf(const Statement &row)
{
    Absence absence;
    absence.id = row.id<AbsenceId>(0);
    absence.version = row.integer(1);
    absence.person = row.id<PersonId>(2);
    absence.time = {row.instant(3), row.instant(4)};
    absence.kind = static_cast<Absence::Kind>(row.integer(5));
    absence.note = row.text(6);
    return absence;
}

ServiceLevel levelOf(const Statement &row)
{
    ServiceLevel level;
    level.scope.kind = static_cast<RuleScope::Kind>(row.integer(0));
    level.scope.unit = row.id<UnitId>(1);
    level.scope.position = row.text(2);
    level.scope.person = row.id<PersonId>(3);
    level.severity = static_cast<AlertSeverity>(row.integer(4));
    level.version = row.integer(5);
    level.acknowledgeMs = row.integer(6);
    level.handleMs = row.integer(7);
    level.escalateMs = row.integer(8);
    return level;
}

CalendarChoice choiceOf(const Statement &row)
{
    CalendarChoice choice;
    choice.unit = row.id<UnitId>(0);
    choice.version = row.integer(1);
    choice.calendar = row.text(2);
    choice.hours = parseClockSpans(row.text(3)).value_or(std::vector<ClockSpan>());
    choice.runsClocks = row.integer(4) != 0;
    return choice;
}

HandOver handOverOf(const Statement &row)
{
    HandOver handOver;
    handOver.id = row.id<HandOverId>(0);
    handOver.unit = row.id<UnitId>(1);
    handOver.time = row.instant(2);
    handOver.actor = row.text(3);
    handOver.to = row.id<PersonId>(4);
    handOver.note = row.text(5);
    handOver.unfinished = static_cast<int>(row.integer(6));
    handOver.snoozed = static_cast<int>(row.integer(7));
    handOver.followUps = static_cast<int>(row.integer(8));
    return handOver;
}

template <typename T>
Result<std::vector<T>> all(Statement rows, T (*read)(const Statement &))
{
    std::vector<T> found;
    while (rows.next())
        found.push_back(read(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Error notThere()
{
    return {ErrorCode::notFound,
            QCoreApplication::translate("Storage", "It is not there any more. Look again first."),
            {}};
}

template <typename T>
Result<T> one(Statement row, T (*read)(const Statement &))
{
    if (row.next())
        return read(row);
    return fail(row.status() ? notThere() : row.status().error());
}

int number(auto value)
{
    return static_cast<int>(value);
}

}  // namespace

Status SqliteDuty::changed(const Status &done)
{
    if (!done || m_database.changes() > 0)
        return done;
    return fail(
        ErrorCode::conflict,
        QCoreApplication::translate("Storage", "It was changed by somebody else. Look at it again first."));
}

Status SqliteDuty::removed(const Status &done)
{
    if (!done || m_database.changes() > 0)
        return done;
    return fail(notThere());
}

Result<std::vector<Shift>> SqliteDuty::shifts()
{
    return all(m_database.query("shifts", kTenant), shiftOf);
}

Result<Shift> SqliteDuty::saveShift(const Shift &shift)
{
    Shift saved = shift;
    Status done;
    if (shift.version == 0) {
        const auto id = mintId(m_database);
        if (!id)
            return fail(id.error());
        saved.id = ShiftId(*id);
        done = m_database.run("shift_insert", kTenant, saved.id, shift.name.zh, shift.name.en,
                              shift.fromMinute, shift.toMinute);
    } else {
        done = m_database.run("shift_update", kTenant, shift.id, shift.version, shift.name.zh, shift.name.en,
                              shift.fromMinute, shift.toMinute);
    }
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    ++saved.version;
    return saved;
}

Status SqliteDuty::removeShift(ShiftId id)
{
    if (m_database.query("shift_used", kTenant, id).next())
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("Storage", "The duty rota still names this shift."));
    return removed(m_database.run("shift_delete", kTenant, id));
}

Result<std::vector<DutyEntry>> SqliteDuty::duties(const TimeRange &range)
{
    return all(m_database.query("duties_in", kTenant, range.from, range.to), dutyOf);
}

Result<DutyEntry> SqliteDuty::duty(DutyEntryId id)
{
    return one(m_database.query("duty", kTenant, id), dutyOf);
}

Result<Instant> SqliteDuty::nextDutyAfter(Instant instant)
{
    Statement row = m_database.query("duty_next", kTenant, instant);
    if (row.next())
        return row.instant(0);
    return row.status() ? Result<Instant>(Instant()) : fail(row.status().error());
}

Result<DutyEntry> SqliteDuty::saveDuty(const DutyEntry &entry)
{
    const DutyEntryId itself = entry.version == 0 ? DutyEntryId() : entry.id;
    Statement clash = m_database.query("duty_clash", kTenant, entry.person, entry.time.from, entry.time.to,
                                       entry.unit, itself);
    if (clash.next())
        return fail(ErrorCode::conflict, QCoreApplication::translate(
                                             "Storage", "The person is on duty there at that time already."));
    DutyEntry saved = entry;
    Status done;
    if (entry.version == 0) {
        const auto id = mintId(m_database);
        if (!id)
            return fail(id.error());
        saved.id = DutyEntryId(*id);
        done = m_database.run("duty_insert", kTenant, saved.id, entry.unit, entry.person, number(entry.role),
                              entry.time.from, entry.time.to, entry.shift, entry.note);
    } else {
        done = m_database.run("duty_update", kTenant, entry.id, entry.version, entry.unit, entry.person,
                              number(entry.role), entry.time.from, entry.time.to, entry.shift, entry.note);
    }
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    ++saved.version;
    return saved;
}

Status SqliteDuty::removeDuty(DutyEntryId id)
{
    return removed(m_database.run("duty_delete", kTenant, id));
}

Result<std::vector<Absence>> SqliteDuty::absences(const TimeRange &range, PersonId person)
{
    return all(person.isValid() ? m_database.query("absences_of", kTenant, range.from, range.to, person)
                                : m_database.query("absences_in", kTenant, range.from, range.to),
               absenceOf);
}

Result<Absence> SqliteDuty::absence(AbsenceId id)
{
    return one(m_database.query("absence", kTenant, id), absenceOf);
}

Result<Absence> SqliteDuty::saveAbsence(const Absence &absence)
{
    Absence saved = absence;
    Status done;
    if (absence.version == 0) {
        const auto id = mintId(m_database);
        if (!id)
            return fail(id.error());
        saved.id = AbsenceId(*id);
        done = m_database.run("absence_insert", kTenant, saved.id, absence.person, absence.time.from,
                              absence.time.to, number(absence.kind), absence.note);
    } else {
        done = m_database.run("absence_update", kTenant, absence.id, absence.version, absence.person,
                              absence.time.from, absence.time.to, number(absence.kind), absence.note);
    }
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    ++saved.version;
    return saved;
}

Status SqliteDuty::removeAbsence(AbsenceId id)
{
    return removed(m_database.run("absence_delete", kTenant, id));
}

Result<std::vector<ServiceLevel>> SqliteDuty::serviceLevels()
{
    return all(m_database.query("service_levels", kTenant), levelOf);
}

Result<ServiceLevel> SqliteDuty::saveServiceLevel(const ServiceLevel &level)
{
    const RuleScope &scope = level.scope;
    const Status done =
        level.version == 0
            ? m_database.run("service_level_insert", kTenant, number(scope.kind), scope.unit, scope.position,
                             scope.person, number(level.severity), level.acknowledgeMs, level.handleMs,
                             level.escalateMs)
            : m_database.run("service_level_update", kTenant, number(scope.kind), scope.unit, scope.position,
                             scope.person, number(level.severity), level.acknowledgeMs, level.handleMs,
                             level.escalateMs, level.version);
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    ServiceLevel saved = level;
    ++saved.version;
    return saved;
}

Status SqliteDuty::removeServiceLevel(const RuleScope &scope, AlertSeverity severity)
{
    return removed(m_database.run("service_level_delete", kTenant, number(scope.kind), scope.unit,
                                  scope.position, scope.person, number(severity)));
}

Result<std::vector<CalendarYear>> SqliteDuty::calendarYears()
{
    std::vector<CalendarYear> found;
    Statement rows = m_database.query("calendar_years", kTenant);
    while (rows.next()) {
        auto years = readCalendarYears(rows.text(0).toUtf8());
        if (!years)
            return fail(ErrorCode::damaged, years.error().message);
        found.insert(found.end(), years->begin(), years->end());
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Status SqliteDuty::saveCalendarYear(const CalendarYear &year)
{
    const QByteArray content = QJsonDocument(calendarYearJson(year)).toJson(QJsonDocument::Compact);
    return m_database.run("calendar_year_save", kTenant, year.calendar, year.year,
                          QString::fromUtf8(content));
}

Result<std::vector<CalendarChoice>> SqliteDuty::calendarChoices()
{
    return all(m_database.query("calendar_choices", kTenant), choiceOf);
}

Result<CalendarChoice> SqliteDuty::saveCalendarChoice(const CalendarChoice &choice)
{
    const QString hours = clockSpansText(choice.hours);
    const Status done = choice.version == 0
                            ? m_database.run("calendar_choice_insert", kTenant, choice.unit, choice.calendar,
                                             hours, choice.runsClocks)
                            : m_database.run("calendar_choice_update", kTenant, choice.unit, choice.calendar,
                                             hours, choice.runsClocks, choice.version);
    if (Status saidSo = changed(done); !saidSo)
        return fail(saidSo.error());
    CalendarChoice saved = choice;
    ++saved.version;
    return saved;
}

Status SqliteDuty::removeCalendarChoice(UnitId unit)
{
    return removed(m_database.run("calendar_choice_delete", kTenant, unit));
}

Result<HandOver> SqliteDuty::addHandOver(const HandOver &handOver)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    HandOver added = handOver;
    added.id = HandOverId(*id);
    const Status done =
        m_database.run("hand_over_insert", kTenant, added.id, added.unit, added.time, added.actor, added.to,
                       added.note, added.unfinished, added.snoozed, added.followUps);
    return done ? Result<HandOver>(added) : fail(done.error());
}

Result<std::vector<HandOver>> SqliteDuty::handOvers(UnitId unit, bool isRoot, int limit)
{
    return all(m_database.query("hand_overs", kTenant, unit, limit, isRoot), handOverOf);
}

}  // namespace xinglin
