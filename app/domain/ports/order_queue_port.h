// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/order_query.h"

#include <vector>

namespace xinglin {

/// Questions over all work orders. Answers cost the same whatever is filtered and sorted by: some ten
/// milliseconds over a million orders.
class OrderQueuePort
{
public:
    virtual ~OrderQueuePort() = default;

    /// The orders that match, at most `limit` after the place where the page before ended.
    virtual Result<OrderKeysPage> page(const OrderQuery &query, OrderSort sort, bool descending,
                                       const OrderPlace &after, int limit) = 0;
    /// Every order that matches, by number.
    virtual Result<std::vector<OrderId>> matching(const OrderQuery &query) = 0;
    virtual Result<std::int64_t> count(const OrderQuery &query) = 0;
    /// The gravest and fullest groups first.
    virtual Result<std::vector<OrderKeysGroup>> groups(const OrderQuery &query, OrderGrouping by) = 0;
    virtual Result<OrderTally> tally(const std::optional<std::vector<UnitId>> &units, Instant now) = 0;
    /// Unfinished orders of a unit (not of what is below it), by number.
    virtual Result<std::vector<OrderId>> unfinishedIn(UnitId unit) = 0;
};

}  // namespace xinglin
