// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"
#include "workspace/context.h"

namespace xinglin::outbox {

/// The message as the channel sends it now: its language, `{person}` and `{to}` written out as its settings
/// allow, and told as late where it waited long (P0: over two minutes, others: over ten).
Result<OutgoingMessage> outgoing(StoreSession &session, const Context &context, const ChannelConfig &channel,
                                 const OutboxMessage &message);

}  // namespace xinglin::outbox
