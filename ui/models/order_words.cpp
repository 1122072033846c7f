// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_words.h"

#include "domain/device_event.h"
#include "domain/metric.h"
#include "domain/order_machine.h"
#include "ui/models/format.h"
#include "ui/models/import_text.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xinglin::words {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

constexpr std::int64_t kSecond = 1'000, kMinute = 60 * kSecond, kHour = 60 * kMinute;

QString twoDigits(std::int64_t number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString withNote(const QString &what, const OrderEvent &event)
{
    return event.note.isEmpty() ? what : what + QStringLiteral(": ") + event.note;
}

/// When it fell due, where the program noticed it in a later minute.
QString withDue(const QString &what, const OrderEvent &event, const Zone &zone)
{
    const Instant due = dueOf(event);
    if (!due.isValid() || names::minute(due, zone) == names::minute(event.time, zone))
        return withNote(what, event);
    return withNote(Words::tr("%1, due %2").arg(what, names::minute(due, zone)), event);
}

QString transition(const OrderEvent &event)
{
    if (!event.after)
        return withNote(Words::tr("Changed"), event);
    QString note = event.note;
    if (*event.after == OrderState::falseAlarm && event.detail.contains(QLatin1String("reason"))) {
        const QString reason = falseAlarmReason(event.detail.value(QLatin1String("reason")).toString());
        note = note.isEmpty() ? reason : reason + QStringLiteral(", ") + note;
    }
    const QString what = state(*event.after);
    return note.isEmpty() ? what : what + QStringLiteral(": ") + note;
}

}  // namespace

QString severity(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::p0: return QStringLiteral("P0");
    case AlertSeverity::p1: return QStringLiteral("P1");
    case AlertSeverity::p2: return QStringLiteral("P2");
    case AlertSeverity::info: break;
    }
    return QCoreApplication::translate("Severity", "info");
}

QString state(OrderState state)
{
    switch (state) {
    case OrderState::open: return Words::tr("Waiting");
    case OrderState::acknowledged: return Words::tr("Acknowledged");
    case OrderState::onScene: return Words::tr("On scene");
    case OrderState::handling: return Words::tr("Being handled");
    case OrderState::done: return Words::tr("Done");
    case OrderState::followedUp: return Words::tr("Followed up");
    case OrderState::falseAlarm: return Words::tr("False alarm");
    case OrderState::reopened: return Words::tr("Reopened");
    case OrderState::withdrawn: return Words::tr("Withdrawn by late data");
    }
    return {};
}

QString state(const WorkOrder &order)
{
    return isUnhandledHistory(order) ? Words::tr("History") : state(order.state);
}

QString verb(OrderVerb verb)
{
    switch (verb) {
    case OrderVerb::acknowledge: return Words::tr("Acknowledge");
    case OrderVerb::arrive: return Words::tr("On scene", "button");
    case OrderVerb::handle: return Words::tr("Start handling");
    case OrderVerb::finish: return Words::tr("Done", "button");
    case OrderVerb::falseAlarm: return Words::tr("False alarm", "button");
    case OrderVerb::reopen: return Words::tr("Reopen");
    case OrderVerb::assign: return Words::tr("Assign");
    case OrderVerb::addHandler: return Words::tr("Add a handler");
    case OrderVerb::removeHandler: return Words::tr("Remove a handler");
    case OrderVerb::comment: return Words::tr("Note");
    case OrderVerb::snooze: return Words::tr("Snooze");
    case OrderVerb::wake: return Words::tr("Wake");
    case OrderVerb::attach: return Words::tr("Attach a file");
    case OrderVerb::followUp: return Words::tr("Close follow-up");
    }
    return {};
}

QString person(const OrderRow &row)
{
    if (!row.order.person.isValid())
        return row.device.isEmpty() ? Words::tr("Unknown person")
                                    : Words::tr("Unknown wearer of %1").arg(row.device);
    const QString name = names::of(row.personName);
    return name.isEmpty() ? row.personCode : name;
}

QString owner(const OrderRow &row)
{
    const QString name = names::of(row.ownerName);
    if (!name.isEmpty())
        return name;
    return row.order.ownerText.isEmpty() ? Words::tr("nobody") : row.order.ownerText;
}

QString rule(const OrderRow &row)
{
    const QString name = names::of(row.ruleName);
    if (!name.isEmpty())
        return name;
    return row.order.ruleCode.isEmpty() ? names::of(deviceEventName(row.order.event)) : row.order.ruleCode;
}

QString ruleAndWorst(const OrderRow &row)
{
    const Metric *metric = MetricDictionary::builtIn().byNumber(row.order.metric);
    if (!metric || row.order.worst == 0)
        return rule(row);
    return rule(row) + QStringLiteral(" · ") + format::value(*metric, metric->toUnits(row.order.worst));
}

QString standing(const OrderRow &row)
{
    QStringList reasons;
    for (const BilingualText &reason : row.standing)
        reasons += names::of(reason);
    if (reasons.isEmpty())
        return {};
    return Words::tr("Why here: %1").arg(reasons.join(QStringLiteral("; ")));
}

QString ruleText(const OrderRow &row)
{
    const QString text = names::of(row.ruleText);
    return text.isEmpty() ? rule(row) : text;
}

QString falseAlarmReason(const QString &code)
{
    if (code == QLatin1String("loose_strap"))
        return Words::tr("The strap was loose");
    if (code == QLatin1String("exercise"))
        return Words::tr("Exercise or hard work");
    if (code == QLatin1String("device"))
        return Words::tr("The device was faulty");
    if (code == QLatin1String("other"))
        return Words::tr("Another reason");
    return code;
}

const QStringList &falseAlarmReasons()
{
    static const QStringList codes{QStringLiteral("loose_strap"), QStringLiteral("exercise"),
                                   QStringLiteral("device"), QStringLiteral("other")};
    return codes;
}

QString event(const OrderEvent &event, const Zone &zone, const PeopleNames &people)
{
    const QJsonObject &detail = event.detail;
    const auto found = people.find(event.person);
    const QString whom = found == people.end() ? QString() : names::of(found->second);
    switch (event.kind) {
    case OrderEvent::Kind::opened:
        return withNote(event.after == OrderState::done ? Words::tr("Brought in as history")
                                                        : Words::tr("Opened"),
                        event);
    case OrderEvent::Kind::joined: return withNote(Words::tr("Another alert joined this order"), event);
    case OrderEvent::Kind::occurred: return withNote(Words::tr("Seen again"), event);
    case OrderEvent::Kind::transition: return transition(event);
    case OrderEvent::Kind::assigned:
        return withNote(whom.isEmpty() ? Words::tr("Assigned") : Words::tr("Assigned to %1").arg(whom),
                        event);
    case OrderEvent::Kind::handlers:
        return withNote(whom.isEmpty() ? Words::tr("Handlers changed")
                                       : Words::tr("Handlers changed: %1").arg(whom),
                        event);
    case OrderEvent::Kind::comment: return event.note;
    case OrderEvent::Kind::snoozed: {
        const auto until = static_cast<std::int64_t>(detail.value(QLatin1String("until")).toDouble());
        return withNote(until > 0 ? Words::tr("Snoozed until %1").arg(names::minute(Instant(until), zone))
                                  : Words::tr("Snoozed"),
                        event);
    }
    case OrderEvent::Kind::woken: return withNote(Words::tr("Snooze ended"), event);
    case OrderEvent::Kind::attached: return withNote(Words::tr("File attached"), event);
    case OrderEvent::Kind::escalated:
        if (!event.person.isValid())
            return withDue(Words::tr("Escalated to the duty desk"), event, zone);
        return withDue(whom.isEmpty() ? Words::tr("Escalated") : Words::tr("Escalated to %1").arg(whom),
                       event, zone);
    case OrderEvent::Kind::breached: return withDue(Words::tr("The clock ran out"), event, zone);
    case OrderEvent::Kind::notified:
        return withNote(whom.isEmpty() ? Words::tr("Notice sent") : Words::tr("Notice sent to %1").arg(whom),
                        event);
    case OrderEvent::Kind::delivered: return withNote(Words::tr("Notice delivered"), event);
    case OrderEvent::Kind::undone: return withNote(Words::tr("Taken back"), event);
    case OrderEvent::Kind::withdrawn: return withNote(Words::tr("Withdrawn by late data"), event);
    case OrderEvent::Kind::cleared: return withNote(Words::tr("No longer holds"), event);
    case OrderEvent::Kind::followUp: return withNote(Words::tr("Follow-up"), event);
    case OrderEvent::Kind::recurring:
        return withNote(Words::tr("Recurring: third time in seven days"), event);
    }
    return event.note;
}

QString flags(Flags flags)
{
    return flags == 0 ? Words::tr("none") : flagsText(flags);
}

ClockState clockState(const WorkOrder &order, Instant now)
{
    if (!order.due.isValid() || !isUnfinished(order.state) || !now.isValid())
        return ClockState::none;
    if (order.due <= now)
        return ClockState::breached;
    // The last quarter of the time it had, or the last minute.
    const std::int64_t left = order.due - now;
    const Instant from = waitsForAcknowledgement(order.state) || !order.acknowledged.isValid()
                             ? order.opened
                             : order.acknowledged;
    const std::int64_t whole = from.isValid() ? order.due - from : 0;
    return left <= std::max(kMinute, whole / 4) ? ClockState::soon : ClockState::running;
}

QString clock(Instant due, Instant now)
{
    if (!due.isValid() || !now.isValid())
        return {};
    const bool isOver = due < now;
    const std::int64_t left = isOver ? now - due : due - now;
    QString text;
    if (left < kHour)
        text = twoDigits(left / kMinute) + QLatin1Char(':') + twoDigits(left % kMinute / kSecond);
    else if (left < 24 * kHour)
        text = Words::tr("%1 h %2").arg(left / kHour).arg(twoDigits(left % kHour / kMinute));
    else
        text = Words::tr("%1 d %2 h").arg(left / (24 * kHour)).arg(left % (24 * kHour) / kHour);
    return isOver ? QChar(0x2212) + text : text;
}

QString span(std::int64_t milliseconds)
{
    const std::int64_t left = std::max<std::int64_t>(milliseconds, 0);
    if (left < kMinute)
        return Words::tr("%1 s").arg(left / kSecond);
    if (left < kHour)
        return Words::tr("%1 min").arg(left / kMinute);
    if (left < 48 * kHour)
        return Words::tr("%1 h %2 min").arg(left / kHour).arg(left % kHour / kMinute);
    return Words::tr("%1 days").arg(left / (24 * kHour));
}

QString clockSentence(const WorkOrder &order, Instant now)
{
    const bool waits = waitsForAcknowledgement(order.state);
    switch (clockState(order, now)) {
    case ClockState::none:
        return order.breached ? Words::tr("the clock ran out before it was done")
                              : Words::tr("no clock is running");
    case ClockState::running:
    case ClockState::soon:
        return (waits ? Words::tr("acknowledge within %1") : Words::tr("will breach in %1"))
            .arg(span(order.due - now));
    case ClockState::breached: break;
    }
    return (waits ? Words::tr("not acknowledged in time, %1 over") : Words::tr("breached %1 ago"))
        .arg(span(now - order.due));
}

}  // namespace xinglin::words
