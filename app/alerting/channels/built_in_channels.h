// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"
#include "core/clock.h"

namespace xinglin {

/// Every kind of channel of this program: the window's notifications, mail, webhook, WeCom and DingTalk
/// robots, SMS gateway, syslog. Handed to a workspace by who opens it.
class BuiltInChannels final : public ChannelCatalog
{
public:
    BuiltInChannels();
    const std::vector<ChannelKind> &kinds() const override { return m_kinds; }
    Result<std::unique_ptr<NotificationChannel>> make(const ChannelConfig &config,
                                                      const ChannelSecrets &secrets) const override;

private:
    std::vector<ChannelKind> m_kinds;
    // Signatures are compared with the clocks of others, whatever the workspace's own clock says.
    SystemClock m_wallClock;
};

}  // namespace xinglin
