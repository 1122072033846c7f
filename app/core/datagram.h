// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace xinglin {

/// Sends one UDP datagram to a host (name or address) and port. There is no answer: success says only that
/// the system took it. connection: no such host, or the system knows that nobody listens there.
Status sendDatagram(const QString &host, int port, const QByteArray &content);

}  // namespace xinglin
