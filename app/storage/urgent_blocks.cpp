// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/urgent_blocks.h"

#include <algorithm>
#include <cstring>

namespace xinglin {

UrgentBlocks::UrgentBlocks(Database &database)
    : m_database(database)
    , m_spans(database.query("order_spans_by_urgency", kTenant))
    , m_hasSpan(m_spans.next())
{}

Urgency UrgentBlocks::ofSpan() const
{
    return {m_spans.integer(1), m_spans.integer(2), m_spans.integer(3)};
}

void UrgentBlocks::takeSpan()
{
    const std::int64_t first = SpanPlace::firstNumber(m_spans.integer(0));
    const auto digest = digestIn(m_spans.blob(4));
    const auto changes = std::make_shared<const std::vector<ChangedOrder>>(changesIn(m_spans.blob(5)));
    for (std::size_t i = 0; i < kKeyBlocksPerSpan; ++i) {
        // Of a span nobody has looked at, any block may hold the most urgent.
        const auto urgency = digest ? digest->keys[i].urgency() : std::optional(ofSpan());
        if (urgency)
            m_blocks.push({*urgency, first + static_cast<std::int64_t>(i) * kKeysPerBlock, changes});
    }
    m_hasSpan = m_spans.next();
}

Result<std::optional<Urgency>> UrgentBlocks::urgency()
{
    while (m_hasSpan && (m_blocks.empty() || ofSpan() <= m_blocks.top().urgency))
        takeSpan();
    if (!m_spans.status())
        return fail(m_spans.status().error());
    return m_blocks.empty() ? std::nullopt : std::optional(m_blocks.top().urgency);
}

Status UrgentBlocks::take(const std::function<void(Bytes)> &keys)
{
    const Block block = m_blocks.top();
    m_blocks.pop();
    std::vector<OrderKey> found;
    Statement row = m_database.query("order_keys_block", OrderBlock::ofNumber(block.first));
    if (row.next()) {
        const Bytes bytes = row.blob(0);
        found.resize(bytes.size() / sizeof(OrderKey));
        if (!found.empty())
            std::memcpy(found.data(), bytes.data(), found.size() * sizeof(OrderKey));
    }
    if (!row.status())
        return row.status();
    for (const ChangedOrder &each : changedFrom(*block.changes, block.first, kKeysPerBlock)) {
        const std::size_t at = OrderBlock::within(each.key.number);
        if (found.size() <= at)
            found.resize(at + 1);
        found[at] = each.key;
    }
    keys(std::as_bytes(std::span(found)));
    return {};
}

}  // namespace xinglin
