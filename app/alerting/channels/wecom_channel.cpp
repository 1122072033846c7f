// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/channel_classes.h"
#include "alerting/channels/channel_settings.h"
#include "alerting/channels/robot_answer.h"

#include <QJsonDocument>

namespace xinglin {
namespace {

// Limits and codes: developer.work.weixin.qq.com, "group robot configuration".
constexpr qsizetype kWeComTextBytes = 2048;
constexpr qsizetype kMarkdownBytes = 4096;

/// A robot in a WeCom (企业微信) group.
class WeComChannel final : public NotificationChannel
{
public:
    WeComChannel(QString url, bool markdown, TransferSettings settings)
        : m_url(std::move(url))
        , m_isMarkdown(markdown)
        , m_settings(std::move(settings))
    {}

    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) override
    {
        const QString kind = m_isMarkdown ? QStringLiteral("markdown") : QStringLiteral("text");
        const QString text =
            m_isMarkdown
                ? cutToBytes(QStringLiteral("**%1**\n%2").arg(message.title, message.text), kMarkdownBytes)
                : cutToBytes(message.title + QLatin1Char('\n') + message.text, kWeComTextBytes);
        const QJsonObject body{{QStringLiteral("msgtype"), kind},
                               {kind, QJsonObject{{QStringLiteral("content"), text}}}};
        HttpRequest request;
        request.url = m_url;
        request.headers = {"Content-Type: application/json; charset=utf-8"};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return robotOutcome(exchange(request, m_settings, stop), {{45009}, {-1}});
    }

private:
    QString m_url;
    bool m_isMarkdown;
    TransferSettings m_settings;
};

}  // namespace

ChannelKind weComKind()
{
    using Type = ChannelField::Type;
    return {.key = "wecom",
            .title = QT_TRANSLATE_NOOP("Channels", "WeCom robot"),
            .perMinute = 20,
            .fields = withServerFields(
                {{.key = "key",
                  .type = Type::secret,
                  .label = QT_TRANSLATE_NOOP("Channels", "Key of the robot"),
                  .hint = QT_TRANSLATE_NOOP("Channels", "What stands behind “key=” in its address"),
                  .required = true},
                 {.key = "format",
                  .type = Type::choice,
                  .label = QT_TRANSLATE_NOOP("Channels", "Format"),
                  .fallback = QStringLiteral("markdown"),
                  .choices = {{"markdown", QT_TRANSLATE_NOOP("Channels", "Markdown")},
                              {"text", QT_TRANSLATE_NOOP("Channels", "Plain text")}}},
                 {.key = "url",
                  .label = QT_TRANSLATE_NOOP("Channels", "Address"),
                  .fallback = QStringLiteral("https://qyapi.weixin.qq.com/cgi-bin/webhook/send")}})};
}

MadeChannel makeWeComChannel(const ChannelKind &kind, const ChannelMaking &making)
{
    const ChannelSettings settings(kind, making.config, making.secrets);
    const QString url = settings.text("url");
    if (Status does = settings.checkUrl("url", url); !does)
        return fail(does.error());
    return std::make_unique<WeComChannel>(withQuery(url, QStringLiteral("key"), settings.secret("key")),
                                          settings.text("format") == QLatin1String("markdown"),
                                          settings.transfer());
}

}  // namespace xinglin
