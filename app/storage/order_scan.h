// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order_query.h"
#include "storage/order_index.h"

#include <vector>

namespace xinglin {

/// Filters, sorts and counts over the keys of all orders, by looking at each: what is asked does not change
/// what it costs. Lives as long as the index it reads.
class OrderScan
{
public:
    explicit OrderScan(const OrderIndex &index)
        : m_index(index)
    {}

    OrderKeysPage page(const OrderQuery &query, OrderSort sort, bool descending, const OrderPlace &after,
                       int limit) const;
    std::vector<OrderId> matching(const OrderQuery &query) const;
    std::int64_t count(const OrderQuery &query) const;
    std::vector<OrderKeysGroup> groups(const OrderQuery &query, OrderGrouping by) const;
    OrderTally tally(const std::optional<std::vector<UnitId>> &units, Instant now) const;
    std::vector<OrderId> unfinishedIn(UnitId unit) const;

private:
    template <typename Visit>
    void visit(const OrderQuery &query, Visit visit) const;

    const OrderIndex &m_index;
};

}  // namespace xinglin
