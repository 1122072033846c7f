// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/severity.h"
#include "workspace/alerts/outbox_requests.h"

/// What channels and messages are called, in the installed language. GUI thread.
namespace xinglin::channel_words {

/// A text of a ChannelKind.
QString of(const char *source);
/// The title people gave, or the kind's.
QString titleOf(const ChannelConfig &config, const std::vector<ChannelKind> &kinds);
QString state(MessageState state);
QString severity(AlertSeverity severity);
QString verdict(DeliveryOutcome::Verdict verdict);
QString outcome(const QString &name);
Severity markOf(DeliveryOutcome::Verdict verdict);
/// How a channel fares in a word and its mark.
struct Health
{
    QString text;
    Severity mark = Severity::noData;
};
Health healthOf(const ChannelRow &row);

}  // namespace xinglin::channel_words
