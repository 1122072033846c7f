// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/pace.h"
#include "domain/ports/outbox_port.h"
#include "workspace/alerts/notification_tools.h"
#include "workspace/context.h"

#include <optional>

namespace xinglin {

/// How an outbox tries again.
struct OutboxPace
{
    BackOff refused{5'000, 3'600'000};     ///< a message a server did not take
    BackOff unavailable{5'000, 600'000};   ///< a message whose server was not there
    BackOff emergency{2'000, 60'000};      ///< either, of a P0
    BackOff lane{2'000, 300'000};          ///< the whole channel, while its server is not there
    std::int64_t expiresMs = 14 * kDayMs;  ///< then a message is dead
    std::uint64_t seed = 1;
};

/// Sends the messages of one channel, one after the other: the gravest first, at the channel's pace. While
/// its server is away only P0s that were never tried go out, so that a thousand waiting messages do not knock
/// in turn. What was claimed and not recorded (killed) is sent again with the same key. One thread at a time.
class ChannelLane
{
public:
    ChannelLane(Context &context, const NotificationTools &tools, QString channel, const OutboxPace &pace);

    struct Step
    {
        bool did = false;  ///< a message was sent, tried or given up
        Instant next;      ///< when there may be something to do; invalid: when the store changes
    };
    /// Sends at most one message; blocks as long as its server does. Errors are the store's.
    Result<Step> step(const std::stop_token &stop);

private:
    struct Job
    {
        ChannelConfig config;
        OutboxMessage message;
        OutgoingMessage outgoing;
    };
    struct Look
    {
        std::optional<Job> job;
        bool isKnown = false;
        Instant nextDue;
        std::vector<SealedSecret> sealed;
    };
    Result<Look> look(Instant now);
    Status mindClock(Instant now);
    bool isResting(Instant now) const { return m_restUntil.isValid() && now < m_restUntil; }
    void prepare(const ChannelConfig &config, const std::vector<SealedSecret> &sealed);
    DeliveryOutcome send(const OutgoingMessage &outgoing, const std::stop_token &stop);
    void judge(OutboxMessage &message, const DeliveryOutcome &outcome, bool stopped, Instant now);
    void waitAgain(OutboxMessage &message, const BackOff &usual, int failures, Instant now);
    void close(OutboxMessage &message, MessageState state, Instant now) const;
    Status record(const OutboxMessage &message, const DeliveryAttempt &attempt);
    Status recordPending();

    Context &m_context;
    const NotificationTools &m_tools;
    QString m_channel;
    OutboxPace m_pace;
    Random m_random;
    std::optional<TokenBucket> m_bucket;
    std::int64_t m_version = 0;  // of the channel that is made
    int m_maxTries = 1;
    std::unique_ptr<NotificationChannel> m_made;
    ChannelSecrets m_secrets;
    QString m_why;  // it could not be made
    Instant m_lastLook;
    Instant m_restUntil;
    int m_failures = 0;                                                  // in a row
    std::optional<std::pair<OutboxMessage, DeliveryAttempt>> m_pending;  // told, but not yet written
};

}  // namespace xinglin
