// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/packed_orders.h"

#include "storage/null_ids.h"
#include "storage/order_packing.h"

namespace xinglin {
namespace {

/// Blocks in memory: of a reader, who may walk through all of them; of a writer, who has as many changed.
constexpr std::size_t kMostRead = 256;
constexpr std::size_t kMostChanged = 4'096;

bool hasWork(const OrderKey &key)
{
    return key.id != 0 && isUnfinished(static_cast<OrderState>(key.state));
}

Error noSuchNumber(std::int64_t number)
{
    return {ErrorCode::internal, {}, QStringLiteral("no packed order %1").arg(number)};
}

}  // namespace

PackedOrders::PackedOrders(Database &database)
    : m_database(database)
    , m_slots(database)
    , m_spans(database)
    , m_keys(database, "order_keys_block", m_spans, &ChangedOrder::key)
    , m_facts(database, "order_facts_block", m_spans, &ChangedOrder::facts)
{}

void PackedOrders::reset()
{
    m_slots.reset();
    m_spans.clear();
    m_keys.clear();
    m_facts.clear();
    m_changed.clear();
}

Status PackedOrders::makeRoom()
{
    const std::size_t most = m_changed.empty() ? kMostRead : kMostChanged;
    if (m_facts.size() <= most)
        return {};
    if (Status done = flush(); !done)
        return done;
    m_spans.clear();
    m_keys.clear();
    m_facts.clear();
    return {};
}

Status PackedOrders::takeNames(const OrderKey &key, const OrderFacts &facts, WorkOrder &order)
{
    const auto person = m_slots.id(OrderSlot::person, key.person);
    const auto owner = m_slots.id(OrderSlot::person, key.owner);
    const auto unit = m_slots.id(OrderSlot::unit, key.unit);
    for (const auto *id : {&person, &owner, &unit}) {
        if (!*id)
            return fail(id->error());
    }
    order.person = PersonId(*person);
    order.owner = PersonId(*owner);
    order.unit = UnitId(*unit);
    const auto text = [&](OrderSlot kind, std::int32_t slot, QString &into) -> Status {
        auto found = m_slots.text(kind, slot);
        if (!found)
            return fail(found.error());
        into = *std::move(found);
        return {};
    };
    Status done = text(OrderSlot::rule, key.rule, order.ruleCode);
    if (done)
        done = text(OrderSlot::words, facts.ownerText, order.ownerText);
    if (done)
        done = text(OrderSlot::words, facts.outcome, order.outcome);
    if (done)
        done = text(OrderSlot::words, facts.rootCause, order.rootCause);
    return done ? text(OrderSlot::words, facts.event, order.event) : done;
}

Result<PackedOrders::Entry> PackedOrders::entry(std::int64_t number)
{
    if (Status room = makeRoom(); !room)
        return fail(room.error());
    const auto key = m_keys.entry(number);
    if (!key)
        return fail(key.error());
    const auto facts = m_facts.entry(number);
    if (!facts)
        return fail(facts.error());
    const bool isThere = *key && *facts && (*key)->id != 0;
    return isThere ? Entry{*key, *facts} : Entry();
}

Result<std::optional<WorkOrder>> PackedOrders::order(std::int64_t number)
{
    const auto found = entry(number);
    if (!found)
        return fail(found.error());
    if (!found->key)
        return std::nullopt;
    std::optional<WorkOrder> order = unpackedOrder(*found->key, *found->facts);
    const Status named = takeNames(*found->key, *found->facts, *order);
    return named ? Result<std::optional<WorkOrder>>(std::move(order)) : fail(named.error());
}

Result<std::int64_t> PackedOrders::version(std::int64_t number, OrderId id)
{
    const auto found = entry(number);
    if (!found)
        return fail(found.error());
    return found->key && found->key->id == id.value() ? found->facts->version : 0;
}

Result<PackedOrders::Slots> PackedOrders::slotsOf(const WorkOrder &order)
{
    const auto person = m_slots.slot(OrderSlot::person, order.person.value());
    const auto unit = m_slots.slot(OrderSlot::unit, order.unit.value());
    const auto owner = m_slots.slot(OrderSlot::person, order.owner.value());
    const auto rule = m_slots.slot(OrderSlot::rule, order.ruleCode);
    const auto ownerText = m_slots.slot(OrderSlot::words, order.ownerText);
    const auto outcome = m_slots.slot(OrderSlot::words, order.outcome);
    const auto rootCause = m_slots.slot(OrderSlot::words, order.rootCause);
    const auto event = m_slots.slot(OrderSlot::words, order.event);
    for (const auto *slot : {&person, &unit, &owner, &rule, &ownerText, &outcome, &rootCause, &event}) {
        if (!*slot)
            return fail(slot->error());
    }
    return Slots{*person, *unit, *owner, *rule, *ownerText, *outcome, *rootCause, *event};
}

/// What statements find orders by.
Status PackedOrders::keepRow(const OrderKey &before, const OrderKey &after, const WorkOrder &order)
{
    if (before.id == 0)
        return m_database.run("order_insert", kTenant, order.id, order.number, orNull(order.person),
                              orNull(order.unit), order.opened);
    if (before.person == after.person && before.unit == after.unit && before.opened == after.opened)
        return {};
    return m_database.run("order_update", kTenant, order.id, orNull(order.person), orNull(order.unit),
                          order.opened);
}

Status PackedOrders::keepUnfinished(const OrderKey &before, std::int64_t ruleBefore, const WorkOrder &order)
{
    const bool was = hasWork(before), is = isUnfinished(order.state);
    if (!was && !is)
        return {};
    const auto person = m_slots.id(OrderSlot::person, before.id == 0 ? OrderKey::kNone : before.person);
    if (!person)
        return fail(person.error());
    if (was && is && *person == order.person.value() && ruleBefore == order.rule.value())
        return {};
    if (was) {
        if (Status done = m_database.run("order_unfinished_delete", kTenant, *person, order.id); !done)
            return done;
    }
    return is ? m_database.run("order_unfinished_insert", kTenant, order.person.value(), order.id,
                               order.rule.value())
              : Status();
}

Status PackedOrders::put(const WorkOrder &order)
{
    if (Status room = makeRoom(); !room)
        return room;
    const auto slots = slotsOf(order);
    if (!slots)
        return fail(slots.error());
    const auto stored = m_keys.changing(order.number);
    if (!stored)
        return fail(stored.error());
    const auto storedFacts = m_facts.changing(order.number);
    if (!storedFacts)
        return fail(storedFacts.error());
    m_changed.push_back(order.number);
    OrderKey &key = **stored;
    OrderFacts &facts = **storedFacts;
    const OrderKey before = key;
    const std::int64_t ruleBefore = facts.rule;
    if (before.id == 0 || !Instant(facts.told).isValid())
        facts.told = order.told.ms();
    packKey(order, key);
    key.person = slots->person;
    key.unit = slots->unit;
    key.owner = slots->owner;
    key.rule = slots->rule;
    packFacts(order, facts);
    facts.ownerText = slots->ownerText;
    facts.outcome = slots->outcome;
    facts.rootCause = slots->rootCause;
    facts.event = slots->event;
    if (Status kept = keepRow(before, key, order); !kept)
        return kept;
    return keepUnfinished(before, ruleBefore, order);
}

Status PackedOrders::noteSeen(const WorkOrder &order)
{
    const auto known = version(order.number, order.id);
    if (!known)
        return fail(known.error());
    if (*known == 0)
        return fail(noSuchNumber(order.number));
    const auto key = m_keys.changing(order.number);
    const auto facts = m_facts.changing(order.number);
    m_changed.push_back(order.number);
    (*key)->lastSeen = order.lastSeen.ms();
    (*facts)->occurrences = order.occurrences;
    (*facts)->firings = order.firings;
    (*facts)->worst = order.worst;
    (*facts)->active = order.isActive ? 1 : 0;
    return {};
}

Status PackedOrders::markTold(std::int64_t number, Instant when)
{
    if (Status room = makeRoom(); !room)
        return room;
    const auto facts = m_facts.changing(number);
    if (!facts)
        return fail(facts.error());
    m_changed.push_back(number);
    if (!Instant((*facts)->told).isValid())
        (*facts)->told = when.ms();
    return {};
}

Result<std::int32_t> PackedOrders::nextLine(std::int64_t number)
{
    if (Status room = makeRoom(); !room)
        return fail(room.error());
    const auto facts = m_facts.changing(number);
    if (!facts)
        return fail(facts.error());
    m_changed.push_back(number);
    return ++(*facts)->lines;
}

}  // namespace xinglin
