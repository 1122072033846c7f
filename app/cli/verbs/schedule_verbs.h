// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"
#include "workspace/schedules/schedule_desk.h"

#include <QJsonObject>

// The actions of `schedule`, and what they share.
namespace xinglin::schedule_verbs {

std::unique_ptr<Verb> makeAdd();
std::unique_ptr<Verb> makeSet();
std::unique_ptr<Verb> makeRun();
std::unique_ptr<Verb> makeHistory();
std::unique_ptr<Verb> makeNext();

/// The schedule the first word names, with the workspace open.
Result<ScheduleRow> scheduleOf(const Arguments &arguments, Session &session);
QJsonObject jsonOf(const ScheduleRow &row, const Session &session);
QJsonObject jsonOf(const ScheduleRun &run, const QString &name, const Session &session);
/// "2026-10-01 08:00" in the workspace's zone; "-" for none.
QString momentText(Instant instant, const Session &session);

}  // namespace xinglin::schedule_verbs
