// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedule.h"

// Schedules in words, in the installed language.
namespace xinglin::schedule_words {

/// "Every Monday and Thursday at 07:00".
QString time(const TimeRule &rule);
/// "the week before", "the last 30 days".
QString period(const PeriodRule &rule);
/// "Made", "No data".
QString state(const ScheduleRun &run);
/// "Removed", "Left, changed or another schedule's"
QString fileState(ScheduleFile::State state);
/// What the schedule does, in one sentence. `kind`: title of the report; `unit`, `plan`: names of the unit
/// and the template, of which the key stands where it has no name.
QString sentence(const Schedule &schedule, const QString &kind, const QString &unit, const QString &plan);
/// "Monday", 1..7.
QString weekday(int day);

}  // namespace xinglin::schedule_words
