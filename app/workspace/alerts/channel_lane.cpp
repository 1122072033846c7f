// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/channel_lane.h"

#include "core/logging.h"
#include "domain/ports/order_port.h"
#include "workspace/alerts/channel_secrets.h"
#include "workspace/alerts/outgoing_text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <spdlog/spdlog.h>

namespace xinglin {
namespace {

/// A clock that goes back by more than this was set.
constexpr std::int64_t kSetBackMs = 60'000;

std::uint64_t seedOf(const OutboxPace &pace, const QString &channel)
{
    return pace.seed ^ static_cast<std::uint64_t>(qHash(channel, 0x9e3779b9u));
}

Instant earliest(Instant one, Instant other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() ? one : other;
    return std::min(one, other);
}

}  // namespace

ChannelLane::ChannelLane(Context &context, const NotificationTools &tools, QString channel,
                         const OutboxPace &pace)
    : m_context(context)
    , m_tools(tools)
    , m_channel(std::move(channel))
    , m_pace(pace)
    , m_random(seedOf(pace, m_channel))
{}

Result<ChannelLane::Step> ChannelLane::step(const std::stop_token &stop)
{
    if (Status written = recordPending(); !written)
        return fail(written.error());
    const Instant now = m_context.clock.now();
    if (Status minded = mindClock(now); !minded)
        return fail(minded.error());
    auto found = look(now);
    if (!found)
        return fail(found.error());
    if (!found->isKnown)
        return Step{};
    if (!found->job)
        return Step{false, isResting(now) && found->nextDue.isValid() ? std::max(m_restUntil, found->nextDue)
                                                                      : found->nextDue};
    Job &job = *found->job;
    prepare(job.config, found->sealed);
    OutboxMessage &message = job.message;
    const bool expired = now - message.created > m_pace.expiresMs;
    if (!expired && !m_bucket->take(now))
        return Step{false, m_bucket->next(now)};
    bool claimed = false;
    const Status claiming = m_context.store.write([&](StoreSession &session) -> Status {
        const auto mine = session.outbox().claim(message.id, now);
        claimed = mine.value_or(false);
        return mine ? Status() : fail(mine.error());
    });
    if (!claiming)
        return fail(claiming.error());
    if (!claimed)
        return Step{true, now};
    ++message.attempts;
    const DeliveryOutcome outcome =
        expired ? DeliveryOutcome{DeliveryOutcome::Verdict::rejected,
                                  message.error.isEmpty() ? QStringLiteral("expired") : message.error}
                : send(job.outgoing, stop);
    const bool stopped = stop.stop_requested() && outcome.verdict == DeliveryOutcome::Verdict::unavailable;
    const Instant ended = m_context.clock.now();
    judge(message, outcome, stopped, ended);
    const QString name = stopped ? QStringLiteral("interrupted") : verdictName(outcome.verdict);
    logger("outbox")->info("{}: {} after {} ms, attempt {}", m_channel.toStdString(), name.toStdString(),
                           ended - now, message.attempts);
    m_pending.emplace(message,
                      DeliveryAttempt{message.id, message.attempts, now, ended, name, outcome.answer});
    if (Status written = recordPending(); !written)
        return fail(written.error());
    return Step{true, ended};
}

/// The clock was set back: what was to be tried "in an hour" must not wait for two.
Status ChannelLane::mindClock(Instant now)
{
    const bool setBack = m_lastLook.isValid() && m_lastLook - now > kSetBackMs;
    m_lastLook = now;
    if (!setBack)
        return {};
    m_restUntil = {};
    return m_context.store.write(
        [&](StoreSession &session) { return session.outbox().hurry(now, now + m_pace.refused.lastMs); });
}

Result<ChannelLane::Look> ChannelLane::look(Instant now)
{
    Look found;
    const Status read = m_context.store.read([&](StoreSession &session) -> Status {
        const auto config = session.outbox().channel(m_channel);
        if (!config)
            return fail(config.error());
        found.isKnown = *config && (*config)->enabled;
        if (!found.isKnown)
            return {};
        const bool isNew = (*config)->version != m_version;
        const auto message = session.outbox().nextMessage(m_channel, now, isResting(now) && !isNew);
        if (!message)
            return fail(message.error());
        if (!*message) {
            const auto due = session.outbox().nextDue(m_channel);
            found.nextDue = due.value_or(Instant());
            return due ? Status() : fail(due.error());
        }
        auto outgoing = outbox::outgoing(session, m_context, **config, **message);
        if (!outgoing)
            return fail(outgoing.error());
        found.job.emplace(Job{**config, **message, *std::move(outgoing)});
        if (!isNew)
            return {};
        auto sealed = session.outbox().secrets(m_channel);
        if (!sealed)
            return fail(sealed.error());
        found.sealed = *std::move(sealed);
        return {};
    });
    return read ? Result<Look>(std::move(found)) : fail(read.error());
}

/// Makes the channel by its newest settings. What cannot be made waits to be mended.
void ChannelLane::prepare(const ChannelConfig &config, const std::vector<SealedSecret> &sealed)
{
    if (config.version == m_version)
        return;
    m_version = config.version;
    m_maxTries = std::max(1, config.maxTries);
    m_bucket.emplace(config.perMinute);
    m_made.reset();
    m_why.clear();
    m_failures = 0;
    m_restUntil = {};
    auto secrets = outbox::openSecrets(sealed, *m_tools.keys, m_channel);
    if (!secrets) {
        m_why = secrets.error().message;
        m_version = 0;  // a key store that is unlocked later
        return;
    }
    m_secrets = *std::move(secrets);
    auto made = m_tools.channels->make(config, m_secrets);
    if (made)
        m_made = *std::move(made);
    else
        m_why = made.error().message;
}

DeliveryOutcome ChannelLane::send(const OutgoingMessage &outgoing, const std::stop_token &stop)
{
    if (!m_made)
        return {DeliveryOutcome::Verdict::unavailable, m_why};
    DeliveryOutcome outcome = m_made->deliver(outgoing, stop);
    outcome.answer = cutToUnits(outbox::withoutSecrets(outcome.answer, m_secrets), 500);
    return outcome;
}

void ChannelLane::judge(OutboxMessage &message, const DeliveryOutcome &outcome, bool stopped, Instant now)
{
    using Delivery = DeliveryOutcome::Verdict;
    if (stopped) {
        message.state = MessageState::waiting;
        message.nextAttempt = now;
        return;
    }
    if (outcome.verdict != Delivery::unavailable) {
        m_failures = 0;
        m_restUntil = {};
    }
    (outcome.verdict == Delivery::delivered ? message.proof : message.error) = outcome.answer;
    switch (outcome.verdict) {
    case Delivery::delivered:
        message.error.clear();
        close(message, MessageState::sent, now);
        break;
    case Delivery::rejected: close(message, MessageState::dead, now); break;
    case Delivery::refused:
        if (++message.refusals >= m_maxTries)
            close(message, MessageState::dead, now);
        else
            waitAgain(message, m_pace.refused, message.refusals, now);
        break;
    case Delivery::unavailable:
        m_restUntil = now + m_pace.lane.after(++m_failures, m_random);
        waitAgain(message, m_pace.unavailable, message.attempts, now);
        break;
    }
}

void ChannelLane::waitAgain(OutboxMessage &message, const BackOff &usual, int failures, Instant now)
{
    const BackOff &backOff = message.severity == AlertSeverity::p0 ? m_pace.emergency : usual;
    message.state = MessageState::waiting;
    message.nextAttempt = now + backOff.after(failures, m_random);
    if (isResting(now) && message.severity == AlertSeverity::p0)
        m_restUntil = earliest(m_restUntil, message.nextAttempt);
}

void ChannelLane::close(OutboxMessage &message, MessageState state, Instant now) const
{
    message.state = state;
    message.nextAttempt = {};
    message.closed = now;
}

Status ChannelLane::recordPending()
{
    if (!m_pending)
        return {};
    const auto &[message, attempt] = *m_pending;
    if (Status written = record(message, attempt); !written)
        return written;
    if (message.state == MessageState::sent && message.order.isValid() && m_context.alertsChanged)
        m_context.alertsChanged();
    m_pending.reset();
    return {};
}

Status ChannelLane::record(const OutboxMessage &message, const DeliveryAttempt &attempt)
{
    return m_context.store.write([&](StoreSession &session) -> Status {
        if (Status saved = session.outbox().saveMessage(message); !saved)
            return saved;
        if (Status noted = session.outbox().addAttempt(attempt); !noted)
            return noted;
        if (message.state != MessageState::sent || !message.order.isValid())
            return {};
        OrderEvent event;
        event.order = message.order;
        event.time = message.closed;
        event.kind = OrderEvent::Kind::delivered;
        event.person = message.to;
        event.detail = {{QStringLiteral("channel"), message.channel},
                        {QStringLiteral("message"), message.id.text()},
                        {QStringLiteral("kind"), message.kind}};
        // An order that is gone is no reason to tell of it twice.
        if (Status added = session.orders().addEvent(event); !added)
            logError("outbox", added.error());
        return {};
    });
}

}  // namespace xinglin
