// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_orders.h"

namespace xinglin {

Status SqliteOrders::visitRecords(const TimeRange &, const std::vector<UnitId> &, const RecordVisitor &)
{
    return fail(ErrorCode::internal, {}, QStringLiteral("orders are not stored yet"));
}

Status SqliteOrders::markTold(OrderId, Instant)
{
    return fail(ErrorCode::internal, {}, QStringLiteral("orders are not stored yet"));
}

}  // namespace xinglin
