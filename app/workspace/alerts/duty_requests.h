// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/duty.h"
#include "workspace/alerts/alert_requests.h"
#include "workspace/requests.h"

// What can be asked about duty, and what comes back: plain values.
namespace xinglin {

/// An entry of the rota with the words it is shown with.
struct DutyRow
{
    DutyEntry entry;
    QString personCode;
    BilingualText personName;
    BilingualText unitName;  ///< empty: the tenant's duty list
    BilingualText shiftName;
    bool isAbsent = false;  ///< an absence covers part of it
};

/// Who is there and who comes next.
struct DutyNow
{
    Instant at;
    std::vector<DutyRow> now;   ///< the leads first
    std::vector<DutyRow> next;  ///< those who begin at `nextFrom`
    Instant nextFrom;           ///< invalid: nobody is entered
    /// Heads of the unit and of those above it who are not absent, the nearest first; their entries say who
    /// and of which unit, nothing else.
    std::vector<DutyRow> heads;
};

struct AbsenceRow
{
    Absence absence;
    QString personCode;
    BilingualText personName, unitName;
};

struct ServiceLevelRow
{
    ServiceLevel level;
    BilingualText scopeName;  ///< of the unit, position or person
    bool builtIn = false;     ///< the program's own; nobody set it
};

struct CalendarDay
{
    enum class Kind : std::uint8_t { workday, weekend, holiday, adjustedWorkday };
    Day day;
    Kind kind = Kind::workday;
    BilingualText name;  ///< of a holiday
};

/// A year of a calendar, day by day.
struct CalendarYearView
{
    QString calendar;
    int year = 0;
    bool isPublished = false;  ///< otherwise the weekday rule holds until somebody imports the year
    bool isImported = false;   ///< by an administrator
    QString source;            ///< the notice
    std::vector<CalendarDay> days;
};

struct CalendarChoiceRow
{
    CalendarChoice choice;
    BilingualText unitName;  ///< empty: the tenant
};

/// How a table of absences is brought in: tried only; all or nothing; or without its wrong lines.
enum class AbsenceImportMode { dryRun, whole, partial };

struct AbsenceImportReport
{
    struct Problem
    {
        int line = 0;
        QString text;
    };
    /// What became, or would become, of a line.
    struct Line
    {
        enum class Verdict { added, unchanged, wrong };
        int line = 0;
        QString person;  ///< code, when it could be read
        DayRange days;
        Absence::Kind kind = Absence::Kind::leave;
        Verdict verdict = Verdict::wrong;
        QString problem;  ///< why it is wrong
    };
    int added = 0, unchanged = 0, wrong = 0;
    bool committed = false;
    std::vector<Problem> problems;  ///< of the wrong lines; of people unknown a hundred
    std::vector<Line> lines;        ///< every one, as they stand in the table
};

struct HandOverRow
{
    HandOver handOver;
    QString toCode;
    BilingualText toName;
};

/// Everything the next shift must know; for the screen and for paper.
struct HandOverSheet
{
    UnitId unit;             ///< invalid: the whole tenant
    BilingualText unitName;  ///< empty: the whole tenant
    Instant at;
    DutyNow duty;
    std::vector<OrderRow> unfinished;  ///< most urgent first, without the snoozed
    std::vector<OrderRow> snoozed;
    std::vector<FollowUp> followUps;  ///< open ones that are due within a day, and overdue ones
    std::vector<HandOverRow> notes;   ///< of the last hand-overs, the newest first
    std::int64_t left = 0;            ///< unfinished orders beyond the first 500
};

struct HandOverRequest
{
    UnitId unit;  ///< invalid: the whole tenant
    PersonId to;  ///< invalid: nobody named
    QString note;
};

}  // namespace xinglin
