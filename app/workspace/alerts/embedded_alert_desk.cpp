// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/embedded_alert_desk.h"

#include "workspace/alerts/order_acts.h"
#include "workspace/alerts/order_queries.h"
#include "workspace/alerts/silence_use_cases.h"

namespace xinglin {

AlertDesk::Answer<OrderPage> EmbeddedAlertDesk::orders(const Actor &actor, const OrderPageRequest &request)
{
    return m_calls.ask<OrderPage>(
        [actor, request](Context &context) { return orders::page(context, actor, request); });
}

AlertDesk::Answer<std::vector<OrderGroup>>
EmbeddedAlertDesk::groups(const Actor &actor, const OrderFilter &filter, OrderGrouping by)
{
    return m_calls.ask<std::vector<OrderGroup>>(
        [actor, filter, by](Context &context) { return orders::groups(context, actor, filter, by); });
}

AlertDesk::Answer<std::int64_t> EmbeddedAlertDesk::count(const Actor &actor, const OrderFilter &filter)
{
    return m_calls.ask<std::int64_t>(
        [actor, filter](Context &context) { return orders::count(context, actor, filter); });
}

AlertDesk::Answer<OrderCounts> EmbeddedAlertDesk::counts(const Actor &actor, UnitId unit)
{
    return m_calls.ask<OrderCounts>(
        [actor, unit](Context &context) { return orders::counts(context, actor, unit); });
}

AlertDesk::Answer<OrderDetail> EmbeddedAlertDesk::order(const Actor &actor, OrderId id)
{
    return m_calls.ask<OrderDetail>(
        [actor, id](Context &context) { return orders::detail(context, actor, id); });
}

AlertDesk::Answer<OrderId> EmbeddedAlertDesk::resolve(const Actor &actor, const QString &idOrNumber)
{
    return m_calls.ask<OrderId>(
        [actor, idOrNumber](Context &context) { return orders::resolve(context, actor, idOrNumber); });
}

AlertDesk::Answer<OrderActOutcome> EmbeddedAlertDesk::act(const Actor &actor, const OrderAct &act)
{
    return m_calls.ask<OrderActOutcome>(
        [actor, act](Context &context) { return orders::act(context, actor, act); });
}

AlertDesk::Answer<OrderActOutcome> EmbeddedAlertDesk::undo(const Actor &actor, const QString &undo)
{
    return m_calls.ask<OrderActOutcome>(
        [actor, undo](Context &context) { return orders::undo(context, actor, undo); });
}

AlertDesk::Answer<std::vector<Silence>> EmbeddedAlertDesk::silences(const Actor &actor, bool withEnded)
{
    return m_calls.ask<std::vector<Silence>>(
        [actor, withEnded](Context &context) { return orders::silences(context, actor, withEnded); });
}

AlertDesk::Answer<Silence> EmbeddedAlertDesk::silence(const Actor &actor, const Silence &what)
{
    return m_calls.ask<Silence>(
        [actor, what](Context &context) { return orders::silence(context, actor, what); });
}

AlertDesk::Answer<void> EmbeddedAlertDesk::endSilence(const Actor &actor, SilenceId id)
{
    return m_calls.ask<void>(
        [actor, id](Context &context) { return orders::endSilence(context, actor, id); });
}

AlertDesk::Answer<std::vector<FollowUpRow>> EmbeddedAlertDesk::followUps(const Actor &actor, UnitId unit,
                                                                         bool withDone)
{
    return m_calls.ask<std::vector<FollowUpRow>>([actor, unit, withDone](Context &context) {
        return orders::followUps(context, actor, unit, withDone);
    });
}

AlertDesk::Answer<QByteArray> EmbeddedAlertDesk::attachment(const Actor &actor, AttachmentId id)
{
    return m_calls.ask<QByteArray>(
        [actor, id](Context &context) { return orders::attachment(context, actor, id); });
}

}  // namespace xinglin
