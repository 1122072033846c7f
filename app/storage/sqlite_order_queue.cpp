// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_order_queue.h"

#include "storage/order_scan.h"

namespace xinglin {

template <typename T, typename Work>
Result<T> SqliteOrderQueue::scan(Work work)
{
    T answer{};
    const auto look = [&](const OrderIndex &index) -> Status {
        answer = work(OrderScan(index));
        return {};
    };
    Status done;
    if (m_shared) {
        done = m_shared->with(m_database, look);
    } else {
        OrderIndex own;
        done = m_packed.flush();
        if (done)
            done = own.refresh(m_database);
        if (done)
            done = look(own);
    }
    return done ? Result<T>(std::move(answer)) : fail(done.error());
}

Result<OrderKeysPage> SqliteOrderQueue::page(const OrderQuery &query, OrderSort sort, bool descending,
                                             const OrderPlace &after, int limit)
{
    const bool isFirst = sort == OrderSort::urgency && !descending && after.isStart() && query.states.empty();
    if (isFirst && m_shared) {
        const auto isBehind = m_shared->isBehind(m_database);
        if (!isBehind)
            return fail(isBehind.error());
        OrderIndex some;
        const auto isEnough =
            *isBehind ? some.takeMostUrgent(m_database, query, limit + 1) : Result<bool>(false);
        if (!isEnough)
            return fail(isEnough.error());
        if (*isEnough)
            return OrderScan(some).page(query, sort, descending, after, limit);
    }
    return scan<OrderKeysPage>(
        [&](const OrderScan &orders) { return orders.page(query, sort, descending, after, limit); });
}

Result<std::vector<OrderId>> SqliteOrderQueue::matching(const OrderQuery &query)
{
    return scan<std::vector<OrderId>>([&](const OrderScan &orders) { return orders.matching(query); });
}

Result<std::int64_t> SqliteOrderQueue::count(const OrderQuery &query)
{
    return scan<std::int64_t>([&](const OrderScan &orders) { return orders.count(query); });
}

Result<std::vector<OrderKeysGroup>> SqliteOrderQueue::groups(const OrderQuery &query, OrderGrouping by)
{
    return scan<std::vector<OrderKeysGroup>>(
        [&](const OrderScan &orders) { return orders.groups(query, by); });
}

Result<OrderTally> SqliteOrderQueue::tally(const std::optional<std::vector<UnitId>> &units, Instant now)
{
    return scan<OrderTally>([&](const OrderScan &orders) { return orders.tally(units, now); });
}

Result<std::vector<OrderId>> SqliteOrderQueue::unfinishedIn(UnitId unit)
{
    return scan<std::vector<OrderId>>([&](const OrderScan &orders) { return orders.unfinishedIn(unit); });
}

}  // namespace xinglin
