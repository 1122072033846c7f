// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "storage/order_lines.h"
#include "storage/packed_orders.h"

namespace xinglin {

/// OrderPort on SQLite, over packed orders and their time lines.
class SqliteOrders final : public OrderPort
{
public:
    SqliteOrders(Database &database, PackedOrders &packed)
        : m_database(database)
        , m_packed(packed)
        , m_lines(database)
    {}

    Result<WorkOrder> addOrder(const WorkOrder &order) override;
    Result<WorkOrder> saveOrder(const WorkOrder &order) override;
    Status saveChanges(std::span<const OrderChange> changes) override;
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
    Status noteSeen(const WorkOrder &order) override;
    Result<std::vector<WorkOrder>> ordersOf(PersonId person, int limit) override;
    Status addEvent(const OrderEvent &event) override;
    Result<std::vector<OrderEvent>> timeline(OrderId order) override;
    Result<std::vector<PersonId>> handlers(OrderId order) override;
    Status addHandler(OrderId order, PersonId person) override;
    Status removeHandler(OrderId order, PersonId person) override;

private:
    /// 0: there is no such order.
    Result<std::int64_t> numberOf(OrderId id);
    Result<std::vector<WorkOrder>> ordersIn(Statement numbers);
    Result<std::int64_t> savePacked(const WorkOrder &order);
    Result<NumberedLine> numbered(const OrderEvent &line, std::int64_t number);

    Database &m_database;
    PackedOrders &m_packed;
    OrderLines m_lines;
};

}  // namespace xinglin
