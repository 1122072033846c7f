// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/recorded_orders.h"

namespace xinglin {
namespace {

constexpr int kNightFrom = 22, kNightTo = 6;  // local hours

std::optional<Instant> known(Instant instant)
{
    return instant.isValid() ? std::optional(instant) : std::nullopt;
}

}  // namespace

RecordedOrder recordedOrder(const OrderRecord &order, std::int32_t person, const Zone &zone)
{
    RecordedOrder made;
    made.id = order.id.text();
    made.person = person;
    made.rule = order.rule;
    made.severity = static_cast<int>(order.severity);
    made.opened = order.opened;
    made.acknowledged = known(order.acknowledged);
    made.closed = known(order.closed);
    if (order.state == OrderState::done || order.state == OrderState::followedUp)
        made.verdict = Verdict::trueAlarm;
    else if (order.state == OrderState::falseAlarm)
        made.verdict = Verdict::falseAlarm;
    made.occurrences = order.occurrences;
    const int hour = zone.hourOf(order.opened);
    made.atNight = hour >= kNightFrom || hour < kNightTo;
    return made;
}

}  // namespace xinglin
