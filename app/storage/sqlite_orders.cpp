// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_orders.h"

#include "storage/minting.h"

#include <QCoreApplication>

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

}  // namespace

Result<std::int64_t> SqliteOrders::numberOf(OrderId id)
{
    Statement row = m_database.query("order_number", kTenant, id);
    if (row.next())
        return row.integer(0);
    return row.status() ? Result<std::int64_t>(0) : fail(row.status().error());
}

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
    const Status done = m_packed.put(added);
    return done ? Result<WorkOrder>(std::move(added)) : fail(done.error());
}

/// The next version.
Result<std::int64_t> SqliteOrders::savePacked(const WorkOrder &order)
{
    const auto version = m_packed.version(order.number, order.id);
    if (!version)
        return fail(version.error());
    if (*version == 0) {
        const auto number = numberOf(order.id);
        return fail(!number ? number.error() : *number != 0 ? orderChangedMeanwhile() : noOrder());
    }
    if (*version != order.version)
        return fail(orderChangedMeanwhile());
    WorkOrder next = order;
    ++next.version;
    const Status done = m_packed.put(next);
    return done ? Result<std::int64_t>(next.version) : fail(done.error());
}

Result<WorkOrder> SqliteOrders::saveOrder(const WorkOrder &order)
{
    const auto version = savePacked(order);
    if (!version)
        return fail(version.error());
    WorkOrder saved = order;
    saved.version = *version;
    return saved;
}

Result<NumberedLine> SqliteOrders::numbered(const OrderEvent &line, std::int64_t number)
{
    const auto sequence = m_packed.nextLine(number);
    return sequence ? Result<NumberedLine>(NumberedLine{&line, number, *sequence}) : fail(sequence.error());
}

Status SqliteOrders::saveChanges(std::span<const OrderChange> changes)
{
    std::vector<NumberedLine> lines;
    lines.reserve(changes.size());
    for (const OrderChange &change : changes) {
        if (const auto saved = savePacked(change.after); !saved)
            return fail(saved.error());
        if (change.line.order != change.after.id || change.line.kind == OrderEvent::Kind::delivered) {
            if (Status added = addEvent(change.line); !added)
                return added;
            continue;
        }
        const auto line = numbered(change.line, change.after.number);
        if (!line)
            return fail(line.error());
        lines.push_back(*line);
    }
    return m_lines.addMany(lines);
}

Result<std::optional<WorkOrder>> SqliteOrders::order(OrderId id)
{
    const auto number = numberOf(id);
    if (!number)
        return fail(number.error());
    return *number == 0 ? Result<std::optional<WorkOrder>>(std::nullopt) : m_packed.order(*number);
}

Result<std::optional<WorkOrder>> SqliteOrders::orderByNumber(std::int64_t number)
{
    if (number < 1 || number > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    return m_packed.order(number);
}

Result<std::vector<WorkOrder>> SqliteOrders::ordersIn(Statement numbers)
{
    std::vector<WorkOrder> orders;
    while (numbers.next()) {
        auto found = m_packed.order(numbers.integer(0));
        if (!found)
            return fail(found.error());
        if (*found)
            orders.push_back(std::move(**found));
    }
    if (!numbers.status())
        return fail(numbers.status().error());
    return orders;
}

Result<std::vector<WorkOrder>> SqliteOrders::unfinishedOf(PersonId person)
{
    return ordersIn(m_database.query("orders_unfinished_of", kTenant, person));
}

Result<std::vector<WorkOrder>> SqliteOrders::ordersOf(PersonId person, int limit)
{
    return ordersIn(m_database.query("orders_of", kTenant, person, limit));
}

Result<std::vector<WorkOrder>> SqliteOrders::dueOrders(Instant until, int limit)
{
    const auto numbers = m_packed.due(until, limit);
    if (!numbers)
        return fail(numbers.error());
    std::vector<WorkOrder> orders;
    for (const std::int64_t number : *numbers) {
        auto found = m_packed.order(number);
        if (!found)
            return fail(found.error());
        if (*found)
            orders.push_back(std::move(**found));
    }
    return orders;
}

Result<Instant> SqliteOrders::nextDue()
{
    return m_packed.nextDue();
}

Status SqliteOrders::visitOrders(const TimeRange &opened, const std::vector<UnitId> &units,
                                 const OrderVisitor &visit)
{
    const std::unordered_set<UnitId> wanted(units.begin(), units.end());
    Statement rows = m_database.query("orders_opened", kTenant, fromOf(opened), toOf(opened));
    while (rows.next()) {
        if (!wanted.empty() && !wanted.contains(rows.id<UnitId>(1)))
            continue;
        const auto order = m_packed.order(rows.integer(0));
        if (!order)
            return fail(order.error());
        if (!*order)
            continue;
        if (Status done = visit(**order); !done)
            return done;
    }
    return rows.status();
}

Status SqliteOrders::visitRecords(const TimeRange &opened, const std::vector<UnitId> &units,
                                  const RecordVisitor &visit)
{
    const std::unordered_set<UnitId> wanted(units.begin(), units.end());
    const auto records = m_packed.records(opened, wanted);
    if (!records)
        return fail(records.error());
    for (const OrderRecord &record : *records)
        visit(record);
    return {};
}

Status SqliteOrders::markTold(OrderId order, Instant when)
{
    const auto number = numberOf(order);
    if (!number)
        return fail(number.error());
    return *number == 0 ? Status() : m_packed.markTold(*number, when);
}

Status SqliteOrders::noteSeen(const WorkOrder &order)
{
    return m_packed.noteSeen(order);
}

Status SqliteOrders::addEvent(const OrderEvent &event)
{
    const auto number = numberOf(event.order);
    if (!number)
        return fail(number.error());
    if (*number == 0)
        return fail(noOrder());
    const auto line = numbered(event, *number);
    if (!line)
        return fail(line.error());
    Status done = m_lines.add(*line);
    if (done && event.kind == OrderEvent::Kind::delivered)
        done = m_packed.markTold(*number, event.time);
    return done;
}

Result<std::vector<OrderEvent>> SqliteOrders::timeline(OrderId order)
{
    const auto number = numberOf(order);
    if (!number)
        return fail(number.error());
    return *number == 0 ? Result<std::vector<OrderEvent>>() : m_lines.of(order, *number);
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
