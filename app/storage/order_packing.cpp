// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_packing.h"

#include <bit>

namespace xinglin {
namespace {

static_assert(std::endian::native == std::endian::little, "orders are stored as they lie in memory");

std::int64_t orNever(Instant instant)
{
    return instant.isValid() ? instant.ms() : OrderKey::kNever;
}

Instant unlessNever(std::int64_t ms)
{
    return ms == OrderKey::kNever ? Instant() : Instant(ms);
}

std::uint8_t flagsOf(const WorkOrder &order)
{
    int flags = 0;
    flags |= order.breached ? OrderKey::breached : 0;
    flags |= order.recurring ? OrderKey::recurring : 0;
    flags |= order.dueMarked ? OrderKey::dueMarked : 0;
    flags |= order.origin == OrderOrigin::past ? OrderKey::past : 0;
    flags |= order.ownerText.isEmpty() ? 0 : OrderKey::ownedInWords;
    return static_cast<std::uint8_t>(flags);
}

bool has(const OrderKey &key, OrderKey::Flag flag)
{
    return (key.flags & flag) != 0;
}

}  // namespace

void packKey(const WorkOrder &order, OrderKey &key)
{
    key.id = order.id.value();
    key.due = orNever(order.due);
    key.opened = order.opened.ms();
    key.lastSeen = order.lastSeen.ms();
    key.snoozed = order.snoozedUntil.ms();
    key.number = static_cast<std::uint32_t>(order.number);
    key.state = static_cast<std::uint8_t>(order.state);
    key.severity = static_cast<std::uint8_t>(order.severity);
    key.flags = flagsOf(order);
}

void packFacts(const WorkOrder &order, OrderFacts &facts)
{
    facts.version = order.version;
    facts.acknowledged = order.acknowledged.ms();
    facts.arrived = order.arrived.ms();
    facts.handled = order.handled.ms();
    facts.closed = order.closed.ms();
    facts.acknowledgeBy = order.acknowledgeBy.ms();
    facts.handleBy = order.handleBy.ms();
    facts.escalateAt = order.escalateAt.ms();
    facts.eventTime = order.eventTime.ms();
    facts.rule = order.rule.value();
    facts.device = order.device.value();
    facts.occurrences = order.occurrences;
    facts.firings = order.firings;
    facts.first = order.first;
    facts.worst = order.worst;
    facts.escalation = order.escalation;
    facts.ruleVersion = order.ruleVersion;
    facts.origin = static_cast<std::uint8_t>(order.origin);
    facts.active = order.isActive ? 1 : 0;
    facts.metric = order.metric;
}

WorkOrder unpackedOrder(const OrderKey &key, const OrderFacts &facts)
{
    WorkOrder o;
    o.id = OrderId(key.id);
    o.number = key.number;
    o.version = facts.version;
    o.state = static_cast<OrderState>(key.state);
    o.origin = static_cast<OrderOrigin>(facts.origin);
    o.severity = static_cast<AlertSeverity>(key.severity);
    o.device = DeviceId(facts.device);
    o.rule = RuleId(facts.rule);
    o.ruleVersion = facts.ruleVersion;
    o.metric = facts.metric;
    o.first = facts.first;
    o.worst = facts.worst;
    o.eventTime = Instant(facts.eventTime);
    o.lastSeen = Instant(key.lastSeen);
    o.isActive = facts.active != 0;
    o.occurrences = facts.occurrences;
    o.firings = facts.firings;
    o.opened = Instant(key.opened);
    o.acknowledged = Instant(facts.acknowledged);
    o.arrived = Instant(facts.arrived);
    o.handled = Instant(facts.handled);
    o.closed = Instant(facts.closed);
    o.due = unlessNever(key.due);
    o.acknowledgeBy = Instant(facts.acknowledgeBy);
    o.handleBy = Instant(facts.handleBy);
    o.told = Instant(facts.told);
    o.breached = has(key, OrderKey::breached);
    o.dueMarked = has(key, OrderKey::dueMarked);
    o.escalation = facts.escalation;
    o.escalateAt = Instant(facts.escalateAt);
    o.snoozedUntil = Instant(key.snoozed);
    o.recurring = has(key, OrderKey::recurring);
    return o;
}

OrderRecord unpackedRecord(const OrderKey &key, const OrderFacts &facts)
{
    OrderRecord record;
    record.id = OrderId(key.id);
    record.ruleId = RuleId(facts.rule);
    record.severity = static_cast<AlertSeverity>(key.severity);
    record.origin = static_cast<OrderOrigin>(facts.origin);
    record.state = static_cast<OrderState>(key.state);
    record.opened = Instant(key.opened);
    record.acknowledged = Instant(facts.acknowledged);
    record.arrived = Instant(facts.arrived);
    record.handled = Instant(facts.handled);
    record.closed = Instant(facts.closed);
    record.acknowledgeBy = Instant(facts.acknowledgeBy);
    record.handleBy = Instant(facts.handleBy);
    record.told = Instant(facts.told);
    record.breached = has(key, OrderKey::breached);
    record.occurrences = facts.occurrences;
    record.firings = facts.firings;
    return record;
}

Instant wakeOf(const OrderKey &key, const OrderFacts &facts)
{
    if (!isUnfinished(static_cast<OrderState>(key.state)) || has(key, OrderKey::past))
        return {};
    Instant wake;
    const auto take = [&](Instant instant) {
        if (instant.isValid() && (!wake.isValid() || instant < wake))
            wake = instant;
    };
    take(has(key, OrderKey::dueMarked) ? Instant() : unlessNever(key.due));
    take(Instant(facts.escalateAt));
    take(Instant(key.snoozed));
    return wake;
}

}  // namespace xinglin
