// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"

namespace xinglin {

/// One message of RFC 5424: facility local0; severity alert for P0, error for P1, warning for P2, notice for
/// info; the key, kind and order as structured data; UTF-8 behind a byte order mark; at most `limit` bytes.
QByteArray syslogText(const OutgoingMessage &message, const QByteArray &host, Instant sent, qsizetype limit);

}  // namespace xinglin
