// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_row.h"

namespace xinglin {

Status writeOrder(Database &database, const char *statement, const WorkOrder &o)
{
    const auto number = [](auto value) { return static_cast<int>(value); };
    return database.run(statement, kTenant, o.id, o.version, o.number, number(o.state), isUnfinished(o.state),
                        number(o.origin), number(o.severity), orNull(o.person), orNull(o.device),
                        orNull(o.unit), orNull(o.rule), o.ruleVersion, o.ruleCode, number(o.metric), o.first,
                        o.worst, o.event, o.eventTime, o.lastSeen, o.isActive, o.occurrences, o.firings,
                        o.opened, o.acknowledged, o.arrived, o.handled, o.closed, orNull(o.owner),
                        o.ownerText, o.due, o.acknowledgeBy, o.handleBy, o.told, o.breached, o.dueMarked,
                        o.escalation, o.escalateAt, o.snoozedUntil, o.recurring, o.outcome, o.rootCause,
                        wakeOf(o));
}

WorkOrder orderOf(const Statement &row)
{
    int column = 0;
    const auto integer = [&] { return row.integer(column++); };
    const auto small = [&] { return static_cast<int>(row.integer(column++)); };
    const auto instant = [&] { return row.instant(column++); };
    const auto text = [&] { return row.text(column++); };
    WorkOrder o;
    o.id = OrderId(integer());
    o.version = integer();
    o.number = integer();
    o.state = static_cast<OrderState>(small());
    o.origin = static_cast<OrderOrigin>(small());
    o.severity = static_cast<AlertSeverity>(small());
    o.person = PersonId(integer());
    o.device = DeviceId(integer());
    o.unit = UnitId(integer());
    o.rule = RuleId(integer());
    o.ruleVersion = small();
    o.ruleCode = text();
    o.metric = static_cast<std::uint8_t>(small());
    o.first = small();
    o.worst = small();
    o.event = text();
    o.eventTime = instant();
    o.lastSeen = instant();
    o.isActive = small() != 0;
    o.occurrences = small();
    o.firings = small();
    o.opened = instant();
    o.acknowledged = instant();
    o.arrived = instant();
    o.handled = instant();
    o.closed = instant();
    o.owner = PersonId(integer());
    o.ownerText = text();
    o.due = instant();
    o.acknowledgeBy = instant();
    o.handleBy = instant();
    o.told = instant();
    o.breached = small() != 0;
    o.dueMarked = small() != 0;
    o.escalation = small();
    o.escalateAt = instant();
    o.snoozedUntil = instant();
    o.recurring = small() != 0;
    o.outcome = text();
    o.rootCause = text();
    return o;
}

}  // namespace xinglin
