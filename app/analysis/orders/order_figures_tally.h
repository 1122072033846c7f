// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_figures.h"
#include "domain/order_record.h"

#include <vector>

namespace xinglin {

/// Whether an order counts in the numbers: what history imports recorded never stood in a queue; replayed
/// orders (demos, training) count when asked for.
constexpr bool isCounted(OrderOrigin origin, bool withReplay)
{
    return origin == OrderOrigin::live || (origin == OrderOrigin::replay && withReplay);
}

/// Whether one of the order's clocks ran out by `now`: marked so, or by its times.
bool isTimedOut(const OrderRecord &order, Instant now);
/// Whether it was acknowledged in time; nothing while that is open, and without such a clock.
std::optional<bool> isAcknowledgedInSla(const OrderRecord &order, Instant now);

/// Adds orders up to figures, exactly, in any order:
/// - MTTA, MTTP, MTTR: from opening to the first time it was acknowledged, on scene, done (a false alarm is
///   no handling). Spans that would be negative are left out.
/// - time-out: orders of which a clock ran out, of those that have one;
/// - false alarms, of the orders with a verdict (done, followed up, false alarm);
/// - sent: orders of which a channel took a message, of the live ones (replayed ones tell nobody);
/// - acknowledged in SLA, of the orders where that is decided: acknowledged, or the clock ran out.
class OrderFiguresTally
{
public:
    /// `now`: what is not acknowledged yet is late by it.
    explicit OrderFiguresTally(Instant now)
        : m_now(now)
    {}

    void add(const OrderRecord &order);
    OrderFigures figures() const;

private:
    Instant m_now;
    OrderFigures m_counts;
    std::vector<std::int64_t> m_acknowledge, m_arrive, m_resolve;  // ms
};

/// Mean, median and p90 of spans in milliseconds, in seconds.
SpanFigures spanFigures(const std::vector<std::int64_t> &spans);

}  // namespace xinglin
