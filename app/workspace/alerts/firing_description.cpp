// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_description.h"

#include <algorithm>
#include <bit>

namespace xinglin::orders {

bool looksBelow(const RuleExpression &when, std::uint8_t metric)
{
    if (when.kind == RuleExpression::Kind::condition)
        return when.condition.metric == metric && when.condition.side == RuleCondition::Side::below;
    return std::any_of(when.parts.begin(), when.parts.end(),
                       [&](const RuleExpression &part) { return looksBelow(part, metric); });
}

void describe(WorkOrder &order, const Firing &firing, const AlertRule &rule)
{
    order.severity = rule.severity;
    order.rule = firing.rule;
    order.ruleVersion = firing.version;
    order.ruleCode = rule.code;
    order.metric = firing.metric;
    order.first = firing.first;
    order.worst = firing.worst;
    order.event = QString::fromStdString(firing.event);
    order.eventTime = Instant(firing.fired);
}

bool isWorthALine(int count)
{
    return count <= 8 || std::has_single_bit(static_cast<unsigned>(count));
}

bool isRecurring(const WorkOrder &order, const std::vector<WorkOrder> &earlier)
{
    constexpr std::int64_t kRecurringMs = 7 * kDayMs;
    constexpr int kRecurringFrom = 3;
    const auto sameLately = std::count_if(earlier.begin(), earlier.end(), [&](const WorkOrder &each) {
        return each.ruleCode == order.ruleCode && each.origin == order.origin &&
               each.state != OrderState::withdrawn && order.opened - each.opened < kRecurringMs;
    });
    return sameLately + 1 >= kRecurringFrom;
}

FiringChange asPast(FiringChange change, bool isKnown)
{
    using Kind = FiringChange::Kind;
    if (change.firing.state != Firing::State::missed)
        return change;
    const bool isEnded = change.firing.ended != 0;
    change.firing.state = isEnded ? Firing::State::ended : Firing::State::active;
    change.kind = !isKnown ? Kind::opened : isEnded ? Kind::ended : Kind::updated;
    return change;
}

WorkOrder orderOf(const Firing &firing, const AlertRule &rule, const FiringContext::Subject &subject)
{
    WorkOrder order;
    order.person = subject.person;
    order.device = subject.device;
    order.unit = subject.unit;
    describe(order, firing, rule);
    order.lastSeen = Instant(firing.lastSeen);
    order.occurrences = firing.occurrences;
    return order;
}

}  // namespace xinglin::orders
