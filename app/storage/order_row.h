// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "storage/database.h"
#include "storage/place.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace xinglin {

/// NULL for no id.
template <typename Tag>
std::optional<std::int64_t> orNull(Id<Tag> id)
{
    return id.isValid() ? std::optional(id.value()) : std::nullopt;
}

/// When the program has something to do about the order; invalid: never.
inline Instant wakeOf(const WorkOrder &order)
{
    if (!isUnfinished(order.state) || order.origin == OrderOrigin::past)
        return {};
    Instant wake;
    const auto take = [&](Instant instant) {
        if (instant.isValid() && (!wake.isValid() || instant < wake))
            wake = instant;
    };
    take(order.dueMarked ? Instant() : order.due);
    take(order.escalateAt);
    take(order.snoozedUntil);
    return wake;
}

/// A time line's detail as it is stored.
inline QString detailText(const QJsonObject &detail)
{
    return detail.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
}

inline std::optional<int> numberOf(const std::optional<OrderState> &state)
{
    return state ? std::optional(static_cast<int>(*state)) : std::nullopt;
}

/// Runs `order_insert` or `order_update`.
Status writeOrder(Database &database, const char *statement, const WorkOrder &order);
/// A row of `order_by_id` and its like.
WorkOrder orderOf(const Statement &row);

}  // namespace xinglin
