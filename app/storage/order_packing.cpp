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

namespace {

/// What an order and its record both tell.
template <typename Order>
void unpack(const OrderKey &key, const OrderFacts &facts, Order &order)
{
    order.id = OrderId(key.id);
    order.state = static_cast<OrderState>(key.state);
    order.origin = static_cast<OrderOrigin>(facts.origin);
    order.severity = static_cast<AlertSeverity>(key.severity);
    order.occurrences = facts.occurrences;
    order.firings = facts.firings;
    order.opened = Instant(key.opened);
    order.acknowledged = Instant(facts.acknowledged);
    order.arrived = Instant(facts.arrived);
    order.handled = Instant(facts.handled);
    order.closed = Instant(facts.closed);
    order.acknowledgeBy = Instant(facts.acknowledgeBy);
    order.handleBy = Instant(facts.handleBy);
    order.told = Instant(facts.told);
    order.breached = has(key, OrderKey::breached);
}

}  // namespace

WorkOrder unpackedOrder(const OrderKey &key, const OrderFacts &facts)
{
    WorkOrder order;
    unpack(key, facts, order);
    order.number = key.number;
    order.version = facts.version;
    order.device = DeviceId(facts.device);
    order.rule = RuleId(facts.rule);
    order.ruleVersion = facts.ruleVersion;
    order.metric = facts.metric;
    order.first = facts.first;
    order.worst = facts.worst;
    order.eventTime = Instant(facts.eventTime);
    order.lastSeen = Instant(key.lastSeen);
    order.isActive = facts.active != 0;
    order.due = unlessNever(key.due);
    order.dueMarked = has(key, OrderKey::dueMarked);
    order.escalation = facts.escalation;
    order.escalateAt = Instant(facts.escalateAt);
    order.snoozedUntil = Instant(key.snoozed);
    order.recurring = has(key, OrderKey::recurring);
    return order;
}

OrderRecord unpackedRecord(const OrderKey &key, const OrderFacts &facts)
{
    OrderRecord record;
    unpack(key, facts, record);
    record.ruleId = RuleId(facts.rule);
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
