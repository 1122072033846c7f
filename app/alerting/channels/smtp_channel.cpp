// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/channel_classes.h"
#include "alerting/channels/channel_settings.h"
#include "alerting/channels/mail_text.h"

#include <algorithm>

namespace xinglin {
namespace {

/// Mail through a submission server (RFC 5321, 3207, 4954).
class SmtpChannel final : public NotificationChannel
{
public:
    SmtpChannel(MailTransfer mail, TransferSettings settings, const Clock &wallClock)
        : m_mail(std::move(mail))
        , m_settings(std::move(settings))
        , m_wallClock(wallClock)
    {}

    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &stop) override
    {
        using Verdict = DeliveryOutcome::Verdict;
        MailTransfer mail = m_mail;
        mail.content = mailText(message, mail.from, mail.to, m_wallClock.now());
        const TransferAnswer answer = exchange(mail, m_settings, stop);
        DeliveryOutcome outcome{Verdict::unavailable, shownAnswer(answer)};
        if (answer.transported)
            outcome.verdict = Verdict::delivered;
        else if (answer.status == 421)  // closing: RFC 5321, 3.8
            outcome.verdict = Verdict::unavailable;
        else if (answer.status >= 400 && answer.status < 500)
            outcome.verdict = Verdict::refused;
        else if (answer.status >= 500 && !answer.stopped)
            outcome.verdict = Verdict::rejected;
        return outcome;
    }

private:
    MailTransfer m_mail;
    TransferSettings m_settings;
    const Clock &m_wallClock;
};

}  // namespace

ChannelKind smtpKind()
{
    using Type = ChannelField::Type;
    std::vector<ChannelField> fields{
        {.key = "server", .label = QT_TRANSLATE_NOOP("Channels", "Mail server"), .required = true},
        {.key = "security",
         .type = Type::choice,
         .label = QT_TRANSLATE_NOOP("Channels", "Security"),
         .fallback = QStringLiteral("starttls"),
         .choices = {{"starttls", QT_TRANSLATE_NOOP("Channels", "STARTTLS (587)")},
                     {"tls", QT_TRANSLATE_NOOP("Channels", "TLS (465)")},
                     {"none", QT_TRANSLATE_NOOP("Channels", "None, without log-in")}}},
        {.key = "port",
         .type = Type::number,
         .label = QT_TRANSLATE_NOOP("Channels", "Port"),
         .fallback = 587,
         .low = 1,
         .high = 65535},
        {.key = "user", .label = QT_TRANSLATE_NOOP("Channels", "User")},
        {.key = "password", .type = Type::secret, .label = QT_TRANSLATE_NOOP("Channels", "Password")},
        {.key = "from",
         .label = QT_TRANSLATE_NOOP("Channels", "Sender"),
         .hint = QT_TRANSLATE_NOOP("Channels", "alerts@plant.example"),
         .required = true},
        {.key = "to",
         .type = Type::lines,
         .label = QT_TRANSLATE_NOOP("Channels", "Recipients"),
         .hint = QT_TRANSLATE_NOOP("Channels", "One address a line"),
         .required = true},
    };
    return {.key = "smtp",
            .title = QT_TRANSLATE_NOOP("Channels", "Mail"),
            .perMinute = 30,
            .fields = withServerFields(std::move(fields))};
}

MadeChannel makeSmtpChannel(const ChannelKind &kind, const ChannelMaking &making)
{
    const ChannelSettings settings(kind, making.config, making.secrets);
    const QString security = settings.text("security");
    MailTransfer mail;
    mail.host = settings.text("server");
    mail.port = settings.number("port");
    mail.security = security == QLatin1String("tls")    ? MailTransfer::Security::tls
                    : security == QLatin1String("none") ? MailTransfer::Security::none
                                                        : MailTransfer::Security::starttls;
    mail.user = settings.text("user");
    mail.password = settings.secret("password");
    mail.from = settings.text("from");
    mail.to = settings.lines("to");
    if (mail.security == MailTransfer::Security::none && !mail.user.isEmpty())
        return fail(settings
                        .refuse("user", QCoreApplication::translate(
                                            "Channels", "a password is only sent over STARTTLS or TLS"))
                        .error());
    if (!isMailAddress(mail.from))
        return fail(
            settings.refuse("from", QCoreApplication::translate("Channels", "this is no mail address"))
                .error());
    const auto wrong = std::ranges::find_if_not(mail.to, &isMailAddress);
    if (wrong != mail.to.end())
        return fail(
            settings
                .refuse("to", QCoreApplication::translate("Channels", "“%1” is no mail address").arg(*wrong))
                .error());
    return std::make_unique<SmtpChannel>(std::move(mail), settings.transfer(), making.wallClock);
}

}  // namespace xinglin
