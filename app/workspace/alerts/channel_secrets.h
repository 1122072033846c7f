// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/notification_tools.h"
#include "workspace/context.h"

namespace xinglin::outbox {

/// Seals a channel's secret for its field and writes it; an empty one is removed. Within a write.
Status sealSecret(StoreSession &session, KeyRing &keys, const QString &channel, const QString &field,
                  const QString &secret);
/// The channel's secrets in the clear; the caller lets go of them soon.
Result<ChannelSecrets> openSecrets(const std::vector<SealedSecret> &sealed, KeyRing &keys,
                                   const QString &channel);
/// The text with every secret (also as it stands in addresses) blotted out: servers may send back what they
/// got.
QString withoutSecrets(QString text, const ChannelSecrets &secrets);

}  // namespace xinglin::outbox
