// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "domain/order_record.h"

#include <QString>

#include <vector>

namespace xinglin::test {

/// Orders of every kind: waiting, late, false, withdrawn, reopened, replayed, told and not told, from `from`
/// on over `days` days.
inline std::vector<OrderRecord> randomOrders(std::uint64_t seed, int count, Instant from, int days)
{
    Random random(seed);
    std::vector<OrderRecord> orders;
    for (int i = 0; i < count; ++i) {
        OrderRecord order;
        order.id = OrderId(i + 1);
        order.person = random.below(20) == 0 ? PersonId() : PersonId(1 + std::int64_t(random.below(40)));
        order.unit = UnitId(1 + std::int64_t(random.below(9)));
        order.rule = QStringLiteral("rule-%1").arg(random.below(14));
        order.severity = static_cast<AlertSeverity>(random.below(3));
        order.origin = static_cast<OrderOrigin>(random.below(3));
        order.opened = from + std::int64_t(random.below(std::uint64_t(days) * 86'400'000u));
        order.occurrences = 1 + int(random.below(5));
        order.firings = 1 + int(random.below(3));
        if (random.below(10) > 0)
            order.acknowledgeBy = order.opened + 60'000 * (1 + std::int64_t(random.below(60)));
        order.state = static_cast<OrderState>(random.below(kOrderStates));
        if (order.state != OrderState::open) {
            order.acknowledged = order.opened + std::int64_t(random.below(4'000'000));
            order.handleBy = order.acknowledged + 60'000 * (1 + std::int64_t(random.below(60)));
        }
        if (random.below(3) == 0 && order.acknowledged.isValid())
            order.arrived = order.acknowledged + std::int64_t(random.below(1'000'000));
        if (order.state == OrderState::done || order.state == OrderState::followedUp ||
            order.state == OrderState::reopened)
            order.handled = order.acknowledged + std::int64_t(random.below(5'000'000));
        if (!isUnfinished(order.state))
            order.closed = order.opened + std::int64_t(random.below(9'000'000));
        if (random.below(4) > 0)
            order.told = order.opened + 1000;
        order.breached = random.below(10) == 0;
        orders.push_back(order);
    }
    return orders;
}

}  // namespace xinglin::test
