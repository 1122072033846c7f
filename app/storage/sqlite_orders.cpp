// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_orders.h"

#include "storage/minting.h"
#include "storage/order_row.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <limits>
#include <unordered_set>

namespace xinglin {
namespace {

Error orderChangedMeanwhile()
{
    return {ErrorCode::conflict,
            QCoreApplication::translate("Storage",
                                        "The order was changed by somebody else. Look at it again first."),
            {}};
}

Error noOrder()
{
    return {ErrorCode::notFound, QCoreApplication::translate("Storage", "There is no such order."), {}};
}

std::int64_t fromOf(const TimeRange &range)
{
    return range.from.ms();  // an invalid instant is the least number
}

std::int64_t toOf(const TimeRange &range)
{
    return range.to.isValid() ? range.to.ms() : std::numeric_limits<std::int64_t>::max();
}

std::optional<OrderState> stateOf(const Statement &row, int column)
{
    const auto number = row.optionalInteger(column);
    return number ? std::optional(static_cast<OrderState>(*number)) : std::nullopt;
}

OrderRecord recordOf(const Statement &row)
{
    OrderRecord record;
    record.id = row.id<OrderId>(0);
    record.person = row.id<PersonId>(1);
    record.unit = row.id<UnitId>(2);
    record.rule = row.text(3);
    record.severity = static_cast<AlertSeverity>(row.integer(4));
    record.origin = static_cast<OrderOrigin>(row.integer(5));
    record.state = static_cast<OrderState>(row.integer(6));
    record.opened = row.instant(7);
    record.acknowledged = row.instant(8);
    record.arrived = row.instant(9);
    record.handled = row.instant(10);
    record.closed = row.instant(11);
    record.acknowledgeBy = row.instant(12);
    record.handleBy = row.instant(13);
    record.told = row.instant(14);
    record.breached = row.integer(15) != 0;
    record.occurrences = static_cast<int>(row.integer(16));
    record.firings = static_cast<int>(row.integer(17));
    record.ruleId = row.id<RuleId>(18);
    return record;
}

}  // namespace

Result<WorkOrder> SqliteOrders::addOrder(const WorkOrder &order)
{
    WorkOrder added = order;
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    const auto number = raiseCounter(m_database, "order");
    if (!number)
        return fail(number.error());
    added.id = OrderId(*id);
    added.number = *number;
    added.version = 1;
    Status done = writeOrder(m_database, "order_insert", added);
    if (done)
        done = m_keys.put(added);
    return done ? Result<WorkOrder>(std::move(added)) : fail(done.error());
}

Result<WorkOrder> SqliteOrders::saveOrder(const WorkOrder &order)
{
    if (Status done = writeOrder(m_database, "order_update", order); !done)
        return fail(done.error());
    if (m_database.changes() != 1) {
        Statement known = m_database.query("order_exists", kTenant, order.id);
        const bool exists = known.next();
        return fail(!known.status() ? known.status().error() : exists ? orderChangedMeanwhile() : noOrder());
    }
    WorkOrder saved = order;
    ++saved.version;
    const Status done = m_keys.put(saved);
    return done ? Result<WorkOrder>(std::move(saved)) : fail(done.error());
}

Result<std::optional<WorkOrder>> SqliteOrders::order(OrderId id)
{
    Statement row = m_database.query("order_by_id", kTenant, id);
    if (row.next())
        return orderOf(row);
    return row.status() ? Result<std::optional<WorkOrder>>(std::nullopt) : fail(row.status().error());
}

Result<std::optional<WorkOrder>> SqliteOrders::orderByNumber(std::int64_t number)
{
    Statement row = m_database.query("order_id_by_number", kTenant, number);
    if (row.next())
        return order(row.id<OrderId>(0));
    return row.status() ? Result<std::optional<WorkOrder>>(std::nullopt) : fail(row.status().error());
}

Result<std::vector<WorkOrder>> SqliteOrders::ordersIn(Statement ids)
{
    std::vector<WorkOrder> orders;
    while (ids.next()) {
        auto found = order(ids.id<OrderId>(0));
        if (!found)
            return fail(found.error());
        if (*found)
            orders.push_back(std::move(**found));
    }
    if (!ids.status())
        return fail(ids.status().error());
    return orders;
}

Result<std::vector<WorkOrder>> SqliteOrders::unfinishedOf(PersonId person)
{
    return ordersIn(person.isValid() ? m_database.query("orders_unfinished_of", kTenant, person)
                                     : m_database.query("orders_unfinished_of_nobody", kTenant));
}

Result<std::vector<WorkOrder>> SqliteOrders::ordersOf(PersonId person, int limit)
{
    return ordersIn(m_database.query("orders_of", kTenant, person, limit));
}

Result<std::vector<WorkOrder>> SqliteOrders::dueOrders(Instant until, int limit)
{
    return ordersIn(m_database.query("orders_due", kTenant, until, limit));
}

Result<Instant> SqliteOrders::nextDue()
{
    Statement row = m_database.query("orders_next_due", kTenant);
    if (row.next())
        return row.instant(0);
    return fail(row.status().error());
}

Status SqliteOrders::visitOrders(const TimeRange &opened, const std::vector<UnitId> &units,
                                 const OrderVisitor &visit)
{
    const std::unordered_set<UnitId> wanted(units.begin(), units.end());
    Statement rows = m_database.query("orders_opened", kTenant, fromOf(opened), toOf(opened));
    while (rows.next()) {
        const WorkOrder order = orderOf(rows);
        if (!wanted.empty() && !wanted.contains(order.unit))
            continue;
        if (Status done = visit(order); !done)
            return done;
    }
    return rows.status();
}

Status SqliteOrders::visitRecords(const TimeRange &opened, const std::vector<UnitId> &units,
                                  const RecordVisitor &visit)
{
    const std::unordered_set<UnitId> wanted(units.begin(), units.end());
    Statement rows = m_database.query("order_records", kTenant, fromOf(opened), toOf(opened));
    while (rows.next()) {
        if (wanted.empty() || wanted.contains(rows.id<UnitId>(2)))
            visit(recordOf(rows));
    }
    return rows.status();
}

Status SqliteOrders::markTold(OrderId order, Instant when)
{
    return m_database.run("order_mark_told", kTenant, order, when);
}

Status SqliteOrders::noteSeen(const WorkOrder &order)
{
    if (Status done = m_database.run("order_note_seen", kTenant, order.id, order.lastSeen, order.occurrences,
                                     order.firings, order.worst, order.isActive);
        !done)
        return done;
    return m_keys.put(order);
}

Status SqliteOrders::addEvent(const OrderEvent &event)
{
    Status done = m_database.run("order_event_insert", kTenant, event.order, event.time, event.actor,
                                 static_cast<int>(event.kind), numberOf(event.before), numberOf(event.after),
                                 orNull(event.person), event.note, detailText(event.detail));
    if (done && event.kind == OrderEvent::Kind::delivered)
        done = markTold(event.order, event.time);
    return done;
}

Result<std::vector<OrderEvent>> SqliteOrders::timeline(OrderId order)
{
    std::vector<OrderEvent> events;
    Statement rows = m_database.query("order_events_of", kTenant, order);
    while (rows.next()) {
        OrderEvent &event = events.emplace_back();
        event.order = order;
        event.sequence = rows.integer(0);
        event.time = rows.instant(1);
        event.actor = rows.text(2);
        event.kind = static_cast<OrderEvent::Kind>(rows.integer(3));
        event.before = stateOf(rows, 4);
        event.after = stateOf(rows, 5);
        event.person = rows.id<PersonId>(6);
        event.note = rows.text(7);
        event.detail = QJsonDocument::fromJson(rows.text(8).toUtf8()).object();
    }
    if (!rows.status())
        return fail(rows.status().error());
    return events;
}

Result<std::vector<PersonId>> SqliteOrders::handlers(OrderId order)
{
    std::vector<PersonId> people;
    Statement rows = m_database.query("order_handlers_of", kTenant, order);
    while (rows.next())
        people.push_back(rows.id<PersonId>(0));
    if (!rows.status())
        return fail(rows.status().error());
    return people;
}

Status SqliteOrders::addHandler(OrderId order, PersonId person)
{
    return m_database.run("order_handler_insert", kTenant, order, person);
}

Status SqliteOrders::removeHandler(OrderId order, PersonId person)
{
    return m_database.run("order_handler_delete", kTenant, order, person);
}

}  // namespace xinglin
