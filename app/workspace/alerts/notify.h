// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notification.h"
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
    QStringList channels;  ///< ids; empty: those configured for the severity. P0 takes all, whatever is named
    /// Never with names: `{person}` and `{to}` are written out for each channel when it is sent, as the
    /// channel's settings allow (the code; the name where it may be told).
    BilingualText title, text;
    QString key;  ///< the same key is told once: "order:123:opened:456"
};

/// "opened", "escalated", ...
QString noticeKindName(Notice::Kind kind);

/// Puts the notice on its way, one message a channel, within the write that caused it. Nothing for replayed
/// and past orders: the caller does not tell those (looked at once more here). Where none of the named
/// channels is there any more, those of the severity are taken: nobody must stay untold.
Status enqueue(StoreSession &session, const Context &context, const Notice &notice);

}  // namespace xinglin::outbox
