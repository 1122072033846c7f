// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/notify.h"

#include "domain/ports/order_port.h"
#include "domain/ports/outbox_port.h"

#include <algorithm>
#include <array>

namespace xinglin::outbox {
namespace {

constexpr std::array<const char *, 7> kKinds{"opened",   "escalated", "breached", "recurring",
                                             "assigned", "withdrawn", "hand_over"};

/// Whether the order is one that people hear of. One that is not stored yet is told of in the write that
/// opens it.
Result<bool> mayTell(StoreSession &session, OrderId id)
{
    if (!id.isValid())
        return true;
    const auto order = session.orders().order(id);
    if (!order)
        return fail(order.error());
    return !*order || (*order)->origin == OrderOrigin::live;
}

std::vector<ChannelConfig> chosen(const std::vector<ChannelConfig> &all, const Notice &notice)
{
    std::vector<ChannelConfig> found;
    const auto take = [&](bool byName) {
        for (const ChannelConfig &channel : all) {
            const bool named = byName && notice.channels.contains(channel.id);
            if (channel.enabled && (byName ? named : channel.takes(notice.severity)))
                found.push_back(channel);
        }
    };
    if (notice.severity != AlertSeverity::p0 && !notice.channels.isEmpty())
        take(true);
    if (found.empty())
        take(false);
    return found;
}

}  // namespace

QString noticeKindName(Notice::Kind kind)
{
    return QString::fromLatin1(kKinds[static_cast<std::size_t>(kind)]);
}

Status enqueue(StoreSession &session, const Context &context, const Notice &notice)
{
    const auto told = mayTell(session, notice.order);
    if (!told)
        return fail(told.error());
    if (!*told)
        return {};
    const auto channels = session.outbox().channels();
    if (!channels)
        return fail(channels.error());
    for (const ChannelConfig &channel : chosen(*channels, notice)) {
        OutboxMessage message;
        message.channel = channel.id;
        message.key = notice.key;
        message.kind = noticeKindName(notice.kind);
        message.severity = notice.severity;
        message.order = notice.order;
        message.to = notice.to;
        message.title = notice.title;
        message.text = notice.text;
        message.created = context.clock.now();
        if (const auto added = session.outbox().addMessage(message); !added)
            return fail(added.error());
    }
    return {};
}

}  // namespace xinglin::outbox
