// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/language.h"
#include "core/period.h"
#include "domain/report_each.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// Reports that are made by themselves: when, about which days, and what became of it.
namespace xinglin {

using ScheduleId = Id<struct ScheduleTag>;
using ScheduleRunId = Id<struct ScheduleRunTag>;

/// When something is due, on the wall clock of the workspace's zone. A month without the day has its last
/// day instead.
struct TimeRule
{
    enum class Every : std::uint8_t { day, week, month, quarter, year };
    Every every = Every::day;
    int minute = 7 * 60;              ///< of the local day, 0..1439
    std::vector<int> weekdays = {1};  ///< week: 1 (Monday)..7, ascending, at least one
    int month = 1;                    ///< quarter: its month, 1..3; year: 1..12
    int day = 1;                      ///< month, quarter, year: 1..31; 0: the last one

    friend bool operator==(const TimeRule &, const TimeRule &) = default;
};
/// "daily 07:00", "weekly mon,thu 07:00", "monthly 15 07:00", "monthly last 07:00", "quarterly 1-15 07:00"
/// (the first month of the quarter), "yearly 3-31 07:00". What does not matter to the rule is forgotten.
QString timeRuleText(const TimeRule &rule);
std::optional<TimeRule> parseTimeRule(QStringView text);

/// Which days a report is about, seen from the day it is due. "To date" runs from the first day of the week,
/// month … of yesterday up to yesterday, so that it is never empty. "Moment": the report tells of the moment
/// it is made (a hand-over); its day is the one it is due, and what was missed is not made up but once.
struct PeriodRule
{
    enum class Kind : std::uint8_t {
        previousDay,
        previousWeek,
        previousMonth,
        previousQuarter,
        previousYear,
        lastDays,
        weekToDate,
        monthToDate,
        quarterToDate,
        yearToDate,
        moment
    };
    Kind kind = Kind::previousWeek;
    int days = 7;  ///< lastDays: so many up to yesterday, 1..366

    friend bool operator==(const PeriodRule &, const PeriodRule &) = default;
};
/// "previous-day" … "year-to-date"; "last-30-days"; "moment".
QString periodRuleText(const PeriodRule &rule);
std::optional<PeriodRule> parsePeriodRule(QStringView text);

/// A report that is made again and again. Kind, formats and paper are the names the report jobs know; what
/// they do not know fails when it is made, loudly.
struct Schedule
{
    ScheduleId id;
    std::int64_t version = 0;  ///< compare-and-set; 0: not stored yet
    QString name;              ///< unique in the workspace
    bool enabled = true;
    UnitId unit;
    ReportEach each = ReportEach::none;  ///< of personal reports always `person`
    QString kind = QStringLiteral("comprehensive");
    PeriodRule period;
    TimeRule time;
    Language language = Language::zhCN;
    QStringList formats{QStringLiteral("pdf")};
    QString paper = QStringLiteral("a4");
    QString templateKey;  ///< empty: the kind's own
    bool named = true;    ///< people appear with their names; else with their codes only
    QString folder;       ///< where the files go, absolute
    int keep = 0;         ///< files of so many periods stay; 0: all
    int catchUp = 5;      ///< at most so many missed periods are made up, 1..60; older ones are skipped

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// A file a run made, or was about to make.
struct ScheduleFile
{
    enum class State : std::uint8_t {
        planned,  ///< it takes this name next
        made,
        foreign,  ///< was there with the same bytes before: never deleted
        removed,  ///< deleted, for newer ones are kept
        left,     ///< was to be deleted, but somebody changed it or took it away, or another schedule has it
    };
    State state = State::planned;
    QString path;
    QString format;
    QByteArray sha256;  ///< 32 bytes
    qint64 bytes = 0;
    UnitId unit;  ///< of a person's report: the schedule's

    friend bool operator==(const ScheduleFile &, const ScheduleFile &) = default;
};

/// One time a schedule was due, and what became of it.
struct ScheduleRun
{
    enum class State : std::uint8_t {
        waiting,
        running,
        made,
        noData,    ///< nothing has arrived for the period yet; tried again
        failed,    ///< tried again
        skipped,   ///< nobody was there, and newer periods were more than are made up
        withheld,  ///< made, but every report says only that there are too few people; not tried again
    };
    ScheduleRunId id;
    ScheduleId schedule;
    std::int64_t version = 0;  ///< compare-and-set: who claims it makes it
    State state = State::waiting;
    Instant due;
    Period period;
    bool byHand = false;  ///< somebody asked for it
    int attempts = 0;
    Instant begun;        ///< of the last attempt
    Instant ended;        ///< invalid: it did not end
    Instant leaseUntil;   ///< running: whoever makes it is taken for dead after that
    Instant nextTry;      ///< noData, failed: not before; invalid: not again
    QString errorCode;    ///< errorName()
    QString error;        ///< for people, in the language of who ran it
    int skipped = 1;      ///< skipped: so many periods, from `skippedFrom` to `due`
    Instant skippedFrom;  ///< due time of the first of them
    QString actor;        ///< who made it
    std::vector<ScheduleFile> files;

    friend bool operator==(const ScheduleRun &, const ScheduleRun &) = default;
};
/// Made or withheld: its files are there.
bool isMade(ScheduleRun::State state);
/// "waiting", "running", "made", "no_data", "failed", "skipped", "withheld".
QString runStateName(ScheduleRun::State state);
/// "planned", "made", "foreign", "removed", "left".
QString fileStateName(ScheduleFile::State state);

}  // namespace xinglin
