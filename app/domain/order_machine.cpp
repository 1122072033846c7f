// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_machine.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <initializer_list>

namespace xinglin {
namespace {

constexpr std::size_t kVerbs = static_cast<std::size_t>(OrderVerb::followUp) + 1;

bool isOneOf(OrderState state, std::initializer_list<OrderState> states)
{
    for (const OrderState each : states) {
        if (each == state)
            return true;
    }
    return false;
}

QString text(const char *source)
{
    return QCoreApplication::translate("OrderMachine", source);
}

/// Why a verb that is not possible in the state is not.
QString refusal(OrderState state, OrderVerb verb)
{
    if (verb == OrderVerb::acknowledge && isUnfinished(state))
        return QCoreApplication::translate("OrderMachine", "The order is acknowledged already.");
    const bool needsNotice = verb == OrderVerb::arrive || verb == OrderVerb::handle ||
                             verb == OrderVerb::finish || verb == OrderVerb::falseAlarm;
    if (needsNotice && waitsForAcknowledgement(state))
        return QCoreApplication::translate("OrderMachine", "The order must be acknowledged first.");
    if (verb == OrderVerb::finish && isUnfinished(state))
        return QCoreApplication::translate("OrderMachine", "The order must be handled before it is done.");
    if (verb == OrderVerb::followUp)
        return QCoreApplication::translate("OrderMachine", "Only an order that is done can be followed up.");
    if (verb == OrderVerb::reopen)
        return QCoreApplication::translate("OrderMachine",
                                           "The order is not closed; only a closed one can be reopened.");
    return QCoreApplication::translate("OrderMachine", "The order is %1: this is not possible any more.")
        .arg(orderStateText(state));
}

Status missing(const char *source)
{
    return fail(ErrorCode::invalidData, text(source));
}

Status hasWhatItNeeds(const WorkOrder &order, const OrderStep &step)
{
    switch (step.verb) {
    case OrderVerb::finish:
        if (step.note.trimmed().isEmpty())
            return missing(QT_TRANSLATE_NOOP("OrderMachine", "Say what the result is."));
        if (order.recurring && step.rootCause.trimmed().isEmpty() && order.rootCause.isEmpty())
            return missing(QT_TRANSLATE_NOOP(
                "OrderMachine", "The alert keeps coming back: name the root cause to close the order."));
        break;
    case OrderVerb::falseAlarm:
        if (step.reason.trimmed().isEmpty() && step.note.trimmed().isEmpty())
            return missing(QT_TRANSLATE_NOOP("OrderMachine", "Say why it was a false alarm."));
        break;
    case OrderVerb::reopen:
        if (step.note.trimmed().isEmpty())
            return missing(QT_TRANSLATE_NOOP("OrderMachine", "Say why the order is opened again."));
        break;
    case OrderVerb::comment:
        if (step.note.trimmed().isEmpty())
            return missing(QT_TRANSLATE_NOOP("OrderMachine", "The comment is empty."));
        break;
    case OrderVerb::assign:
    case OrderVerb::addHandler:
    case OrderVerb::removeHandler:
        if (!step.person.isValid())
            return missing(QT_TRANSLATE_NOOP("OrderMachine", "Name a person."));
        break;
    case OrderVerb::snooze:
        if (!step.until.isValid() || step.until <= step.now)
            return missing(QT_TRANSLATE_NOOP("OrderMachine", "Name an instant in the future."));
        break;
    default: break;
    }
    return {};
}

void stampFirst(Instant &when, Instant now)
{
    if (!when.isValid())
        when = now;
}

void close(WorkOrder &order, const OrderStep &step, const QString &outcome)
{
    stampFirst(order.closed, step.now);
    order.snoozedUntil = {};
    order.outcome = outcome;
}

QString reasonOf(const OrderStep &step)
{
    const QString reason = step.reason.trimmed(), note = step.note.trimmed();
    if (reason.isEmpty() || note.isEmpty())
        return reason + note;
    return reason + QStringLiteral(": ") + note;
}

void apply(WorkOrder &order, const OrderStep &step)
{
    switch (step.verb) {
    case OrderVerb::acknowledge:
        stampFirst(order.acknowledged, step.now);
        if (!order.owner.isValid() && order.ownerText.isEmpty())
            order.ownerText = step.actor;
        break;
    case OrderVerb::arrive: stampFirst(order.arrived, step.now); break;
    case OrderVerb::finish:
        stampFirst(order.handled, step.now);
        close(order, step, step.note.trimmed());
        if (!step.rootCause.trimmed().isEmpty())
            order.rootCause = step.rootCause.trimmed();
        break;
    case OrderVerb::falseAlarm: close(order, step, reasonOf(step)); break;
    case OrderVerb::reopen:
        order.closed = {};
        order.outcome.clear();
        break;
    case OrderVerb::assign:
        order.owner = step.person;
        order.ownerText.clear();
        break;
    case OrderVerb::snooze: order.snoozedUntil = step.until; break;
    case OrderVerb::wake: order.snoozedUntil = {}; break;
    default: break;
    }
}

}  // namespace

std::optional<OrderState> stateAfter(OrderState state, OrderVerb verb)
{
    using enum OrderState;
    const auto from = [state](std::initializer_list<OrderState> states,
                              OrderState to) -> std::optional<OrderState> {
        return isOneOf(state, states) ? std::optional(to) : std::nullopt;
    };
    switch (verb) {
    case OrderVerb::acknowledge: return from({open, reopened}, acknowledged);
    case OrderVerb::arrive: return from({acknowledged}, onScene);
    case OrderVerb::handle: return from({acknowledged, onScene}, handling);
    case OrderVerb::finish: return from({handling}, done);
    case OrderVerb::falseAlarm: return from({acknowledged, onScene, handling, done, followedUp}, falseAlarm);
    case OrderVerb::reopen: return from({done, followedUp, falseAlarm, withdrawn}, reopened);
    case OrderVerb::followUp: return from({done}, followedUp);
    case OrderVerb::assign:
    case OrderVerb::addHandler:
    case OrderVerb::removeHandler:
    case OrderVerb::snooze:
    case OrderVerb::wake: return isUnfinished(state) ? std::optional(state) : std::nullopt;
    case OrderVerb::comment:
    case OrderVerb::attach: return state;
    }
    return std::nullopt;
}

std::vector<OrderVerb> possibleVerbs(const WorkOrder &order)
{
    std::vector<OrderVerb> verbs;
    for (std::size_t i = 0; i < kVerbs; ++i) {
        const auto verb = static_cast<OrderVerb>(i);
        const bool isSnoozed = order.snoozedUntil.isValid();
        const bool fits = verb == OrderVerb::wake ? isSnoozed
                          : verb == OrderVerb::snooze
                              ? !(order.severity == AlertSeverity::p0 && waitsForAcknowledgement(order.state))
                              : true;
        const bool isPast =
            order.origin == OrderOrigin::past && verb != OrderVerb::comment && verb != OrderVerb::attach;
        if (fits && !isPast && stateAfter(order.state, verb))
            verbs.push_back(verb);
    }
    return verbs;
}

Status mayTake(const WorkOrder &order, const OrderStep &step)
{
    if (step.actor.trimmed().isEmpty())
        return fail(ErrorCode::permission,
                    QCoreApplication::translate("OrderMachine", "Only a person acts on an order."));
    if (order.origin == OrderOrigin::past && step.verb != OrderVerb::comment &&
        step.verb != OrderVerb::attach)
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate(
                        "OrderMachine", "The order is a record of the past; nothing can be done about it."));
    if (!stateAfter(order.state, step.verb))
        return fail(ErrorCode::conflict, refusal(order.state, step.verb));
    if (step.verb == OrderVerb::snooze && order.severity == AlertSeverity::p0 &&
        waitsForAcknowledgement(order.state))
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("OrderMachine",
                                                "A P0 order must be acknowledged before it can be snoozed."));
    if (step.verb == OrderVerb::wake && !order.snoozedUntil.isValid())
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("OrderMachine", "The order is not snoozed."));
    return hasWhatItNeeds(order, step);
}

Result<WorkOrder> taken(const WorkOrder &order, const OrderStep &step)
{
    if (Status may = mayTake(order, step); !may)
        return fail(may.error());
    WorkOrder after = order;
    after.state = stateAfter(order.state, step.verb).value_or(order.state);
    apply(after, step);
    return after;
}

OrderEvent::Kind eventKindOf(OrderVerb verb)
{
    switch (verb) {
    case OrderVerb::assign: return OrderEvent::Kind::assigned;
    case OrderVerb::addHandler:
    case OrderVerb::removeHandler: return OrderEvent::Kind::handlers;
    case OrderVerb::comment: return OrderEvent::Kind::comment;
    case OrderVerb::snooze: return OrderEvent::Kind::snoozed;
    case OrderVerb::wake: return OrderEvent::Kind::woken;
    case OrderVerb::attach: return OrderEvent::Kind::attached;
    case OrderVerb::followUp: return OrderEvent::Kind::followUp;
    default: return OrderEvent::Kind::transition;
    }
}

QString orderEventKindName(OrderEvent::Kind kind)
{
    static constexpr std::array names{"opened",    "joined",   "occurred",  "transition", "assigned",
                                      "handlers",  "comment",  "snoozed",   "woken",      "attached",
                                      "escalated", "breached", "notified",  "delivered",  "undone",
                                      "withdrawn", "cleared",  "follow_up", "recurring"};
    static_assert(names.size() == static_cast<std::size_t>(OrderEvent::Kind::recurring) + 1);
    return QLatin1String(names[static_cast<std::size_t>(kind)]);
}

Instant dueOf(const OrderEvent &event)
{
    const QDateTime due =
        QDateTime::fromString(event.detail[QLatin1String("due")].toString(), Qt::ISODateWithMs);
    return due.isValid() ? Instant(due.toMSecsSinceEpoch()) : Instant();
}

QString orderStateText(OrderState state)
{
    static constexpr std::array<const char *, kOrderStates> texts{
        QT_TRANSLATE_NOOP("OrderMachine", "open"),        QT_TRANSLATE_NOOP("OrderMachine", "acknowledged"),
        QT_TRANSLATE_NOOP("OrderMachine", "on scene"),    QT_TRANSLATE_NOOP("OrderMachine", "being handled"),
        QT_TRANSLATE_NOOP("OrderMachine", "done"),        QT_TRANSLATE_NOOP("OrderMachine", "followed up"),
        QT_TRANSLATE_NOOP("OrderMachine", "false alarm"), QT_TRANSLATE_NOOP("OrderMachine", "reopened"),
        QT_TRANSLATE_NOOP("OrderMachine", "withdrawn")};
    return text(texts[static_cast<std::size_t>(state)]);
}

}  // namespace xinglin
