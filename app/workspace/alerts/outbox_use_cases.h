// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/notification_tools.h"
#include "workspace/alerts/outbox_requests.h"
#include "workspace/context.h"

// What the outbox's desk does; every change is audited in its write, without secrets and texts.
namespace xinglin::outbox {

Result<std::vector<ChannelRow>> channels(Context &context);
Result<ChannelRow> saveChannel(Context &context, const NotificationTools &tools, const Actor &actor,
                               ChannelConfig config, const ChannelSecrets &secrets);
Status removeChannel(Context &context, const Actor &actor, const QString &id);
Result<ChannelTest> testChannel(Context &context, const NotificationTools &tools, const Actor &actor,
                                const QString &id, const std::stop_token &stop);

Result<MessagePage> messages(Context &context, const MessageFilter &filter, MessageId before, int limit);
Result<MessageDetail> message(Context &context, MessageId id);
Result<int> retry(Context &context, const Actor &actor, const std::vector<MessageId> &ids);
Result<int> retryDead(Context &context, const Actor &actor, const QString &channel);
Result<int> discard(Context &context, const Actor &actor, const std::vector<MessageId> &ids,
                    const QString &reason);

/// What the window's channel holds, taken out: they count as sent, by the actor's window.
Result<std::vector<DesktopNotice>> takeNotices(Context &context, const Actor &actor, Language language);

}  // namespace xinglin::outbox
