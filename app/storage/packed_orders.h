// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/order_record.h"
#include "domain/work_order.h"
#include "storage/order_facts.h"
#include "storage/order_slots.h"
#include "storage/order_spans.h"
#include "storage/packed_blocks.h"

#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace xinglin {

/// The packed orders as one transaction sees them. What was changed is written together, at its end: by
/// itself beside the blocks while it is little of a span, else the blocks.
class PackedOrders
{
public:
    explicit PackedOrders(Database &database);

    /// A transaction begins: what another one left is forgotten.
    void reset();
    /// Writes what was put; before the transaction is committed, and before blocks are read by statements.
    Status flush();

    /// As it is; nothing: no order has the number.
    Result<std::optional<WorkOrder>> order(std::int64_t number);
    /// Everything of the order, by its number, with its version. When it was told and how long its time line
    /// is stays as it is.
    Status put(const WorkOrder &order);
    /// As WorkOrder::version; 0: no order has the number and the id.
    Result<std::int64_t> version(std::int64_t number, OrderId id);
    /// Of an order that there is.
    Status noteSeen(const WorkOrder &order);
    Status markTold(std::int64_t number, Instant when);
    /// The sequence of the next line of its time line, from 1.
    Result<std::int32_t> nextLine(std::int64_t number);

    /// Numbers of orders that are due at or before the instant, the earliest first.
    Result<std::vector<std::int64_t>> due(Instant until, int limit);
    /// Invalid: nothing is due ever.
    Result<Instant> nextDue();
    /// Opened in the range (invalid ends: unbounded), by opening, then number; only of the units when any are
    /// named.
    Result<std::vector<OrderRecord>> records(const TimeRange &opened,
                                             const std::unordered_set<UnitId> &units);

private:
    /// Of one order, until the next call; both nullptr: no order has the number.
    struct Entry
    {
        const OrderKey *key = nullptr;
        const OrderFacts *facts = nullptr;
    };
    Result<Entry> entry(std::int64_t number);
    struct Slots
    {
        std::int32_t person, unit, owner, rule, ownerText, outcome, rootCause, event;
    };
    Result<Slots> slotsOf(const WorkOrder &order);
    Status takeNames(const OrderKey &key, const OrderFacts &facts, WorkOrder &order);
    Status keepRow(const OrderKey &before, const OrderKey &after, const WorkOrder &order);
    Status keepUnfinished(const OrderKey &before, std::int64_t ruleBefore, const WorkOrder &order);
    template <typename Visit>
    Status visit(std::int64_t first, Visit visit);
    Status makeRoom();
    Status writeSpan(std::int64_t place, std::span<const std::int64_t> numbers, std::int64_t stamp);
    Status writeBlocks(std::span<const std::int64_t> numbers);
    Status takeChanges(std::span<const std::int64_t> numbers, std::vector<ChangedOrder> &changes);
    Status digestKeys(std::int64_t number, SpanDigest &digest);
    Status digestFacts(std::int64_t number, SpanDigest &digest);
    Status digest(std::int64_t place, std::span<const std::int64_t> numbers, OrderSpans::Span &span);
    Status collectRecords(std::int64_t first, const TimeRange &range, const std::unordered_set<UnitId> &units,
                          std::vector<OrderRecord> &records);

    Database &m_database;
    OrderSlots m_slots;
    OrderSpans m_spans;
    PackedBlocks<OrderKey, kKeysPerBlock> m_keys;
    PackedBlocks<OrderFacts, kFactsPerBlock> m_facts;
    std::vector<std::int64_t> m_changed;  ///< numbers, some of them more than once
};

}  // namespace xinglin
