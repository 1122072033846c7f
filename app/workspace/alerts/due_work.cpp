// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/order_port.h"
#include "workspace/alerts/dispatch.h"
#include "workspace/alerts/order_notice.h"
#include "workspace/alerts/order_routing.h"
#include "workspace/audit_entry.h"

#include <algorithm>
#include <queue>

namespace xinglin::duty {
namespace {

using Kind = outbox::Notice::Kind;

/// Orders in one write: few enough that people who act at the same time do not wait.
constexpr int kOrdersPerWrite = 1'000;

/// The earliest of what is due; invalid: nothing.
Instant dueOf(const WorkOrder &order)
{
    Instant earliest;
    const auto look = [&](Instant instant) {
        if (instant.isValid() && (!earliest.isValid() || instant < earliest))
            earliest = instant;
    };
    if (!order.dueMarked)
        look(order.due);
    look(order.escalateAt);
    look(order.snoozedUntil);
    return earliest;
}

/// Due steps of a batch of orders, in the order in which they fell due.
class DueWork
{
public:
    DueWork(StoreSession &session, const Context &context, Instant now)
        : m_session(session)
        , m_context(context)
        , m_now(now)
        , m_book(session, context, now)
    {}

    /// Does what is due up to `until` for these orders and saves them.
    Status run(std::vector<WorkOrder> orders, Instant until)
    {
        m_orders = std::move(orders);
        m_before = m_orders;
        for (std::size_t i = 0; i < m_orders.size(); ++i)
            plan(i, until);
        while (!m_steps.empty()) {
            const Step step = m_steps.top();
            m_steps.pop();
            if (Status done = take(m_orders[step.order]); !done)
                return done;
            plan(step.order, until);
        }
        return save();
    }

    int changed() const { return m_changed; }

private:
    struct Step
    {
        Instant due;
        std::size_t order;
        bool operator>(const Step &other) const
        {
            return due != other.due ? due > other.due : order > other.order;
        }
    };

    void plan(std::size_t place, Instant until)
    {
        const Instant due = dueOf(m_orders[place]);
        if (due.isValid() && due <= until)
            m_steps.push({due, place});
    }

    Status take(WorkOrder &order)
    {
        const Instant due = dueOf(order);
        if (order.snoozedUntil.isValid() && order.snoozedUntil == due)
            return wake(order);
        if (!order.dueMarked && order.due.isValid() && order.due == due)
            return breach(order);
        return escalate(order);
    }

    OrderEvent eventOf(const WorkOrder &order, OrderEvent::Kind kind, Instant due) const
    {
        OrderEvent event;
        event.order = order.id;
        event.time = m_now;
        event.kind = kind;
        event.detail = {{QStringLiteral("due"), m_context.zone.isoText(due)}};
        return event;
    }

    Status wake(WorkOrder &order)
    {
        ++m_woken;
        const OrderEvent event = eventOf(order, OrderEvent::Kind::woken, order.snoozedUntil);
        order.snoozedUntil = {};
        return m_session.orders().addEvent(event);
    }

    Status breach(WorkOrder &order)
    {
        ++m_breached;
        const bool waits = waitsForAcknowledgement(order.state);
        OrderEvent event = eventOf(order, OrderEvent::Kind::breached, order.due);
        event.detail.insert(QStringLiteral("clock"),
                            waits ? QStringLiteral("acknowledge") : QStringLiteral("handle"));
        event.person = order.owner;
        order.breached = true;
        order.dueMarked = true;
        if (Status added = m_session.orders().addEvent(event); !added || waits)
            return added;
        return tell(m_session, m_context, m_book, Kind::breached, order,
                    order.owner.isValid() ? std::vector{order.owner} : std::vector<PersonId>(),
                    QStringLiteral("breached:%1").arg(order.due.ms()));
    }

    Status escalate(WorkOrder &order)
    {
        ++m_escalated;
        const Instant due = order.escalateAt;
        const auto recipients = recipientsFrom(m_book, order, order.escalation + 1);
        if (!recipients)
            return fail(recipients.error());
        OrderEvent event = eventOf(order, OrderEvent::Kind::escalated, due);
        event.detail.insert(QStringLiteral("step"), recipients->level);
        event.detail.insert(QStringLiteral("unit"), idJson(recipients->unit));
        event.detail.insert(QStringLiteral("from"), idJson(order.owner));
        giveTo(order, *recipients);
        event.person = order.owner;
        if (Status planned = planNext(order, due, recipients->isLast); !planned)
            return planned;
        if (Status added = m_session.orders().addEvent(event); !added)
            return added;
        return tell(m_session, m_context, m_book, Kind::escalated, order, recipients->people,
                    QStringLiteral("escalated:%1:%2").arg(recipients->level).arg(due.ms()));
    }

    Status planNext(WorkOrder &order, Instant due, bool isLast)
    {
        if (isLast) {
            order.escalateAt = {};
            return {};
        }
        const auto level = m_book.level(order);
        if (!level)
            return fail(level.error());
        const auto clock = m_book.clock(order.unit, order.severity);
        if (!clock)
            return fail(clock.error());
        constexpr std::int64_t shortest = 1'000;
        order.escalateAt = (*clock)->add(due, std::max(level->escalateMs, shortest));
        return {};
    }

    Status save()
    {
        for (std::size_t i = 0; i < m_orders.size(); ++i) {
            if (m_orders[i] == m_before[i])
                continue;
            if (const auto saved = m_session.orders().saveOrder(m_orders[i]); !saved)
                return fail(saved.error());
            ++m_changed;
        }
        if (m_changed == 0)
            return {};
        return audit(m_session, m_context, Actor{QStringLiteral("xinglin")}, QStringLiteral("order.due"),
                     QStringLiteral("orders"),
                     {{QStringLiteral("orders"), m_changed},
                      {QStringLiteral("breached"), m_breached},
                      {QStringLiteral("escalated"), m_escalated},
                      {QStringLiteral("woken"), m_woken}});
    }

    StoreSession &m_session;
    const Context &m_context;
    Instant m_now;
    DutyBook m_book;
    std::vector<WorkOrder> m_orders, m_before;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> m_steps;
    int m_changed = 0, m_woken = 0, m_breached = 0, m_escalated = 0;
};

/// The orders that are due first. A full batch is worked off up to the due instant of its last one only:
/// what stands behind it fell due later.
Result<int> runBatch(Context &context)
{
    int changed = 0;
    Instant first;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto due = session.orders().nextDue();
        if (!due)
            return fail(due.error());
        first = *due;
        return {};
    });
    if (!read)
        return fail(read.error());
    if (!first.isValid() || first > context.clock.now())
        return 0;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        const Instant now = context.clock.now();
        auto orders = session.orders().dueOrders(now, kOrdersPerWrite);
        if (!orders)
            return fail(orders.error());
        if (orders->empty())
            return {};
        const bool isFull = orders->size() == std::size_t{kOrdersPerWrite};
        const Instant until = isFull ? dueOf(orders->back()) : now;
        DueWork work(session, context, now);
        if (Status done = work.run(*std::move(orders), until); !done)
            return done;
        changed = work.changed();
        return {};
    });
    return written ? Result<int>(changed) : fail(written.error());
}

}  // namespace

Result<int> runDue(Context &context)
{
    int sum = 0;
    while (true) {
        const auto changed = runBatch(context);
        if (!changed)
            return changed;
        if (*changed == 0)
            return sum;
        sum += *changed;
        if (context.alertsChanged)
            context.alertsChanged();
    }
}

}  // namespace xinglin::duty
