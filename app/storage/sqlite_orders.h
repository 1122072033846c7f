// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "storage/database.h"

namespace xinglin {

class SqliteOrders final : public OrderPort
{
public:
    explicit SqliteOrders(Database &database)
        : m_database(database)
    {}

    Result<WorkOrder> addOrder(const WorkOrder &order) override;
    Result<WorkOrder> saveOrder(const WorkOrder &order) override;
    Result<std::optional<WorkOrder>> order(OrderId id) override;
    Result<std::optional<WorkOrder>> orderByNumber(std::int64_t number) override;
    Result<std::vector<WorkOrder>> unfinishedOf(PersonId person) override;
    Result<std::vector<WorkOrder>> dueOrders(Instant until, int limit) override;
    Result<Instant> nextDue() override;
    Status visitOrders(const TimeRange &opened, const std::vector<UnitId> &units,
                       const OrderVisitor &visit) override;
    Status visitRecords(const TimeRange &opened, const std::vector<UnitId> &units,
                        const RecordVisitor &visit) override;
    Status markTold(OrderId order, Instant when) override;
    Status addEvent(const OrderEvent &event) override;
    Result<std::vector<OrderEvent>> timeline(OrderId order) override;
    Result<std::vector<PersonId>> handlers(OrderId order) override;

private:
    [[maybe_unused]] Database &m_database;
};

}  // namespace xinglin
