// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/channel_secrets.h"

#include "domain/ports/outbox_port.h"

#include <QUrl>

namespace xinglin::outbox {
namespace {

QString placeOf(const QString &channel, const QString &field)
{
    return QStringLiteral("channel/") + channel + QLatin1Char('/') + field;
}

}  // namespace

Status sealSecret(StoreSession &session, KeyRing &keys, const QString &channel, const QString &field,
                  const QString &secret)
{
    if (secret.isEmpty())
        return session.outbox().removeSecret(channel, field);
    const auto key = keys.current();
    if (!key)
        return fail(key.error());
    const QByteArray sealed = seal(*key, placeOf(channel, field), secret);
    if (sealed.isEmpty())
        return fail(ErrorCode::internal, {}, QStringLiteral("a secret could not be sealed"));
    return session.outbox().saveSecret(channel, {field, key->id, sealed});
}

Result<ChannelSecrets> openSecrets(const std::vector<SealedSecret> &sealed, KeyRing &keys,
                                   const QString &channel)
{
    ChannelSecrets secrets;
    for (const SealedSecret &each : sealed) {
        const auto key = keys.key(each.key);
        if (!key)
            return fail(key.error());
        const auto text = unseal(*key, placeOf(channel, each.field), each.sealed);
        if (!text)
            return fail(text.error());
        secrets[each.field] = *text;
    }
    return secrets;
}

QString withoutSecrets(QString text, const ChannelSecrets &secrets)
{
    const QString blot = QStringLiteral("***");
    for (const auto &[field, secret] : secrets) {
        if (secret.isEmpty())
            continue;
        text.replace(secret, blot);
        text.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), blot);
        text.replace(QString::fromLatin1(secret.toUtf8().toBase64()), blot);
    }
    return text;
}

}  // namespace xinglin::outbox
