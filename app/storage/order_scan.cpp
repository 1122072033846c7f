// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_scan.h"

#include "storage/key_filter.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace xinglin {
namespace {

/// What an order stands by: the first keys differ by the sort, the number decides at last.
struct Standing
{
    std::int64_t first = 0, second = 0, third = 0;
    std::int64_t number = 0;
    std::int64_t id = 0;

    auto tied() const { return std::tie(first, second, third, number); }
    friend bool operator<(const Standing &a, const Standing &b) { return a.tied() < b.tied(); }
};

const OrderIndex::Ranks *ranksFor(const OrderIndex &index, OrderSort sort)
{
    switch (sort) {
    case OrderSort::person: return &index.personRanks();
    case OrderSort::unit: return &index.unitRanks();
    case OrderSort::rule: return &index.ruleRanks();
    default: return nullptr;
    }
}

/// Keys of the sorts, and the place a page ended at.
class Sorting
{
public:
    Sorting(const OrderIndex &index, OrderSort sort)
        : m_sort(sort)
        , m_ranks(ranksFor(index, sort))
    {}

    Standing of(const OrderKey &key) const
    {
        switch (m_sort) {
        case OrderSort::urgency: return {key.severity, key.due, key.opened, key.number, key.id};
        case OrderSort::opened: return {key.opened, 0, 0, key.number, key.id};
        case OrderSort::lastSeen: return {key.lastSeen, 0, 0, key.number, key.id};
        case OrderSort::person: return {rank(key.person), 0, 0, key.number, key.id};
        case OrderSort::unit: return {rank(key.unit), 0, 0, key.number, key.id};
        case OrderSort::rule: return {rank(key.rule), 0, 0, key.number, key.id};
        case OrderSort::number: break;
        }
        return {0, 0, 0, key.number, key.id};
    }
    Standing of(const OrderPlace &place) const
    {
        if (!m_ranks || place.first < 0)
            return {place.first, place.second, place.third, place.number, 0};
        const auto found = std::lower_bound(m_ranks->codes.begin(), m_ranks->codes.end(), place.code);
        return {found - m_ranks->codes.begin(), 0, 0, place.number, 0};
    }
    OrderPlace placeOf(const Standing &standing) const
    {
        OrderPlace place{standing.number, standing.first, standing.second, standing.third, {}};
        if (m_ranks && standing.first >= 0)
            place.code = m_ranks->codes[standing.first];
        return place;
    }

private:
    std::int64_t rank(std::int32_t slot) const
    {
        return slot < 0 ? -1 : m_ranks->ofSlot[static_cast<std::size_t>(slot)];
    }

    OrderSort m_sort;
    const OrderIndex::Ranks *m_ranks;
};

/// Keeps the best `limit` of what it is shown. Now and then it throws away what cannot be among them, so that
/// each costs a comparison on the average, whatever the order in which they come.
template <typename Before>
class Best
{
public:
    Best(std::size_t limit, Before before)
        : m_limit(limit)
        , m_before(before)
    {
        m_kept.reserve(room());
    }
    void show(const Standing &standing)
    {
        if (m_isBounded && !m_before(standing, m_worst))
            return;
        m_kept.push_back(standing);
        if (m_kept.size() == room())
            prune();
    }
    std::vector<Standing> take()
    {
        std::sort(m_kept.begin(), m_kept.end(), m_before);
        if (m_kept.size() > m_limit)
            m_kept.resize(m_limit);
        return std::move(m_kept);
    }

private:
    std::size_t room() const { return std::max<std::size_t>(4096, 2 * m_limit); }
    void prune()
    {
        const auto last = m_kept.begin() + static_cast<std::ptrdiff_t>(m_limit - 1);
        std::nth_element(m_kept.begin(), last, m_kept.end(), m_before);
        m_kept.resize(m_limit);
        m_worst = m_kept.back();
        m_isBounded = true;
    }

    std::size_t m_limit;
    Before m_before;
    std::vector<Standing> m_kept;
    Standing m_worst;
    bool m_isBounded = false;
};

/// Counts orders, and people once, of one severity.
class PeopleSeen
{
public:
    explicit PeopleSeen(std::size_t people)
        : m_seen(people)
    {}
    bool isNew(std::int32_t slot)
    {
        if (slot < 0 || m_seen[static_cast<std::size_t>(slot)])
            return false;
        return m_seen[static_cast<std::size_t>(slot)] = true;
    }

private:
    std::vector<bool> m_seen;
};

AlertSeverity severityOf(const OrderKey &key)
{
    return static_cast<AlertSeverity>(key.severity);
}

std::int32_t slotOf(const OrderKey &key, OrderGrouping by)
{
    switch (by) {
    case OrderGrouping::unit: return key.unit;
    case OrderGrouping::person: return key.person;
    case OrderGrouping::rule: return key.rule;
    case OrderGrouping::none: break;
    }
    return OrderKey::kNone;
}

}  // namespace

template <typename Visit>
void OrderScan::visit(const OrderQuery &query, Visit visit) const
{
    const KeyFilter filter(m_index, query);
    for (const OrderKey &key : m_index.keys()) {
        if (filter.matches(key))
            visit(key);
    }
}

OrderKeysPage OrderScan::page(const OrderQuery &query, OrderSort sort, bool descending,
                              const OrderPlace &after, int limit) const
{
    const Sorting sorting(m_index, sort);
    const Standing start = sorting.of(after), end = sorting.of(query.until);
    const auto before = [descending](const Standing &a, const Standing &b) {
        return descending ? b < a : a < b;
    };
    const auto wanted = static_cast<std::size_t>(std::max(limit, 1));
    Best best(wanted + 1, before);
    visit(query, [&](const OrderKey &key) {
        const Standing standing = sorting.of(key);
        if ((after.isStart() || before(start, standing)) && (query.until.isStart() || !before(end, standing)))
            best.show(standing);
    });
    std::vector<Standing> found = best.take();
    OrderKeysPage page;
    page.isLast = found.size() <= wanted;
    found.resize(std::min(found.size(), wanted));
    for (const Standing &each : found)
        page.orders.push_back(OrderId(each.id));
    if (!found.empty())
        page.last = sorting.placeOf(found.back());
    return page;
}

std::vector<OrderId> OrderScan::matching(const OrderQuery &query) const
{
    std::vector<OrderId> found;
    visit(query, [&](const OrderKey &key) { found.push_back(OrderId(key.id)); });
    return found;
}

std::int64_t OrderScan::count(const OrderQuery &query) const
{
    std::int64_t found = 0;
    visit(query, [&](const OrderKey &) { ++found; });
    return found;
}

std::vector<OrderKeysGroup> OrderScan::groups(const OrderQuery &query, OrderGrouping by) const
{
    const std::size_t slots = std::max(
        {m_index.people().size(), m_index.units().size(), static_cast<std::size_t>(m_index.rules().size())});
    std::vector<OrderKeysGroup> bySlot(slots + 1);  // the first is of those without
    visit(query, [&](const OrderKey &key) {
        OrderKeysGroup &group = bySlot[static_cast<std::size_t>(slotOf(key, by) + 1)];
        ++group.count;
        ++group.bySeverity[key.severity];
        group.worst = std::min(group.worst, severityOf(key));
        if (key.due != OrderKey::kNever && (!group.due.isValid() || key.due < group.due.ms()))
            group.due = Instant(key.due);
    });
    std::vector<OrderKeysGroup> found;
    for (std::size_t i = 0; i < bySlot.size(); ++i) {
        OrderKeysGroup &group = bySlot[i];
        if (group.count == 0)
            continue;
        if (i > 0 && by == OrderGrouping::unit)
            group.unit = UnitId(m_index.units()[i - 1]);
        if (i > 0 && by == OrderGrouping::person)
            group.person = PersonId(m_index.people()[i - 1]);
        if (i > 0 && by == OrderGrouping::rule)
            group.rule = m_index.rules()[static_cast<qsizetype>(i - 1)];
        found.push_back(std::move(group));
    }
    std::stable_sort(found.begin(), found.end(), [](const OrderKeysGroup &a, const OrderKeysGroup &b) {
        return std::tuple(a.worst, -a.count) < std::tuple(b.worst, -b.count);
    });
    return found;
}

OrderTally OrderScan::tally(const std::optional<std::vector<UnitId>> &units, Instant now) const
{
    OrderTally tally;
    OrderQuery query;
    query.now = now;
    query.units = units;
    std::array<PeopleSeen, 4> people{PeopleSeen(m_index.people().size()), PeopleSeen(m_index.people().size()),
                                     PeopleSeen(m_index.people().size()),
                                     PeopleSeen(m_index.people().size())};
    visit(query, [&](const OrderKey &key) {
        const std::size_t severity = key.severity;
        ++tally.unfinished[severity];
        tally.unacknowledged[severity] += waitsForAcknowledgement(static_cast<OrderState>(key.state)) ? 1 : 0;
        tally.people[severity] += people[severity].isNew(key.person) ? 1 : 0;
        tally.breached += (key.flags & OrderKey::breached) != 0 ? 1 : 0;
        tally.unowned += key.owner == OrderKey::kNone ? 1 : 0;
        if (key.due != OrderKey::kNever && key.due > now.ms() &&
            (!tally.nextDue.isValid() || key.due < tally.nextDue.ms()))
            tally.nextDue = Instant(key.due);
    });
    query.snoozed = true;
    tally.snoozed = count(query);
    return tally;
}

std::vector<OrderId> OrderScan::unfinishedIn(UnitId unit) const
{
    OrderQuery query;  // without an instant everything that is snoozed counts as awake
    query.now = Instant(OrderKey::kNever);
    query.units = std::vector{unit};
    return matching(query);
}

}  // namespace xinglin
