// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"
#include "core/clock.h"

// One pair a way out: what can be set, and the channel of such settings (checked by checkSettings before;
// invalidData for what only the class can see). A further channel is one more pair and one line in
// built_in_channels.cpp.
namespace xinglin {

struct ChannelMaking
{
    const ChannelConfig &config;
    const ChannelSecrets &secrets;
    const Clock &wallClock;  ///< what servers compare with their own; outlives the channel
};
using MadeChannel = Result<std::unique_ptr<NotificationChannel>>;

ChannelKind smtpKind();
MadeChannel makeSmtpChannel(const ChannelKind &kind, const ChannelMaking &making);
ChannelKind webhookKind();
MadeChannel makeWebhookChannel(const ChannelKind &kind, const ChannelMaking &making);
ChannelKind weComKind();
MadeChannel makeWeComChannel(const ChannelKind &kind, const ChannelMaking &making);
ChannelKind dingTalkKind();
MadeChannel makeDingTalkChannel(const ChannelKind &kind, const ChannelMaking &making);
ChannelKind smsKind();
MadeChannel makeSmsChannel(const ChannelKind &kind, const ChannelMaking &making);
ChannelKind syslogKind();
MadeChannel makeSyslogChannel(const ChannelKind &kind, const ChannelMaking &making);

}  // namespace xinglin
