// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/minting.h"
#include "storage/order_packing.h"
#include "storage/packed_orders.h"

#include <algorithm>
#include <iterator>

// What a transaction changed is written at its end, span by span.
namespace xinglin {
namespace {

/// A quarter of a span: more is worth writing its blocks.
constexpr std::size_t kMostBeside = kOrdersPerSpan / 4;

using KeysPlace = OrderBlock;
using FactsPlace = BlockPlace<kFactsPerBlock>;

std::size_t keysBlockInSpan(std::int64_t number)
{
    return SpanPlace::within(number) / static_cast<std::size_t>(kKeysPerBlock);
}

std::size_t factsBlockInSpan(std::int64_t number)
{
    return SpanPlace::within(number) / static_cast<std::size_t>(kFactsPerBlock);
}

/// With those of the changes.
std::vector<std::int64_t> unitedWith(std::span<const std::int64_t> numbers,
                                     std::span<const ChangedOrder> changes)
{
    std::vector<std::int64_t> known;
    for (const ChangedOrder &each : changes)
        known.push_back(each.key.number);
    std::vector<std::int64_t> all;
    std::set_union(numbers.begin(), numbers.end(), known.begin(), known.end(), std::back_inserter(all));
    return all;
}

/// Runs `work(number)` with the first number of each block that one of them is in.
template <typename Place, typename Work>
Status forEachBlock(std::span<const std::int64_t> numbers, Work work)
{
    std::int64_t last = -1;
    for (const std::int64_t number : numbers) {
        const std::int64_t place = Place::ofNumber(number);
        if (place == last)
            continue;
        last = place;
        if (Status done = work(Place::firstNumber(place)); !done)
            return done;
    }
    return {};
}

}  // namespace

Status PackedOrders::digestKeys(std::int64_t number, SpanDigest &digest)
{
    const auto keys = m_keys.of(number);
    if (!keys)
        return fail(keys.error());
    SpanDigest::OfKeys &block = digest.keys[keysBlockInSpan(number)];
    block = {};
    for (const OrderKey &key : **keys) {
        const bool hasWork = key.id != 0 && isUnfinished(static_cast<OrderState>(key.state));
        if (hasWork && (!block.urgency() || urgencyOf(key) < *block.urgency()))
            block = {key.severity, key.due, key.opened};
    }
    return {};
}

Status PackedOrders::digestFacts(std::int64_t number, SpanDigest &digest)
{
    const auto facts = m_facts.of(number);
    if (!facts)
        return fail(facts.error());
    SpanDigest::OfFacts &block = digest.facts[factsBlockInSpan(number)];
    block = {};
    for (std::size_t i = 0; i < (*facts)->size(); ++i) {
        const auto key = m_keys.entry(number + static_cast<std::int64_t>(i));
        if (!key)
            return fail(key.error());
        if (!*key || (*key)->id == 0)
            continue;
        block.wake = earlierOf(block.wake, wakeOf(**key, (**facts)[i]));
        const Instant opened((*key)->opened);
        block.from = earlierOf(block.from, opened);
        block.to = std::max(block.to, opened);
    }
    return {};
}

/// Says anew what the blocks of the numbers tell.
Status PackedOrders::digest(std::int64_t place, std::span<const std::int64_t> numbers, OrderSpans::Span &span)
{
    std::vector<std::int64_t> all;
    if (!span.digest) {
        span.digest.emplace();
        const std::int64_t first = SpanPlace::firstNumber(place);
        for (std::int64_t number = first; number < first + kOrdersPerSpan; number += kFactsPerBlock)
            all.push_back(number);
        numbers = all;
    }
    Status done =
        forEachBlock<KeysPlace>(numbers, [&](auto number) { return digestKeys(number, *span.digest); });
    return done ? forEachBlock<FactsPlace>(numbers,
                                           [&](auto number) { return digestFacts(number, *span.digest); })
                : done;
}

Status PackedOrders::takeChanges(std::span<const std::int64_t> numbers, std::vector<ChangedOrder> &changes)
{
    for (const std::int64_t number : numbers) {
        const auto key = m_keys.entry(number);
        const auto facts = m_facts.entry(number);
        if (!key || !facts)
            return fail(key ? facts.error() : key.error());
        if (*key && *facts && (*key)->id != 0)
            changes.push_back({**key, **facts});
    }
    return {};
}

Status PackedOrders::writeBlocks(std::span<const std::int64_t> numbers)
{
    Status done = forEachBlock<KeysPlace>(numbers, [&](std::int64_t number) -> Status {
        const auto keys = m_keys.of(number);
        return keys ? m_database.run("order_keys_write", KeysPlace::ofNumber(number), kTenant,
                                     Bytes(std::as_bytes(std::span(**keys))))
                    : fail(keys.error());
    });
    return done ? forEachBlock<FactsPlace>(
                      numbers,
                      [&](std::int64_t number) -> Status {
                          const auto facts = m_facts.of(number);
                          return facts ? m_database.run("order_facts_write", FactsPlace::ofNumber(number),
                                                        kTenant, Bytes(std::as_bytes(std::span(**facts))))
                                       : fail(facts.error());
                      })
                : done;
}

Status PackedOrders::writeSpan(std::int64_t place, std::span<const std::int64_t> numbers, std::int64_t stamp)
{
    const auto span = m_spans.of(place);
    if (!span)
        return fail(span.error());
    const std::vector<std::int64_t> all = unitedWith(numbers, (*span)->changes);
    std::vector<ChangedOrder> changes;
    const bool isMuch = all.size() > kMostBeside;
    Status done = isMuch ? writeBlocks(all) : takeChanges(all, changes);
    if (done)
        done = digest(place, numbers, **span);
    if (!done)
        return done;
    (*span)->changes = std::move(changes);
    if (isMuch)
        (*span)->blocksStamp = stamp;
    return m_spans.write(place, **span, stamp);
}

Status PackedOrders::flush()
{
    if (m_changed.empty())
        return {};
    std::sort(m_changed.begin(), m_changed.end());
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    const auto stamp = raiseCounter(m_database, "order_stamp");
    if (!stamp)
        return fail(stamp.error());
    const std::vector<std::int64_t> changed = std::exchange(m_changed, {});
    for (auto first = changed.begin(); first != changed.end();) {
        const std::int64_t place = SpanPlace::ofNumber(*first);
        const auto last = std::find_if(first, changed.end(), [place](std::int64_t number) {
            return SpanPlace::ofNumber(number) != place;
        });
        if (Status done = writeSpan(place, {first, last}, *stamp); !done)
            return done;
        first = last;
    }
    return {};
}

}  // namespace xinglin
