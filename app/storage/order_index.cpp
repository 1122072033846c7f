// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_index.h"

#include "storage/key_filter.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <queue>
#include <tuple>

namespace xinglin {
namespace {

constexpr std::int64_t kMostReserved = 10'000'000;

Result<std::int64_t> counter(Database &database, const QString &name)
{
    Statement row = database.query("counter_value", kTenant, name);
    if (row.next())
        return row.integer(0);
    return row.status() ? Result<std::int64_t>(0) : fail(row.status().error());
}

Result<std::int64_t> storedStamp(Database &database)
{
    return counter(database, QStringLiteral("order_stamp"));
}

OrderIndex::Ranks ranksOf(const QStringList &codeOfSlot)
{
    std::vector<std::int32_t> order(static_cast<std::size_t>(codeOfSlot.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int32_t a, std::int32_t b) { return codeOfSlot[a] < codeOfSlot[b]; });
    OrderIndex::Ranks ranks;
    ranks.ofSlot.resize(order.size());
    for (const std::int32_t slot : order) {
        // Slots with the same code share a rank, so that the keys decide between their orders.
        if (ranks.codes.isEmpty() || ranks.codes.back() != codeOfSlot[slot])
            ranks.codes += codeOfSlot[slot];
        ranks.ofSlot[static_cast<std::size_t>(slot)] = static_cast<std::int32_t>(ranks.codes.size() - 1);
    }
    return ranks;
}

}  // namespace

std::int32_t OrderIndex::Names::slot(std::int64_t id) const
{
    const auto found = slots.find(id);
    return found == slots.end() ? OrderKey::kNone : found->second;
}

std::int32_t OrderIndex::ruleSlot(const QString &code) const
{
    return static_cast<std::int32_t>(m_rules.indexOf(code));
}

Status OrderIndex::refreshKeys(Database &database)
{
    if (m_keys.empty()) {  // one piece of memory instead of growing through twice as much
        const auto orders = counter(database, QStringLiteral("order"));
        if (!orders)
            return fail(orders.error());
        m_keys.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(*orders, 0, kMostReserved)));
    }
    Statement rows = m_stamp == 0 ? database.query("order_keys_all", kTenant)
                                  : database.query("order_keys_since", kTenant, m_stamp);
    while (rows.next()) {
        const auto first = static_cast<std::size_t>(OrderBlock::firstNumber(rows.integer(0)) - 1);
        const Bytes bytes = rows.blob(1);
        const std::size_t count = bytes.size() / sizeof(OrderKey);
        if (count == 0)
            continue;
        if (m_keys.size() == first) {
            append(bytes);
            continue;
        }
        if (m_keys.size() < first + count)
            m_keys.resize(first + count);
        std::memcpy(m_keys.data() + first, bytes.data(), count * sizeof(OrderKey));
    }
    return rows.status();
}

/// Without writing empty keys first.
void OrderIndex::append(Bytes bytes)
{
    std::array<OrderKey, kKeysPerBlock> keys;
    const std::size_t count = std::min(bytes.size() / sizeof(OrderKey), keys.size());
    std::memcpy(keys.data(), bytes.data(), count * sizeof(OrderKey));
    m_keys.insert(m_keys.end(), keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count));
}

/// Blocks come by the most urgent of their unfinished orders, so that none behind the last one that is looked
/// at has an order that belongs to the page.
Result<bool> OrderIndex::takeMostUrgent(Database &database, const OrderQuery &query, int count)
{
    constexpr std::size_t mostKeys = 1'000 * kKeysPerBlock;
    if (Status named = refreshNamesOf(database, query); !named)
        return fail(named.error());
    using Urgency = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
    const KeyFilter filter(*this, query);
    std::priority_queue<Urgency> found;  // the least urgent on top
    Statement rows = database.query("order_keys_by_urgency", kTenant);
    while (rows.next()) {
        const bool isFull = found.size() >= static_cast<std::size_t>(std::max(count, 1));
        if (isFull && Urgency(rows.integer(1), rows.integer(2), rows.integer(3)) > found.top())
            return true;
        if (m_keys.size() > mostKeys)
            return false;
        const std::size_t first = m_keys.size();
        append(rows.blob(0));
        for (std::size_t i = first; i < m_keys.size(); ++i) {
            if (!filter.matches(m_keys[i]))
                continue;
            found.emplace(m_keys[i].severity, m_keys[i].due, m_keys[i].opened);
            if (found.size() > static_cast<std::size_t>(std::max(count, 1)))
                found.pop();
        }
    }
    return rows.status() ? Result<bool>(true) : fail(rows.status().error());
}

Status OrderIndex::refreshNames(Database &database, OrderSlot kind, const char *codes, Names &names)
{
    const std::size_t before = names.ids.size();
    Statement rows = database.query("order_slots_from", kTenant, static_cast<int>(kind),
                                    static_cast<std::int64_t>(before));
    while (rows.next()) {
        names.slots.emplace(rows.integer(1), static_cast<std::int32_t>(names.ids.size()));
        names.ids.push_back(rows.integer(1));
    }
    if (!rows.status() || names.ids.size() == before)
        return rows.status();
    QStringList codeOfSlot;
    codeOfSlot.resize(static_cast<qsizetype>(names.ids.size()));
    Statement found = database.query(codes, kTenant);
    while (found.next())
        codeOfSlot[found.integer(0)] = found.text(1);
    names.ranks = ranksOf(codeOfSlot);
    return found.status();
}

Status OrderIndex::refreshRules(Database &database)
{
    const qsizetype before = m_rules.size();
    Statement rows = database.query("order_slots_from", kTenant, static_cast<int>(OrderSlot::rule),
                                    static_cast<std::int64_t>(before));
    while (rows.next())
        m_rules += rows.text(1);
    if (m_rules.size() != before)
        m_ruleRanks = ranksOf(m_rules);
    return rows.status();
}

Status OrderIndex::refresh(Database &database)
{
    const auto stamp = storedStamp(database);
    if (!stamp)
        return fail(stamp.error());
    Status done = refreshKeys(database);
    if (done)
        done = refreshAllNames(database);
    if (done)
        m_stamp = *stamp;
    return done;
}

/// Those that the query names.
Status OrderIndex::refreshNamesOf(Database &database, const OrderQuery &query)
{
    Status done;
    if (query.person.isValid() || query.owner.isValid() || query.words)
        done = refreshNames(database, OrderSlot::person, "order_person_codes", m_people);
    if (done && query.units)
        done = refreshNames(database, OrderSlot::unit, "order_unit_codes", m_units);
    return done && (query.words || !query.rule.isEmpty()) ? refreshRules(database) : done;
}

Status OrderIndex::refreshAllNames(Database &database)
{
    Status done = refreshNames(database, OrderSlot::person, "order_person_codes", m_people);
    if (done)
        done = refreshNames(database, OrderSlot::unit, "order_unit_codes", m_units);
    return done ? refreshRules(database) : done;
}

Result<std::int64_t> SharedOrderIndex::stampOf(Database &database)
{
    return storedStamp(database);
}

Status SharedOrderIndex::refresh(Database &database)
{
    const auto stamp = storedStamp(database);
    if (!stamp)
        return fail(stamp.error());
    return m_index.stamp() >= *stamp ? Status() : m_index.refresh(database);
}

}  // namespace xinglin
