// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/embedded_alert_desk.h"
#include "workspace/alerts/learned_order.h"
#include "workspace/alerts/open_alerts.h"
#include "workspace/alerts/statistics.h"

// The desk's part that counts.
namespace xinglin {

EmbeddedAlertDesk::Answer<OrderStatistics> EmbeddedAlertDesk::statistics(const Actor &actor,
                                                                         const StatisticsRequest &request)
{
    return m_calls.ask<OrderStatistics>(
        [actor, request](Context &context) { return numbers::statistics(context, actor, request); });
}

EmbeddedAlertDesk::Answer<FatigueBoard> EmbeddedAlertDesk::fatigue(const Actor &actor,
                                                                   const FatigueRequest &request)
{
    return m_calls.ask<FatigueBoard>(
        [actor, request](Context &context) { return numbers::fatigue(context, actor, request); });
}

EmbeddedAlertDesk::Answer<OpenAlerts> EmbeddedAlertDesk::openAlerts(const Actor &actor, Day day)
{
    return m_calls.ask<OpenAlerts>(
        [actor, day](Context &context) { return numbers::openAlerts(context, actor, day); });
}

EmbeddedAlertDesk::Answer<LearnedOrder> EmbeddedAlertDesk::learnedOrder(const Actor &actor,
                                                                        const OrderFilter &filter, int limit)
{
    return m_calls.ask<LearnedOrder>([actor, filter, limit](Context &context) {
        return numbers::learnedOrder(context, actor, filter, limit);
    });
}

}  // namespace xinglin
