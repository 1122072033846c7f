// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/order_record.h"
#include "domain/work_order.h"
#include "storage/order_facts.h"

namespace xinglin {

/// Fills everything of a key but its slots.
void packKey(const WorkOrder &order, OrderKey &key);
/// The same for its facts; `told` and `lines` stay.
void packFacts(const WorkOrder &order, OrderFacts &facts);
/// Everything but what slots stand for.
WorkOrder unpackedOrder(const OrderKey &key, const OrderFacts &facts);
/// The same for the numbers of alerts.
OrderRecord unpackedRecord(const OrderKey &key, const OrderFacts &facts);
/// When the program has something to do about the order; invalid: never.
Instant wakeOf(const OrderKey &key, const OrderFacts &facts);

}  // namespace xinglin
