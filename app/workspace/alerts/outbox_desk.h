// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "workspace/alerts/outbox_requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that deals with notifications: channels, their settings, and what became of
/// each message. The same promises as Workspace.
class OutboxDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    // --- channels
    /// What kinds there are, with their fields; empty where this program sends nothing. At once.
    virtual std::vector<ChannelKind> kinds() const = 0;
    /// By id.
    virtual Answer<std::vector<ChannelRow>> channels(const Actor &actor) = 0;
    /// Makes (version 0) or changes a channel. `secrets` are sealed at once, empty ones taken away, those not
    /// named stay. invalidData names the setting; conflict: changed since `version`.
    virtual Answer<ChannelRow> saveChannel(const Actor &actor, const ChannelConfig &config,
                                           const ChannelSecrets &secrets) = 0;
    /// With its secrets; what waits on it is given up, with that as the reason.
    virtual Answer<void> removeChannel(const Actor &actor, const QString &id) = 0;
    /// Sends a test message at once, beside the outbox, and tells what the server said.
    virtual Answer<ChannelTest> testChannel(const Actor &actor, const QString &id) = 0;

    // --- messages
    virtual Answer<MessagePage> messages(const Actor &actor, const MessageFilter &filter, MessageId before,
                                         int limit) = 0;
    virtual Answer<MessageDetail> message(const Actor &actor, MessageId id) = 0;
    /// Dead and discarded ones wait again as if new, waiting ones are due now; how many.
    virtual Answer<int> retry(const Actor &actor, const std::vector<MessageId> &ids) = 0;
    /// All dead ones of the channel; empty: of all channels.
    virtual Answer<int> retryDead(const Actor &actor, const QString &channel) = 0;
    /// Waiting and dead ones are never sent; needs a reason. How many.
    virtual Answer<int> discard(const Actor &actor, const std::vector<MessageId> &ids,
                                const QString &reason) = 0;
    /// Sends what is due now and waits for it; how many tries were made.
    virtual Answer<int> sendDue(const Actor &actor, const CancelToken &cancel) = 0;

    /// Who shows the notifications of this workspace says so: from now on noticeArrived() comes for each,
    /// once in all windows together, and they count as sent. GUI thread.
    virtual void showNotices(bool on) = 0;

Q_SIGNALS:
    /// Channels or messages changed, in this or another process.
    void changed();
    /// Something to show beside the window, gravest first; on the thread of the desk. What waited longer than
    /// fifteen minutes comes as one.
    void noticeArrived(const xinglin::DesktopNotice &notice);
};

}  // namespace xinglin
