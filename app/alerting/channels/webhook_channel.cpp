// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/channel_classes.h"
#include "alerting/channels/channel_settings.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace xinglin {
namespace {

QByteArray bodyOf(const OutgoingMessage &message)
{
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(message.created.ms(), Qt::UTC);
    const QJsonObject body{
        {QStringLiteral("key"), message.key},
        {QStringLiteral("kind"), message.kind},
        {QStringLiteral("severity"), alertSeverityName(message.severity)},
        {QStringLiteral("order"), message.order > 0 ? QJsonValue(qint64{message.order}) : QJsonValue()},
        {QStringLiteral("title"), message.title},
        {QStringLiteral("text"), message.text},
        {QStringLiteral("language"), languageCode(message.language)},
        {QStringLiteral("created"), created.toString(Qt::ISODateWithMs)},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// JSON to an address of the user's. The receiver proves the sender and the freshness by
///   X-Xinglin-Timestamp: seconds since 1970
///   X-Xinglin-Signature: v1=hex(HMAC-SHA256(secret, timestamp + "." + body))
/// and knows a second copy by Idempotency-Key.
class WebhookChannel final : public NotificationChannel
{
public:
    WebhookChannel(QString url, QByteArray secret, TransferSettings settings, const Clock &wallClock)
        : m_url(std::move(url))
        , m_secret(std::move(secret))
        , m_settings(std::move(settings))
        , m_wallClock(wallClock)
    {}

    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) override
    {
        HttpRequest request;
        request.url = m_url;
        request.body = bodyOf(message);
        const QByteArray time = QByteArray::number(qint64{m_wallClock.now().ms() / 1000});
        const QByteArray signature =
            QMessageAuthenticationCode::hash(time + '.' + request.body, m_secret, QCryptographicHash::Sha256)
                .toHex();
        request.headers = {"Content-Type: application/json; charset=utf-8", "X-Xinglin-Timestamp: " + time,
                           "X-Xinglin-Signature: v1=" + signature,
                           "Idempotency-Key: " + message.key.toUtf8().toPercentEncoding(":.-_")};
        return httpOutcome(exchange(request, m_settings, stop));
    }

private:
    QString m_url;
    QByteArray m_secret;
    TransferSettings m_settings;
    const Clock &m_wallClock;
};

}  // namespace

ChannelKind webhookKind()
{
    return {.key = "webhook",
            .title = QT_TRANSLATE_NOOP("Channels", "Webhook"),
            .perMinute = 120,
            .fields = withServerFields(
                {{.key = "url",
                  .label = QT_TRANSLATE_NOOP("Channels", "Address"),
                  .hint = QT_TRANSLATE_NOOP("Channels", "https://host/path"),
                  .required = true},
                 {.key = "secret",
                  .type = ChannelField::Type::secret,
                  .label = QT_TRANSLATE_NOOP("Channels", "Signing secret"),
                  .hint = QT_TRANSLATE_NOOP("Channels", "Both sides know it; it is never sent"),
                  .required = true}})};
}

MadeChannel makeWebhookChannel(const ChannelKind &kind, const ChannelMaking &making)
{
    const ChannelSettings settings(kind, making.config, making.secrets);
    const QString url = settings.text("url");
    if (Status does = settings.checkUrl("url", url); !does)
        return fail(does.error());
    return std::make_unique<WebhookChannel>(url, settings.secret("secret").toUtf8(), settings.transfer(),
                                            making.wallClock);
}

}  // namespace xinglin
