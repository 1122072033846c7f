// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "domain/firing.h"

#include <QJsonObject>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// Alerts as work orders: what must be done, by whom, until when, and everything that was done.
namespace xinglin {

using OrderId = Id<struct OrderTag>;
using SilenceId = Id<struct SilenceTag>;
using FollowUpId = Id<struct FollowUpTag>;
using AttachmentId = Id<struct AttachmentTag>;

enum class OrderState : std::uint8_t {
    open,
    acknowledged,
    onScene,
    handling,
    done,
    followedUp,
    falseAlarm,
    reopened,   ///< waits to be acknowledged again
    withdrawn,  ///< late data showed that there was nothing; kept
};
inline constexpr std::size_t kOrderStates = 9;
/// "open", "acknowledged", "on_scene", "handling", "done", "followed_up", "false_alarm", "reopened",
/// "withdrawn".
QString orderStateName(OrderState state);
std::optional<OrderState> parseOrderState(QStringView text);

/// Whether somebody still has to do something.
constexpr bool isUnfinished(OrderState state)
{
    return state == OrderState::open || state == OrderState::acknowledged || state == OrderState::onScene ||
           state == OrderState::handling || state == OrderState::reopened;
}
/// Whether nobody has taken notice yet.
constexpr bool waitsForAcknowledgement(OrderState state)
{
    return state == OrderState::open || state == OrderState::reopened;
}

/// Where an order came from: live orders notify; replayed ones (demos, training) open but tell nobody; past
/// ones (history imports) are records only and never stand in the queue.
enum class OrderOrigin : std::uint8_t { live, replay, past };

struct WorkOrder
{
    OrderId id;
    std::int64_t number = 0;   ///< counts from 1 in the workspace: what people say on the phone
    std::int64_t version = 0;  ///< compare-and-set; grows with every change
    OrderState state = OrderState::open;
    OrderOrigin origin = OrderOrigin::live;
    AlertSeverity severity = AlertSeverity::p2;  ///< the gravest of its firings
    PersonId person;                             ///< invalid: an unbound device's emergency
    DeviceId device;
    UnitId unit;  ///< the person's when it was opened
    RuleId rule;  ///< of the gravest firing
    int ruleVersion = 0;
    QString ruleCode;
    std::uint8_t metric = 0;  ///< of the deciding condition; 0: an event
    std::int32_t first = 0;   ///< steps
    std::int32_t worst = 0;   ///< steps
    QString event;            ///< key of the device event, where one fired it
    Instant eventTime;        ///< when it fired, event time
    Instant lastSeen;         ///< event time
    bool isActive = true;     ///< its condition still holds
    int occurrences = 1;
    int firings = 1;                                 ///< members grouped under it
    Instant opened;                                  ///< when the order was made; its clocks run from here
    Instant acknowledged, arrived, handled, closed;  ///< first time each (`handled`: done); invalid: not
    PersonId owner;                                  ///< invalid: the duty list has it (see `ownerText`)
    QString
        ownerText;  ///< who owns it where that is nobody of the organisation: the duty desk, a user's name
    Instant due;  ///< when the running clock breaches: acknowledge while waiting, handle after; invalid: none
    /// Where each clock ends or ended the first time: `due` moves from one to the next and runs anew after a
    /// reopening, these stay for the numbers. Set by dispatch; invalid: there never was such a clock.
    Instant acknowledgeBy, handleBy;
    Instant told;            ///< when a channel first accepted a message about it ("sent"); invalid: not yet
    bool breached = false;   ///< a clock has run out at least once
    bool dueMarked = false;  ///< that the running clock ran out is recorded already: nothing is due any more
    int escalation = 0;      ///< steps taken up the tree
    Instant escalateAt;      ///< when the next step is due; invalid: none
    Instant snoozedUntil;    ///< hidden from the queue until then
    bool recurring = false;  ///< third order of the rule and person within seven days
    QString outcome;         ///< result of a done order; reason of a false alarm or withdrawal
    QString rootCause;       ///< asked for of recurring orders

    friend bool operator==(const WorkOrder &, const WorkOrder &) = default;
};

/// What a history import closed and nobody handled since, though its state is "done": no times are told of
/// it.
inline bool isUnhandledHistory(const WorkOrder &order)
{
    return order.origin == OrderOrigin::past && !isUnfinished(order.state) && !order.acknowledged.isValid() &&
           !order.handled.isValid();
}

/// What can be done to an order.
enum class OrderVerb : std::uint8_t {
    acknowledge,
    arrive,  ///< on scene
    handle,
    finish,      ///< done; needs a result text
    falseAlarm,  ///< needs a reason
    reopen,      ///< needs a reason
    assign,      ///< needs a person
    addHandler,
    removeHandler,
    comment,
    snooze,  ///< needs an instant
    wake,    ///< ends a snooze
    attach,
    followUp,  ///< closes the follow-up of a done order
};
QString orderVerbName(OrderVerb verb);
std::optional<OrderVerb> parseOrderVerb(QStringView text);

/// One entry of an order's time line. Append-only.
struct OrderEvent
{
    enum class Kind : std::uint8_t {
        opened,
        joined,
        occurred,
        transition,
        assigned,
        handlers,
        comment,
        snoozed,
        woken,
        attached,
        escalated,
        breached,
        notified,
        delivered,
        undone,
        withdrawn,
        cleared,
        followUp,
        recurring,
    };
    OrderId order;
    std::int64_t sequence = 0;  ///< within the order, from 1
    Instant time;
    QString actor;  ///< empty: the program
    Kind kind = Kind::opened;
    std::optional<OrderState> before, after;
    PersonId person;  ///< who was assigned, escalated to, notified
    QString note;
    QJsonObject detail;  ///< never names, phones or id numbers
};

/// Keeps matching alerts from opening orders until it ends. Everything that is set must match.
struct Silence
{
    SilenceId id;
    QString rule;  ///< code; empty: every rule
    UnitId unit;   ///< with everything below it
    PersonId person;
    DeviceId device;
    Instant from, until;
    QString reason;
    QString actor;
    Instant ended;                ///< before its time, by somebody; invalid: not
    std::int64_t suppressed = 0;  ///< firings it kept away
};

/// A task after an order was done.
struct FollowUp
{
    FollowUpId id;
    OrderId order;
    QString text;
    PersonId owner;
    Instant due;
    Instant done;
    QString result;
    QString actor;
};

struct Attachment
{
    AttachmentId id;
    OrderId order;
    QString fileName;   ///< as it was attached, without its folder
    QByteArray digest;  ///< SHA-256
    std::int64_t size = 0;
    QString actor;
    Instant time;
};

}  // namespace xinglin
