// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_index.h"

#include "storage/key_filter.h"
#include "storage/urgent_blocks.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <queue>

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
    Statement spans = database.query("order_spans_since", kTenant, m_stamp);
    while (spans.next()) {
        if (spans.integer(1) > m_stamp) {
            if (Status read = readBlocks(database, spans.integer(0)); !read)
                return read;
        }
        for (const ChangedOrder &each : changesIn(spans.blob(2))) {
            if (m_keys.size() < each.key.number)
                m_keys.resize(each.key.number);
            m_keys[each.key.number - 1] = each.key;
        }
    }
    return spans.status();
}

/// Those of a span.
Status OrderIndex::readBlocks(Database &database, std::int64_t span)
{
    const std::int64_t from = OrderBlock::ofNumber(SpanPlace::firstNumber(span));
    Statement rows =
        database.query("order_keys_between", from, from + static_cast<std::int64_t>(kKeyBlocksPerSpan) - 1);
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
    if (count == 0)
        return;
    std::memcpy(keys.data(), bytes.data(), count * sizeof(OrderKey));
    m_keys.insert(m_keys.end(), keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count));
}

/// Spans come by the most urgent of their unfinished orders, and their blocks are looked at in that order
/// too, so that none behind the last one that is looked at has an order that belongs to the page.
Result<bool> OrderIndex::takeMostUrgent(Database &database, const OrderQuery &query, int count)
{
    constexpr std::size_t mostKeys = 1'000 * kKeysPerBlock;
    const auto most = static_cast<std::size_t>(std::max(count, 1));
    if (Status named = refreshNamesOf(database, query); !named)
        return fail(named.error());
    const KeyFilter filter(*this, query);
    std::priority_queue<Urgency> found;  // the least urgent on top
    UrgentBlocks blocks(database);
    for (;;) {
        const auto next = blocks.urgency();
        if (!next)
            return fail(next.error());
        if (!*next || (found.size() >= most && **next > found.top()))
            return true;
        if (m_keys.size() > mostKeys)
            return false;
        const std::size_t first = m_keys.size();
        if (Status taken = blocks.take([this](Bytes keys) { append(keys); }); !taken)
            return fail(taken.error());
        for (std::size_t i = first; i < m_keys.size(); ++i) {
            if (!filter.matches(m_keys[i]))
                continue;
            found.push(urgencyOf(m_keys[i]));
            if (found.size() > most)
                found.pop();
        }
    }
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
