// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_keys.h"

#include "domain/work_order.h"
#include "storage/minting.h"

#include <bit>
#include <cstring>

namespace xinglin {
namespace {

static_assert(std::endian::native == std::endian::little, "keys are stored as they lie in memory");

std::int64_t orNever(Instant instant)
{
    return instant.isValid() ? instant.ms() : OrderKey::kNever;
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

}  // namespace

void OrderKeyWriter::reset()
{
    m_blocks.clear();
    m_people.clear();
    m_units.clear();
    m_rules.clear();
}

template <typename Name>
Result<std::int32_t> OrderKeyWriter::storedSlot(OrderSlot kind, const Name &name)
{
    const int number = static_cast<int>(kind);
    {
        Statement known = m_database.query("order_slot", kTenant, number, name);
        if (known.next())
            return static_cast<std::int32_t>(known.integer(0));
        if (!known.status())
            return fail(known.status().error());
    }
    Statement next = m_database.query("order_slot_next", kTenant, number);
    if (!next.next())
        return fail(next.status().error());
    const auto given = static_cast<std::int32_t>(next.integer(0));
    if (Status done = m_database.run("order_slot_insert", kTenant, number, name, given); !done)
        return fail(done.error());
    return given;
}

Result<std::int32_t> OrderKeyWriter::slot(OrderSlot kind, std::int64_t id)
{
    if (id <= 0)
        return OrderKey::kNone;
    auto &slots = kind == OrderSlot::unit ? m_units : m_people;
    if (const auto known = slots.find(id); known != slots.end())
        return known->second;
    const auto stored = storedSlot(kind, id);
    if (stored)
        slots.emplace(id, *stored);
    return stored;
}

Result<std::int32_t> OrderKeyWriter::slot(const QString &rule)
{
    if (const auto known = m_rules.find(rule); known != m_rules.end())
        return known->second;
    const auto stored = storedSlot(OrderSlot::rule, rule);
    if (stored)
        m_rules.emplace(rule, *stored);
    return stored;
}

Result<std::vector<OrderKey> *> OrderKeyWriter::block(std::int64_t number)
{
    const std::int64_t place = OrderBlock::ofNumber(number);
    const auto [found, isNew] = m_blocks.try_emplace(place);
    if (isNew) {
        Statement row = m_database.query("order_keys_block", place);
        if (row.next()) {
            const Bytes bytes = row.blob(0);
            found->second.resize(bytes.size() / sizeof(OrderKey));
            std::memcpy(found->second.data(), bytes.data(), found->second.size() * sizeof(OrderKey));
        }
        if (!row.status())
            return fail(row.status().error());
    }
    return &found->second;
}

Status OrderKeyWriter::put(const WorkOrder &order)
{
    const auto person = slot(OrderSlot::person, order.person.value());
    const auto owner = slot(OrderSlot::person, order.owner.value());
    const auto unit = slot(OrderSlot::unit, order.unit.value());
    const auto rule = slot(order.ruleCode);
    for (const auto *each : {&person, &owner, &unit, &rule}) {
        if (!*each)
            return fail(each->error());
    }
    const auto keys = block(order.number);
    if (!keys)
        return fail(keys.error());
    const auto at = static_cast<std::size_t>((order.number - 1) % kKeysPerBlock);
    if ((*keys)->size() <= at)
        (*keys)->resize(at + 1);
    OrderKey &key = (**keys)[at];
    key.id = order.id.value();
    key.due = orNever(order.due);
    key.opened = order.opened.ms();
    key.lastSeen = order.lastSeen.ms();
    key.snoozed = order.snoozedUntil.ms();
    key.person = *person;
    key.unit = *unit;
    key.owner = *owner;
    key.rule = *rule;
    key.number = static_cast<std::uint32_t>(order.number);
    key.state = static_cast<std::uint8_t>(order.state);
    key.severity = static_cast<std::uint8_t>(order.severity);
    key.flags = flagsOf(order);
    return {};
}

Status OrderKeyWriter::flush()
{
    if (m_blocks.empty())
        return {};
    const auto stamp = raiseCounter(m_database, "order_stamp");
    if (!stamp)
        return fail(stamp.error());
    for (const auto &[place, keys] : m_blocks) {
        if (Status done = m_database.run("order_keys_write", place, kTenant, *stamp,
                                         Bytes(std::as_bytes(std::span(keys))));
            !done)
            return done;
    }
    m_blocks.clear();
    return {};
}

}  // namespace xinglin
