// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/work_order.h"

#include <optional>
#include <vector>

// The life of a work order: what may be done in which state, what it needs and what it changes. Pure; any
// thread.
namespace xinglin {

/// What somebody wants to do to an order.
struct OrderStep
{
    OrderVerb verb = OrderVerb::acknowledge;
    QString actor;  ///< empty: the program, which may not act on orders
    Instant now;
    QString note;       ///< result, reason, comment
    QString reason;     ///< of a false alarm, besides or instead of a note
    QString rootCause;  ///< of a recurring order
    PersonId person;
    Instant until;
};

/// The state a verb leads to; the same one for verbs that only note something; nothing when it is not allowed
/// in that state, whatever else is given.
std::optional<OrderState> stateAfter(OrderState state, OrderVerb verb);

/// What may be done to the order now (attach, comment and the like included).
std::vector<OrderVerb> possibleVerbs(const WorkOrder &order);

/// Whether the step may be taken. conflict: not in this state, in words; invalidData: something is missing;
/// permission: the program tried.
Status mayTake(const WorkOrder &order, const OrderStep &step);
/// The order after the step: state, times, owner, outcome. Clocks and escalation are not touched. Fails as
/// mayTake() does.
Result<WorkOrder> taken(const WorkOrder &order, const OrderStep &step);

/// The time line's word for what a verb does.
OrderEvent::Kind eventKindOf(OrderVerb verb);

/// "opened", "joined", ... "follow_up", "recurring": as JSON carries it.
QString orderEventKindName(OrderEvent::Kind kind);

/// When what the program noticed fell due (a clock ran out, an escalation, the end of a snooze): the line's
/// own time is when it was noticed, which may be later. Invalid: of other lines.
Instant dueOf(const OrderEvent &event);

/// "open", "acknowledged" ... in the language installed, for sentences.
QString orderStateText(OrderState state);

}  // namespace xinglin
