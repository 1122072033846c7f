// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/outbox_port.h"
#include "storage/database.h"

namespace xinglin {

/// OutboxPort on SQLite.
class SqliteOutbox final : public OutboxPort
{
public:
    explicit SqliteOutbox(Database &database)
        : m_database(database)
    {}

    Result<std::vector<ChannelConfig>> channels() override;
    Result<std::optional<ChannelConfig>> channel(const QString &id) override;
    Result<ChannelConfig> saveChannel(const ChannelConfig &config) override;
    Status removeChannel(const QString &id) override;
    Result<std::vector<ChannelConfig>> channelVersions(const QString &id) override;
    Result<std::vector<SealedSecret>> secrets(const QString &channel) override;
    Status saveSecret(const QString &channel, const SealedSecret &secret) override;
    Status removeSecret(const QString &channel, const QString &field) override;

    Result<bool> addMessage(const OutboxMessage &message) override;
    Result<std::optional<OutboxMessage>> nextMessage(const QString &channel, Instant now,
                                                     bool onlyFresh) override;
    Result<std::vector<OutboxMessage>> dueMessages(const QString &channel, Instant now, int limit) override;
    Result<Instant> nextDue(const QString &channel) override;
    Result<bool> claim(MessageId id, Instant now) override;
    Status saveMessage(const OutboxMessage &message) override;
    Status addAttempt(const DeliveryAttempt &attempt) override;
    Result<int> recover(Instant now) override;
    Status hurry(Instant now, Instant latest) override;
    Result<std::optional<OutboxMessage>> message(MessageId id) override;
    Result<std::vector<OutboxMessage>> messages(const MessageFilter &filter, MessageId before,
                                                int limit) override;
    Result<std::int64_t> countMessages(const MessageFilter &filter) override;
    Result<std::vector<DeliveryAttempt>> attempts(MessageId id) override;
    Result<std::vector<ChannelTally>> tallies() override;
    Result<int> reviveDead(const QString &channel, Instant now) override;
    Result<int> dropWaiting(const QString &channel, const QString &reason, Instant now) override;

private:
    Status keep(std::string_view statement, const ChannelConfig &config);

    Database &m_database;
};

}  // namespace xinglin
