// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "domain/work_order.h"

#include <QJsonObject>

#include <array>
#include <cstdint>
#include <optional>

// What is told to people outside the window, and the channels it takes. "Sent" says that a server took a
// message; whether anybody took notice is an order's matter alone.
namespace xinglin {

using MessageId = Id<struct MessageTag>;

/// The channel that every workspace has: notifications of the window.
inline constexpr auto kDesktopChannel = "desktop";

/// A configured way out. Secrets are kept apart, see SealedSecret.
struct ChannelConfig
{
    QString id;    ///< [a-z0-9-], up to 40; given by people, unique in the workspace
    QString kind;  ///< "smtp", "webhook", ...: a ChannelKind
    QString title;
    bool enabled = true;
    std::uint8_t severities = 0b0111;  ///< bit n: AlertSeverity n; P0 is always told
    Language language = Language::zhCN;
    bool withName = false;  ///< the person's name beside the code
    int perMinute = 20;     ///< messages at most; 0: no limit
    int maxTries = 20;      ///< refusals after which a message is dead
    QJsonObject settings;   ///< by the fields of the kind; never a secret
    std::int64_t version = 0;
    Instant changed;
    QString changedBy;

    bool takes(AlertSeverity severity) const
    {
        return severity == AlertSeverity::p0 || (severities >> static_cast<int>(severity) & 1) != 0;
    }
    friend bool operator==(const ChannelConfig &, const ChannelConfig &) = default;
};

/// A secret of a channel as it is stored: only who has the key can read it.
struct SealedSecret
{
    QString field;
    QString key;        ///< which key sealed it
    QByteArray sealed;  ///< nonce and cipher text
};

enum class MessageState : std::uint8_t {
    waiting,
    sending,  ///< being sent, or its sender was killed
    sent,     ///< a server took it (or the window showed it)
    dead,     ///< given up
    discarded,
};
inline constexpr std::size_t kMessageStates = 5;
QString messageStateName(MessageState state);
std::optional<MessageState> parseMessageState(QStringView text);

/// One notice on one channel.
struct OutboxMessage
{
    MessageId id;
    QString channel;
    QString key;   ///< unique in the channel: told once however often it is put in; the idempotency key
    QString kind;  ///< "opened", "escalated", ...
    AlertSeverity severity = AlertSeverity::p2;
    OrderId order;
    PersonId to;                ///< invalid: the duty list
    BilingualText title, text;  ///< `{person}` stands for the order's person, `{to}` for whom it is told
    Instant created;
    MessageState state = MessageState::waiting;
    int attempts = 0;     ///< begun
    int refusals = 0;     ///< answered with "not now"; a server that is not there does not count
    Instant nextAttempt;  ///< of waiting ones
    Instant closed;       ///< sent, dead or discarded
    QString proof;        ///< what the server said when it took it, with its message id
    QString error;        ///< of the last failure, or why it was discarded
};

/// One try of one message. Append-only.
struct DeliveryAttempt
{
    MessageId message;
    int number = 1;
    Instant began, ended;
    QString outcome;  ///< "delivered", "refused", "unavailable", "rejected", "interrupted"
    QString answer;   ///< of the server, cut; never a secret
};

/// How a channel fares.
struct ChannelTally
{
    QString channel;
    std::array<std::int64_t, kMessageStates> messages{};
    Instant lastSent;
    Instant oldestWaiting;  ///< when it was made
    QString lastError;      ///< of a message that waits or is dead
    std::int64_t of(MessageState state) const { return messages[static_cast<std::size_t>(state)]; }
};

}  // namespace xinglin
