// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"
#include "workspace/alerts/duty_desk.h"

#include <QJsonObject>

// The actions of `duty`, and what they share.
namespace xinglin::duty_verbs {

std::unique_ptr<Verb> makeNow();
std::unique_ptr<Verb> makeNext();
std::unique_ptr<Verb> makeRota();
std::unique_ptr<Verb> makeAdd();
std::unique_ptr<Verb> makeSwap();
std::unique_ptr<Verb> makeRemove();
std::unique_ptr<Verb> makeAbsence();
std::unique_ptr<Verb> makeAbsences();
std::unique_ptr<Verb> makeImport();
std::unique_ptr<Verb> makeShifts();
std::unique_ptr<Verb> makeLevels();
std::unique_ptr<Verb> makeSetLevel();
std::unique_ptr<Verb> makeCalendar();
std::unique_ptr<Verb> makeHandOver();

inline Option option(const char *name, const char *value, bool isRequired = false)
{
    return {QLatin1String(name), QLatin1String(value), isRequired};
}

/// The unit named by the option; invalid when it was not given.
Result<UnitId> unitOf(const Arguments &arguments, const QString &option, Session &session);
/// The person named by id or code.
Result<PersonId> personOf(const QString &name, Session &session);
/// ISO 8601, local to the tenant without an offset; a date alone is its first instant or, `asEnd`, the first
/// of the next day. Invalid when the option was not given.
Result<Instant> instantOf(const Arguments &arguments, const QString &option, const Session &session,
                          bool asEnd);
/// The days of --from and --to; `fallback` days from today on where they are missing.
Result<DayRange> daysOf(const Arguments &arguments, const Session &session, int fallback);
/// A time like 90s, 15m, 2h, 1d in milliseconds.
std::optional<std::int64_t> parseSpan(QStringView text);
QString spanText(std::int64_t ms);

QJsonObject jsonOf(const DutyRow &row, const Session &session);
QJsonArray jsonOf(const std::vector<DutyRow> &rows, const Session &session);
/// One line a row.
void printRows(const std::vector<DutyRow> &rows, const Session &session);
/// "2026-10-01 08:00".
QString timeText(Instant instant, const Session &session);

}  // namespace xinglin::duty_verbs
