// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "storage/database.h"
#include "storage/order_facts.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace xinglin {

inline constexpr std::size_t kKeyBlocksPerSpan = 8;
inline constexpr std::size_t kFactsBlocksPerSpan = 16;
/// Orders of consecutive numbers that share a row of `order_spans`.
inline constexpr std::int64_t kOrdersPerSpan = kKeysPerBlock * std::int64_t{kKeyBlocksPerSpan};
static_assert(kOrdersPerSpan == kFactsPerBlock * std::int64_t{kFactsBlocksPerSpan});
using SpanPlace = BlockPlace<kOrdersPerSpan>;

/// What is newer than what stands in the blocks of an order. Stored as it lies in memory, little endian.
struct ChangedOrder
{
    OrderKey key;
    OrderFacts facts;
};
static_assert(sizeof(ChangedOrder) == 208);

/// How urgent an order is that somebody still has to do something about: the least is the most urgent.
using Urgency = std::tuple<std::int64_t, std::int64_t, std::int64_t>;  ///< severity, due, opened
Urgency urgencyOf(const OrderKey &key);

/// What is said of the orders of each block of a span, so that few blocks have to be read. Stored as it lies
/// in memory, little endian.
struct SpanDigest
{
    static constexpr std::int64_t kNothing = -1;  ///< severity where nobody has anything to do
    struct OfKeys
    {
        std::int64_t severity = kNothing, due = 0, opened = 0;  ///< of the most urgent unfinished one
        std::optional<Urgency> urgency() const;
    };
    struct OfFacts
    {
        Instant wake;      ///< the first when the program has something to do
        Instant from, to;  ///< the first and the last opening
    };

    std::array<OfKeys, kKeyBlocksPerSpan> keys;
    std::array<OfFacts, kFactsBlocksPerSpan> facts;

    std::optional<Urgency> urgency() const;
    /// Over all blocks.
    OfFacts allFacts() const;
};
static_assert(sizeof(SpanDigest) == 576);

/// The earlier of two; an invalid one is none.
Instant earlierOf(Instant a, Instant b);

/// The changed ones of a stretch of numbers, `count` from `first`.
std::span<const ChangedOrder> changedFrom(std::span<const ChangedOrder> changes, std::int64_t first,
                                          std::int64_t count);

/// Spans of orders, as one transaction sees them. An act on orders here and there puts what it changed into
/// the rows of their spans, which are small and close together, and leaves the blocks as they are.
class OrderSpans
{
public:
    struct Span
    {
        std::optional<SpanDigest> digest;   ///< absent: nobody has looked at the blocks yet
        std::vector<ChangedOrder> changes;  ///< by number
        std::int64_t blocksStamp = 0;       ///< when a block was written last
    };

    explicit OrderSpans(Database &database)
        : m_database(database)
    {}

    /// Until the next call of clear(). `place` as SpanPlace has it.
    Result<Span *> of(std::int64_t place);
    void clear();
    Status write(std::int64_t place, const Span &span, std::int64_t stamp);

private:
    Database &m_database;
    std::map<std::int64_t, Span> m_spans;
    std::int64_t m_lastPlace = 0;
    Span *m_last = nullptr;
};

/// Columns as the table has them.
std::optional<SpanDigest> digestIn(Bytes bytes);
std::vector<ChangedOrder> changesIn(Bytes bytes);

}  // namespace xinglin
