// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/order_spans.h"

#include <cstring>
#include <map>
#include <vector>

namespace xinglin {

/// Rows of packed entries, as one transaction sees them: read when they are first asked for, with what their
/// span knows better.
template <typename Entry, std::int64_t PerBlock>
class PackedBlocks
{
public:
    using Place = BlockPlace<PerBlock>;
    using Entries = std::vector<Entry>;

    /// `statement` reads the bytes of a block; `part` is what a changed order has for it.
    PackedBlocks(Database &database, const char *statement, OrderSpans &spans, Entry ChangedOrder::*part)
        : m_database(database)
        , m_statement(statement)
        , m_spans(spans)
        , m_part(part)
    {}

    /// The block of a number, as many entries as there are; until the next call of clear().
    Result<Entries *> of(std::int64_t number)
    {
        const std::int64_t place = Place::ofNumber(number);
        if (m_last && m_lastPlace == place)
            return m_last;
        const auto [found, isNew] = m_blocks.try_emplace(place);
        if (isNew) {
            if (Status read = load(place, found->second); !read) {
                m_blocks.erase(found);
                return fail(read.error());
            }
        }
        m_lastPlace = place;
        m_last = &found->second;
        return m_last;
    }
    /// To be changed: made where there is none.
    Result<Entry *> changing(std::int64_t number)
    {
        const auto entries = of(number);
        if (!entries)
            return fail(entries.error());
        const std::size_t at = Place::within(number);
        if ((*entries)->size() <= at)
            (*entries)->resize(at + 1);
        return &(**entries)[at];
    }
    /// nullptr: none.
    Result<const Entry *> entry(std::int64_t number)
    {
        const auto entries = of(number);
        if (!entries)
            return fail(entries.error());
        const std::size_t at = Place::within(number);
        return at < (*entries)->size() ? &(**entries)[at] : nullptr;
    }

    std::size_t size() const { return m_blocks.size(); }
    void clear()
    {
        m_blocks.clear();
        m_last = nullptr;
    }

private:
    Status load(std::int64_t place, Entries &entries)
    {
        Statement row = m_database.query(m_statement, place);
        if (row.next()) {
            const Bytes bytes = row.blob(0);
            entries.resize(bytes.size() / sizeof(Entry));
            if (!entries.empty())
                std::memcpy(entries.data(), bytes.data(), entries.size() * sizeof(Entry));
        }
        return row.status() ? takeChanges(place, entries) : row.status();
    }
    Status takeChanges(std::int64_t place, Entries &entries)
    {
        const std::int64_t first = Place::firstNumber(place);
        const auto span = m_spans.of(SpanPlace::ofNumber(first));
        if (!span)
            return fail(span.error());
        for (const ChangedOrder &each : changedFrom((*span)->changes, first, PerBlock)) {
            const std::size_t at = Place::within(each.key.number);
            if (entries.size() <= at)
                entries.resize(at + 1);
            entries[at] = each.*m_part;
        }
        return {};
    }

    Database &m_database;
    const char *m_statement;
    OrderSpans &m_spans;
    Entry ChangedOrder::*m_part;
    std::map<std::int64_t, Entries> m_blocks;
    std::int64_t m_lastPlace = 0;
    Entries *m_last = nullptr;
};

}  // namespace xinglin
