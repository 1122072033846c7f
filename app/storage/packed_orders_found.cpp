// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_packing.h"
#include "storage/packed_orders.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>

// What is found by what spans say of all their orders: when the first of them is due, when they were opened.
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

/// The first number of a block of facts.
std::int64_t firstOf(std::int64_t firstOfSpan, std::size_t block)
{
    return firstOfSpan + static_cast<std::int64_t>(block) * kFactsPerBlock;
}

std::int64_t endOf(const TimeRange &range)
{
    return range.to.isValid() ? range.to.ms() : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

/// Every order of the block of facts that begins with the number.
template <typename Visit>
Status PackedOrders::visit(std::int64_t first, Visit visit)
{
    if (Status room = makeRoom(); !room)
        return room;
    for (std::int64_t number = first; number < first + kFactsPerBlock; ++number) {
        const auto facts = m_facts.entry(number);
        const auto key = m_keys.entry(number);
        if (!facts || !key)
            return fail(facts ? key.error() : facts.error());
        if (!*facts || !*key || (*key)->id == 0)
            continue;
        if (Status done = visit(number, Entry{*key, *facts}); !done)
            return done;
    }
    return {};
}

Result<std::vector<std::int64_t>> PackedOrders::due(Instant until, int limit)
{
    if (Status written = flush(); !written)
        return fail(written.error());
    std::priority_queue<DueOrder> earliest;  // the latest of them on top
    const auto isFull = [&] { return earliest.size() >= static_cast<std::size_t>(std::max(limit, 0)); };
    Statement spans = m_database.query("order_spans_due", kTenant, until);
    while (spans.next() && !(isFull() && (earliest.empty() || earliest.top().wake <= spans.instant(1)))) {
        const std::int64_t first = SpanPlace::firstNumber(spans.integer(0));
        const auto digest = digestIn(spans.blob(2));
        for (std::size_t block = 0; block < kFactsBlocksPerSpan; ++block) {
            const Instant wake = digest ? digest->facts[block].wake : until;
            if (!wake.isValid() || wake > until)
                continue;
            Status looked =
                visit(firstOf(first, block), [&](std::int64_t number, const Entry &found) -> Status {
                    const Instant due = wakeOf(*found.key, *found.facts);
                    if (!due.isValid() || due > until)
                        return {};
                    earliest.push({due, number});
                    if (earliest.size() > static_cast<std::size_t>(limit))
                        earliest.pop();
                    return {};
                });
            if (!looked)
                return fail(looked.error());
        }
    }
    if (!spans.status())
        return fail(spans.status().error());
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
    Statement row = m_database.query("order_spans_next_due", kTenant);
    return row.next() ? Result<Instant>(row.instant(0)) : fail(row.status().error());
}

Status PackedOrders::collectRecords(std::int64_t first, const TimeRange &range,
                                    const std::unordered_set<UnitId> &units,
                                    std::vector<OrderRecord> &records)
{
    const std::int64_t end = endOf(range);
    return visit(first, [&](std::int64_t, const Entry &found) -> Status {
        const OrderKey &key = *found.key;
        if (!Instant(key.opened).isValid() || key.opened < range.from.ms() || key.opened >= end)
            return {};
        // The unit first: names of what does not belong are not looked up.
        const auto unit = m_slots.id(OrderSlot::unit, key.unit);
        if (!unit)
            return fail(unit.error());
        if (!units.empty() && !units.contains(UnitId(*unit)))
            return {};
        const auto person = m_slots.id(OrderSlot::person, key.person);
        const auto rule = m_slots.text(OrderSlot::rule, key.rule);
        if (!person || !rule)
            return fail(!person ? person.error() : rule.error());
        OrderRecord record = unpackedRecord(key, *found.facts);
        record.person = PersonId(*person);
        record.unit = UnitId(*unit);
        record.rule = *rule;
        records.push_back(std::move(record));
        return {};
    });
}

Result<std::vector<OrderRecord>> PackedOrders::records(const TimeRange &opened,
                                                       const std::unordered_set<UnitId> &units)
{
    if (Status written = flush(); !written)
        return fail(written.error());
    std::vector<OrderRecord> records;
    Statement spans = m_database.query("order_spans_opened", kTenant, opened.from.ms(), endOf(opened));
    while (spans.next()) {
        const std::int64_t first = SpanPlace::firstNumber(spans.integer(0));
        const auto digest = digestIn(spans.blob(1));
        for (std::size_t block = 0; block < kFactsBlocksPerSpan; ++block) {
            if (digest &&
                (digest->facts[block].to < opened.from || digest->facts[block].from.ms() >= endOf(opened)))
                continue;
            if (Status done = collectRecords(firstOf(first, block), opened, units, records); !done)
                return fail(done.error());
        }
    }
    if (!spans.status())
        return fail(spans.status().error());
    // Spans come by number, so that orders of the same instant keep theirs.
    std::stable_sort(records.begin(), records.end(),
                     [](const OrderRecord &a, const OrderRecord &b) { return a.opened < b.opened; });
    return records;
}

}  // namespace xinglin
