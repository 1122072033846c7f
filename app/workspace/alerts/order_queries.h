// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"
#include "workspace/context.h"

// What can be asked about orders (see AlertDesk). Synchronous, any thread.
namespace xinglin::orders {

Result<OrderPage> page(Context &context, const Actor &actor, const OrderPageRequest &request);
Result<std::vector<OrderGroup>> groups(Context &context, const Actor &actor, const OrderFilter &filter,
                                       OrderGrouping by);
Result<std::int64_t> count(Context &context, const Actor &actor, const OrderFilter &filter);
Result<OrderCounts> counts(Context &context, const Actor &actor, UnitId unit);
Result<OrderDetail> detail(Context &context, const Actor &actor, OrderId id);
Result<OrderId> resolve(Context &context, const Actor &actor, const QString &idOrNumber);
Result<std::vector<FollowUpRow>> followUps(Context &context, const Actor &actor, UnitId unit, bool withDone);
Result<QByteArray> attachment(Context &context, const Actor &actor, AttachmentId id);

/// The filter with its names looked up: units below, people of a text.
Result<OrderQuery> queryOf(StoreSession &session, const Context &context, const OrderFilter &filter);

}  // namespace xinglin::orders
