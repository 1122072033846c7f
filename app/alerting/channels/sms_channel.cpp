// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/channel_classes.h"
#include "alerting/channels/channel_settings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <map>

namespace xinglin {
namespace {

struct Gateway
{
    QByteArray method;
    QString url, body, header, contentType, success, secret;
    QStringList numbers;
    bool alsoOwner = false;
    int limit = 0;  ///< UTF-16 units
};

using Encode = std::function<QString(const QString &)>;

QString percent(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// As it stands between the quotes of a JSON string.
QString inJson(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(2, list.size() - 4));
}

QString plain(const QString &text)
{
    return text;
}

/// Replaces {name} by its value in one pass, so that a value which looks like a placeholder stays what it is.
QString filled(const QString &text, const std::map<QString, QString> &values, const Encode &encode)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text[at] == QLatin1Char('{') ? text.indexOf(QLatin1Char('}'), at) : -1;
        const auto value = end < 0 ? values.end() : values.find(text.mid(at + 1, end - at - 1));
        if (value == values.end()) {
            result += text[at++];
            continue;
        }
        result += encode(value->second);
        at = end + 1;
    }
    return result;
}

/// Text messages through the HTTP gateway of a provider: any whose request is an address and a body with
/// placeholders.
class SmsChannel final : public NotificationChannel
{
public:
    SmsChannel(Gateway gateway, TransferSettings settings)
        : m_gateway(std::move(gateway))
        , m_settings(std::move(settings))
    {}

    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) override
    {
        using Verdict = DeliveryOutcome::Verdict;
        QStringList numbers = m_gateway.numbers;
        if (m_gateway.alsoOwner && !message.phone.isEmpty())
            numbers << message.phone;
        numbers.removeDuplicates();
        if (numbers.isEmpty())
            return {Verdict::rejected, QCoreApplication::translate("Channels", "there is no number to tell")};
        // Tries of one message go on where the last one ended: nobody is told twice by a neighbour's failure.
        if (m_key != message.key) {
            m_key = message.key;
            m_told.clear();
        }
        DeliveryOutcome worst{Verdict::delivered, {}};
        for (const QString &number : std::as_const(numbers)) {
            if (m_told.contains(number))
                continue;
            const DeliveryOutcome outcome = deliverTo(number, message, stop);
            if (outcome.verdict == Verdict::delivered)
                m_told << number;
            if (worst.answer.isEmpty() || outcome.verdict != Verdict::delivered)
                worst = outcome;
            if (outcome.verdict == Verdict::unavailable)
                break;
        }
        return worst;
    }

private:
    DeliveryOutcome deliverTo(const QString &number, const OutgoingMessage &message,
                              const std::stop_token &stop) const
    {
        using Verdict = DeliveryOutcome::Verdict;
        const QByteArray id =
            QCryptographicHash::hash((message.key + number).toUtf8(), QCryptographicHash::Sha256);
        const std::map<QString, QString> values{
            {QStringLiteral("phone"), number},
            {QStringLiteral("text"),
             cutToUnits(message.title + QLatin1Char('\n') + message.text, m_gateway.limit)},
            {QStringLiteral("key"), QString::fromLatin1(id.toHex().left(32))},
            {QStringLiteral("secret"), m_gateway.secret}};
        const Encode inBody = m_gateway.contentType.contains(QLatin1String("json"))   ? &inJson
                              : m_gateway.contentType.contains(QLatin1String("form")) ? &percent
                                                                                      : &plain;
        HttpRequest request;
        request.method = m_gateway.method;
        request.url = filled(m_gateway.url, values, &percent);
        request.body = filled(m_gateway.body, values, inBody).toUtf8();
        if (request.method != "GET")
            request.headers << "Content-Type: " + m_gateway.contentType.toLatin1();
        if (!m_gateway.header.isEmpty())
            request.headers << filled(m_gateway.header, values, &plain).toUtf8();
        const TransferAnswer answer = exchange(request, m_settings, stop);
        DeliveryOutcome outcome = httpOutcome(answer);
        // Many gateways say 200 and the failure in the body.
        if (outcome.verdict == Verdict::delivered && !m_gateway.success.isEmpty() &&
            !answer.body.contains(m_gateway.success.toUtf8()))
            outcome.verdict = Verdict::refused;
        return outcome;
    }

    Gateway m_gateway;
    TransferSettings m_settings;
    QString m_key;
    QStringList m_told;
};

}  // namespace

ChannelKind smsKind()
{
    using Type = ChannelField::Type;
    std::vector<ChannelField> fields{
        {.key = "url",
         .label = QT_TRANSLATE_NOOP("Channels", "Address"),
         .hint = QT_TRANSLATE_NOOP("Channels", "With {phone}, {text}, {key}, {secret} where they belong"),
         .required = true},
        {.key = "method",
         .type = Type::choice,
         .label = QT_TRANSLATE_NOOP("Channels", "Method"),
         .fallback = QStringLiteral("POST"),
         .choices = {{"POST", "POST"}, {"GET", "GET"}}},
        {.key = "content_type",
         .type = Type::choice,
         .label = QT_TRANSLATE_NOOP("Channels", "Content type"),
         .fallback = QStringLiteral("application/json"),
         .choices = {{"application/json", "application/json"},
                     {"application/x-www-form-urlencoded", "application/x-www-form-urlencoded"},
                     {"text/plain", "text/plain"}}},
        {.key = "body",
         .type = Type::script,
         .label = QT_TRANSLATE_NOOP("Channels", "Body"),
         .fallback = QStringLiteral(R"({"phone":"{phone}","text":"{text}","id":"{key}"})")},
        {.key = "header",
         .label = QT_TRANSLATE_NOOP("Channels", "Header line"),
         .hint = QT_TRANSLATE_NOOP("Channels", "Authorization: Bearer {secret}")},
        {.key = "secret",
         .type = Type::secret,
         .label = QT_TRANSLATE_NOOP("Channels", "Secret of the gateway")},
        {.key = "numbers",
         .type = Type::lines,
         .label = QT_TRANSLATE_NOOP("Channels", "Numbers"),
         .hint = QT_TRANSLATE_NOOP("Channels", "One number a line")},
        {.key = "owner",
         .type = Type::flag,
         .label = QT_TRANSLATE_NOOP("Channels", "Also the number of whom it is told"),
         .fallback = false},
        {.key = "limit",
         .type = Type::number,
         .label = QT_TRANSLATE_NOOP("Channels", "Longest text, characters"),
         .fallback = 200,
         .low = 20,
         .high = 2000},
        {.key = "success",
         .label = QT_TRANSLATE_NOOP("Channels", "The answer must contain"),
         .hint = QT_TRANSLATE_NOOP("Channels", "Empty: any answer with status 200")},
    };
    return {.key = "sms",
            .title = QT_TRANSLATE_NOOP("Channels", "SMS gateway"),
            .perMinute = 30,
            .fields = withServerFields(std::move(fields))};
}

MadeChannel makeSmsChannel(const ChannelKind &kind, const ChannelMaking &making)
{
    const ChannelSettings settings(kind, making.config, making.secrets);
    Gateway gateway{settings.text("method").toLatin1(),
                    settings.text("url"),
                    settings.text("body"),
                    settings.text("header"),
                    settings.text("content_type"),
                    settings.text("success"),
                    settings.secret("secret"),
                    settings.lines("numbers"),
                    settings.flag("owner"),
                    settings.number("limit")};
    const std::map<QString, QString> sample{{QStringLiteral("phone"), QStringLiteral("1")},
                                            {QStringLiteral("text"), QStringLiteral("1")},
                                            {QStringLiteral("key"), QStringLiteral("1")},
                                            {QStringLiteral("secret"), QStringLiteral("1")}};
    if (Status does = settings.checkUrl("url", filled(gateway.url, sample, &percent)); !does)
        return fail(does.error());
    if (!gateway.header.isEmpty() &&
        (gateway.header.indexOf(QLatin1Char(':')) < 1 || gateway.header.contains(QLatin1Char('\n'))))
        return fail(
            settings
                .refuse("header", QCoreApplication::translate("Channels", "a line “Name: value” is needed"))
                .error());
    if (gateway.numbers.isEmpty() && !gateway.alsoOwner)
        return fail(
            settings.refuse("numbers", QCoreApplication::translate("Channels", "there is no number to tell"))
                .error());
    return std::make_unique<SmsChannel>(std::move(gateway), settings.transfer());
}

}  // namespace xinglin
