// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// The system's key store (Secret Service, KWallet, Windows' credentials). Any thread but the one of a window:
// the calls wait for an answer, at most five seconds.
namespace xinglin::system_keychain {

/// Nothing when there is no store, it does not answer, or it has no such entry.
std::optional<QByteArray> read(const QString &name);
/// False when it was not kept.
bool write(const QString &name, const QByteArray &content);

}  // namespace xinglin::system_keychain
