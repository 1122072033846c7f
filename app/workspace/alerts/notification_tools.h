// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"
#include "config/key_ring.h"

namespace xinglin {

/// What a program that sends hands to a workspace: the kinds of channels it knows and the user's keys.
/// Without, messages wait for a program that has them.
struct NotificationTools
{
    std::shared_ptr<const ChannelCatalog> channels;
    std::shared_ptr<KeyRing> keys;
};

}  // namespace xinglin
