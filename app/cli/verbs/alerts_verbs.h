// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"
#include "workspace/alerts/alert_desk.h"

#include <QJsonObject>

// The actions of `alerts`, and what they share.
namespace xinglin::alerts_verbs {

std::unique_ptr<Verb> makeList();
std::unique_ptr<Verb> makeShow();
std::unique_ptr<Verb> makeAcknowledge();
std::unique_ptr<Verb> makeAssign();
std::unique_ptr<Verb> makeScene();
std::unique_ptr<Verb> makeHandle();
std::unique_ptr<Verb> makeDone();
std::unique_ptr<Verb> makeFalseAlarm();
std::unique_ptr<Verb> makeReopen();
std::unique_ptr<Verb> makeSnooze();
std::unique_ptr<Verb> makeComment();
std::unique_ptr<Verb> makeFollowUp();
std::unique_ptr<Verb> makeAttach();
std::unique_ptr<Verb> makeUndo();
std::unique_ptr<Verb> makeSilence();
std::unique_ptr<Verb> makeSilences();
std::unique_ptr<Verb> makeUnsilence();

inline Option option(const char *name, const char *value, bool isRepeatable = false)
{
    return {QLatin1String(name), QLatin1String(value), false, isRepeatable};
}

/// The options by which orders are chosen.
std::vector<Option> filterOptions();
Result<OrderFilter> filterOf(const Arguments &arguments, Session &session);

/// The unit or person that the option names; invalid when it was not given.
Result<UnitId> unitOf(const Arguments &arguments, const QString &name, Session &session);
Result<PersonId> personOf(const Arguments &arguments, const QString &name, Session &session);
/// ISO 8601, local to the tenant without an offset; a date alone is its beginning or, `asEnd`, its end.
/// Invalid when it was not given.
Result<Instant> instantOf(const Arguments &arguments, const QString &name, const Session &session,
                          bool asEnd);
/// The end given by `--until`, or by `--for` from now on: 90s, 30m, 8h, 2d. Invalid when neither was given.
Result<Instant> endOf(const Arguments &arguments, const Session &session);

QJsonObject jsonOf(const OrderRow &row, const Session &session);
QJsonObject jsonOf(const OrderDetail &detail, const Session &session);
QJsonObject jsonOf(const Silence &silence, const Session &session);
QJsonObject jsonOf(const FollowUp &task, const Session &session);
/// Tells what an act did; the exit status: findings when some orders were refused.
int tell(const OrderActOutcome &outcome, const Session &session);
/// Says on standard error since when and until when nothing was watched, where that was lately.
void tellUnwatched(const Session &session);
/// Empty for an invalid instant.
QString timeText(Instant instant, const Session &session);

}  // namespace xinglin::alerts_verbs
