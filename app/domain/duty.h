// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/instant.h"
#include "domain/alert_rule.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// Who is there, on which days people work, and how fast they must be.
namespace xinglin {

using ShiftId = Id<struct ShiftTag>;
using DutyEntryId = Id<struct DutyEntryTag>;
using AbsenceId = Id<struct AbsenceTag>;
using HandOverId = Id<struct HandOverTag>;

/// A stretch of the day that returns every day.
struct Shift
{
    ShiftId id;
    std::int64_t version = 0;  ///< compare-and-set; 0: not stored yet
    BilingualText name;
    int fromMinute = 0;  ///< of the local day, 0..1439
    int toMinute = 0;    ///< exclusive; not after `fromMinute`: it ends on the next day

    bool passesMidnight() const { return toMinute <= fromMinute; }
    friend bool operator==(const Shift &, const Shift &) = default;
};

/// lead answers first, then the deputy; a medic is told together with the lead.
enum class DutyRole : std::uint8_t { lead, deputy, medic };
/// "lead", "deputy", "medic".
QString dutyRoleName(DutyRole role);
std::optional<DutyRole> parseDutyRole(QStringView text);

/// Somebody is on duty over a stretch of time, for a unit with everything below it or for the whole tenant
/// (the duty list, to which alerts without another owner come).
struct DutyEntry
{
    DutyEntryId id;
    std::int64_t version = 0;  ///< compare-and-set; 0: not stored yet
    UnitId unit;               ///< invalid: the tenant's duty list
    PersonId person;
    DutyRole role = DutyRole::lead;
    TimeRange time;
    ShiftId shift;  ///< invalid: not by shift
    QString note;

    friend bool operator==(const DutyEntry &, const DutyEntry &) = default;
};

/// Somebody cannot be reached: nothing is routed to them.
struct Absence
{
    enum class Kind : std::uint8_t { leave, sick, training, travel, other };
    AbsenceId id;
    std::int64_t version = 0;  ///< compare-and-set; 0: not stored yet
    PersonId person;
    TimeRange time;
    Kind kind = Kind::leave;
    QString note;

    friend bool operator==(const Absence &, const Absence &) = default;
};
/// "leave", "sick", "training", "travel", "other".
QString absenceKindName(Absence::Kind kind);
/// Accepts the names and 年假, 休假, 病假, 培训, 出差, 其他.
std::optional<Absence::Kind> parseAbsenceKind(QStringView text);

/// How long people may take. Of several the nearest to the person applies: person, position, the deepest
/// unit, the tenant; then `defaultServiceLevel`.
struct ServiceLevel
{
    RuleScope scope;
    AlertSeverity severity = AlertSeverity::p2;
    std::int64_t version = 0;        ///< compare-and-set; 0: not stored yet
    std::int64_t acknowledgeMs = 0;  ///< from opened to acknowledged
    std::int64_t handleMs = 0;       ///< from acknowledged to done
    std::int64_t escalateMs = 0;     ///< from one step of the escalation to the next

    friend bool operator==(const ServiceLevel &, const ServiceLevel &) = default;
};
/// Acknowledge within P0 60 s, P1 15 min, P2 60 min; handle within P0 3 min, P1 15 min, P2 60 min (alerts as
/// work orders, severity); one more acknowledgement time for each step up. Nothing is due for info.
ServiceLevel defaultServiceLevel(AlertSeverity severity);

/// Days that are free though they are weekdays.
struct HolidayPeriod
{
    BilingualText name;
    DayRange days;
    friend bool operator==(const HolidayPeriod &, const HolidayPeriod &) = default;
};

/// What a published notice says of one year.
struct CalendarYear
{
    QString calendar;  ///< "china"
    int year = 0;
    std::vector<HolidayPeriod> holidays;
    std::vector<Day> workdays;  ///< weekends on which people work (adjusted workdays)
    QString source;             ///< the notice
    friend bool operator==(const CalendarYear &, const CalendarYear &) = default;
};

/// Minutes of the local day; not after `fromMinute`: it ends on the next day.
struct ClockSpan
{
    int fromMinute = 0;
    int toMinute = 0;
    friend bool operator==(const ClockSpan &, const ClockSpan &) = default;
};

/// On which calendar a unit (with everything below, the nearest wins; invalid: the tenant) works.
struct CalendarChoice
{
    UnitId unit;
    std::int64_t version = 0;      ///< compare-and-set; 0: not stored yet
    QString calendar;              ///< "china", "weekdays", "every_day", or one that was imported
    std::vector<ClockSpan> hours;  ///< of a workday; empty: the whole day
    bool runsClocks = false;       ///< the clocks of P1 and P2 stand still outside these hours

    friend bool operator==(const CalendarChoice &, const CalendarChoice &) = default;
};

/// One shift hands over to the next.
struct HandOver
{
    HandOverId id;
    UnitId unit;  ///< invalid: the whole tenant
    Instant time;
    QString actor;
    PersonId to;  ///< invalid: nobody named
    QString note;
    int unfinished = 0, snoozed = 0, followUps = 0;  ///< what was handed over
};

}  // namespace xinglin
