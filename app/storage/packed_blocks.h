// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/order_keys.h"

#include <cstring>
#include <map>
#include <vector>

namespace xinglin {

/// Rows of packed entries, as one transaction sees them: read when they are first asked for, written
/// together.
template <typename Entry, std::int64_t PerBlock>
class PackedBlocks
{
public:
    using Place = BlockPlace<PerBlock>;
    struct Block
    {
        std::vector<Entry> entries;  ///< as many as are stored
        bool isChanged = false;
    };

    /// `statement` reads the bytes of a block.
    PackedBlocks(Database &database, const char *statement)
        : m_database(database)
        , m_statement(statement)
    {}

    /// The block of a number; until the next call of clear().
    Result<Block *> of(std::int64_t number)
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
        const auto block = of(number);
        if (!block)
            return fail(block.error());
        const std::size_t at = Place::within(number);
        if ((*block)->entries.size() <= at)
            (*block)->entries.resize(at + 1);
        if (!(*block)->isChanged) {
            (*block)->isChanged = true;
            ++m_changed;
        }
        return &(*block)->entries[at];
    }
    /// nullptr: none.
    Result<const Entry *> entry(std::int64_t number)
    {
        const auto block = of(number);
        if (!block)
            return fail(block.error());
        const std::size_t at = Place::within(number);
        return at < (*block)->entries.size() ? &(*block)->entries[at] : nullptr;
    }

    std::size_t size() const { return m_blocks.size(); }
    std::size_t changed() const { return m_changed; }
    void clear()
    {
        m_blocks.clear();
        m_last = nullptr;
        m_changed = 0;
    }
    /// Hands each changed block to `write(place, entries)`.
    template <typename Write>
    Status flush(Write write)
    {
        for (auto &[place, block] : m_blocks) {
            if (!block.isChanged)
                continue;
            if (Status done = write(place, std::as_const(block.entries)); !done)
                return done;
            block.isChanged = false;
        }
        m_changed = 0;
        return {};
    }

private:
    Status load(std::int64_t place, Block &block)
    {
        Statement row = m_database.query(m_statement, place);
        if (row.next()) {
            const Bytes bytes = row.blob(0);
            block.entries.resize(bytes.size() / sizeof(Entry));
            if (!block.entries.empty())
                std::memcpy(block.entries.data(), bytes.data(), block.entries.size() * sizeof(Entry));
        }
        return row.status();
    }

    Database &m_database;
    const char *m_statement;
    std::map<std::int64_t, Block> m_blocks;
    std::int64_t m_lastPlace = 0;
    Block *m_last = nullptr;
    std::size_t m_changed = 0;
};

}  // namespace xinglin
