// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/notification_tools.h"
#include "workspace/alerts/outbox_desk.h"
#include "workspace/door_calls.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedOutboxDesk final : public OutboxDesk
{
    Q_OBJECT

public:
    /// The tools outlive the calls.
    EmbeddedOutboxDesk(DoorCalls &calls, const NotificationTools &tools);

    std::vector<ChannelKind> kinds() const override;
    Answer<std::vector<ChannelRow>> channels(const Actor &actor) override;
    Answer<ChannelRow> saveChannel(const Actor &actor, const ChannelConfig &config,
                                   const ChannelSecrets &secrets) override;
    Answer<void> removeChannel(const Actor &actor, const QString &id) override;
    Answer<ChannelTest> testChannel(const Actor &actor, const QString &id) override;
    Answer<MessagePage> messages(const Actor &actor, const MessageFilter &filter, MessageId before,
                                 int limit) override;
    Answer<MessageDetail> message(const Actor &actor, MessageId id) override;
    Answer<int> retry(const Actor &actor, const std::vector<MessageId> &ids) override;
    Answer<int> retryDead(const Actor &actor, const QString &channel) override;
    Answer<int> discard(const Actor &actor, const std::vector<MessageId> &ids,
                        const QString &reason) override;
    Answer<int> sendDue(const Actor &actor, const CancelToken &cancel) override;
    void showNotices(bool on) override;

private:
    void takeNotices();

    DoorCalls &m_calls;
    const NotificationTools &m_tools;
    bool m_isShowing = false;
    bool m_isTaking = false;
    bool m_wasMissed = false;  // something changed meanwhile
};

}  // namespace xinglin
