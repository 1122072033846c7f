// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/channel_classes.h"
#include "alerting/channels/channel_settings.h"
#include "alerting/channels/robot_answer.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace xinglin {
namespace {

// Signature, limits and codes: open.dingtalk.com, "custom robots" and their security settings.
constexpr qsizetype kDingTalkTextBytes = 20'000;

/// A robot in a DingTalk (钉钉) group, signed where it has a secret.
class DingTalkChannel final : public NotificationChannel
{
public:
    DingTalkChannel(QString url, QString secret, TransferSettings settings, const Clock &wallClock)
        : m_url(std::move(url))
        , m_secret(std::move(secret))
        , m_settings(std::move(settings))
        , m_wallClock(wallClock)
    {}

    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) override
    {
        const QString text = cutToBytes(
            QStringLiteral("### %1\n\n%2")
                .arg(message.title, QString(message.text).replace(QLatin1Char('\n'), QStringLiteral("\n\n"))),
            kDingTalkTextBytes);
        const QJsonObject body{
            {QStringLiteral("msgtype"), QStringLiteral("markdown")},
            {QStringLiteral("markdown"),
             QJsonObject{{QStringLiteral("title"), message.title}, {QStringLiteral("text"), text}}}};
        HttpRequest request;
        request.url = signedUrl();
        request.headers = {"Content-Type: application/json; charset=utf-8"};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return robotOutcome(exchange(request, m_settings, stop), {{130101, 410100}, {-1}});
    }

private:
    QString signedUrl() const
    {
        if (m_secret.isEmpty())
            return m_url;
        const QString time = QString::number(m_wallClock.now().ms());
        const QByteArray sign = QMessageAuthenticationCode::hash(
            (time + QLatin1Char('\n') + m_secret).toUtf8(), m_secret.toUtf8(), QCryptographicHash::Sha256);
        return withQuery(withQuery(m_url, QStringLiteral("timestamp"), time), QStringLiteral("sign"),
                         QString::fromLatin1(sign.toBase64()));
    }

    QString m_url;
    QString m_secret;
    TransferSettings m_settings;
    const Clock &m_wallClock;
};

}  // namespace

ChannelKind dingTalkKind()
{
    using Type = ChannelField::Type;
    return {.key = "dingtalk",
            .title = QT_TRANSLATE_NOOP("Channels", "DingTalk robot"),
            .perMinute = 20,
            .fields = withServerFields(
                {{.key = "access_token",
                  .type = Type::secret,
                  .label = QT_TRANSLATE_NOOP("Channels", "Access token"),
                  .hint = QT_TRANSLATE_NOOP("Channels", "What stands behind “access_token=” in its address"),
                  .required = true},
                 {.key = "secret",
                  .type = Type::secret,
                  .label = QT_TRANSLATE_NOOP("Channels", "Signing secret"),
                  .hint = QT_TRANSLATE_NOOP("Channels", "Begins with SEC; empty where the robot has none")},
                 {.key = "url",
                  .label = QT_TRANSLATE_NOOP("Channels", "Address"),
                  .fallback = QStringLiteral("https://oapi.dingtalk.com/robot/send")}})};
}

MadeChannel makeDingTalkChannel(const ChannelKind &kind, const ChannelMaking &making)
{
    const ChannelSettings settings(kind, making.config, making.secrets);
    const QString url = settings.text("url");
    if (Status does = settings.checkUrl("url", url); !does)
        return fail(does.error());
    return std::make_unique<DingTalkChannel>(
        withQuery(url, QStringLiteral("access_token"), settings.secret("access_token")),
        settings.secret("secret"), settings.transfer(), making.wallClock);
}

}  // namespace xinglin
