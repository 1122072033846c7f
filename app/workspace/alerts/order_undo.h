// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace xinglin::orders {

/// How long an act can be taken back.
inline constexpr std::int64_t kUndoMs = 10 * 60'000;

/// What people's acts change of an order. Clocks and what the program saw go on.
struct ActImage
{
    OrderState state = OrderState::open;
    Instant acknowledged, arrived, handled, closed, snoozedUntil;
    PersonId owner;
    QString ownerText, outcome, rootCause;

    static ActImage of(const WorkOrder &order);
    void putInto(WorkOrder &order) const;
    friend bool operator==(const ActImage &, const ActImage &) = default;
};

/// One order of an act that may be taken back.
struct UndoStep
{
    OrderId order;
    ActImage before, after;
    PersonId handler;     ///< who was made one or is one no longer
    FollowUpId followUp;  ///< that the act made
};

/// Whether an act can be taken back at all.
bool isUndoable(OrderVerb verb);

QByteArray packed(const std::vector<UndoStep> &steps);
/// Nothing when the bytes are not what packed() made.
std::optional<std::vector<UndoStep>> unpacked(const QByteArray &bytes);

}  // namespace xinglin::orders
