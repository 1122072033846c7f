// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

namespace xinglin {

/// What the numbers of alerts read of a work order: never words, never identities.
struct OrderRecord
{
    OrderId id;
    PersonId person;  ///< invalid: an unbound device's emergency
    UnitId unit;      ///< the person's when it was opened
    QString rule;     ///< code
    RuleId ruleId;
    AlertSeverity severity = AlertSeverity::p2;
    OrderOrigin origin = OrderOrigin::live;
    OrderState state = OrderState::open;
    Instant opened;
    Instant acknowledged, arrived, handled, closed;  ///< see WorkOrder
    Instant acknowledgeBy, handleBy;                 ///< see WorkOrder
    Instant told;                                    ///< see WorkOrder
    bool breached = false;
    int occurrences = 1;
    int firings = 1;
};

OrderRecord recordOf(const WorkOrder &order);

}  // namespace xinglin
