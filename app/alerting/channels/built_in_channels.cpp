// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/built_in_channels.h"

#include "alerting/channels/channel_classes.h"

#include <QCoreApplication>

#include <array>

namespace xinglin {
namespace {

struct BuiltIn
{
    ChannelKind (*kind)();
    MadeChannel (*make)(const ChannelKind &, const ChannelMaking &);
};

ChannelKind desktopKind()
{
    return {.key = kDesktopChannel,
            .title = QT_TRANSLATE_NOOP("Channels", "Desktop notification"),
            .inWindow = true,
            .perMinute = 0};
}

MadeChannel makeNothing(const ChannelKind &, const ChannelMaking &)
{
    return fail(ErrorCode::usage,
                QCoreApplication::translate("Channels", "Notifications of the window are shown, not sent."));
}

constexpr std::array<BuiltIn, 7> kBuiltIn{{{&desktopKind, &makeNothing},
                                           {&smtpKind, &makeSmtpChannel},
                                           {&webhookKind, &makeWebhookChannel},
                                           {&weComKind, &makeWeComChannel},
                                           {&dingTalkKind, &makeDingTalkChannel},
                                           {&smsKind, &makeSmsChannel},
                                           {&syslogKind, &makeSyslogChannel}}};

}  // namespace

BuiltInChannels::BuiltInChannels()
{
    for (const BuiltIn &each : kBuiltIn)
        m_kinds.push_back(each.kind());
}

Result<std::unique_ptr<NotificationChannel>> BuiltInChannels::make(const ChannelConfig &config,
                                                                   const ChannelSecrets &secrets) const
{
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        const ChannelKind &kind = m_kinds[i];
        if (config.kind != QLatin1String(kind.key))
            continue;
        QStringList set;
        for (const auto &[field, value] : secrets)
            set << field;
        if (Status does = checkSettings(kind, config.settings, set); !does)
            return fail(does.error());
        return kBuiltIn[i].make(kind, {config, secrets, m_wallClock});
    }
    return fail(
        ErrorCode::invalidData,
        QCoreApplication::translate("Channels", "There is no kind of channel “%1”.").arg(config.kind));
}

}  // namespace xinglin
