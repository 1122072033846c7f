// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"
#include "domain/ports/outbox_port.h"
#include "workspace/requests.h"

// What can be asked about notifications, and what comes back: plain values.
namespace xinglin {

struct ChannelRow
{
    ChannelConfig config;
    ChannelTally tally;
    QStringList secretsSet;  ///< fields; what they hold is never told
};

/// What a server said to a test message.
struct ChannelTest
{
    DeliveryOutcome outcome;
    std::int64_t tookMs = 0;
};

struct MessagePage
{
    std::vector<OutboxMessage> rows;  ///< the newest first
    std::int64_t total = 0;           ///< of the filter
    bool hasMore = false;
};

struct MessageDetail
{
    OutboxMessage message;
    std::vector<DeliveryAttempt> attempts;
};

/// What a window shows beside itself, with a sound by its severity.
struct DesktopNotice
{
    OrderId order;
    AlertSeverity severity = AlertSeverity::p2;
    QString title, text;  ///< in the language of the window
    Instant created;
    int more = 0;  ///< so many older ones are not shown one by one
};

}  // namespace xinglin
