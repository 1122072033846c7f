// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channel_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::channel_words {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChannelWords)
};

}  // namespace

QString of(const char *source)
{
    return *source == '\0' ? QString() : QCoreApplication::translate("Channels", source);
}

QString titleOf(const ChannelConfig &config, const std::vector<ChannelKind> &kinds)
{
    if (!config.title.isEmpty())
        return config.title;
    const auto kind = std::ranges::find_if(
        kinds, [&](const ChannelKind &each) { return config.kind == QLatin1String(each.key); });
    return kind == kinds.end() ? config.id : of(kind->title);
}

QString state(MessageState state)
{
    switch (state) {
    case MessageState::waiting: return Words::tr("Waiting", "a message");
    case MessageState::sending: return Words::tr("Being sent", "a message");
    case MessageState::sent: return Words::tr("Sent", "a message");
    case MessageState::dead: return Words::tr("Given up", "a message");
    case MessageState::discarded: return Words::tr("Discarded", "a message");
    }
    return {};
}

QString severity(AlertSeverity severity)
{
    return severity == AlertSeverity::info ? Words::tr("Information") : alertSeverityName(severity).toUpper();
}

QString verdict(DeliveryOutcome::Verdict verdict)
{
    using Verdict = DeliveryOutcome::Verdict;
    switch (verdict) {
    case Verdict::delivered: return Words::tr("The server took it");
    case Verdict::refused: return Words::tr("The server did not take it now");
    case Verdict::unavailable: return Words::tr("The server cannot be reached");
    case Verdict::rejected: return Words::tr("The server refused it");
    }
    return {};
}

QString outcome(const QString &name)
{
    using Verdict = DeliveryOutcome::Verdict;
    for (const Verdict each :
         {Verdict::delivered, Verdict::refused, Verdict::unavailable, Verdict::rejected}) {
        if (name == verdictName(each))
            return verdict(each);
    }
    return Words::tr("Interrupted");
}

Severity markOf(DeliveryOutcome::Verdict verdict)
{
    return verdict == DeliveryOutcome::Verdict::delivered ? Severity::good : Severity::p1;
}

Health healthOf(const ChannelRow &row)
{
    if (!row.config.enabled)
        return {Words::tr("Off", "a channel"), Severity::noData};
    if (row.tally.of(MessageState::dead) > 0)
        return {Words::tr("Messages given up"), Severity::p0};
    if (row.tally.of(MessageState::waiting) > 0 && !row.tally.lastError.isEmpty())
        return {Words::tr("Cannot deliver"), Severity::p1};
    if (row.tally.lastSent.isValid())
        return {Words::tr("Works", "a channel"), Severity::good};
    return {Words::tr("Nothing sent yet"), Severity::noData};
}

}  // namespace xinglin::channel_words
