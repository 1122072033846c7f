// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/dispatch.h"

#include "domain/ports/order_port.h"
#include "workspace/alerts/order_notice.h"
#include "workspace/alerts/order_routing.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::duty {
namespace {

using Kind = outbox::Notice::Kind;

/// What a change of an order is worked out with.
struct Change
{
    StoreSession &session;
    const Context &context;
    DutyBook &book;
    const WorkOrder &before;
    WorkOrder &after;
    const WorkingTime &clock;
    ServiceLevel level;
};

/// The running clock ends then. So it does for the numbers, unless it only runs once more after a reopening:
/// they judge the first time an order was acknowledged and done.
void moveEnd(WorkOrder &order, Instant end)
{
    Instant &by = waitsForAcknowledgement(order.state) ? order.acknowledgeBy : order.handleBy;
    if (by == order.due)
        by = end;
    order.due = end;
}

/// The clock begins at the instant and ends after the time; nothing of it was marked yet.
void startClock(WorkOrder &order, Instant end)
{
    order.due = end;
    order.dueMarked = false;
}

void stopClocks(WorkOrder &order)
{
    order.due = {};
    order.dueMarked = false;
    order.escalateAt = {};
    order.snoozedUntil = {};
}

bool isAtTheTop(DutyBook &book, const WorkOrder &order)
{
    const auto chain = book.chain(order.unit);
    return !chain || order.escalation >= static_cast<int>(chain->size());
}

/// From the duty list nobody is told any more, so there is no further step.
void planEscalation(DutyBook &book, WorkOrder &order, Instant when)
{
    order.escalateAt = isAtTheTop(book, order) ? Instant() : when;
}

Status route(DutyBook &book, WorkOrder &order)
{
    const auto recipients = recipientsFrom(book, order, 0);
    if (!recipients)
        return fail(recipients.error());
    giveTo(order, *recipients);
    return {};
}

/// Every order of a real severity has an acknowledgement clock.
Status startAcknowledging(Change &change, Instant from)
{
    WorkOrder &order = change.after;
    if (change.level.acknowledgeMs <= 0)
        return {};
    startClock(order, change.clock.add(from, change.level.acknowledgeMs));
    planEscalation(change.book, order, order.due);
    return {};
}

/// An acknowledgement was taken back: the clock goes on from the original opening.
void resumeAcknowledging(Change &change)
{
    WorkOrder &order = change.after;
    order.due = order.acknowledgeBy;
    const Instant acted = change.before.acknowledged;
    order.dueMarked = acted.isValid() && order.acknowledgeBy <= acted;
    const Instant next =
        order.dueMarked ? change.clock.add(change.book.now(), change.level.escalateMs) : order.acknowledgeBy;
    planEscalation(change.book, order, next);
}

void startHandling(Change &change)
{
    WorkOrder &order = change.after;
    order.escalateAt = {};
    if (change.level.handleMs <= 0)
        return;
    const bool isFirst = change.before.state != OrderState::reopened && order.acknowledged.isValid();
    startClock(order,
               change.clock.add(isFirst ? order.acknowledged : change.book.now(), change.level.handleMs));
    if (isFirst || (!order.handled.isValid() && !order.handleBy.isValid()))
        order.handleBy = order.due;
}

/// The end of an order was taken back; where a second handling would have ended nobody knows any more.
void resumeHandling(Change &change)
{
    WorkOrder &order = change.after;
    if (order.handled.isValid()) {
        if (change.level.handleMs > 0)
            startClock(order, change.clock.add(change.book.now(), change.level.handleMs));
        return;
    }
    order.due = order.handleBy;
    const Instant closed = change.before.closed;
    order.dueMarked = closed.isValid() && order.handleBy <= closed;
}

/// What was closed in time before it was acknowledged (by late data) or done (as a false alarm) must be so
/// from its reopening on; what was late by then stays late.
void judgeAnew(Change &change)
{
    WorkOrder &order = change.after;
    const Instant closed = change.before.closed;
    const auto wasInTime = [closed](Instant by) { return !closed.isValid() || closed <= by; };
    if (!order.acknowledged.isValid() && wasInTime(order.acknowledgeBy))
        order.acknowledgeBy = order.due;
    if (!order.handled.isValid() && wasInTime(order.handleBy))
        order.handleBy = {};
}

Status followState(Change &change)
{
    const WorkOrder &before = change.before;
    WorkOrder &order = change.after;
    if (!isUnfinished(order.state)) {
        stopClocks(order);
        return {};
    }
    if (waitsForAcknowledgement(order.state)) {
        if (order.state == before.state)
            return {};
        const bool isTakenBack = isUnfinished(before.state) && !order.acknowledged.isValid();
        if (order.state == OrderState::open || isTakenBack) {
            resumeAcknowledging(change);
            return {};
        }
        order.escalation = 0;
        if (Status routed = route(change.book, order); !routed)
            return routed;
        if (Status started = startAcknowledging(change, change.book.now()); !started)
            return started;
        judgeAnew(change);
        return {};
    }
    if (waitsForAcknowledgement(before.state))
        startHandling(change);
    else if (!isUnfinished(before.state))
        resumeHandling(change);
    return {};
}

/// A graver order is due sooner, from now on; a clock never grows by it.
void followSeverity(Change &change)
{
    WorkOrder &order = change.after;
    if (order.severity == change.before.severity || !isUnfinished(order.state))
        return;
    const bool waits = waitsForAcknowledgement(order.state);
    const std::int64_t time = waits ? change.level.acknowledgeMs : change.level.handleMs;
    const Instant end = change.clock.add(change.book.now(), time);
    if (time <= 0 || (order.due.isValid() && order.due <= end))
        return;
    moveEnd(order, end);
    order.dueMarked = false;
    if (waits)
        planEscalation(change.book, order, end);
}

/// While an order sleeps its clocks stand still, but for P0. `due` follows the end of the sleep: what was
/// left when it fell asleep is left when it wakes.
void followSnooze(Change &change)
{
    WorkOrder &order = change.after;
    const Instant now = change.book.now();
    const Instant oldEnd = change.before.snoozedUntil.isValid() ? change.before.snoozedUntil : now;
    const Instant newEnd = order.snoozedUntil.isValid() ? order.snoozedUntil : now;
    if (order.severity == AlertSeverity::p0 || !isUnfinished(order.state) || oldEnd == newEnd)
        return;
    const auto moved = [&](Instant due) {
        const std::int64_t left = change.clock.between(std::max(oldEnd, now), due);
        return left > 0 ? change.clock.add(std::max(newEnd, now), left) : due;
    };
    if (order.due.isValid() && !order.dueMarked)
        moveEnd(order, moved(order.due));
    if (order.escalateAt.isValid())
        order.escalateAt = moved(order.escalateAt);
}

Status followUnit(Change &change)
{
    if (change.after.unit == change.before.unit || !isUnfinished(change.after.state))
        return {};
    return route(change.book, change.after);
}

/// Whether anybody stands up for the order.
bool isDispatched(const WorkOrder &order)
{
    return order.severity != AlertSeverity::info && order.origin != OrderOrigin::past;
}

Status addOpening(StoreSession &session, const Context &context, const WorkOrder &order)
{
    OrderEvent line;
    line.order = order.id;
    line.time = context.clock.now();
    line.kind = OrderEvent::Kind::opened;
    line.after = OrderState::open;
    line.person = order.owner;
    line.detail = {{QStringLiteral("rule"), order.ruleCode}, {QStringLiteral("version"), order.ruleVersion}};
    return session.orders().addEvent(line);
}

Result<Change> changeOf(StoreSession &session, const Context &context, DutyBook &book,
                        const WorkOrder &before, WorkOrder &after)
{
    const auto level = book.level(after);
    if (!level)
        return fail(level.error());
    const auto clock = book.clock(after.unit, after.severity);
    if (!clock)
        return fail(clock.error());
    return Change{session, context, book, before, after, **clock, *level};
}

}  // namespace

BilingualText dutyDeskName()
{
    const char *source = QT_TRANSLATE_NOOP("OrderNotice", "Duty desk");
    return {Texts::of(Language::zhCN)->translate("OrderNotice", source),
            Texts::of(Language::en)->translate("OrderNotice", source)};
}

Status dispatchOpened(StoreSession &session, const Context &context, WorkOrder &order)
{
    if (!isDispatched(order))
        return {};
    const Instant opened = order.opened.isValid() ? order.opened : context.clock.now();
    if (!order.unit.isValid() && !order.person.isValid() && order.device.isValid()) {
        const auto unit = unitOfLastWearer(session, context, order.device, opened);
        if (!unit)
            return fail(unit.error());
        order.unit = *unit;
    }
    DutyBook book(session, context, context.clock.now());
    auto change = changeOf(session, context, book, order, order);
    if (!change)
        return fail(change.error());
    const auto recipients = recipientsFrom(book, order, 0);
    if (!recipients)
        return fail(recipients.error());
    giveTo(order, *recipients);
    if (Status started = startAcknowledging(*change, opened); !started)
        return started;
    order.acknowledgeBy = order.due;
    if (Status added = addOpening(session, context, order); !added)
        return added;
    return tell(session, context, book, Kind::opened, order, recipients->people, QStringLiteral("opened"));
}

Status dispatchChanged(StoreSession &session, const Context &context, DutyBook &book, const WorkOrder &before,
                       WorkOrder &after)
{
    if (!isDispatched(after))
        return {};
    auto change = changeOf(session, context, book, before, after);
    if (!change)
        return fail(change.error());
    if (Status followed = followUnit(*change); !followed)
        return followed;
    if (Status followed = followState(*change); !followed)
        return followed;
    followSeverity(*change);
    followSnooze(*change);
    return {};
}

/// Who acts on an order themselves need not be told.
Status tellChanged(StoreSession &session, const Context &context, DutyBook &book, const WorkOrder &before,
                   const WorkOrder &after)
{
    if (!isDispatched(after) || !isUnfinished(after.state))
        return {};
    const std::vector<PersonId> owner =
        after.owner.isValid() ? std::vector{after.owner} : std::vector<PersonId>();
    if (after.state == OrderState::reopened && before.state != OrderState::reopened)
        return tell(session, context, book, Kind::opened, after, owner,
                    QStringLiteral("reopened:%1").arg(after.version));
    if (after.owner != before.owner)
        return tell(session, context, book, Kind::assigned, after, owner,
                    QStringLiteral("assigned:%1").arg(after.version));
    if (after.severity < before.severity && waitsForAcknowledgement(after.state))
        return tell(session, context, book, Kind::opened, after, owner,
                    QStringLiteral("severity:%1").arg(alertSeverityName(after.severity)));
    return {};
}

}  // namespace xinglin::duty
