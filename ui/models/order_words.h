// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "workspace/alerts/alert_requests.h"

#include <QString>

/// Work orders in words, in the installed language. GUI thread.
namespace xinglin::words {

/// "P0" ... "info"
QString severity(AlertSeverity severity);
/// "Waiting", "Acknowledged", "On scene" ...
QString state(OrderState state);
/// Of history that nobody handled: "History".
QString state(const WorkOrder &order);
/// What a button says: "Acknowledge", "On scene" ...
QString verb(OrderVerb verb);
/// Name, or code where there is no name; says when no person is known.
QString person(const OrderRow &row);
/// Who owns it; "nobody" where that is so.
QString owner(const OrderRow &row);
/// The rule's name, or the key of the device event.
QString rule(const OrderRow &row);
/// The rule's name and the worst value: what an officer reads in a queue.
QString ruleAndWorst(const OrderRow &row);
/// Why it stands where it stands in the learned order; empty in any other order.
QString standing(const OrderRow &row);
/// The rule in one line; its name where there is none.
QString ruleText(const OrderRow &row);
/// "Loose strap": of the closed list of reasons of a false alarm; unknown ones as they are.
QString falseAlarmReason(const QString &code);
/// The codes of that list, in the order in which they are offered.
const QStringList &falseAlarmReasons();
/// One line of the time line without its time and actor; `people` are the names of whom it may be about.
using PeopleNames = std::unordered_map<PersonId, BilingualText>;
QString event(const OrderEvent &event, const Zone &zone, const PeopleNames &people = {});
/// Flags of values in words, joined by a comma; "none" without any.
QString flags(Flags flags);

/// How far a clock is.
enum class ClockState : std::uint8_t { none, running, soon, breached };
ClockState clockState(const WorkOrder &order, Instant now);
/// "12:05", "3 h 05 min", "2 d 4 h"; with a minus once it has run out; empty: none runs.
QString clock(Instant due, Instant now);
/// "will breach in 12 min", "breached 3 min ago", "no clock is running"
QString clockSentence(const WorkOrder &order, Instant now);
/// "4 s", "12 min", "3 h 5 min": a span of time, never negative.
QString span(std::int64_t milliseconds);

}  // namespace xinglin::words
