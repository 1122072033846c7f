// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/unfinished_orders.h"

#include <algorithm>
#include <tuple>

namespace xinglin {
namespace {

/// When the clock that runs now ends; invalid: none runs. A reopened order's runs anew, which is not
/// recorded.
Instant runningClock(const OrderRecord &order)
{
    if (order.state == OrderState::reopened)
        return {};
    return order.acknowledged.isValid() ? order.handleBy : order.acknowledgeBy;
}

Instant earlier(Instant a, Instant b)
{
    return a.isValid() ? std::min(a, b) : b;
}

}  // namespace

void UnfinishedTally::add(const OrderRecord &order)
{
    if (!isUnfinished(order.state))
        return;
    UnfinishedOrders &group = m_groups[{order.severity, order.rule}];
    group.severity = order.severity;
    group.rule = order.rule;
    ++group.orders;
    group.unanswered += waitsForAcknowledgement(order.state) ? 1 : 0;
    group.oldest = earlier(group.oldest, order.opened);
    const Instant clock = runningClock(order);
    if (!clock.isValid() || m_now <= clock)
        return;
    ++group.overdue;
    group.overdueSince = earlier(group.overdueSince, clock);
}

std::vector<UnfinishedOrders> UnfinishedTally::groups() const
{
    std::vector<UnfinishedOrders> groups;
    for (const auto &[key, group] : m_groups)
        groups.push_back(group);
    std::ranges::sort(groups, {}, [](const UnfinishedOrders &group) {
        return std::tuple(group.severity, group.oldest, group.rule);
    });
    return groups;
}

}  // namespace xinglin
