// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace xinglin {

/// A key of 32 bytes and the name by which what it sealed refers to it.
struct SecretKey
{
    QString id;
    QByteArray bytes;
};

/// A new key from the system's random numbers.
SecretKey makeSecretKey();

/// Seals with authentication (libsodium secretbox: XSalsa20 and Poly1305): a random nonce, then the cipher
/// text. `place` is bound to it: what was sealed for one place cannot be opened at another.
QByteArray seal(const SecretKey &key, const QString &place, const QString &text);
/// damaged: another key or place, or the bytes were changed.
Result<QString> unseal(const SecretKey &key, const QString &place, const QByteArray &sealed);

}  // namespace xinglin
