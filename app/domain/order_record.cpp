// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_record.h"

namespace xinglin {

OrderRecord recordOf(const WorkOrder &order)
{
    OrderRecord record;
    record.id = order.id;
    record.person = order.person;
    record.unit = order.unit;
    record.rule = order.ruleCode;
    record.ruleId = order.rule;
    record.severity = order.severity;
    record.origin = order.origin;
    record.state = order.state;
    record.opened = order.opened;
    record.acknowledged = order.acknowledged;
    record.arrived = order.arrived;
    record.handled = order.handled;
    record.closed = order.closed;
    record.acknowledgeBy = order.acknowledgeBy;
    record.handleBy = order.handleBy;
    record.told = order.told;
    record.breached = order.breached;
    record.occurrences = order.occurrences;
    record.firings = order.firings;
    return record;
}

}  // namespace xinglin
