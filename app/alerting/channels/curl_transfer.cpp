// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/curl_transfer.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <memory>

#include <curl/curl.h>

namespace xinglin {
namespace {

constexpr qsizetype kKeptAnswer = 16 * 1024;
constexpr qsizetype kShownAnswer = 300;

/// libcurl's own start-up, once and thread-safe; its end is that of the program.
bool isReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

struct Upload
{
    const QByteArray *content = nullptr;
    qsizetype at = 0;
};

std::size_t readBody(char *buffer, std::size_t size, std::size_t count, void *user)
{
    auto &upload = *static_cast<Upload *>(user);
    const qsizetype room = static_cast<qsizetype>(size * count);
    const qsizetype length = std::min(room, upload.content->size() - upload.at);
    std::memcpy(buffer, upload.content->constData() + upload.at, static_cast<std::size_t>(length));
    upload.at += length;
    return static_cast<std::size_t>(length);
}

std::size_t keepBody(char *data, std::size_t size, std::size_t count, void *user)
{
    auto &body = *static_cast<QByteArray *>(user);
    const auto length = static_cast<qsizetype>(size * count);
    body.append(data, std::min(length, kKeptAnswer - body.size()));
    return size * count;
}

/// Of a mail server's replies the last line is kept, but for the good-bye (221) that follows all of them.
std::size_t keepReply(char *data, std::size_t size, std::size_t count, void *user)
{
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    if (!line.isEmpty() && !line.startsWith("221"))
        *static_cast<QByteArray *>(user) = line.left(kKeptAnswer);
    return size * count;
}

int watchStop(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::stop_token *>(user)->stop_requested() ? 1 : 0;
}

struct ListEnd
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListEnd>;

void append(List &list, const QByteArray &text)
{
    curl_slist *longer = curl_slist_append(list.get(), text.constData());
    if (!longer)
        return;
    (void)list.release();
    list.reset(longer);
}

/// An easy handle with what all transfers share.
class Transfer
{
public:
    Transfer(const TransferSettings &settings, const std::stop_token &stop, const char *protocols)
        : m_stop(stop)
        , m_handle(isReady() ? curl_easy_init() : nullptr, &curl_easy_cleanup)
    {
        if (!m_handle)
            return;
        set(CURLOPT_ERRORBUFFER, m_failure.data());
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_PROTOCOLS_STR, protocols);
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_TIMEOUT, static_cast<long>(settings.timeoutSeconds));
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(std::min(10, settings.timeoutSeconds)));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
        set(CURLOPT_USERAGENT, "xinglin");
        if (!settings.caFile.isEmpty())
            set(CURLOPT_CAINFO, settings.caFile.toUtf8().constData());
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &watchStop);
        set(CURLOPT_XFERINFODATA, &m_stop);
    }

    template <typename Value>
    void set(CURLoption option, Value value)
    {
        if (m_handle)
            m_all = std::max(m_all, curl_easy_setopt(m_handle.get(), option, value));
    }

    TransferAnswer perform(QByteArray &body)
    {
        TransferAnswer answer;
        // An option libcurl did not take must not turn into a weaker transfer.
        CURLcode code = m_handle ? m_all : CURLE_FAILED_INIT;
        if (code == CURLE_OK)
            code = curl_easy_perform(m_handle.get());
        long status = 0;
        if (m_handle)
            (void)curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
        answer.status = static_cast<int>(status);
        answer.transported = code == CURLE_OK;
        answer.stopped = code == CURLE_ABORTED_BY_CALLBACK;
        answer.body = body;
        if (code != CURLE_OK)
            answer.failure =
                QString::fromUtf8(m_failure[0] != '\0' ? m_failure.data() : curl_easy_strerror(code));
        return answer;
    }
    CURL *handle() const { return m_handle.get(); }
    bool stopRequested() const { return m_stop.stop_requested(); }

private:
    std::stop_token m_stop;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_handle;
    std::array<char, CURL_ERROR_SIZE> m_failure{};
    CURLcode m_all = CURLE_OK;
};

QByteArray addressOf(const QString &address)
{
    return '<' + address.toUtf8() + '>';
}

bool sendAll(CURL *handle, const QByteArray &content, const std::stop_token &stop, int timeoutSeconds)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::seconds(timeoutSeconds);
    qsizetype at = 0;
    while (at < content.size() && !stop.stop_requested() && Clock::now() < end) {
        std::size_t sent = 0;
        const CURLcode code = curl_easy_send(handle, content.constData() + at,
                                             static_cast<std::size_t>(content.size() - at), &sent);
        if (code != CURLE_OK && code != CURLE_AGAIN)
            return false;
        at += static_cast<qsizetype>(sent);
    }
    return at == content.size();
}

}  // namespace

TransferAnswer exchange(const HttpRequest &request, const TransferSettings &settings,
                        const std::stop_token &stop)
{
    Transfer transfer(settings, stop, "http,https");
    QByteArray answer;
    List headers;
    append(headers, "Expect:");
    for (const QByteArray &header : request.headers)
        append(headers, header);
    const QByteArray url = QUrl(request.url, QUrl::StrictMode).toEncoded();
    transfer.set(CURLOPT_URL, url.constData());
    if (request.method == "GET") {
        transfer.set(CURLOPT_HTTPGET, 1L);
    } else {
        transfer.set(CURLOPT_POST, 1L);
        transfer.set(CURLOPT_POSTFIELDS, request.body.constData());
        transfer.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
    transfer.set(CURLOPT_HTTPHEADER, headers.get());
    transfer.set(CURLOPT_WRITEFUNCTION, &keepBody);
    transfer.set(CURLOPT_WRITEDATA, &answer);
    return transfer.perform(answer);
}

TransferAnswer exchange(const MailTransfer &mail, const TransferSettings &settings,
                        const std::stop_token &stop)
{
    Transfer transfer(settings, stop, "smtp,smtps");
    QByteArray reply, ignored;
    Upload upload{&mail.content, 0};
    QUrl url;
    url.setScheme(mail.security == MailTransfer::Security::tls ? QStringLiteral("smtps")
                                                               : QStringLiteral("smtp"));
    url.setHost(mail.host);
    url.setPort(mail.port);
    // What this machine calls itself is nobody's affair.
    url.setPath(QStringLiteral("/xinglin.invalid"));
    transfer.set(CURLOPT_URL, url.toEncoded().constData());
    if (mail.security == MailTransfer::Security::starttls)
        transfer.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    if (!mail.user.isEmpty()) {
        transfer.set(CURLOPT_USERNAME, mail.user.toUtf8().constData());
        transfer.set(CURLOPT_PASSWORD, mail.password.toUtf8().constData());
    }
    List recipients;
    for (const QString &address : mail.to)
        append(recipients, addressOf(address));
    transfer.set(CURLOPT_MAIL_FROM, addressOf(mail.from).constData());
    transfer.set(CURLOPT_MAIL_RCPT, recipients.get());
    transfer.set(CURLOPT_UPLOAD, 1L);
    transfer.set(CURLOPT_READFUNCTION, &readBody);
    transfer.set(CURLOPT_READDATA, &upload);
    transfer.set(CURLOPT_HEADERFUNCTION, &keepReply);
    transfer.set(CURLOPT_HEADERDATA, &reply);
    transfer.set(CURLOPT_WRITEFUNCTION, &keepBody);
    transfer.set(CURLOPT_WRITEDATA, &ignored);
    TransferAnswer answer = transfer.perform(reply);
    bool isCode = false;
    if (const int code = reply.left(3).toInt(&isCode); isCode)
        answer.status = code;
    return answer;
}

TransferAnswer sendOver(const QString &host, int port, bool tls, const QByteArray &content,
                        const TransferSettings &settings, const std::stop_token &stop)
{
    Transfer transfer(settings, stop, "http,https");
    QByteArray none;
    QUrl url;
    url.setScheme(tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(port);
    transfer.set(CURLOPT_URL, url.toEncoded().constData());
    transfer.set(CURLOPT_CONNECT_ONLY, 1L);
    transfer.set(CURLOPT_PROXY, "");
    TransferAnswer answer = transfer.perform(none);
    if (answer.transported && !sendAll(transfer.handle(), content, stop, settings.timeoutSeconds)) {
        answer.transported = false;
        answer.stopped = transfer.stopRequested();
        answer.failure = QStringLiteral("the connection ended before everything was sent");
    }
    return answer;
}

QString shownAnswer(const TransferAnswer &answer)
{
    const QString status = answer.status > 0 ? QString::number(answer.status) : QString();
    const QString body = QString::fromUtf8(answer.body).simplified();
    const QString said = body.startsWith(status) ? body : (status + QLatin1Char(' ') + body).trimmed();
    const QString whole =
        answer.transported ? said
                           : (answer.failure + (said.isEmpty() ? said : QStringLiteral(" (%1)").arg(said)));
    return cutToUnits(whole, kShownAnswer);
}

DeliveryOutcome httpOutcome(const TransferAnswer &answer)
{
    using Verdict = DeliveryOutcome::Verdict;
    constexpr std::array<int, 6> busy{408, 425, 429, 502, 503, 504};
    DeliveryOutcome outcome{Verdict::rejected, shownAnswer(answer)};
    if (!answer.transported || std::ranges::find(busy, answer.status) != busy.end())
        outcome.verdict = Verdict::unavailable;
    else if (answer.status >= 200 && answer.status < 300)
        outcome.verdict = Verdict::delivered;
    else if (answer.status >= 500)
        outcome.verdict = Verdict::refused;
    return outcome;
}

}  // namespace xinglin
