// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_packing.h"
#include "storage/packed_orders.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>

// What is found by what blocks say of all their orders: when the first of them is due, when they were opened.
namespace xinglin {
namespace {

struct DueOrder
{
    Instant wake;
    std::int64_t number;
    friend bool operator<(const DueOrder &a, const DueOrder &b)
    {
        return std::tie(a.wake, a.number) < std::tie(b.wake, b.number);
    }
};

std::int64_t endOf(const TimeRange &range)
{
    return range.to.isValid() ? range.to.ms() : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Result<std::vector<std::int64_t>> PackedOrders::due(Instant until, int limit)
{
    if (Status written = flush(); !written)
        return fail(written.error());
    std::priority_queue<DueOrder> earliest;  // the latest of them on top
    const auto isFull = [&] { return earliest.size() >= static_cast<std::size_t>(std::max(limit, 0)); };
    Statement blocks = m_database.query("order_facts_due", kTenant, until);
    while (blocks.next() && !(isFull() && (earliest.empty() || earliest.top().wake <= blocks.instant(1)))) {
        if (Status room = makeRoom(); !room)
            return fail(room.error());
        const std::int64_t first = BlockPlace<kFactsPerBlock>::firstNumber(blocks.integer(0));
        for (std::int64_t number = first; number < first + kFactsPerBlock; ++number) {
            const auto facts = m_facts.entry(number);
            const auto key = m_keys.entry(number);
            if (!facts || !key)
                return fail(facts ? key.error() : facts.error());
            if (!*facts || !*key || (*key)->id == 0)
                continue;
            const Instant wake = wakeOf(**key, **facts);
            if (!wake.isValid() || wake > until)
                continue;
            earliest.push({wake, number});
            if (earliest.size() > static_cast<std::size_t>(limit))
                earliest.pop();
        }
    }
    if (!blocks.status())
        return fail(blocks.status().error());
    std::vector<std::int64_t> numbers(earliest.size());
    for (auto place = numbers.rbegin(); place != numbers.rend(); ++place) {
        *place = earliest.top().number;
        earliest.pop();
    }
    return numbers;
}

Result<Instant> PackedOrders::nextDue()
{
    if (Status written = flush(); !written)
        return fail(written.error());
    Statement row = m_database.query("order_facts_next_due", kTenant);
    return row.next() ? Result<Instant>(row.instant(0)) : fail(row.status().error());
}

Status PackedOrders::collectRecords(std::int64_t block, const TimeRange &range,
                                    std::vector<OrderRecord> &records)
{
    if (Status room = makeRoom(); !room)
        return room;
    const std::int64_t end = endOf(range), first = BlockPlace<kFactsPerBlock>::firstNumber(block);
    for (std::int64_t number = first; number < first + kFactsPerBlock; ++number) {
        const auto facts = m_facts.entry(number);
        const auto key = m_keys.entry(number);
        if (!facts || !key)
            return fail(facts ? key.error() : facts.error());
        if (!*facts || !*key || (*key)->id == 0 || !Instant((*key)->opened).isValid())
            continue;
        if ((*key)->opened < range.from.ms() || (*key)->opened >= end)
            continue;
        const auto person = m_slots.id(OrderSlot::person, (*key)->person);
        const auto unit = m_slots.id(OrderSlot::unit, (*key)->unit);
        const auto rule = m_slots.text(OrderSlot::rule, (*key)->rule);
        if (!person || !unit || !rule)
            return fail(!person ? person.error() : !unit ? unit.error() : rule.error());
        OrderRecord record = unpackedRecord(**key, **facts);
        record.person = PersonId(*person);
        record.unit = UnitId(*unit);
        record.rule = *rule;
        records.push_back(std::move(record));
    }
    return {};
}

Result<std::vector<OrderRecord>> PackedOrders::records(const TimeRange &opened)
{
    if (Status written = flush(); !written)
        return fail(written.error());
    std::vector<OrderRecord> records;
    Statement blocks = m_database.query("order_facts_opened", kTenant, opened.from.ms(), endOf(opened));
    while (blocks.next()) {
        if (Status done = collectRecords(blocks.integer(0), opened, records); !done)
            return fail(done.error());
    }
    if (!blocks.status())
        return fail(blocks.status().error());
    // Blocks come by number, so that orders of the same instant keep theirs.
    std::stable_sort(records.begin(), records.end(),
                     [](const OrderRecord &a, const OrderRecord &b) { return a.opened < b.opened; });
    return records;
}

}  // namespace xinglin
