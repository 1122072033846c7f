// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "storage/database.h"

#include <functional>
#include <span>
#include <vector>

namespace xinglin {

/// A line of a time line with the number of its order and its sequence, until it is stored.
struct NumberedLine
{
    const OrderEvent *line = nullptr;
    std::int64_t number = 0;
    std::int32_t sequence = 0;
};

/// Stores the time lines of orders: a line by itself in a row of its own, and lines that many orders have in
/// common once, with a packed list of whose they are.
class OrderLines
{
public:
    explicit OrderLines(Database &database)
        : m_database(database)
    {}

    Status add(const NumberedLine &line);
    /// Of one act, each order once. Nothing is gained below some lines, or where they differ.
    Status addMany(std::span<const NumberedLine> lines);
    /// In their order.
    Result<std::vector<OrderEvent>> of(OrderId order, std::int64_t number);

private:
    Status addSet(std::span<const NumberedLine> lines, const std::vector<std::int32_t> &kinds,
                  const std::vector<const OrderEvent *> &different);
    Status addCommon(std::int64_t line, const OrderEvent &event);
    Status readCommon(std::int64_t line, OrderEvent &event);
    Status readOwn(OrderId order, std::vector<OrderEvent> &lines);
    Status readShared(OrderId order, std::int64_t number, std::vector<OrderEvent> &lines);

    Database &m_database;
};

/// Every line that orders share: `visit(number of the order, line, sequence)`.
Status visitSharedLines(Database &database,
                        const std::function<void(std::int64_t, std::int64_t, std::int32_t)> &visit);

}  // namespace xinglin
