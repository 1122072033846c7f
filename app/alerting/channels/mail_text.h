// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"

namespace xinglin {

/// An Internet message (RFC 5322, 2045, 2047): subject and body in UTF-8, base64, lines within the limits;
/// its Message-ID is made of the message's key, so that a second copy can be told. `sent` is the wall
/// clock's.
QByteArray mailText(const OutgoingMessage &message, const QString &from, const QStringList &to, Instant sent);

/// "<order.12.opened.3@mail.example>": the key as an identifier, at the domain of the sender.
QByteArray mailId(const QString &key, const QString &from);
/// RFC 2047 words of at most 75 bytes; plain when it is short ASCII.
QByteArray headerWords(const QString &text);
/// One at sign, something before and behind it, printable ASCII without spaces, brackets, quotes, commas.
bool isMailAddress(const QString &text);

}  // namespace xinglin
