// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_outbox.h"

#include "storage/minting.h"
#include "storage/place.h"

#include <limits>

namespace xinglin {
namespace {

OutboxMessage messageOf(const Statement &row)
{
    OutboxMessage message;
    message.id = row.id<MessageId>(0);
    message.channel = row.text(1);
    message.key = row.text(2);
    message.kind = row.text(3);
    message.severity = static_cast<AlertSeverity>(row.integer(4));
    message.order = row.id<OrderId>(5);
    message.to = row.id<PersonId>(6);
    message.title = {row.text(7), row.text(8)};
    message.text = {row.text(9), row.text(10)};
    message.created = row.instant(11);
    message.state = static_cast<MessageState>(row.integer(12));
    message.attempts = static_cast<int>(row.integer(13));
    message.refusals = static_cast<int>(row.integer(14));
    message.nextAttempt = row.instant(15);
    message.closed = row.instant(16);
    message.proof = row.text(17);
    message.error = row.text(18);
    return message;
}

Result<std::vector<OutboxMessage>> messagesOf(Statement rows)
{
    std::vector<OutboxMessage> found;
    while (rows.next())
        found.push_back(messageOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::optional<OutboxMessage>> oneMessage(Statement rows)
{
    auto found = messagesOf(std::move(rows));
    if (!found)
        return fail(found.error());
    return found->empty() ? std::optional<OutboxMessage>() : std::optional(std::move(found->front()));
}

std::optional<std::int32_t> stateNumber(const MessageFilter &filter)
{
    return filter.state ? std::optional(static_cast<std::int32_t>(*filter.state)) : std::nullopt;
}

}  // namespace

Result<bool> SqliteOutbox::addMessage(const OutboxMessage &message)
{
    Statement known = m_database.query("outbox_has_key", kTenant, message.channel, message.key);
    if (known.next())
        return false;
    if (!known.status())
        return fail(known.status().error());
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    const Status added =
        m_database.run("outbox_add", kTenant, *id, message.channel, message.key, message.kind,
                       static_cast<std::int32_t>(message.severity), message.order, message.to,
                       message.title.zh, message.title.en, message.text.zh, message.text.en, message.created);
    return added ? Result<bool>(true) : fail(added.error());
}

Result<std::optional<OutboxMessage>> SqliteOutbox::nextMessage(const QString &channel, Instant now,
                                                               bool onlyFresh)
{
    if (onlyFresh)
        return oneMessage(m_database.query("outbox_next_fresh", kTenant, channel, now));
    for (std::int32_t severity = 0; severity <= static_cast<std::int32_t>(AlertSeverity::info); ++severity) {
        auto found = oneMessage(m_database.query("outbox_next", kTenant, channel, now, severity));
        if (!found || *found)
            return found;
    }
    return std::optional<OutboxMessage>();
}

Result<std::vector<OutboxMessage>> SqliteOutbox::dueMessages(const QString &channel, Instant now, int limit)
{
    return messagesOf(m_database.query("outbox_due_messages", kTenant, channel, now, limit));
}

Result<Instant> SqliteOutbox::nextDue(const QString &channel)
{
    Statement row = m_database.query("outbox_next_due", kTenant, channel);
    if (row.next())
        return row.instant(0);
    return row.status() ? Result<Instant>(Instant()) : fail(row.status().error());
}

Result<bool> SqliteOutbox::claim(MessageId id, Instant now)
{
    const Status done = m_database.run("outbox_claim", kTenant, id, now);
    return done ? Result<bool>(m_database.changes() == 1) : fail(done.error());
}

Status SqliteOutbox::saveMessage(const OutboxMessage &message)
{
    return m_database.run("outbox_save", kTenant, message.id, static_cast<std::int32_t>(message.state),
                          message.refusals, message.nextAttempt, message.closed, message.proof,
                          message.error);
}

Status SqliteOutbox::addAttempt(const DeliveryAttempt &attempt)
{
    return m_database.run("outbox_add_attempt", kTenant, attempt.message, attempt.number, attempt.began,
                          attempt.ended, attempt.outcome, attempt.answer);
}

Result<int> SqliteOutbox::recover(Instant now)
{
    if (Status noted = m_database.run("outbox_recover_attempts", kTenant, now); !noted)
        return fail(noted.error());
    const Status done = m_database.run("outbox_recover", kTenant, now);
    return done ? Result<int>(static_cast<int>(m_database.changes())) : fail(done.error());
}

Status SqliteOutbox::hurry(Instant now, Instant latest)
{
    return m_database.run("outbox_hurry", kTenant, now, latest);
}

Result<std::optional<OutboxMessage>> SqliteOutbox::message(MessageId id)
{
    return oneMessage(m_database.query("outbox_by_id", kTenant, id));
}

Result<std::vector<OutboxMessage>> SqliteOutbox::messages(const MessageFilter &filter, MessageId before,
                                                          int limit)
{
    const std::int64_t end = before.isValid() ? before.value() : std::numeric_limits<std::int64_t>::max();
    return messagesOf(m_database.query("outbox_page", kTenant, end, stateNumber(filter), filter.channel,
                                       filter.order, limit));
}

Result<std::int64_t> SqliteOutbox::countMessages(const MessageFilter &filter)
{
    Statement row =
        m_database.query("outbox_count", kTenant, stateNumber(filter), filter.channel, filter.order);
    if (row.next())
        return row.integer(0);
    return fail(row.status() ? Error{ErrorCode::internal, {}, QStringLiteral("no count")}
                             : row.status().error());
}

Result<std::vector<DeliveryAttempt>> SqliteOutbox::attempts(MessageId id)
{
    Statement rows = m_database.query("outbox_attempts_of", kTenant, id);
    std::vector<DeliveryAttempt> found;
    while (rows.next())
        found.push_back({id, static_cast<int>(rows.integer(0)), rows.instant(1), rows.instant(2),
                         rows.text(3), rows.text(4)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::vector<ChannelTally>> SqliteOutbox::tallies()
{
    Statement rows = m_database.query("outbox_tally", kTenant);
    std::vector<ChannelTally> found;
    while (rows.next()) {
        if (found.empty() || found.back().channel != rows.text(0))
            found.push_back({rows.text(0), {}, {}, {}, {}});
        const auto state = static_cast<MessageState>(rows.integer(1));
        found.back().messages[static_cast<std::size_t>(state)] = rows.integer(2);
        if (state == MessageState::sent)
            found.back().lastSent = rows.instant(3);
        if (state == MessageState::waiting)
            found.back().oldestWaiting = rows.instant(4);
    }
    if (!rows.status())
        return fail(rows.status().error());
    for (ChannelTally &tally : found) {
        Statement error = m_database.query("outbox_last_error", kTenant, tally.channel);
        if (error.next())
            tally.lastError = error.text(0);
        if (!error.status())
            return fail(error.status().error());
    }
    return found;
}

Result<int> SqliteOutbox::reviveDead(const QString &channel, Instant now)
{
    const Status done = m_database.run("outbox_revive", kTenant, channel, now);
    return done ? Result<int>(static_cast<int>(m_database.changes())) : fail(done.error());
}

Result<int> SqliteOutbox::dropWaiting(const QString &channel, const QString &reason, Instant now)
{
    const Status done = m_database.run("outbox_drop", kTenant, channel, reason, now);
    return done ? Result<int>(static_cast<int>(m_database.changes())) : fail(done.error());
}

}  // namespace xinglin
