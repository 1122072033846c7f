// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/syslog_channel.h"

#include "alerting/channels/channel_classes.h"
#include "alerting/channels/channel_settings.h"
#include "core/datagram.h"

#include <QDateTime>
#include <QSysInfo>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr int kFacility = 16;               // local0
constexpr qsizetype kDatagramBytes = 2048;  // RFC 5424, 6.1: what receivers should take
constexpr qsizetype kStreamBytes = 8192;

/// PARAM-VALUE: RFC 5424, 6.3.3.
QByteArray paramValue(const QString &text)
{
    QByteArray escaped;
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\' || c == ']')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

/// Printable ASCII without spaces, or the nil value.
QByteArray hostName(const QString &name)
{
    QByteArray host;
    for (const QChar c : name) {
        if (c.unicode() > 0x20 && c.unicode() < 0x7f)
            host += c.toLatin1();
    }
    return host.isEmpty() ? QByteArray("-") : host.left(255);
}

/// A log server, by datagrams (RFC 5426) or a stream with counted frames (RFC 6587, over TLS RFC 5425).
class SyslogChannel final : public NotificationChannel
{
public:
    enum class Way : std::uint8_t { udp, tcp, tls };

    SyslogChannel(QString host, int port, Way way, TransferSettings settings, const Clock &wallClock)
        : m_host(std::move(host))
        , m_port(port)
        , m_way(way)
        , m_settings(std::move(settings))
        , m_wallClock(wallClock)
    {}

    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) override
    {
        using Verdict = DeliveryOutcome::Verdict;
        const QByteArray own = hostName(QSysInfo::machineHostName());
        const qsizetype limit = m_way == Way::udp ? kDatagramBytes : kStreamBytes;
        const QByteArray text = syslogText(message, own, m_wallClock.now(), limit);
        if (m_way == Way::udp) {
            const Status sent = sendDatagram(m_host, m_port, text);
            return sent ? DeliveryOutcome{Verdict::delivered, handedOver(text.size())}
                        : DeliveryOutcome{Verdict::unavailable, sent.error().message};
        }
        const QByteArray frame = QByteArray::number(text.size()) + ' ' + text;
        const TransferAnswer answer = sendOver(m_host, m_port, m_way == Way::tls, frame, m_settings, stop);
        return answer.transported ? DeliveryOutcome{Verdict::delivered, handedOver(text.size())}
                                  : DeliveryOutcome{Verdict::unavailable, shownAnswer(answer)};
    }

private:
    /// Log servers do not answer; the proof is no more than this.
    static QString handedOver(qsizetype bytes)
    {
        return QCoreApplication::translate("Channels", "%1 bytes handed over; log servers do not answer")
            .arg(bytes);
    }

    QString m_host;
    int m_port;
    Way m_way;
    TransferSettings m_settings;
    const Clock &m_wallClock;
};

}  // namespace

QByteArray syslogText(const OutgoingMessage &message, const QByteArray &host, Instant sent, qsizetype limit)
{
    constexpr std::array<int, 4> severities{1, 3, 4, 5};
    const int priority = kFacility * 8 + severities[static_cast<std::size_t>(message.severity)];
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(sent.ms(), Qt::UTC);
    QByteArray head = '<' + QByteArray::number(priority) + ">1 " +
                      time.toString(Qt::ISODateWithMs).toLatin1() + ' ' + host + " xinglin - " +
                      message.kind.toLatin1().left(32) + " [xinglin@32473 key=\"" + paramValue(message.key) +
                      "\" severity=\"" + alertSeverityName(message.severity).toLatin1() + '"';
    if (message.order > 0)
        head += " order=\"" + QByteArray::number(qint64{message.order}) + '"';
    head += "] \xEF\xBB\xBF";
    const QString line = (message.title + QStringLiteral(": ") + message.text).simplified();
    return head + cutToBytes(line, std::max<qsizetype>(3, limit - head.size())).toUtf8();
}

ChannelKind syslogKind()
{
    using Type = ChannelField::Type;
    return {.key = "syslog",
            .title = QT_TRANSLATE_NOOP("Channels", "Syslog"),
            .perMinute = 600,
            .fields = withServerFields(
                {{.key = "host", .label = QT_TRANSLATE_NOOP("Channels", "Log server"), .required = true},
                 {.key = "port",
                  .type = Type::number,
                  .label = QT_TRANSLATE_NOOP("Channels", "Port"),
                  .fallback = 514,
                  .low = 1,
                  .high = 65535},
                 {.key = "transport",
                  .type = Type::choice,
                  .label = QT_TRANSLATE_NOOP("Channels", "Transport"),
                  .fallback = QStringLiteral("udp"),
                  .choices = {{"udp", "UDP"}, {"tcp", "TCP"}, {"tls", "TLS"}}}})};
}

MadeChannel makeSyslogChannel(const ChannelKind &kind, const ChannelMaking &making)
{
    const ChannelSettings settings(kind, making.config, making.secrets);
    using Way = SyslogChannel::Way;
    const QString transport = settings.text("transport");
    const Way way = transport == QLatin1String("tls")   ? Way::tls
                    : transport == QLatin1String("tcp") ? Way::tcp
                                                        : Way::udp;
    return std::make_unique<SyslogChannel>(settings.text("host"), settings.number("port"), way,
                                           settings.transfer(), making.wallClock);
}

}  // namespace xinglin
