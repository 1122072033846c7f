// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/secret_box.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <sodium.h>

namespace xinglin {
namespace {

constexpr qsizetype kPlaceBytes = 32;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray digestOf(const QString &place)
{
    return QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
}

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

}  // namespace

SecretKey makeSecretKey()
{
    SecretKey key;
    if (!isReady())
        return key;
    QByteArray name(8, '\0');
    randombytes_buf(name.data(), static_cast<std::size_t>(name.size()));
    key.id = QString::fromLatin1(name.toHex());
    key.bytes.resize(crypto_secretbox_KEYBYTES);
    crypto_secretbox_keygen(out(key.bytes));
    return key;
}

QByteArray seal(const SecretKey &key, const QString &place, const QString &text)
{
    if (!isReady() || key.bytes.size() != static_cast<qsizetype>(crypto_secretbox_KEYBYTES))
        return {};
    const QByteArray plain = digestOf(place) + text.toUtf8();
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), static_cast<std::size_t>(nonce.size()));
    QByteArray cipher(plain.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(out(cipher), in(plain), length(plain), in(nonce), in(key.bytes));
    return nonce + cipher;
}

Result<QString> unseal(const SecretKey &key, const QString &place, const QByteArray &sealed)
{
    constexpr auto nonceBytes = static_cast<qsizetype>(crypto_secretbox_NONCEBYTES);
    constexpr auto overhead = nonceBytes + static_cast<qsizetype>(crypto_secretbox_MACBYTES) + kPlaceBytes;
    const auto damaged = [] {
        return fail(ErrorCode::damaged, QCoreApplication::translate(
                                            "Secrets", "A stored secret cannot be read. Enter it again."));
    };
    if (!isReady() || key.bytes.size() != static_cast<qsizetype>(crypto_secretbox_KEYBYTES) ||
        sealed.size() < overhead)
        return damaged();
    const QByteArray nonce = sealed.left(nonceBytes);
    const QByteArray cipher = sealed.mid(nonceBytes);
    QByteArray plain(cipher.size() - static_cast<qsizetype>(crypto_secretbox_MACBYTES), '\0');
    if (crypto_secretbox_open_easy(out(plain), in(cipher), length(cipher), in(nonce), in(key.bytes)) != 0 ||
        plain.left(kPlaceBytes) != digestOf(place))
        return damaged();
    return QString::fromUtf8(plain.mid(kPlaceBytes));
}

}  // namespace xinglin
