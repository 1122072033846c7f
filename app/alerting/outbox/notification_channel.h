// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/notification.h"

#include <QJsonValue>

#include <map>
#include <memory>
#include <stop_token>
#include <vector>

// What a way out of the workspace is: one class over NotificationChannel, and one ChannelKind that says which
// settings it has. Forms, checks and the command line are made from the latter.
namespace xinglin {

/// One setting of a kind of channel.
struct ChannelField
{
    enum class Type : std::uint8_t {
        text,
        number,
        choice,
        flag,
        lines,   ///< one thing a line: addresses, telephone numbers
        script,  ///< a text of several lines
        file,    ///< path of a file on this machine
        secret,  ///< kept sealed, never shown again
    };
    struct Choice
    {
        const char *key;
        const char *label;  ///< source text, context "Channels"
    };

    const char *key = "";
    Type type = Type::text;
    const char *label = "";  ///< source text, context "Channels"
    const char *hint = "";   ///< the same: an example, or what it is for
    bool required = false;
    QJsonValue fallback = {};  ///< where nothing is set
    std::vector<Choice> choices = {};
    int low = 0, high = 0;  ///< of numbers, inclusive
};

struct ChannelKind
{
    const char *key = "";    ///< "smtp"
    const char *title = "";  ///< source text, context "Channels"
    bool inWindow = false;   ///< shown by a window of this workspace, not sent
    int perMinute = 60;      ///< what its servers bear
    std::vector<ChannelField> fields = {};

    const ChannelField *field(const QString &name) const;
};

/// By field.
using ChannelSecrets = std::map<QString, QString>;

/// A message as one channel sends it: in one language, with names or without.
struct OutgoingMessage
{
    QString key;   ///< the same for every try: servers can tell a second one
    QString kind;  ///< "opened", ...; "test"
    AlertSeverity severity = AlertSeverity::p2;
    std::int64_t order = 0;  ///< its number; 0: none
    QString title, text;
    Language language = Language::zhCN;
    Instant created;  ///< of the workspace's clock
    QString phone;    ///< of whom it is told; empty: not known
};

/// What became of one try.
struct DeliveryOutcome
{
    enum class Verdict : std::uint8_t {
        delivered,
        refused,      ///< a server said "not now"; counts against the tries
        unavailable,  ///< no server, or one that is out of order or overrun; waits as long as it takes
        rejected,     ///< a server said "never": trying again changes nothing
    };
    Verdict verdict = Verdict::unavailable;
    QString answer;  ///< of the server, or what went wrong on the way; up to 500 characters
};
/// "delivered", "refused", "unavailable", "rejected".
QString verdictName(DeliveryOutcome::Verdict verdict);

/// A way to a server. One thread at a time; deliver() blocks, at most its time-out, and gives up within a
/// second when asked to stop (unavailable).
class NotificationChannel
{
public:
    virtual ~NotificationChannel() = default;
    virtual DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) = 0;
};

/// The kinds of channels a program knows. Immutable; any thread.
class ChannelCatalog
{
public:
    virtual ~ChannelCatalog() = default;
    /// In the order in which people choose; desktop first.
    virtual const std::vector<ChannelKind> &kinds() const = 0;
    const ChannelKind *kind(const QString &key) const;
    /// A channel ready to send; invalidData names the setting that does not do.
    virtual Result<std::unique_ptr<NotificationChannel>> make(const ChannelConfig &config,
                                                              const ChannelSecrets &secrets) const = 0;
};

/// Whether the settings do: what is required is there, numbers lie in their range, choices are known.
/// `secrets`: fields that are set. invalidData names the setting, in the words of the form.
Status checkSettings(const ChannelKind &kind, const QJsonObject &settings, const QStringList &secrets);
/// A setting, or what stands for it when it is not set.
QJsonValue settingOf(const ChannelKind &kind, const QJsonObject &settings, const char *field);

/// The text cut to at most so many bytes of UTF-8, never inside a character as people see it; a cut text ends
/// with "…".
QString cutToBytes(const QString &text, qsizetype bytes);
/// The same by UTF-16 units, as telephones count.
QString cutToUnits(const QString &text, qsizetype units);

}  // namespace xinglin
