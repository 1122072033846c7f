// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_spans.h"

#include <algorithm>
#include <cstring>

namespace xinglin {

Urgency urgencyOf(const OrderKey &key)
{
    return {key.severity, key.due, key.opened};
}

std::optional<Urgency> SpanDigest::OfKeys::urgency() const
{
    return severity == kNothing ? std::nullopt : std::optional(Urgency(severity, due, opened));
}

std::optional<Urgency> SpanDigest::urgency() const
{
    std::optional<Urgency> most;
    for (const OfKeys &block : keys) {
        const auto urgency = block.urgency();
        if (urgency && (!most || *urgency < *most))
            most = urgency;
    }
    return most;
}

SpanDigest::OfFacts SpanDigest::allFacts() const
{
    OfFacts all;
    for (const OfFacts &block : facts) {
        all.wake = earlierOf(all.wake, block.wake);
        all.from = earlierOf(all.from, block.from);
        all.to = std::max(all.to, block.to);
    }
    return all;
}

Instant earlierOf(Instant a, Instant b)
{
    return a.isValid() && b.isValid() ? std::min(a, b) : std::max(a, b);
}

std::span<const ChangedOrder> changedFrom(std::span<const ChangedOrder> changes, std::int64_t first,
                                          std::int64_t count)
{
    const auto isBefore = [](const ChangedOrder &each, std::int64_t number) {
        return each.key.number < number;
    };
    const auto begin = std::lower_bound(changes.begin(), changes.end(), first, isBefore);
    return {begin, std::lower_bound(begin, changes.end(), first + count, isBefore)};
}

std::optional<SpanDigest> digestIn(Bytes bytes)
{
    if (bytes.size() != sizeof(SpanDigest))
        return std::nullopt;
    SpanDigest digest;
    std::memcpy(&digest, bytes.data(), sizeof digest);
    return digest;
}

std::vector<ChangedOrder> changesIn(Bytes bytes)
{
    std::vector<ChangedOrder> changes(bytes.size() / sizeof(ChangedOrder));
    if (!changes.empty())
        std::memcpy(changes.data(), bytes.data(), changes.size() * sizeof(ChangedOrder));
    return changes;
}

Result<OrderSpans::Span *> OrderSpans::of(std::int64_t place)
{
    if (m_last && m_lastPlace == place)
        return m_last;
    const auto [found, isNew] = m_spans.try_emplace(place);
    if (isNew) {
        Statement row = m_database.query("order_span", place);
        if (row.next()) {
            found->second.blocksStamp = row.integer(0);
            found->second.digest = digestIn(row.blob(1));
            found->second.changes = changesIn(row.blob(2));
        }
        if (!row.status()) {
            const Error why = row.status().error();
            m_spans.erase(found);
            return fail(why);
        }
    }
    m_lastPlace = place;
    m_last = &found->second;
    return m_last;
}

void OrderSpans::clear()
{
    m_spans.clear();
    m_last = nullptr;
}

Status OrderSpans::write(std::int64_t place, const Span &span, std::int64_t stamp)
{
    const SpanDigest digest = span.digest.value_or(SpanDigest());
    const SpanDigest::OfFacts facts = digest.allFacts();
    const auto urgency = digest.urgency();
    const auto [severity, due, opened] = urgency.value_or(Urgency());
    const auto orNull = [&urgency](std::int64_t value) {
        return urgency ? std::optional(value) : std::nullopt;
    };
    return m_database.run("order_span_write", place, kTenant, stamp, span.blocksStamp, facts.wake, facts.from,
                          facts.to, orNull(severity), orNull(due), orNull(opened),
                          Bytes(std::as_bytes(std::span(&digest, 1))),
                          Bytes(std::as_bytes(std::span(span.changes))));
}

}  // namespace xinglin
