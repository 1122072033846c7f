// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/notification.h"

#include <optional>
#include <vector>

namespace xinglin {

/// Which messages are asked for; what is not set does not matter.
struct MessageFilter
{
    std::optional<MessageState> state;
    QString channel;
    OrderId order;
};

/// Notifications on their way out, and the channels they take. Writing needs a write session.
class OutboxPort
{
public:
    virtual ~OutboxPort() = default;

    // --- channels
    /// By id.
    virtual Result<std::vector<ChannelConfig>> channels() = 0;
    virtual Result<std::optional<ChannelConfig>> channel(const QString &id) = 0;
    /// Compare-and-set on `version` (0: new); conflict otherwise. The version before is kept.
    virtual Result<ChannelConfig> saveChannel(const ChannelConfig &config) = 0;
    /// With its secrets; its versions and messages stay.
    virtual Status removeChannel(const QString &id) = 0;
    /// Every version there was, the newest first.
    virtual Result<std::vector<ChannelConfig>> channelVersions(const QString &id) = 0;
    virtual Result<std::vector<SealedSecret>> secrets(const QString &channel) = 0;
    virtual Status saveSecret(const QString &channel, const SealedSecret &secret) = 0;
    virtual Status removeSecret(const QString &channel, const QString &field) = 0;

    // --- messages
    /// Puts a message in, due at once; the id is given here. False when the channel has one with the key:
    /// nothing happens.
    virtual Result<bool> addMessage(const OutboxMessage &message) = 0;
    /// The waiting message to send next: due at the instant, gravest first, then by due time. `onlyFresh`:
    /// never tried yet, and P0.
    virtual Result<std::optional<OutboxMessage>> nextMessage(const QString &channel, Instant now,
                                                             bool onlyFresh) = 0;
    /// Waiting messages of the channel due at the instant, by making, at most `limit`.
    virtual Result<std::vector<OutboxMessage>> dueMessages(const QString &channel, Instant now,
                                                           int limit) = 0;
    /// When the next waiting message of the channel is due; invalid: none waits.
    virtual Result<Instant> nextDue(const QString &channel) = 0;
    /// waiting -> sending, with one more attempt. False when it no longer waits.
    virtual Result<bool> claim(MessageId id, Instant now) = 0;
    /// Writes state, refusals, next attempt, proof, error and closing as they are in the message.
    virtual Status saveMessage(const OutboxMessage &message) = 0;
    virtual Status addAttempt(const DeliveryAttempt &attempt) = 0;
    /// What was being sent when its sender died waits again; how many.
    virtual Result<int> recover(Instant now) = 0;
    /// Nothing waits longer than until `latest`: what would is due now (the clock was set back).
    virtual Status hurry(Instant now, Instant latest) = 0;
    virtual Result<std::optional<OutboxMessage>> message(MessageId id) = 0;
    /// The newest first, those made before `before` (invalid: from the newest), at most `limit`.
    virtual Result<std::vector<OutboxMessage>> messages(const MessageFilter &filter, MessageId before,
                                                        int limit) = 0;
    virtual Result<std::int64_t> countMessages(const MessageFilter &filter) = 0;
    virtual Result<std::vector<DeliveryAttempt>> attempts(MessageId id) = 0;
    virtual Result<std::vector<ChannelTally>> tallies() = 0;
    /// Dead ones (of the channel; empty: of all) wait again as if new; how many.
    virtual Result<int> reviveDead(const QString &channel, Instant now) = 0;
    /// What waits on the channel is given up with the reason; how many.
    virtual Result<int> dropWaiting(const QString &channel, const QString &reason, Instant now) = 0;
};

}  // namespace xinglin
