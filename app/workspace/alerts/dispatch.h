// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/context.h"

namespace xinglin::duty {

/// `WorkOrder::ownerText` of an order that stands at the duty desk because nobody of the organisation leads
/// or is on duty. Shown as `dutyDeskName()`.
inline const QString kDutyDesk = QStringLiteral("duty_desk");
BilingualText dutyDeskName();

/// Gives a new order its owner (heads of the unit, of the nearest ancestor that has any, the duty list) and
/// the due instants of its first clock and first escalation, begins its time line with the opening, and tells
/// the owner. An unbound device's order gets the unit of who wore it last. Within the write that opens it,
/// after OrderPort::addOrder (the order has its id and number); what it sets in `order` is saved by the
/// caller. Nothing happens to orders that nobody stands up for (info, past).
Status dispatchOpened(StoreSession &session, const Context &context, WorkOrder &order);

class DutyBook;
/// Owner, clocks and escalation after a change of state, severity, unit, owner or snooze. Within the write
/// that changes it, before the order is saved. The book is read once for many changes of one write.
Status dispatchChanged(StoreSession &session, const Context &context, DutyBook &book, const WorkOrder &before,
                       WorkOrder &after);
/// Tells whom the change concerns: a new owner, those of an order that was reopened or became graver. After
/// dispatchChanged and after the change's own line in the time line, in the same write; `after` with the
/// version of `before`.
Status tellChanged(StoreSession &session, const Context &context, DutyBook &book, const WorkOrder &before,
                   const WorkOrder &after);

/// Does what is due now (breaches, escalation steps, snoozes that are over) in the order in which it fell
/// due, each once however often it is called and killed; in writes of bounded size. The number of orders it
/// changed. Only for the keeper.
Result<int> runDue(Context &context);

}  // namespace xinglin::duty
