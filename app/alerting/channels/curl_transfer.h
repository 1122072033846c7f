// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/outbox/notification_channel.h"

#include <QByteArray>
#include <QStringList>

#include <stop_token>

// One request to a server of other people, by libcurl: certificates are verified, redirects are not followed,
// nothing but the named protocols is spoken.
namespace xinglin {

/// What every transfer has.
struct TransferSettings
{
    QString caFile;  ///< certificates to trust instead of the system's; empty: the system's
    int timeoutSeconds = 15;
};

struct HttpRequest
{
    QByteArray method = "POST";
    QString url;
    QList<QByteArray> headers;  ///< "Name: value"
    QByteArray body;
};

struct MailTransfer
{
    QString host;
    int port = 587;
    enum class Security : std::uint8_t { starttls, tls, none };
    Security security = Security::starttls;
    QString user, password;  ///< empty user: no log-in
    QString from;            ///< addresses without names
    QStringList to;
    QByteArray content;
};

/// What came back. `status` is HTTP's, or the last reply code of the mail server; 0: there was no answer.
struct TransferAnswer
{
    bool transported = false;  ///< the exchange came to its end
    bool stopped = false;
    int status = 0;
    QByteArray body;  ///< the first 16 KiB; of a mail server its last reply line
    QString failure;  ///< why it was not transported, without what was sent
};

/// Blocks, at most the time-out; gives up within a second when asked to stop.
TransferAnswer exchange(const HttpRequest &request, const TransferSettings &settings,
                        const std::stop_token &stop);
TransferAnswer exchange(const MailTransfer &mail, const TransferSettings &settings,
                        const std::stop_token &stop);
/// Opens a TCP (or TLS) connection, sends, and closes it.
TransferAnswer sendOver(const QString &host, int port, bool tls, const QByteArray &content,
                        const TransferSettings &settings, const std::stop_token &stop);

/// The outcome by HTTP's rules: 2xx delivered; 408, 425, 429, 502, 503, 504 and no answer unavailable;
/// other 5xx refused; everything else rejected.
DeliveryOutcome httpOutcome(const TransferAnswer &answer);
/// The first words of an answer, for people.
QString shownAnswer(const TransferAnswer &answer);

}  // namespace xinglin
