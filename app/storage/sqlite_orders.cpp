// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_orders.h"

namespace xinglin {
namespace {

tl::unexpected<Error> unbuilt()
{
    return fail(ErrorCode::internal, {}, QStringLiteral("orders are not stored yet"));
}

}  // namespace

Result<WorkOrder> SqliteOrders::addOrder(const WorkOrder &)
{
    return unbuilt();
}
Result<WorkOrder> SqliteOrders::saveOrder(const WorkOrder &)
{
    return unbuilt();
}
Result<std::optional<WorkOrder>> SqliteOrders::order(OrderId)
{
    return unbuilt();
}
Result<std::optional<WorkOrder>> SqliteOrders::orderByNumber(std::int64_t)
{
    return unbuilt();
}
Result<std::vector<WorkOrder>> SqliteOrders::unfinishedOf(PersonId)
{
    return unbuilt();
}
Result<std::vector<WorkOrder>> SqliteOrders::dueOrders(Instant, int)
{
    return unbuilt();
}
Result<Instant> SqliteOrders::nextDue()
{
    return unbuilt();
}
Status SqliteOrders::visitOrders(const TimeRange &, const std::vector<UnitId> &, const OrderVisitor &)
{
    return unbuilt();
}
Status SqliteOrders::addEvent(const OrderEvent &)
{
    return unbuilt();
}
Result<std::vector<OrderEvent>> SqliteOrders::timeline(OrderId)
{
    return unbuilt();
}
Result<std::vector<PersonId>> SqliteOrders::handlers(OrderId)
{
    return unbuilt();
}

}  // namespace xinglin
