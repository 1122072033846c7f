// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/order_figures_tally.h"

#include "analysis/robust.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr double kSecondMs = 1000.0;

void addSpan(std::vector<std::int64_t> &spans, Instant from, Instant to)
{
    if (from.isValid() && to.isValid() && to >= from)
        spans.push_back(to - from);
}

bool ranOut(Instant by, Instant done, Instant end)
{
    return by.isValid() && (done.isValid() ? done > by : end > by);
}

/// An order that was closed stops its clocks.
Instant endOf(const OrderRecord &order, Instant now)
{
    return order.closed.isValid() ? std::min(order.closed, now) : now;
}

bool hasVerdict(OrderState state)
{
    return state == OrderState::done || state == OrderState::followedUp || state == OrderState::falseAlarm;
}

}  // namespace

bool isTimedOut(const OrderRecord &order, Instant now)
{
    const Instant end = endOf(order, now);
    return order.breached || ranOut(order.acknowledgeBy, order.acknowledged, end) ||
           ranOut(order.handleBy, order.handled, end);
}

std::optional<bool> isAcknowledgedInSla(const OrderRecord &order, Instant now)
{
    if (!order.acknowledgeBy.isValid())
        return std::nullopt;
    if (order.acknowledged.isValid())
        return order.acknowledged <= order.acknowledgeBy;
    return endOf(order, now) > order.acknowledgeBy ? std::optional(false) : std::nullopt;
}

void OrderFiguresTally::add(const OrderRecord &order)
{
    ++m_counts.orders;
    m_counts.firings += order.firings;
    m_counts.occurrences += order.occurrences;
    m_counts.unfinished += isUnfinished(order.state) ? 1 : 0;
    m_counts.withdrawn += order.state == OrderState::withdrawn ? 1 : 0;
    addSpan(m_acknowledge, order.opened, order.acknowledged);
    addSpan(m_arrive, order.opened, order.arrived);
    // What was done and opened again is not resolved.
    if (order.state != OrderState::falseAlarm && !isUnfinished(order.state))
        addSpan(m_resolve, order.opened, order.handled);

    if (order.acknowledgeBy.isValid() || order.handleBy.isValid() || order.breached) {
        ++m_counts.timeout.of;
        m_counts.timeout.count += isTimedOut(order, m_now) ? 1 : 0;
    }
    if (hasVerdict(order.state)) {
        ++m_counts.falseAlarm.of;
        m_counts.falseAlarm.count += order.state == OrderState::falseAlarm ? 1 : 0;
    }
    if (order.origin == OrderOrigin::live) {
        ++m_counts.sent.of;
        m_counts.sent.count += order.told.isValid() ? 1 : 0;
    }
    if (const auto inTime = isAcknowledgedInSla(order, m_now)) {
        ++m_counts.acknowledgedInSla.of;
        m_counts.acknowledgedInSla.count += *inTime ? 1 : 0;
    }
}

OrderFigures OrderFiguresTally::figures() const
{
    OrderFigures figures = m_counts;
    figures.acknowledge = spanFigures(m_acknowledge);
    figures.arrive = spanFigures(m_arrive);
    figures.resolve = spanFigures(m_resolve);
    return figures;
}

SpanFigures spanFigures(const std::vector<std::int64_t> &spans)
{
    SpanFigures figures;
    figures.n = static_cast<std::int64_t>(spans.size());
    if (spans.empty())
        return figures;
    std::int64_t sum = 0;  // 3e8 spans of a year each fit
    std::vector<double> ascending;
    ascending.reserve(spans.size());
    for (const std::int64_t span : spans) {
        sum += span;
        ascending.push_back(static_cast<double>(span) / kSecondMs);
    }
    std::sort(ascending.begin(), ascending.end());
    figures.mean = static_cast<double>(sum) / static_cast<double>(spans.size()) / kSecondMs;
    figures.median = quantileOfSorted(ascending, 0.5);
    figures.p90 = quantileOfSorted(ascending, 0.9);
    return figures;
}

}  // namespace xinglin
