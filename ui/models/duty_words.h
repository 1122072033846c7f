// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_requests.h"

#include <QString>

/// Duty in the installed language. GUI thread.
namespace xinglin::duty_words {

QString role(DutyRole role);
QString kind(Absence::Kind kind);
/// "15 min", "1 h", "60 s".
QString span(std::int64_t ms);
/// Whom a service level is for.
QString scope(const ServiceLevelRow &row);
/// "Day 08:00–16:00".
QString shift(const Shift &shift);
/// "Wang Wei (lead)", and that somebody is absent.
QString person(const DutyRow &row);
/// The unit, or the duty list.
QString place(const DutyRow &row);
/// Today as a clock time, else with its day: "1 Oct 08:00".
QString moment(Instant instant, const Zone &zone, Instant now);
/// From and to, as short as they can be: "08:00–16:00", "30 Sep 22:00 – 1 Oct 06:00".
QString time(const TimeRange &time, const Zone &zone);
/// Whole days where they are, else like time().
QString days(const TimeRange &time, const Zone &zone);

}  // namespace xinglin::duty_words
