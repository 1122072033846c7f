// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/context.h"

namespace xinglin::outbox {

/// Something people are to be told about an order.
struct Notice
{
    enum class Kind : std::uint8_t { opened, escalated, breached, recurring, assigned, withdrawn, handOver };
    Kind kind = Kind::opened;
    OrderId order;
    AlertSeverity severity = AlertSeverity::p2;
    PersonId to;           ///< invalid: the duty list
    QStringList channels;  ///< ids; empty: those configured for the severity (P0: all)
    BilingualText title, text;
    QString key;  ///< the same key is told once: "order:123:opened:456"
};

/// Puts the notice on its way, one message a channel, within the write that caused it. Nothing for replayed
/// and past orders: the caller does not tell those.
Status enqueue(StoreSession &session, const Context &context, const Notice &notice);

}  // namespace xinglin::outbox
