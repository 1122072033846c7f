// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_description.h"

#include <algorithm>

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

}  // namespace xinglin::orders
