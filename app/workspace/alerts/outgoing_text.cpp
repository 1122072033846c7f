// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/outgoing_text.h"

#include "domain/ports/order_port.h"
#include "domain/ports/people_port.h"

#include <QDateTime>

namespace xinglin::outbox {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kLateEmergencyMs = 2 * kMinuteMs;
constexpr std::int64_t kLateMs = 10 * kMinuteMs;

QString spanText(const Texts &texts, std::int64_t ms)
{
    const std::int64_t minutes = ms / kMinuteMs;
    if (minutes < 120)
        return texts.translate("Outbox", "%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return texts.translate("Outbox", "%1 h").arg(minutes / 60);
    return texts.translate("Outbox", "%1 days").arg(minutes / (24 * 60));
}

QString clockText(const Zone &zone, Instant instant)
{
    const QDateTime local =
        QDateTime::fromMSecsSinceEpoch(instant.ms(), Qt::UTC).addMSecs(zone.offsetAt(instant));
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// The code, with the name where it may be told; the words for nobody otherwise.
Result<QString> personText(StoreSession &session, const ChannelConfig &channel, PersonId id, Day day,
                           const QString &nobody)
{
    if (!id.isValid())
        return nobody;
    const auto person = session.people().person(id, day);
    if (!person)
        return person.error().code == ErrorCode::notFound ? Result<QString>(nobody) : fail(person.error());
    if (!channel.withName)
        return person->code;
    const auto identity = session.people().identity(id);
    if (!identity)
        return fail(identity.error());
    const QString name = *identity ? (*identity)->name.in(channel.language) : QString();
    return name.isEmpty() ? person->code : QStringLiteral("%1 (%2)").arg(name, person->code);
}

Result<QString> phoneOf(StoreSession &session, PersonId id)
{
    if (!id.isValid())
        return QString();
    const auto identity = session.people().identity(id);
    if (!identity)
        return fail(identity.error());
    return *identity ? (*identity)->phone : QString();
}

/// Both in one pass over the text: a code that looks like a placeholder stays a code.
QString written(const QString &text, const QString &person, const QString &to)
{
    const QString marks[2] = {QStringLiteral("{person}"), QStringLiteral("{to}")};
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).mid(at);
        if (rest.startsWith(marks[0])) {
            result += person;
            at += marks[0].size();
        } else if (rest.startsWith(marks[1])) {
            result += to;
            at += marks[1].size();
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace

Result<OutgoingMessage> outgoing(StoreSession &session, const Context &context, const ChannelConfig &channel,
                                 const OutboxMessage &message)
{
    const auto texts = Texts::of(channel.language);
    const Instant now = context.clock.now();
    const Day day = context.zone.dayOf(message.created);
    OutgoingMessage out;
    PersonId about;
    if (message.order.isValid()) {
        const auto order = session.orders().order(message.order);
        if (!order)
            return fail(order.error());
        if (*order) {
            out.order = (*order)->number;
            about = (*order)->person;
        }
    }
    const auto person =
        personText(session, channel, about, day, texts->translate("Outbox", "unknown wearer"));
    if (!person)
        return fail(person.error());
    const auto to = personText(session, channel, message.to, day, texts->translate("Outbox", "duty desk"));
    if (!to)
        return fail(to.error());
    auto phone = phoneOf(session, message.to);
    if (!phone)
        return fail(phone.error());
    out.key = message.key;
    out.kind = message.kind;
    out.severity = message.severity;
    out.language = channel.language;
    out.created = message.created;
    out.phone = *std::move(phone);
    out.title = written(message.title.in(channel.language), *person, *to);
    out.text = written(message.text.in(channel.language), *person, *to);
    const std::int64_t age = now - message.created;
    if (age > (message.severity == AlertSeverity::p0 ? kLateEmergencyMs : kLateMs)) {
        out.title = texts->translate("Outbox", "[Late by %1] %2").arg(spanText(*texts, age), out.title);
        out.text += QLatin1Char('\n') + texts->translate("Outbox", "This was to be told at %1.")
                                            .arg(clockText(context.zone, message.created));
    }
    return out;
}

}  // namespace xinglin::outbox
