// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/order_keys.h"

#include <QStringList>

#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace xinglin {

struct OrderQuery;

/// The keys of all orders in memory, by number, with the names their slots stand for. One thread at a time
/// while it is refreshed; many may read.
class OrderIndex
{
public:
    /// Takes over what changed since the last call, as the database's snapshot has it.
    Status refresh(Database &database);
    /// Instead of refresh(), in an index of its own: only what page() by urgency needs for the first `count`
    /// orders of the query. False: that would be much, look at all of them.
    Result<bool> takeMostUrgent(Database &database, const OrderQuery &query, int count);
    /// The change it has seen last; a snapshot that has seen no more may use it.
    std::int64_t stamp() const { return m_stamp; }

    const std::vector<OrderKey> &keys() const { return m_keys; }
    /// Ids that slots stand for, or codes of rules.
    const std::vector<std::int64_t> &people() const { return m_people.ids; }
    const std::vector<std::int64_t> &units() const { return m_units.ids; }
    const QStringList &rules() const { return m_rules; }
    /// OrderKey::kNone when no order names it.
    std::int32_t personSlot(std::int64_t id) const { return m_people.slot(id); }
    std::int32_t unitSlot(std::int64_t id) const { return m_units.slot(id); }
    std::int32_t ruleSlot(const QString &code) const;

    /// Codes in their order, and the place of each slot in it.
    struct Ranks
    {
        std::vector<std::int32_t> ofSlot;
        QStringList codes;
    };
    const Ranks &personRanks() const { return m_people.ranks; }
    const Ranks &unitRanks() const { return m_units.ranks; }
    const Ranks &ruleRanks() const { return m_ruleRanks; }

private:
    struct Names
    {
        std::vector<std::int64_t> ids;
        std::unordered_map<std::int64_t, std::int32_t> slots;
        Ranks ranks;
        std::int32_t slot(std::int64_t id) const;
    };
    Status refreshKeys(Database &database);
    Status readBlocks(Database &database, std::int64_t span);
    void append(Bytes bytes);
    Status refreshAllNames(Database &database);
    Status refreshNamesOf(Database &database, const OrderQuery &query);
    Status refreshNames(Database &database, OrderSlot kind, const char *codes, Names &names);
    Status refreshRules(Database &database);

    std::int64_t m_stamp = 0;
    std::vector<OrderKey> m_keys;
    Names m_people, m_units;
    QStringList m_rules;
    Ranks m_ruleRanks;
};

/// One index for all readers of a store. It may be ahead of a reader's snapshot, never behind.
class SharedOrderIndex
{
public:
    /// Runs `work(const OrderIndex &)` with an index that is as new as the snapshot.
    template <typename Work>
    Status with(Database &database, Work work)
    {
        {
            const std::shared_lock lock(m_mutex);
            const auto stamp = stampOf(database);
            if (!stamp)
                return fail(stamp.error());
            if (m_index.stamp() >= *stamp)
                return work(std::as_const(m_index));
        }
        {
            const std::unique_lock lock(m_mutex);
            if (Status fresh = refresh(database); !fresh)
                return fresh;
        }
        const std::shared_lock lock(m_mutex);
        return work(std::as_const(m_index));
    }

    /// Whether whoever asks would wait for keys to be read.
    Result<bool> isBehind(Database &database)
    {
        const std::shared_lock lock(m_mutex, std::try_to_lock);
        if (!lock.owns_lock())
            return true;
        const auto stamp = stampOf(database);
        return stamp ? Result<bool>(m_index.stamp() < *stamp) : fail(stamp.error());
    }

private:
    static Result<std::int64_t> stampOf(Database &database);
    Status refresh(Database &database);

    std::shared_mutex m_mutex;
    OrderIndex m_index;
};

}  // namespace xinglin
