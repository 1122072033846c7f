// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/order_query.h"
#include "domain/order_record.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// A change of an order with its line in the time line.
struct OrderChange
{
    WorkOrder before;  ///< as it was read in this write
    WorkOrder after;   ///< with the version of `before`
    OrderEvent line;   ///< its sequence is given by the store
};

/// Work orders with their time lines and handlers. Writing needs a write session.
class OrderPort
{
public:
    virtual ~OrderPort() = default;

    /// The id and the number are given here; version 1.
    virtual Result<WorkOrder> addOrder(const WorkOrder &order) = 0;
    /// Compare-and-set: `order.version` is the stored one, the answer has the next. conflict otherwise.
    virtual Result<WorkOrder> saveOrder(const WorkOrder &order) = 0;
    /// saveOrder and addEvent for many orders, each of them at most once: several times as fast as one by
    /// one. conflict when any of them is not what is stored; then the write must not be committed.
    virtual Status saveChanges(std::span<const OrderChange> changes) = 0;
    virtual Result<std::optional<WorkOrder>> order(OrderId id) = 0;
    virtual Result<std::optional<WorkOrder>> orderByNumber(std::int64_t number) = 0;
    /// Unfinished orders of a person, the oldest first.
    virtual Result<std::vector<WorkOrder>> unfinishedOf(PersonId person) = 0;
    /// Unfinished orders with a clock that is not marked (WorkOrder::dueMarked), an escalation or a snooze
    /// that is due at or before the instant, by the earliest of these; live and replayed ones, at most
    /// `limit`.
    virtual Result<std::vector<WorkOrder>> dueOrders(Instant until, int limit) = 0;
    /// The earliest such instant; invalid: none.
    virtual Result<Instant> nextDue() = 0;
    using OrderVisitor = std::function<Status(const WorkOrder &)>;
    /// Orders opened in the range (invalid ends: unbounded), by opening; only of the units when any are
    /// named.
    virtual Status visitOrders(const TimeRange &opened, const std::vector<UnitId> &units,
                               const OrderVisitor &visit) = 0;
    using RecordVisitor = std::function<void(const OrderRecord &)>;
    /// The same for the numbers: narrow, and several times as fast.
    virtual Status visitRecords(const TimeRange &opened, const std::vector<UnitId> &units,
                                const RecordVisitor &visit) = 0;
    /// A channel accepted a message about the order: sets `told` the first time. Not a change of the order:
    /// its version stays, nobody's act is refused because of it.
    virtual Status markTold(OrderId order, Instant when) = 0;

    /// Its condition was seen again, or is over: occurrences, firings, worst, last seen, active. Not a change
    /// of the order either.
    virtual Status noteSeen(const WorkOrder &order) = 0;
    /// At most `limit` orders of a person, the latest opening first.
    virtual Result<std::vector<WorkOrder>> ordersOf(PersonId person, int limit) = 0;

    /// Appends to the order's time line; the sequence is given here. The first `delivered` also marks the
    /// order told.
    virtual Status addEvent(const OrderEvent &event) = 0;
    virtual Result<std::vector<OrderEvent>> timeline(OrderId order) = 0;
    virtual Result<std::vector<PersonId>> handlers(OrderId order) = 0;
    /// Nothing happens when the person is one already (or is none).
    virtual Status addHandler(OrderId order, PersonId person) = 0;
    virtual Status removeHandler(OrderId order, PersonId person) = 0;
};

}  // namespace xinglin
