// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_writer.h"

#include "workspace/alerts/dispatch.h"

namespace xinglin::orders {
namespace {

constexpr std::size_t kSetOfChanges = 4'096;

}  // namespace

OrderEvent lineOf(const WorkOrder &order, const Context &context, OrderEvent::Kind kind)
{
    OrderEvent line;
    line.order = order.id;
    line.time = context.clock.now();
    line.kind = kind;
    return line;
}

Result<WorkOrder> OrderWriter::gather(const WorkOrder &before, WorkOrder after, OrderEvent line)
{
    if (Status dispatched = duty::dispatchChanged(m_session, m_context, m_duty, before, after); !dispatched)
        return fail(dispatched.error());
    if (before.state != after.state) {
        line.before = before.state;
        line.after = after.state;
    }
    WorkOrder saved = after;
    ++saved.version;
    m_waitingIds.insert(after.id);
    m_waiting.push_back({before, std::move(after), std::move(line)});
    if (m_waiting.size() >= kSetOfChanges) {
        if (Status stored = finish(); !stored)
            return fail(stored.error());
    }
    return saved;
}

Result<WorkOrder> OrderWriter::save(const WorkOrder &before, WorkOrder after, OrderEvent line)
{
    auto saved = gather(before, std::move(after), std::move(line));
    if (!saved)
        return saved;
    const Status stored = finish();
    return stored ? saved : fail(stored.error());
}

Result<std::optional<WorkOrder>> OrderWriter::order(OrderId id)
{
    if (m_waitingIds.contains(id)) {
        if (Status stored = finish(); !stored)
            return fail(stored.error());
    }
    return m_session.orders().order(id);
}

/// A time line says first what happened, then who was told of it.
Status OrderWriter::store()
{
    if (Status saved = m_session.orders().saveChanges(m_waiting); !saved)
        return saved;
    for (const OrderChange &change : m_waiting) {
        if (Status told = duty::tellChanged(m_session, m_context, m_duty, change.before, change.after); !told)
            return told;
    }
    return {};
}

Status OrderWriter::finish()
{
    if (m_stored && !m_waiting.empty())
        m_stored = store();
    m_waiting.clear();
    m_waitingIds.clear();
    return m_stored;
}

}  // namespace xinglin::orders
