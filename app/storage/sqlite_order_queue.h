// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_queue_port.h"
#include "storage/order_index.h"
#include "storage/packed_orders.h"

#include <memory>

namespace xinglin {

/// OrderQueuePort over packed keys.
class SqliteOrderQueue final : public OrderQueuePort
{
public:
    /// `shared`: the index of all readers; none for a writer, whose snapshot nobody else may see and who
    /// reads the keys each time.
    SqliteOrderQueue(Database &database, PackedOrders &packed, std::shared_ptr<SharedOrderIndex> shared)
        : m_database(database)
        , m_packed(packed)
        , m_shared(std::move(shared))
    {}

    Result<OrderKeysPage> page(const OrderQuery &query, OrderSort sort, bool descending,
                               const OrderPlace &after, int limit) override;
    Result<std::vector<OrderId>> matching(const OrderQuery &query) override;
    Result<std::int64_t> count(const OrderQuery &query) override;
    Result<std::vector<OrderKeysGroup>> groups(const OrderQuery &query, OrderGrouping by) override;
    Result<OrderTally> tally(const std::optional<std::vector<UnitId>> &units, Instant now) override;
    Result<std::vector<OrderId>> unfinishedIn(UnitId unit) override;

private:
    template <typename T, typename Work>
    Result<T> scan(Work work);

    Database &m_database;
    PackedOrders &m_packed;
    std::shared_ptr<SharedOrderIndex> m_shared;
};

}  // namespace xinglin
